using System.Collections.Concurrent;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>What became of the cases that were closed in some days.</summary>
/// <param name="InTime">Of them, solved by the date the owner was held to.</param>
/// <param name="MedianDays">Days from the first word to the solution, the middle one; null without cases.</param>
public sealed record EndedFigures(int Closed, int InTime, double? MedianDays)
{
    public static readonly EndedFigures None = new(0, 0, null);

    /// <summary>Whole per cent, rounded down so that 100 means all; null without cases.</summary>
    public int? InTimePercent => Closed == 0 ? null : (int)(100L * InTime / Closed);
}

/// <summary>
/// Figures over closed cases, which many look at and which change little: counted again when they are older than
/// <see cref="Fresh"/>, by one reader while the others wait for the same answer.
/// </summary>
public sealed class Ended(TimeProvider time)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(string Key, int Days), (DateTime At, Task<EndedFigures> Figures)> kept = new();

    /// <param name="key">Names the set of cases: an office's path.</param>
    /// <param name="cases">The set, of any state.</param>
    /// <param name="keep">How old the answer may be, when it may be older than <see cref="Fresh"/>.</param>
    public async Task<EndedFigures> Of(string key, IQueryable<Case> cases, int days, TimeSpan? keep = null)
    {
        var (now, fresh) = (time.Now, keep ?? Fresh);
        var own = new TaskCompletionSource<EndedFigures>(TaskCreationOptions.RunContinuationsAsynchronously);
        var entry = kept.AddOrUpdate((key, days), _ => (now, own.Task), (_, old) => now - old.At < fresh && now >= old.At ? old : (now, own.Task));
        if (entry.Figures != own.Task) return await entry.Figures;
        try
        {
            own.SetResult(await Count(cases.Ended(days, now)));
        }
        catch (Exception e)
        {
            kept.TryRemove(new((key, days), entry));
            own.SetException(e);
        }
        return await own.Task;
    }

    private static async Task<EndedFigures> Count(IQueryable<Case> ended)
    {
        var all = await ended.Select(c => new { c.LoggedAt, c.Due, Solved = c.ResolvedAt ?? c.ClosedAt!.Value }).ToListAsync();
        return new EndedFigures(all.Count, all.Count(c => c.Solved <= c.Due), Median([.. all.Select(c => (c.Solved - c.LoggedAt).TotalDays)]));
    }

    /// <summary>The middle one, or halfway between the two in the middle.</summary>
    public static double? Median(double[] days)
    {
        if (days.Length == 0) return null;
        Array.Sort(days);
        return (days[(days.Length - 1) / 2] + days[days.Length / 2]) / 2;
    }
}
