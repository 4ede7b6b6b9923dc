using Dorgora.Directories.Providers;
using Dorgora.Directories.Trades;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Public;

/// <summary>Who offers one trade, or everybody of one union: with filters, and what the trade usually costs beside every price.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [ProviderIsNew.Tag])]
public sealed class ByTrade(Areas areas, TimeProvider time) : ProviderPage(areas, time)
{
    public const int Size = 20;

    /// <summary>Last part of a union's slug.</summary>
    [FromQuery(Name = "area")] public string? Near { get; set; }
    [FromQuery(Name = "today")] public bool OnlyToday { get; set; }
    [FromQuery(Name = "page")] public int? Asked { get; set; }

    /// <summary>Null on the page of a union.</summary>
    public Trade? Trade { get; private set; }
    public Area? Union { get; private set; }
    public PriceBand? Band { get; private set; }
    public int Total { get; private set; }
    public IReadOnlyList<Provider> Shown { get; private set; } = [];
    public int At => Math.Max(1, Asked ?? 1);
    public IReadOnlyDictionary<string, string> Traits { get; private set; } = new Dictionary<string, string>();
    public bool IsFiltered => Union is not null || OnlyToday || Traits.Count > 0;

    public async Task<IActionResult> OnGetAsync(string? trade, string? union, CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        Trade = TradeBook.Find(trade);
        Union = Unions.FirstOrDefault(u => u.Slug.Split('/')[^1] == (union ?? Near));
        if (trade is not null && Trade is null || union is not null && Union is null) return NotFound();
        Traits = (Trade?.Traits ?? []).Where(t => t.IsFilter && Request.Query[t.Key].FirstOrDefault() is { Length: > 0 }).ToDictionary(t => t.Key, t => Request.Query[t.Key].First()!);
        await using var db = Open();
        var found = await new ProviderQuery(Office.Id, Trade?.Code ?? "", Union?.Id, Today: OnlyToday, Traits: Traits).Shown(db, cancel);
        Total = await found.CountAsync(cancel);
        Shown = await found.Skip((int)Math.Min(int.MaxValue, (At - 1L) * Size)).Take(Size).Include(p => p.Works).Include(p => p.Areas).AsSplitQuery().ToListAsync(cancel);
        if (Trade is not null) Band = await PriceBand.Of(db, Office.Id, Trade.Code, cancel);
        return Page();
    }

    /// <summary>"ইলেকট্রিশিয়ান", or "ভবানীপুর-এর দক্ষ মানুষ".</summary>
    public string Heading(Translator t) => Trade is { } one ? t.Name(one.NameBn, one.NameEn) : t["{0}-এর দক্ষ মানুষ", t.Name(Union!.NameBn, Union.NameEn)];

    /// <summary>The trade of the page, or the entry's first.</summary>
    public Work WorkOf(Provider p) => p.Works.FirstOrDefault(w => w.Trade == Trade?.Code) ?? p.Works[0];
}
