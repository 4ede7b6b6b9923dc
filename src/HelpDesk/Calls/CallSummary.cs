using Dorgora.Telephone;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <summary>What the calls of a filter come to: how many, what came of them, how long an answered one took.</summary>
/// <param name="By">In the order of the dispositions, those that occur.</param>
/// <param name="Average">Of the calls that somebody took and that ended; null when there are none.</param>
public sealed record CallSummary(int Total, IReadOnlyList<(Disposition What, int N)> By, TimeSpan? Average)
{
    // A year of a busy desk. Beyond that the average is of the newest.
    private const int Most = 50_000;

    public static async Task<CallSummary> Of(IQueryable<Call> calls, CancellationToken cancel)
    {
        var by = await calls.GroupBy(c => c.Disposition).Select(g => new { g.Key, N = g.Count() }).ToListAsync(cancel);
        var times = await calls.Where(c => c.AnsweredAt != null && c.EndedAt != null && c.Disposition != Disposition.Unfinished).OrderByDescending(c => c.RangAt).Take(Most).Select(c => new { c.AnsweredAt, c.EndedAt }).ToListAsync(cancel);
        TimeSpan? average = times.Count == 0 ? null : TimeSpan.FromSeconds(Math.Round(times.Average(t => (t.EndedAt! - t.AnsweredAt!).Value.TotalSeconds)));
        return new CallSummary(by.Sum(g => g.N), [.. by.OrderBy(g => g.Key).Select(g => (g.Key, g.N))], average);
    }
}
