using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.Telephone;

/// <summary>What came of a call. Blank, prank and wrong calls are the most frequent (more than half of 999's), so each has one key.</summary>
public enum Disposition { Open, Case, FollowUp, Information, Missed, Blank, Prank, Wrong, Unfinished }

/// <summary>
/// A telephone call at the desk: who rang, on which of the office's lines, who took it, who was joined, what came of it.
/// Today the operator types the number (Manual); a later exchange fills the same rows.
/// </summary>
public sealed class Call : Entity, IScoped
{
    /// <summary>The most parties beside caller and operator: the seed's conference of seven.</summary>
    public const int MostParties = 7;

    /// <summary>A key pressed in haste can be taken back for so long.</summary>
    public const int UndoSeconds = 30;

    /// <summary>So often the desk rings back somebody it missed.</summary>
    public const int MostCallBacks = 3;

    /// <summary>The note of what was told, in letters.</summary>
    public const int MostNote = 500;

    /// <summary>No call lasts so long: the tab was closed, and nobody said what came of it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    private static readonly TimeSpan[] CallBackPauses = [TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    private readonly List<CallLeg> legs = [];

    private Call() { }

    /// <param name="from">E.164; null when the number was withheld.</param>
    public Call(Office office, Guid? line, string? from, Actor operatedBy, bool outsideHours, DateTime now)
    {
        (OfficeId, OfficePath, LineId, From, OperatorId, OperatorName, OutsideHours, RangAt, AnsweredAt) = (office.Id, office.Path, line, from, operatedBy.Id, operatedBy.Name, outsideHours, now, now);
        Raise(new CallReceived(Id, line), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid? LineId { get; private init; }

    /// <summary>The caller's number, E.164; null when withheld or sealed.</summary>
    public string? From { get; private set; }

    /// <summary>The number was taken away because the call was about something that must stay secret.</summary>
    public bool Sealed { get; private set; }

    /// <summary>What was told, in a line, when the call was for information.</summary>
    public string Note { get; private set; } = "";
    public Guid? OperatorId { get; private init; }
    public string OperatorName { get; private init; } = "";
    public bool OutsideHours { get; private init; }
    public DateTime RangAt { get; private init; }
    public DateTime? AnsweredAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public Disposition Disposition { get; private set; }

    /// <summary>The case or other row of an upper room that the call is about.</summary>
    public Guid? About { get; private set; }

    /// <summary>The desk must ring back; null when there is nothing to do or it is done.</summary>
    public DateTime? CallBackSince { get; private set; }
    public DateTime? CalledBackAt { get; private set; }

    /// <summary>How often nobody answered when the desk rang back, and when to try again.</summary>
    public int CallBackTries { get; private set; }
    public DateTime? CallBackNext { get; private set; }
    public IReadOnlyList<CallLeg> Legs => legs;

    /// <summary>From the answer to the end; null while it runs, for a call that nobody took and for one whose end nobody saw.</summary>
    public TimeSpan? Handled => Disposition == Disposition.Unfinished ? null : EndedAt - AnsweredAt;

    /// <summary>A number that only waits: nobody was there, or it rang outside office hours.</summary>
    public static Call Missed(Office office, Guid? line, string? from, Actor noted, bool outsideHours, DateTime rangAt, DateTime now)
    {
        var call = new Call(office, line, from, noted, outsideHours, rangAt) { AnsweredAt = null };
        call.End(Disposition.Missed, null, now);
        return call;
    }

    /// <param name="about">The case that came of it, or that it was about.</param>
    /// <param name="note">What was told, when it was information.</param>
    public void End(Disposition disposition, Guid? about, DateTime now, string? note = null)
    {
        if (EndedAt is not null) throw new RuleBroken("এই কলটি আগেই শেষ হয়েছে", RuleBroken.IllegalTransition);
        if (Clean.TooLong(note, MostNote)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "Told", values: MostNote);
        (Disposition, About, EndedAt, Note) = (disposition, about, now, Clean.Line(note, MostNote));
        if (disposition == Disposition.Missed && From is not null) CallBackSince = RangAt;
        foreach (var leg in legs.Where(l => l.LeftAt is null && l.JoinedAt is not null)) leg.Leave(now);
        Raise(new CallEnded(Id, disposition), now);
    }

    /// <summary>Whether <see cref="TakeBack"/> is still open.</summary>
    public bool MayTakeBack(DateTime now) => EndedAt is { } ended && Disposition is not Disposition.Case && now - ended <= TimeSpan.FromSeconds(UndoSeconds);

    /// <summary>A wrong key: the call runs on as if it had not ended. Not when a case was written.</summary>
    public void TakeBack(DateTime now)
    {
        if (EndedAt is null) throw new RuleBroken("কলটি চলছে, ফেরানোর কিছু নেই", RuleBroken.IllegalTransition);
        if (Disposition is Disposition.Case) throw new RuleBroken("এই কল থেকে কেস লেখা হয়েছে। কেসটি খুলে যা বদলানোর বদলান", RuleBroken.IllegalTransition);
        if (!MayTakeBack(now)) throw new RuleBroken("{0} সেকেন্ড পেরিয়ে গেছে, তাই আর ফেরানো যায় না", RuleBroken.IllegalTransition, null, UndoSeconds);
        (Disposition, About, EndedAt, Note, CallBackSince) = (Disposition.Open, null, null, "", null);
        AnsweredAt ??= RangAt;
        Raise(new CallTakenBack(Id), now);
    }

    /// <summary>Asks a post onto the line; who is there already stays. The seat is the first free one.</summary>
    public CallLeg Invite(Guid post, string name, string title, string? number, DateTime now)
    {
        Runs();
        if (legs.FirstOrDefault(l => l.PostId == post) is { } there) return there;
        if (legs.Count >= MostParties) throw new RuleBroken("একসঙ্গে সর্বোচ্চ {0} জনকে যোগ করা যায়", at: "Party", values: MostParties);
        var seat = Enumerable.Range(1, MostParties).First(n => legs.All(l => l.Seat != n));
        var leg = new CallLeg(Id, seat, post, name, title, number, now);
        legs.Add(leg);
        return leg;
    }

    /// <summary>The seat with that number; null when it is empty.</summary>
    public CallLeg? At(int seat) => legs.FirstOrDefault(l => l.Seat == seat);

    /// <summary>Takes back an invitation. Who was on the line stays in the record.</summary>
    public void Uninvite(CallLeg leg)
    {
        Runs();
        if (leg.JoinedAt is not null) throw new RuleBroken("তিনি লাইনে ছিলেন, তাই তালিকা থেকে সরানো যায় না");
        legs.Remove(leg);
    }

    /// <summary>The first who joins speaks for the decision until the operator says otherwise.</summary>
    public void Join(CallLeg leg, DateTime now)
    {
        Runs();
        if (leg.IsOn) return;
        leg.Join(now);
        if (legs.All(l => !l.Spoke)) leg.Speak(true);
        Raise(new PartyJoined(Id, leg.PostId), now);
    }

    /// <summary>Left the line; before joining: did not answer.</summary>
    public void Leave(CallLeg leg, DateTime now)
    {
        Runs();
        if (leg.LeftAt is not null || leg.NoAnswer) return;
        leg.Leave(now);
        if (leg.JoinedAt is not null) Raise(new PartyLeft(Id, leg.PostId), now);
    }

    /// <summary>Says who spoke for the decision: the order quotes them.</summary>
    public void Speak(CallLeg leg, bool spoke)
    {
        Runs();
        if (spoke && leg.JoinedAt is null) throw new RuleBroken("যিনি লাইনে আসেননি, সিদ্ধান্ত তাঁর নামে লেখা যায় না");
        leg.Speak(spoke);
    }

    public void CalledBack(DateTime now)
    {
        Waits();
        (CallBackSince, CallBackNext, CalledBackAt) = (null, null, now);
        Raise(new CalledBack(Id), now);
    }

    /// <summary>The desk rang and nobody answered: again after half an hour, after two hours, then no more.</summary>
    public void NotReached(DateTime now)
    {
        Waits();
        CallBackTries++;
        if (CallBackTries < MostCallBacks) CallBackNext = now + CallBackPauses[CallBackTries - 1];
        else (CallBackSince, CallBackNext) = (null, null);
        Raise(new CallBackMissed(Id, CallBackTries), now);
    }

    /// <summary>The call turned out to be about something that must stay secret: the number stays only in the case's sealed words.</summary>
    public void Seal() => (From, Note, Sealed, CallBackSince) = (null, "", true, null);

    private void Runs()
    {
        if (EndedAt is not null) throw new RuleBroken("কল শেষ হয়ে গেছে, এখন আর কাউকে যোগ করা যাবে না", RuleBroken.IllegalTransition);
    }

    private void Waits()
    {
        if (CallBackSince is null) throw new RuleBroken("এই নম্বরে ফিরতি কল বাকি নেই", RuleBroken.IllegalTransition);
    }
}
