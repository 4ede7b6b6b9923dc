using Dorgora.Platform.Data;
using Dorgora.Platform.Events;

namespace Dorgora.Telephone;

/// <summary>What came of a call. Blank, prank and wrong calls are the most frequent (more than half of 999's), so each has one key.</summary>
public enum Disposition { Open, Case, FollowUp, Information, Missed, Blank, Prank, Wrong }

/// <summary>
/// A telephone call at the desk: who rang, on which of the office's lines, who took it, who was joined, what came of it.
/// Today the operator types the number (Manual); a later exchange fills the same rows.
/// </summary>
public sealed class Call : Entity, IScoped
{
    /// <summary>The most parties beside caller and operator: the seed's conference of seven.</summary>
    public const int MostParties = 7;

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
    public IReadOnlyList<CallLeg> Legs => legs;

    /// <summary>A number that only waits: nobody was there, or it rang outside office hours.</summary>
    public static Call Missed(Office office, Guid? line, string? from, bool outsideHours, DateTime now)
    {
        var call = new Call(office, line, from, Actor.System, outsideHours, now) { AnsweredAt = null };
        call.End(Disposition.Missed, null, now);
        return call;
    }

    public void End(Disposition disposition, Guid? about, DateTime now)
    {
        if (EndedAt is not null) throw new RuleBroken("এই কলটি আগেই শেষ হয়েছে", RuleBroken.IllegalTransition);
        (Disposition, About, EndedAt) = (disposition, about, now);
        if (disposition == Disposition.Missed && From is not null) CallBackSince = RangAt;
        foreach (var leg in legs.Where(l => l.LeftAt is null && l.JoinedAt is not null)) leg.Leave(now);
        Raise(new CallEnded(Id, disposition), now);
    }

    /// <summary>Asks a post onto the line; the seats are numbered in the order of asking.</summary>
    public CallLeg Invite(Guid post, string name, string title, string? number, DateTime now)
    {
        if (EndedAt is not null) throw new RuleBroken("কল শেষ হয়ে গেছে, এখন আর কাউকে যোগ করা যাবে না", RuleBroken.IllegalTransition);
        if (legs.FirstOrDefault(l => l.PostId == post) is { } there) return there;
        if (legs.Count >= MostParties) throw new RuleBroken("একসঙ্গে সর্বোচ্চ {0} জনকে যোগ করা যায়", values: MostParties);
        var leg = new CallLeg(Id, legs.Count + 1, post, name, title, number, now);
        legs.Add(leg);
        return leg;
    }

    public void Join(CallLeg leg, DateTime now)
    {
        leg.Join(now);
        Raise(new PartyJoined(Id, leg.PostId), now);
    }

    public void Leave(CallLeg leg, DateTime now)
    {
        leg.Leave(now);
        Raise(new PartyLeft(Id, leg.PostId), now);
    }

    public void CalledBack(DateTime now)
    {
        if (CallBackSince is null) throw new RuleBroken("এই নম্বরে ফিরতি কল বাকি নেই", RuleBroken.IllegalTransition);
        (CallBackSince, CalledBackAt) = (null, now);
        Raise(new CalledBack(Id), now);
    }

    /// <summary>The call turned out to be about a sensitive case: the number stays only in the case's sealed words.</summary>
    public void Seal() => From = null;
}

/// <summary>One party of a conference: asked, joined, left.</summary>
public sealed class CallLeg
{
    private CallLeg() { }

    internal CallLeg(Guid call, int seat, Guid post, string name, string title, string? number, DateTime now)
        => (CallId, Seat, PostId, Name, Title, Number, AskedAt) = (call, seat, post, name, title, number, now);

    public Guid CallId { get; private init; }
    public int Seat { get; private init; }
    public Guid PostId { get; private init; }
    public string Name { get; private init; } = "";
    public string Title { get; private init; } = "";
    public string? Number { get; private init; }
    public DateTime AskedAt { get; private init; }
    public DateTime? JoinedAt { get; private set; }
    public DateTime? LeftAt { get; private set; }

    /// <summary>Did not answer.</summary>
    public bool NoAnswer { get; private set; }

    internal void Join(DateTime now) => (JoinedAt, LeftAt, NoAnswer) = (JoinedAt ?? now, null, false);

    internal void Leave(DateTime now)
    {
        if (JoinedAt is null) NoAnswer = true;
        else LeftAt = now;
    }
}

[Event("call-received", "calls")]
public sealed record CallReceived(Guid Call, Guid? Line) : IEvent { Guid IEvent.Subject => Call; }

[Event("call-ended", "calls")]
public sealed record CallEnded(Guid Call, Disposition Disposition) : IEvent { Guid IEvent.Subject => Call; }

[Event("call-back-done", "calls")]
public sealed record CalledBack(Guid Call) : IEvent { Guid IEvent.Subject => Call; }

[Event("party-joined", "calls")]
public sealed record PartyJoined(Guid Call, Guid Post) : IEvent { Guid IEvent.Subject => Call; }

[Event("party-left", "calls")]
public sealed record PartyLeft(Guid Call, Guid Post) : IEvent { Guid IEvent.Subject => Call; }
