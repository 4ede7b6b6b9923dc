using Dorgora.Directories.Providers;
using Dorgora.Directories.Samples;
using Dorgora.Directories.Trust;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Public;

/// <summary>One skilled person or firm: what they do, where, for how much beside what it costs in the upazila. No number: that is asked for.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [ProviderIsNew.Tag])]
public sealed class Show(Areas areas, TimeProvider time, Site site) : ProviderPage(areas, time)
{
    public Provider Provider { get; private set; } = null!;

    /// <summary>What the office vouches for today.</summary>
    public IReadOnlyList<Verification> Holding { get; private set; } = [];
    public bool IsVerified => Holding.Any(v => v.IsIdentity(Provider));

    /// <summary>Photographs of the work that the office has looked at.</summary>
    public IReadOnlyList<SamplePicture> Samples { get; private set; } = [];

    /// <summary>By trade.</summary>
    public IReadOnlyDictionary<string, PriceBand> Bands { get; private set; } = new Dictionary<string, PriceBand>();

    /// <summary>As others reach the page: for its QR code and card.</summary>
    public string PageAddress => $"{site.Seen(Request)}/{Office.Slug}/providers/{Provider.Code}";

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        await using var db = Open();
        if (await db.Set<Provider>().AsNoTracking().Include(p => p.Works).Include(p => p.Areas).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.OfficeId == Office.Id && p.Code == code && p.State == ProviderState.Shown, cancel) is not { } found) return NotFound();
        Provider = found;
        Holding = [.. (await db.Holding([found], cancel))[found.Id]];
        Samples = [.. (await db.Samples(found.Id, cancel)).Where(s => s.Sample.State == SampleState.Shown)];
        var bands = new Dictionary<string, PriceBand>();
        foreach (var work in found.Works.Where(w => w.PriceFrom is not null))
            if (await PriceBand.Of(db, Office.Id, work.Trade, cancel) is { } band && band.Unit == work.Unit) bands[work.Trade] = band;
        Bands = bands;
        return Page();
    }
}
