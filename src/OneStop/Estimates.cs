using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop;

/// <summary>How long somebody still waits.</summary>
/// <param name="Ahead">People who came before and wait for the same counters.</param>
/// <param name="Low">Minutes; null when nothing honest can be said, as when no counter is open.</param>
/// <param name="High">Minutes.</param>
public sealed record Estimate(int Ahead, int? Low, int? High);

/// <summary>
/// Tells a range of minutes from who is ahead, what their services take and which counters are open. Until the room has times of its own
/// these are the services' usual minutes; the range is wide because one visitor takes twice as long as the next.
/// </summary>
public sealed class Estimates
{
    public async Task<Estimate> Of(AppDb db, Token token, CancellationToken cancel = default)
    {
        var leg = token.Current;
        if (leg.State != LegState.Waiting) return new Estimate(0, leg.State is LegState.Called or LegState.Serving ? 0 : null, leg.State is LegState.Called or LegState.Serving ? 0 : null);
        var ahead = await db.Set<TokenLeg>().Where(l => l.OfficeId == token.OfficeId && l.State == LegState.Waiting && l.QueueId == leg.QueueId && l.Id != leg.Id && l.Since <= leg.Since)
            .Join(db.Set<Errand>(), l => l.ServiceId, s => s.Id, (_, s) => s.Minutes).ToListAsync(cancel);
        var open = await db.Set<Counter>().CountAsync(c => c.OfficeId == token.OfficeId && c.State == CounterState.Open && c.Queues.Any(q => q.QueueId == leg.QueueId), cancel);
        if (open == 0) return new Estimate(ahead.Count, null, null);
        var work = (double)ahead.Sum() / open;
        return new Estimate(ahead.Count, (int)Math.Floor(work * 0.7), (int)Math.Ceiling(work * 1.5) + 5);
    }
}
