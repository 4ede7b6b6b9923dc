using Dorgora.Directories.Contact;
using Dorgora.Directories.Providers;
using Dorgora.Directories.Trust;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Figures;

/// <summary>An entry that is shown: where and what, nothing of who.</summary>
public sealed record ShownEntry(Guid Id, Guid OfficeId, IReadOnlyList<string> Trades, IReadOnlyList<Guid> Areas);

/// <summary>
/// The directory in figures for the last days: who is there, who was reached, how long the office took, what is looked for and not there. All
/// from rows and events; nothing is guessed. What each figure means stands on the page.
/// </summary>
/// <param name="Verified">Of the shown, those whose identity the office has seen and still vouches for.</param>
/// <param name="New">Entered in these days.</param>
/// <param name="Contacts">Numbers shown to somebody in these days: once for each visitor, entry and day.</param>
/// <param name="Before">The same in as many days before.</param>
/// <param name="Reached">Entries whose number somebody saw in these days.</param>
/// <param name="First">Of these, those that nobody had reached before.</param>
/// <param name="ByTrade">Contacts by trade, the most first; one with two trades counts for both.</param>
/// <param name="LookHours">Median hours until the office looked at what somebody entered for themselves; null below <see cref="Least"/>.</param>
/// <param name="ReportHours">Median hours until a report was decided.</param>
public sealed record DirectoryFigures(IReadOnlyList<ShownEntry> Shown, int Verified, int Waiting, int New, int Contacts, int Before, int Reached, int First,
    IReadOnlyList<(string Trade, int Count)> ByTrade, double? LookHours, double? ReportHours, IReadOnlyList<(string Words, int Count)> Missed)
{
    /// <summary>Fewer than these have no median.</summary>
    public const int Least = 3;
    private const int MostMissed = 12;

    /// <param name="portals">Slugs of the portals whose searches are counted.</param>
    public static async Task<DirectoryFigures> Read(AppDb db, int days, IReadOnlyList<string> portals, CancellationToken cancel)
    {
        var since = db.Time.Today.AddDays(-days);
        var providers = db.Set<Provider>().AsNoTracking();
        var shown = await providers.Where(p => p.State == ProviderState.Shown).Include(p => p.Works).Include(p => p.Areas).AsSplitQuery().ToListAsync(cancel);
        var started = Dhaka.Utc(since, TimeOnly.MinValue);
        var reveals = await db.Set<Reveal>().AsNoTracking().Where(r => r.Day > since).Select(r => r.ProviderId).ToListAsync(cancel);
        var reached = reveals.Distinct().ToList();
        var earlier = await db.Set<Reveal>().Where(r => r.Day <= since).Select(r => r.ProviderId).Distinct().ToListAsync(cancel);
        var before = since.AddDays(-days);
        var trades = shown.ToDictionary(p => p.Id, p => p.Works.Select(w => w.Trade));
        return new(
            [.. shown.Select(p => new ShownEntry(p.Id, p.OfficeId, [.. p.Works.Select(w => w.Trade)], [.. p.Areas.Select(a => a.AreaId)]))],
            (await db.IdentitySeen(shown, cancel)).Count,
            await providers.CountAsync(p => p.State == ProviderState.Waiting, cancel),
            await providers.CountAsync(p => p.State != ProviderState.Gone && p.RegisteredAt >= started, cancel),
            reveals.Count, await db.Set<Reveal>().CountAsync(r => r.Day <= since && r.Day > before, cancel), reached.Count, reached.Except(earlier).Count(),
            [.. reveals.SelectMany(r => trades.GetValueOrDefault(r, [])).GroupBy(t => t).Select(g => (g.Key, g.Count())).OrderByDescending(t => t.Item2).ThenBy(t => t.Key, StringComparer.Ordinal)],
            Median(await Looks(db, started, cancel)),
            Median([.. (await db.Set<ProviderReport>().AsNoTracking().Where(r => r.DecidedAt >= started && r.Outcome != ReportOutcome.Left).Select(r => new { r.At, r.DecidedAt }).ToListAsync(cancel)).Select(r => (r.DecidedAt!.Value - r.At).TotalHours)]),
            await NotFound(db, since, portals, cancel));
    }

    /// <summary>Hours from entering oneself to being shown, for those shown in these days: from the events.</summary>
    private static async Task<List<double>> Looks(AppDb db, DateTime started, CancellationToken cancel)
    {
        var events = db.Set<StoredEvent>().AsNoTracking().Where(e => e.Topic == "providers");
        var shown = await events.Where(e => e.Name == "provider-shown" && e.At >= started).Select(e => new { e.Subject, e.At }).ToListAsync(cancel);
        var ids = shown.Select(s => s.Subject).Distinct().ToList();
        var begun = await events.Where(e => e.Name == "provider-registered" && ids.Contains(e.Subject)).ToDictionaryAsync(e => e.Subject, e => e.At, cancel);
        return [.. shown.GroupBy(s => s.Subject).Where(g => begun.ContainsKey(g.Key)).Select(g => (g.Min(s => s.At) - begun[g.Key]).TotalHours)];
    }

    private static async Task<IReadOnlyList<(string, int)>> NotFound(AppDb db, DateOnly since, IReadOnlyList<string> portals, CancellationToken cancel)
        => [.. (await db.Set<SearchMiss>().AsNoTracking().Where(m => m.Day > since && portals.Contains(m.Office)).GroupBy(m => m.Words).Select(g => new { g.Key, Count = g.Sum(m => m.Count) }).OrderByDescending(m => m.Count).ThenBy(m => m.Key).Take(MostMissed).ToListAsync(cancel)).Select(m => (m.Key, m.Count))];

    /// <summary>Null below <see cref="Least"/>.</summary>
    public static double? Median(IReadOnlyList<double> values)
    {
        if (values.Count < Least) return null;
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
