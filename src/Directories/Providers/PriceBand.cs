using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Providers;

/// <summary>What a trade costs in one upazila: of the asked prices the least, the quartiles with the median, the most. Poisha; never from fewer than <see cref="Least"/>.</summary>
public sealed record PriceBand(string Unit, int Count, long Lowest, long Quarter, long Median, long ThreeQuarters, long Highest)
{
    /// <summary>From fewer prices nothing is said.</summary>
    public const int Least = 5;

    /// <summary>A price from–to counts with its middle; only the most usual unit is compared.</summary>
    public static PriceBand? Of(IEnumerable<(string Unit, long From, long To)> asked)
    {
        if (asked.GroupBy(a => a.Unit).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault() is not { } usual || usual.Count() < Least) return null;
        var middles = usual.Select(a => (a.From + a.To) / 2).Order().ToList();
        return new(usual.Key, middles.Count, usual.Min(a => a.From), At(middles, 0.25), At(middles, 0.5), At(middles, 0.75), usual.Max(a => a.To));
    }

    /// <summary>Of the shown providers of an office.</summary>
    public static async Task<PriceBand?> Of(AppDb db, Guid office, string trade, CancellationToken cancel = default)
        => Of((await db.Set<Work>().Where(w => w.Trade == trade && w.PriceFrom != null && db.Set<Provider>().Any(p => p.Id == w.ProviderId && p.OfficeId == office && p.State == ProviderState.Shown))
            .Select(w => new { w.Unit, w.PriceFrom, w.PriceTo }).ToListAsync(cancel)).Select(w => (w.Unit, w.PriceFrom!.Value, w.PriceTo!.Value)));

    /// <summary>Between two neighbours in proportion.</summary>
    private static long At(List<long> sorted, double part)
    {
        var at = part * (sorted.Count - 1);
        var (below, rest) = ((int)at, at - (int)at);
        return below + 1 >= sorted.Count ? sorted[^1] : (long)Math.Round(sorted[below] + rest * (sorted[below + 1] - sorted[below]), MidpointRounding.AwayFromZero);
    }
}
