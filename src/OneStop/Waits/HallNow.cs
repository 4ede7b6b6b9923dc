using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Waits;

/// <summary>Somebody who waits, and what for.</summary>
/// <param name="Official">Waits for this post, not for a counter.</param>
public readonly record struct InLine(Waiting Who, Guid Service, Guid? Official = null);

/// <summary>A counter as it stands.</summary>
/// <param name="RestsFor">Minutes until its break is over; null while it works.</param>
/// <param name="Serving">The service of who is at it or called to it; null when nobody is.</param>
/// <param name="ServedFor">Minutes since that began; null while they were only called.</param>
public sealed record CounterNow(Guid Id, IReadOnlyCollection<Guid> Queues, int CallsInTurn, double? RestsFor = null, Guid? Serving = null, double? ServedFor = null)
{
    public bool Calls(Waiting who) => who.For == Id || (who.For is null && Queues.Contains(who.Queue));
}

/// <summary>A service room at one instant, as far as the length of a wait depends on it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Line">All who wait for a counter, in the order of their places.</param>
/// <param name="Counters">Open or resting; a closed one calls nobody.</param>
/// <param name="ForOfficials">All who wait for an official.</param>
public sealed record HallNow(DateTime At, IReadOnlyList<InLine> Line, IReadOnlyList<CounterNow> Counters, IReadOnlyList<InLine> ForOfficials)
{
    /// <summary>Minutes after midnight in Dhaka.</summary>
    public double MinuteOfDay => Dhaka.TimeOf(At).ToTimeSpan().TotalMinutes;

    /// <summary>The same hall with this one in the line, if they are not yet.</summary>
    public HallNow With(InLine who)
    {
        var list = who.Official is null ? Line : ForOfficials;
        if (list.Any(w => w.Who.Leg == who.Who.Leg)) return this;
        List<InLine> more = [.. list.Append(who).OrderBy(w => w.Who.Since).ThenBy(w => w.Who.Number)];
        return who.Official is null ? this with { Line = more } : this with { ForOfficials = more };
    }

    public int Place(InLine who) => Line.Index().First(w => w.Item.Who.Leg == who.Who.Leg).Index;

    /// <summary>How many came before and wait for the same counters, or for the same official; where no counter is open, in the same queue.</summary>
    public int Ahead(InLine who)
    {
        var counters = Counters.Where(c => c.Calls(who.Who)).ToList();
        bool Same(InLine w) => who.Official is not null ? w.Official == who.Official : counters.Count == 0 ? w.Who.Queue == who.Who.Queue : counters.Exists(c => c.Calls(w.Who));
        return (who.Official is null ? Line : ForOfficials).Count(w => w.Who.Leg != who.Who.Leg && w.Who.Since <= who.Who.Since && Same(w));
    }

    /// <summary>Two queries: the open legs and the counters.</summary>
    public static async Task<HallNow> Read(AppDb db, Guid office, CancellationToken cancel)
    {
        var now = db.Time.Now;
        // All five, as the index over open legs has them, though only three are of use.
        var legs = await db.Set<TokenLeg>().Where(l => l.OfficeId == office && (l.State == LegState.Waiting || l.State == LegState.Called || l.State == LegState.Serving || l.State == LegState.Parked || l.State == LegState.Missed))
            .Join(db.Set<Token>(), l => l.TokenId, t => t.Id, (l, t) => new { l.Id, l.QueueId, l.ServiceId, l.State, l.Since, l.CounterId, l.OfficialPostId, l.StartedAt, t.Priority, t.Number })
            .OrderBy(l => l.Since).ThenBy(l => l.Number).ToListAsync(cancel);
        var counters = await db.Set<Counter>().AsNoTracking().Include(c => c.Queues).Where(c => c.OfficeId == office && c.State != CounterState.Closed).ToListAsync(cancel);
        var waiting = legs.Where(l => l.State == LegState.Waiting).Select(l => new InLine(new Waiting(l.Id, l.QueueId, l.Priority, l.Since, l.Number, l.CounterId), l.ServiceId, l.OfficialPostId)).ToList();
        var at = legs.Where(l => l.CounterId is not null && LegMoves.AtCounter.Contains(l.State)).ToDictionary(l => l.CounterId!.Value);
        return new HallNow(now, [.. waiting.Where(w => w.Official is null)], [.. counters.Select(c =>
        {
            var here = at.GetValueOrDefault(c.Id);
            return new CounterNow(c.Id, [.. c.Queues.Select(q => q.QueueId)], c.CallsInTurn, c.State == CounterState.Break ? (c.BreakUntil - now)?.TotalMinutes ?? 0 : null,
                here?.ServiceId, here is { State: LegState.Serving, StartedAt: { } since } ? (now - since).TotalMinutes : null);
        })], [.. waiting.Where(w => w.Official is not null)]);
    }
}
