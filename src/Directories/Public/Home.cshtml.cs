using Dorgora.Directories.Providers;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Public;

/// <summary>Everyday services of an upazila: the trades in their groups, how many are in each and what they usually cost.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [ProviderIsNew.Tag])]
public sealed class Home(Areas areas, TimeProvider time) : ProviderPage(areas, time)
{
    /// <summary>By trade.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <summary>By trade, where enough prices are known.</summary>
    public IReadOnlyDictionary<string, PriceBand> Bands { get; private set; } = new Dictionary<string, PriceBand>();
    public int Total { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        await using var db = Open();
        var shown = db.Set<Provider>().Where(p => p.OfficeId == Office.Id && p.State == ProviderState.Shown);
        Total = await shown.CountAsync(cancel);
        var works = await shown.SelectMany(p => p.Works).Select(w => new { w.Trade, w.Unit, w.PriceFrom, w.PriceTo }).ToListAsync(cancel);
        Counts = works.GroupBy(w => w.Trade).ToDictionary(g => g.Key, g => g.Count());
        Bands = works.Where(w => w.PriceFrom is not null).GroupBy(w => w.Trade).Select(g => (g.Key, Band: PriceBand.Of(g.Select(w => (w.Unit, w.PriceFrom!.Value, w.PriceTo!.Value)))))
            .Where(b => b.Band is not null).ToDictionary(b => b.Key, b => b.Band!);
        return Page();
    }
}
