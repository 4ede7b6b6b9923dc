using Dorgora.Platform.Data;

namespace Dorgora.OneStop;

/// <content>What an official does with a token that waits for them: there is no counter, the room is theirs.</content>
public sealed partial class Token
{
    /// <summary>The official calls the visitor in; once more when nobody came.</summary>
    public void CallIn(Guid post, DateTime now)
    {
        var again = Current.State == LegState.Called;
        var leg = Of(post, again ? LegAct.Recall : LegAct.Call, now);
        (leg.State, leg.CalledAt, leg.Calls) = (LegState.Called, now, leg.Calls + 1);
        Raise(new TokenCalledIn(Id, leg.Id, post, leg.Calls), now);
    }

    /// <summary>They have met, whether the visitor had been called or came by themselves.</summary>
    public void MetBy(Guid post, DateTime now)
    {
        if (Current.State == LegState.Waiting) CallIn(post, now);
        var leg = Of(post, LegAct.Start, now);
        (leg.State, leg.StartedAt) = (LegState.Serving, now);
        Raise(new ServiceStarted(Id, leg.Id, Guid.Empty), now);
        Of(post, LegAct.Finish, now);
        (leg.State, leg.EndedAt) = (LegState.Done, now);
        Raise(new ServiceFinished(Id, leg.Id, Guid.Empty), now);
    }

    /// <summary>Another official is to be seen instead; number and place stay.</summary>
    public void SendTo(Guid from, Guid to, DateTime now)
    {
        WaitAgain(from, now);
        Of(from, LegAct.Transfer, now).OfficialPostId = to;
    }

    /// <summary>Called in, and now a time was given instead: waits again.</summary>
    public void WaitAgain(Guid post, DateTime now)
    {
        if (Current.State != LegState.Called || Current.OfficialPostId != post) return;
        var leg = Of(post, LegAct.Release, now);
        (leg.State, leg.CalledAt, leg.Calls) = (LegState.Waiting, null, 0);
        Raise(new TokenReleased(Id, leg.Id, Guid.Empty), now);
    }

    /// <summary>The visitor need not wait for a call: a time was given, or the answer is no. Only for a leg of that official.</summary>
    public void Unserved(Guid post, DateTime now)
    {
        if (Current.OfficialPostId == post && LegMoves.May(Current.State, LegAct.Close)) Close(now);
    }

    private TokenLeg Of(Guid post, LegAct act, DateTime now)
    {
        if (Current.OfficialPostId != post) throw new RuleBroken("{0} এখন অন্য জায়গায় আছেন", RuleBroken.IllegalTransition, null, Shown);
        return To(act, null, false, now);
    }
}
