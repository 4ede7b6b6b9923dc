using System.Text.Json;
using Dorgora.Directories.Trades;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Providers;

/// <summary>Who is asked for, as the address says it.</summary>
/// <param name="Area">A union, pourashava or ward: who comes there, or everywhere.</param>
/// <param name="Q">Words, as in the search box; "" for all.</param>
/// <param name="Today">Only who is there today.</param>
/// <param name="Traits">Answers of the trade that must stand.</param>
public sealed record ProviderQuery(Guid? Office = null, string Trade = "", Guid? Area = null, string Q = "", bool Today = false, IReadOnlyDictionary<string, string>? Traits = null)
{
    private const int MostFound = 400;

    /// <summary>The shown ones that fit, those who are there first, then who said last that it holds.</summary>
    public async Task<IQueryable<Provider>> Shown(AppDb db, CancellationToken cancel = default)
    {
        var today = db.Time.Today;
        var found = db.Set<Provider>().AsNoTracking().Where(p => p.State == ProviderState.Shown);
        if (Office is { } office) found = found.Where(p => p.OfficeId == office);
        if (Area is { } area) found = found.Where(p => !p.Areas.Any() || p.Areas.Any(a => a.AreaId == area));
        if (Today) found = found.Where(p => p.AwayUntil == null || p.AwayUntil < today);
        if (Q != "")
        {
            var codes = await Worded(db, cancel);
            found = found.Where(p => codes.Contains(p.Code));
        }
        return Offering(found).OrderBy(p => p.AwayUntil != null && p.AwayUntil >= today).ThenByDescending(p => p.ConfirmedAt).ThenBy(p => p.Code);
    }

    private IQueryable<Provider> Offering(IQueryable<Provider> found)
    {
        if (Trade == "") return found;
        var asked = TradeBook.Find(Trade)?.Traits.Where(t => Traits?.ContainsKey(t.Key) == true).Select(t => $"{JsonSerializer.Serialize(t.Key)}:{JsonSerializer.Serialize(Traits![t.Key])}").ToList() ?? [];
        var (one, two) = (asked.ElementAtOrDefault(0) ?? "", asked.ElementAtOrDefault(1) ?? "");
        return found.Where(p => p.Works.Any(w => w.Trade == Trade && w.TraitsJson.Contains(one) && w.TraitsJson.Contains(two)));
    }

    private async Task<List<string>> Worded(AppDb db, CancellationToken cancel)
    {
        var path = Office is { } office ? await db.Set<Office>().Where(o => o.Id == office).Select(o => o.Path).SingleOrDefaultAsync(cancel) ?? "" : "";
        return [.. (await SearchQuery.Find(db, new(Q, SearchKinds.Provider, path, Take: MostFound), cancel)).Hits.Select(h => h.Document.Key)];
    }
}
