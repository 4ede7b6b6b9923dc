using System.Security.Cryptography;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.OneStop.Visitors;

/// <summary>What a new request holds.</summary>
/// <param name="Mobile">E.164, or null where a token stands for it.</param>
/// <param name="Day">The day on which it is to be answered.</param>
/// <param name="Since">From when the official is expected to answer: now, or when the office opens next.</param>
public sealed record NewMeeting(Office Office, Guid Post, string? Subject, int Persons, string? Mobile, string Channel, DateOnly Day, DateTime Since);

/// <summary>
/// Somebody asks to meet an official, who must answer: now, at a time, through another official, or no with a reason. Each rule is here;
/// who is asked at the moment is <see cref="PostId"/>.
/// </summary>
public sealed class MeetingRequest : Entity, IScoped
{
    public const int MostPersons = 20, LongestSubject = 200, LongestReason = 200, MostDaysAhead = 60;

    /// <summary>So long after asking the official is reminded, the row is red, another post sees it too.</summary>
    public static readonly TimeSpan RemindAfter = TimeSpan.FromMinutes(10), RedAfter = TimeSpan.FromMinutes(15), EscalateAfter = TimeSpan.FromMinutes(30);

    public static readonly IReadOnlyList<string> Channels = ["kiosk", "desk", "web", "counter", "phone", "appointment"];

    private MeetingRequest() { }

    public MeetingRequest(NewMeeting of, DateTime now, Token? token = null)
    {
        if (!Channels.Contains(of.Channel)) throw new RuleBroken("কোথা থেকে অনুরোধ, তালিকা থেকে বাছুন", at: "channel");
        if (of.Persons is < 1 or > MostPersons) throw new RuleBroken("কয়জন আসবেন, ১ থেকে {0}-এর মধ্যে দিন", at: "persons", values: MostPersons);
        if (Clean.TooLong(of.Subject, LongestSubject)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "subject", values: LongestSubject);
        if (Clean.Line(of.Subject) is not { Length: > 0 } subject) throw new RuleBroken("কী নিয়ে দেখা করতে চান, এক লাইনে লিখুন", at: "subject");
        if (of.Mobile is null && token is null) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "mobile");
        (OfficeId, OfficePath, PostId, FirstPostId, Subject, Persons, Mobile, Channel) = (of.Office.Id, of.Office.Path, of.Post, of.Post, subject, of.Persons, of.Mobile, of.Channel);
        (Day, Since, AskedAt, TokenId, LegId) = (of.Day, of.Since, now, token?.Id, token?.Current.Id);
        (Shown, ShownLatin) = token is null ? (VisitCode.Show(Code), VisitCode.Latin(Code)) : (token.Shown, token.ShownLatin);
        Raise(new MeetingAsked(Id, PostId, TokenId, Channel), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>Eight digits, for who has no token.</summary>
    public string Code { get; private init; } = VisitCode.New();

    /// <summary>What board, SMS and door call it: the token's number, else the code.</summary>
    public string Shown { get; private init; } = "";
    public string ShownLatin { get; private init; } = "";

    /// <summary>Opens the visitor's own page: 128 random bits.</summary>
    public string Secret { get; private init; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whom the visitor asked for, and who is to answer now.</summary>
    public Guid FirstPostId { get; private init; }
    public Guid PostId { get; private set; }

    public Guid? TokenId { get; private init; }
    public Guid? LegId { get; private init; }
    public string Subject { get; private init; } = "";
    public int Persons { get; private init; }
    public string? Mobile { get; private init; }
    public string Channel { get; private init; } = "";
    public MeetingState State { get; private set; }
    public DateTime AskedAt { get; private init; }
    public DateOnly Day { get; private init; }

    /// <summary>From when the official who has it now is expected to answer.</summary>
    public DateTime Since { get; private set; }

    /// <summary>How often it was answered: who answers says how often it was when they looked.</summary>
    public int Answers { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Who answered, by name of the post's holder or device; for the officials' eyes.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>The time that was given.</summary>
    public DateTime? At { get; private set; }

    /// <summary>Called in at once.</summary>
    public bool IsCalled { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string Reason { get; private set; } = "";
    public DateTime? RemindedAt { get; private set; }
    public DateTime? EscalatedAt { get; private set; }

    /// <summary>Who sees it too and may answer, since nobody did.</summary>
    public Guid? EscalatedToId { get; private set; }
    public DateTime? MetAt { get; private set; }

    /// <summary>The visiting slot that was given with the time.</summary>
    public Guid? AppointmentId { get; private set; }

    public bool IsOpen => MeetingMoves.Open.Contains(State);

    public bool OpensWith(string? secret) => secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Secret));

    public TimeSpan Waits(DateTime now) => now > Since ? now - Since : TimeSpan.Zero;

    public bool IsRed(DateTime now) => IsOpen && Waits(now) >= RedAfter;

    /// <summary>Whether that post is to answer, or may since nobody else did.</summary>
    public bool IsFor(Guid? post) => post is { } id && (id == PostId || id == EscalatedToId);

    /// <param name="seen">How often it had been answered when the official looked; null when only a first answer is meant.</param>
    public void Come(Actor by, int? seen, DateTime now) => Book(MeetingAct.Now, by, seen, now, now);

    /// <param name="at">UTC, in the future and not too far.</param>
    public void Give(DateTime at, Actor by, int? seen, DateTime now)
    {
        if (at <= now) throw new RuleBroken("সামনের একটি সময় দিন", at: "at");
        if (at > now.AddDays(MostDaysAhead)) throw new RuleBroken("{0} দিনের মধ্যে একটি সময় দিন", at: "at", values: MostDaysAhead);
        Book(MeetingAct.Time, by, seen, at, now);
    }

    private void Book(MeetingAct act, Actor by, int? seen, DateTime at, DateTime now)
    {
        Answer(act, by, seen, now);
        (State, At, IsCalled) = (MeetingState.Booked, at, act == MeetingAct.Now);
        Raise(new MeetingBooked(Id, PostId, at, IsCalled), now);
    }

    public void Delegate(Guid to, Actor by, int? seen, DateTime now)
    {
        if (to == PostId) throw new RuleBroken("অন্য একজন কর্মকর্তা বাছুন", at: "to");
        Answer(MeetingAct.Delegate, by, seen, now);
        var from = PostId;
        (State, PostId, Since, At, IsCalled) = (MeetingState.Delegated, to, now > Since ? now : Since, null, false);
        (RemindedAt, EscalatedAt, EscalatedToId) = (null, null, null);
        Raise(new MeetingDelegated(Id, from, to), now);
    }

    public void Decline(string? reason, Actor by, int? seen, DateTime now)
    {
        if (Clean.Line(reason) is not { Length: > 0 } why) throw new RuleBroken("কেন দেখা হচ্ছে না, এক লাইনে লিখুন", at: "reason");
        if (Clean.TooLong(reason, LongestReason)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "reason", values: LongestReason);
        Answer(MeetingAct.Decline, by, seen, now);
        (State, Reason, At, IsCalled) = (MeetingState.Declined, why, null, false);
        Raise(new MeetingDeclined(Id, PostId), now);
    }

    /// <param name="appointment">Null: the slot is given back.</param>
    public void Reserve(Guid? appointment) => AppointmentId = appointment;

    public void Met(DateTime now)
    {
        To(MeetingAct.Meet);
        MetAt = now;
        Raise(new MeetingMet(Id, PostId), now);
    }

    /// <summary>The visitor went, or the clerk took the sending back.</summary>
    public void Withdraw(DateTime now)
    {
        To(MeetingAct.Withdraw);
        State = MeetingState.Withdrawn;
        Raise(new MeetingWithdrawn(Id), now);
    }

    /// <summary>Its day is over and nobody answered.</summary>
    public void Expire(DateTime now)
    {
        To(MeetingAct.Expire);
        if (Dhaka.DateOf(now) <= Day) throw new RuleBroken("দিনটি এখনো শেষ হয়নি", RuleBroken.IllegalTransition);
        State = MeetingState.Expired;
        Raise(new MeetingExpired(Id, PostId), now);
    }

    public void Remind(DateTime now)
    {
        RemindedAt = now;
        Raise(new MeetingReminded(Id, PostId), now);
    }

    /// <param name="to">Null when there is nobody above: it stays red.</param>
    public void Escalate(Guid? to, DateTime now)
    {
        (EscalatedAt, EscalatedToId) = (now, to);
        if (to is { } post) Raise(new MeetingEscalated(Id, PostId, post), now);
    }

    private void Answer(MeetingAct act, Actor by, int? seen, DateTime now)
    {
        if ((seen ?? 0) != Answers && State != MeetingState.Withdrawn) throw new RuleBroken("{0}-এর উত্তর এইমাত্র অন্য জায়গা থেকে দেওয়া হয়েছে: {1}", "changed", null, Shown, MeetingMoves.Bangla(State));
        To(act);
        (Answers, AnsweredAt, AnsweredBy) = (Answers + 1, now, by.Name);
    }

    private void To(MeetingAct act)
    {
        if (MetAt is not null) throw new RuleBroken("{0}-এর সঙ্গে দেখা হয়ে গেছে", RuleBroken.IllegalTransition, null, Shown);
        if (!MeetingMoves.May(State, act)) throw new RuleBroken("{0} এখন “{1}” অবস্থায় আছে, তাই এটি করা যায় না", RuleBroken.IllegalTransition, null, Shown, MeetingMoves.Bangla(State));
    }
}
