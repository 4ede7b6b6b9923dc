using System.Text.Json;
using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.OneStop;

/// <content>What happens to a token at the counters. Each act asks the table of moves and whose counter it is.</content>
public sealed partial class Token
{
    /// <summary>So often somebody is called before they count as gone.</summary>
    public const int LeastCalls = 2;

    /// <summary>A key pressed in haste can be taken back for so long.</summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromSeconds(30);

    /// <summary>Who did not hear the call may come back for so long, and stands then behind so many others.</summary>
    public static readonly TimeSpan ReturnsWithin = TimeSpan.FromMinutes(20);
    public const int BehindOnReturn = 3;

    /// <summary>Who is not there yet may let so many others go first, so often.</summary>
    public const int BehindOnDelay = 3, MostDelays = 2;

    /// <summary>Why a visitor comes again to the same counter a little later.</summary>
    public static readonly IReadOnlyDictionary<string, string> ParkReasons = new Dictionary<string, string>
    {
        ["copy"] = "ফটোকপি আনতে গেছেন", ["fee"] = "ফি জমা দিতে গেছেন", ["form"] = "ফরম পূরণ করছেন", ["wait"] = "ভেতরের কাগজের অপেক্ষায়", ["other"] = "অন্য কারণে",
    };

    public void Call(Counter counter, NextCall next, DateTime now)
    {
        counter.MayCall();
        var leg = To(LegAct.Call, counter, false, now);
        (leg.State, leg.CounterId, leg.CalledAt, leg.Calls) = (LegState.Called, counter.Id, now, 1);
        counter.Called(next.Jumped != Priority.None);
        Raise(new TokenCalled(Id, leg.Id, counter.Id, counter.No, next.Jumped, next.Overtook), now);
    }

    public void Recall(Counter counter, DateTime now)
    {
        var leg = To(LegAct.Recall, counter, true, now);
        (leg.Calls, leg.CalledAt) = (leg.Calls + 1, now);
        Raise(new TokenRecalled(Id, leg.Id, counter.Id, counter.No, leg.Calls), now);
    }

    public void Start(Counter counter, DateTime now)
    {
        var leg = To(LegAct.Start, counter, true, now);
        (leg.State, leg.StartedAt) = (LegState.Serving, now);
        Raise(new ServiceStarted(Id, leg.Id, counter.Id), now);
    }

    /// <summary>Done. A service that was added begins at once when this counter serves it, otherwise it waits with the place of the first.</summary>
    public void Finish(Counter counter, DateTime now)
    {
        var leg = To(LegAct.Finish, counter, true, now);
        (leg.State, leg.EndedAt) = (LegState.Done, now);
        Raise(new ServiceFinished(Id, leg.Id, counter.Id), now);
        if (legs.Find(l => l.State == LegState.Planned) is not { } next) return;
        if (!counter.Serves(next.QueueId))
        {
            next.State = LegState.Waiting;
            Raise(new ServiceWaits(Id, next.Id, next.QueueId), now);
            return;
        }
        (next.State, next.CounterId, next.CalledAt, next.StartedAt) = (LegState.Serving, counter.Id, now, now);
        Raise(new ServiceStarted(Id, next.Id, counter.Id), now);
    }

    /// <summary>Did not come though called at least <see cref="LeastCalls"/> times.</summary>
    public void NoShow(Counter counter, DateTime now)
    {
        var leg = To(LegAct.NoShow, counter, true, now);
        if (leg.Calls < LeastCalls) throw new RuleBroken("আগে আরও একবার ডাকুন। কেউ হয়তো প্রথম ডাক শোনেননি", RuleBroken.IllegalTransition);
        (leg.State, leg.EndedAt) = (LegState.Missed, now);
        Raise(new TokenMissed(Id, leg.Id, counter.Id, leg.Calls), now);
    }

    /// <summary>Called in error: back to the same place in the queue.</summary>
    public void Release(Counter counter, DateTime now)
    {
        var leg = To(LegAct.Release, counter, true, now);
        (leg.State, leg.CounterId, leg.CalledAt, leg.Calls) = (LegState.Waiting, null, null, 0);
        Raise(new TokenReleased(Id, leg.Id, counter.Id), now);
    }

    public void Park(Counter counter, string? reason, DateTime now)
    {
        var leg = To(LegAct.Park, counter, true, now);
        if (reason is null || !ParkReasons.ContainsKey(reason)) throw new RuleBroken("কেন পরে আসবেন, তালিকা থেকে বাছুন", at: "reason");
        (leg.State, leg.ParkedFor) = (LegState.Parked, reason);
        Raise(new TokenParked(Id, leg.Id, counter.Id, reason), now);
    }

    /// <summary>Is back, at the same counter or another that is free: goes on without waiting again.</summary>
    public void Resume(Counter counter, DateTime now)
    {
        counter.MayCall();
        var leg = To(LegAct.Resume, counter, false, now);
        (leg.State, leg.CounterId, leg.ParkedFor) = (LegState.Serving, counter.Id, "");
        Raise(new TokenResumed(Id, leg.Id, counter.Id), now);
    }

    /// <summary>Sends the visitor on with the same number and the place of their arrival.</summary>
    /// <param name="to">The queue, and if only one counter or official may take it, which.</param>
    public void Transfer(Counter counter, TransferTo to, string? note, DateTime now)
    {
        var leg = To(LegAct.Transfer, counter, Current.State == LegState.Serving, now);
        if (Clean.TooLong(note, 300)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "note", values: 300);
        (leg.State, leg.EndedAt) = (LegState.Transferred, now);
        var next = new TokenLeg(this, leg.ServiceId, to.Queue, now, leg.Arrived) { CounterId = to.Counter, OfficialPostId = to.Official, Note = Clean.Line(note, 300) };
        legs.Add(next);
        Raise(new TokenTransferred(Id, leg.Id, next.Id, to.Queue, to.Counter, to.Official), now);
    }

    /// <summary>The visitor has one more errand: it follows this one, without a new token.</summary>
    public void AddService(Counter counter, Errand service, DateTime now)
    {
        var leg = To(LegAct.AddService, counter, true, now);
        if (legs.Any(l => l.State == LegState.Planned)) throw new RuleBroken("একটি বাড়তি সেবা আগেই যোগ করা আছে। সেটি শেষ হলে আরেকটি যোগ করুন", RuleBroken.IllegalTransition);
        var next = new TokenLeg(this, service.Id, service.QueueId, leg.Arrived, leg.Arrived) { State = LegState.Planned };
        legs.Add(next);
        Raise(new ServiceAdded(Id, next.Id, service.Id), now);
    }

    /// <summary>Came after having been called in vain.</summary>
    /// <param name="counter">Where the clerk said so; null from the kiosk.</param>
    /// <param name="since">The place in the queue that is given now.</param>
    public void Return(Counter? counter, DateTime since, DateTime now)
    {
        var leg = To(LegAct.Return, counter, false, now);
        if (now - leg.EndedAt > ReturnsWithin) throw new RuleBroken("ডাকার পর {0} মিনিট পেরিয়ে গেছে। নতুন টোকেন নিতে হবে", RuleBroken.IllegalTransition, null, (int)ReturnsWithin.TotalMinutes);
        (leg.State, leg.CounterId, leg.CalledAt, leg.EndedAt, leg.Calls, leg.Since) = (LegState.Waiting, null, null, null, 0, since);
        Raise(new TokenReturned(Id, leg.Id), now);
    }

    /// <summary>The visitor needs more time: others go first. The number stays.</summary>
    /// <param name="since">The place behind them; null when nobody waits after this one.</param>
    public void Delay(DateTime? since, DateTime now)
    {
        var leg = To(LegAct.Delay, null, false, now);
        if (Delays >= MostDelays) throw new RuleBroken("{0} বার সময় নিয়েছেন, আর নেওয়া যায় না। ডাকার পরেও {1} মিনিটের মধ্যে এলে আবার সারিতে দাঁড়াতে পারবেন", RuleBroken.IllegalTransition, null, MostDelays, (int)ReturnsWithin.TotalMinutes);
        if (since is not { } place) throw new RuleBroken("আপনার পরে এখন কেউ অপেক্ষায় নেই, তাই পেছানোর দরকার নেই। ডাকার পরেও {0} মিনিটের মধ্যে এলে চলবে", RuleBroken.IllegalTransition, null, (int)ReturnsWithin.TotalMinutes);
        (leg.Since, Delays) = (place, Delays + 1);
        Raise(new TokenDelayed(Id, leg.Id, Delays), now);
    }

    /// <summary>The visitor gives up, at the counter or from their phone.</summary>
    public void Leave(Counter? counter, DateTime now)
    {
        var leg = To(LegAct.Leave, counter, false, now);
        (leg.State, leg.EndedAt) = (LegState.Left, now);
        Raise(new TokenLeft(Id, leg.Id), now);
    }

    /// <summary>Midnight in an office that never closes: number and place stay, once.</summary>
    public void Carry(DateTime now)
    {
        if (IsOver || Carried) throw new RuleBroken("{0} এখন “{1}” অবস্থায় আছে, তাই এটি করা যায় না", RuleBroken.IllegalTransition, null, Shown, LegMoves.Bangla(Current.State));
        Carried = true;
        Raise(new TokenCarried(Id, Current.Id), now);
    }

    /// <summary>The day is over and it was not served.</summary>
    public void Close(DateTime now)
    {
        var leg = To(LegAct.Close, null, false, now);
        (leg.State, leg.EndedAt) = (LegState.Closed, now);
        foreach (var planned in legs.Where(l => l.State == LegState.Planned)) planned.State = LegState.Closed;
        Raise(new TokenClosed(Id, leg.Id), now);
    }

    /// <summary>Takes the last act at this counter back. Nothing is erased: the event stands beside it.</summary>
    public void Undo(Counter counter, DateTime now)
    {
        if (LastAct is not { } act || LastCounterId != counter.Id || LastClerkId != counter.ClerkId) throw new RuleBroken("ফেরানোর মতো কিছু নেই", RuleBroken.IllegalTransition);
        if (now - ChangedAt > UndoFor) throw new RuleBroken("{0} সেকেন্ড পেরিয়ে গেছে, তাই আর ফেরানো যায় না", RuleBroken.IllegalTransition, null, (int)UndoFor.TotalSeconds);
        var before = LegWas.Read(Before);
        legs.RemoveAll(l => before.All(w => w.Id != l.Id));
        foreach (var was in before) was.PutBack(legs.Find(l => l.Id == was.Id)!);
        (LastAct, Before, ChangedAt) = (null, "", now);
        Raise(new TokenUndone(Id, Current.Id, act, Current.State), now);
    }

    /// <summary>The open leg, if the act is open to it; keeps how all stood, for the undo.</summary>
    /// <param name="own">Only the counter that has it may.</param>
    private TokenLeg To(LegAct act, Counter? counter, bool own, DateTime now)
    {
        var leg = Current;
        if (!LegMoves.May(leg.State, act)) throw new RuleBroken("{0} এখন “{1}” অবস্থায় আছে, তাই এটি করা যায় না", RuleBroken.IllegalTransition, null, Shown, LegMoves.Bangla(leg.State));
        if (own && leg.CounterId != counter?.Id) throw new RuleBroken("{0} অন্য কাউন্টারে আছেন", RuleBroken.IllegalTransition, null, Shown);
        (LastAct, LastCounterId, LastClerkId, Before, ChangedAt) = (act, counter?.Id, counter?.ClerkId, LegWas.Write(legs), now);
        return leg;
    }
}

/// <summary>Where a visitor is sent: a queue, and within it perhaps one counter or one official only.</summary>
public sealed record TransferTo(Guid Queue, Guid? Counter = null, Guid? Official = null);

/// <summary>How a leg stood before an act.</summary>
internal sealed record LegWas(Guid Id, LegState State, DateTime Since, Guid? CounterId, Guid? OfficialPostId, int Calls, DateTime? CalledAt, DateTime? StartedAt, DateTime? EndedAt, string ParkedFor)
{
    public static string Write(IEnumerable<TokenLeg> legs)
        => JsonSerializer.Serialize(legs.Select(l => new LegWas(l.Id, l.State, l.Since, l.CounterId, l.OfficialPostId, l.Calls, l.CalledAt, l.StartedAt, l.EndedAt, l.ParkedFor)));

    public static IReadOnlyList<LegWas> Read(string json) => JsonSerializer.Deserialize<List<LegWas>>(json)!;

    public void PutBack(TokenLeg leg)
        => (leg.State, leg.Since, leg.CounterId, leg.OfficialPostId, leg.Calls, leg.CalledAt, leg.StartedAt, leg.EndedAt, leg.ParkedFor) = (State, Since, CounterId, OfficialPostId, Calls, CalledAt, StartedAt, EndedAt, ParkedFor);
}
