using System.Security.Cryptography;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.OneStop.Appointments;

/// <summary>Somebody has a time: for a service or an official, in one slot. Each rule is here; the place in the slot is a <see cref="SlotClaim"/>.</summary>
public sealed class Appointment : Entity, IScoped
{
    public const int LongestName = 100;

    /// <summary>A place is kept so long while somebody writes their number.</summary>
    public static readonly TimeSpan HoldFor = TimeSpan.FromMinutes(5);

    /// <summary>Who checks in so early or so late has the place of the slot; everybody else that of the arrival.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromMinutes(15), Late = TimeSpan.FromMinutes(10);

    /// <summary>So long after the slot began somebody counts as not come.</summary>
    public static readonly TimeSpan MissedAfter = TimeSpan.FromMinutes(30);

    public static readonly IReadOnlyList<string> Channels = ["web", "kiosk", "desk", "phone", "counter"];

    private Appointment() { }

    /// <summary>A hold; <see cref="Book"/> makes it an appointment.</summary>
    /// <param name="until">Kept so long; null for <see cref="HoldFor"/>.</param>
    /// <param name="mobile">E.164 of whom it is kept for, where that is known.</param>
    public Appointment(SlotTemplate template, DateTime start, string channel, DateTime now, DateTime? until = null, string? mobile = null)
    {
        if (!Channels.Contains(channel)) throw new RuleBroken("কোথা থেকে সময় নেওয়া, তালিকা থেকে বাছুন", at: "channel");
        (OfficeId, OfficePath, TemplateId, ServiceId, PostId) = (template.OfficeId, template.OfficePath, template.Id, template.ServiceId, template.PostId);
        (Start, Minutes, Channel, State, MadeAt, HeldUntil, Mobile) = (start, template.Minutes, channel, AppointmentState.Held, now, until ?? now + HoldFor, mobile);
        Raise(new AppointmentHeld(Id, ServiceId, start), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid TemplateId { get; private set; }
    public Guid ServiceId { get; private init; }
    public Guid? PostId { get; private init; }

    /// <summary>Eight digits; with the last four of the mobile it opens the appointment.</summary>
    public string Code { get; private init; } = VisitCode.New();
    public string Secret { get; private init; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    public DateTime Start { get; private set; }
    public int Minutes { get; private set; }

    /// <summary>E.164; null while it is only held for nobody in particular.</summary>
    public string? Mobile { get; private set; }
    public string Name { get; private set; } = "";
    public string Channel { get; private init; } = "";
    public AppointmentState State { get; private set; }
    public DateTime MadeAt { get; private init; }

    /// <summary>As a hold it ends then.</summary>
    public DateTime HeldUntil { get; private init; }
    public DateTime? BookedAt { get; private set; }
    public DateTime? ArrivedAt { get; private set; }

    /// <summary>The token it became.</summary>
    public Guid? TokenId { get; private set; }

    /// <summary>How often it was moved, for one SMS each.</summary>
    public int Moves { get; private set; }
    public string Shown => VisitCode.Show(Code);

    public bool OpensWith(string? secret) => secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Secret));

    /// <param name="mobile">E.164.</param>
    public void Book(string mobile, string? name, DateTime now)
    {
        if (Clean.TooLong(name, LongestName)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "name", values: LongestName);
        if (State == AppointmentState.Held && now >= HeldUntil) throw new RuleBroken("সময়টি {0} মিনিট ধরে রাখা ছিল, তা পেরিয়ে গেছে। আবার একটি সময় বাছুন", "hold-over", null, (int)(HeldUntil - MadeAt).TotalMinutes);
        To(AppointmentAct.Book);
        (State, Mobile, Name, BookedAt) = (AppointmentState.Booked, mobile, Clean.Line(name), now);
        Raise(new AppointmentBooked(Id, ServiceId, Start, Channel), now);
    }

    public void Move(SlotTemplate template, DateTime start, DateTime now)
    {
        if (template.ServiceId != ServiceId) throw new RuleBroken("একই সেবার একটি সময় বাছুন", at: "slot");
        if (start == Start) throw new RuleBroken("অন্য একটি সময় বাছুন", at: "slot");
        To(AppointmentAct.Move);
        var from = Start;
        (TemplateId, Start, Minutes, Moves) = (template.Id, start, template.Minutes, Moves + 1);
        Raise(new AppointmentMoved(Id, from, start), now);
    }

    /// <param name="why">visitor, desk, closed (the day), hours (the office changed them).</param>
    public void Cancel(string why, DateTime now)
    {
        To(AppointmentAct.Cancel);
        State = AppointmentState.Cancelled;
        Raise(new AppointmentCancelled(Id, why), now);
    }

    public void LapseHold(DateTime now)
    {
        To(AppointmentAct.LapseHold);
        State = AppointmentState.Cancelled;
        Raise(new AppointmentCancelled(Id, "lapsed"), now);
    }

    /// <summary>Is in the house, and takes the token a little later.</summary>
    public void Arrive(DateTime now)
    {
        To(AppointmentAct.Arrive);
        (State, ArrivedAt) = (AppointmentState.Arrived, now);
        Raise(new AppointmentArrived(Id), now);
    }

    /// <summary>Asks whether it may be checked in now, before a token is made of it.</summary>
    public void MayCheckIn(DateTime now)
    {
        To(AppointmentAct.CheckIn);
        if (Dhaka.DateOf(Start) != Dhaka.DateOf(now)) throw new RuleBroken("আপনার সময় আজ নয়: {0}", RuleBroken.IllegalTransition, null, Dhaka.DateOf(Start));
    }

    /// <summary>From when the place in the queue counts for who comes now: the slot on time, else the arrival.</summary>
    public static DateTime Since(DateTime slot, DateTime arrived) => arrived >= slot - Early && arrived <= slot + Late ? slot : arrived;

    public void CheckIn(Guid token, DateTime now)
    {
        MayCheckIn(now);
        (State, TokenId, ArrivedAt) = (AppointmentState.CheckedIn, token, ArrivedAt ?? now);
        Raise(new AppointmentCheckedIn(Id, token, Since(Start, ArrivedAt.Value) == Start), now);
    }

    public void Fulfil(DateTime now)
    {
        To(AppointmentAct.Fulfil);
        State = AppointmentState.Fulfilled;
        Raise(new AppointmentFulfilled(Id, TokenId!.Value), now);
    }

    public void Miss(DateTime now)
    {
        To(AppointmentAct.Miss);
        if (now < Start + MissedAfter) throw new RuleBroken("সময় এখনো পেরোয়নি", RuleBroken.IllegalTransition);
        State = AppointmentState.Noshow;
        Raise(new AppointmentMissed(Id), now);
    }

    private void To(AppointmentAct act)
    {
        if (!AppointmentMoves.May(State, act)) throw new RuleBroken("{0} এখন “{1}” অবস্থায় আছে, তাই এটি করা যায় না", RuleBroken.IllegalTransition, null, Shown, AppointmentMoves.Bangla(State));
    }
}
