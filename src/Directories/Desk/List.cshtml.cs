using Dorgora.Directories.Providers;
using Dorgora.Directories.Trades;
using Dorgora.Directories.Trust;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Desk;

/// <summary>All entries of the office, those that wait for its look first; filters stand in the address.</summary>
[Needs(May.See)]
public sealed class List(Areas areas) : ActPage
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true)] public string? State { get; set; }
    [BindProperty(SupportsGet = true)] public string? Trade { get; set; }

    /// <summary>Name, part of a number, or words of the work.</summary>
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    /// <summary>Only those of whom a verification ends within a month.</summary>
    [FromQuery(Name = "ending")] public bool Ending { get; set; }
    [FromQuery(Name = "page")] public int? Asked { get; set; }

    public int At => Math.Max(1, Asked ?? 1);
    public bool MayWrite => Caller.May(May.Write);
    public bool MayModerate => Caller.May(May.Moderate);

    /// <summary>Of how many a verification ends within a month.</summary>
    public int EndingSoon { get; private set; }
    public IReadOnlySet<Guid> Verified { get; private set; } = new HashSet<Guid>();
    public int Total { get; private set; }
    public IReadOnlyDictionary<ProviderState, int> Counts { get; private set; } = new Dictionary<ProviderState, int>();
    public IReadOnlyList<Provider> Rows { get; private set; } = [];
    public Atlas Atlas { get; private set; } = null!;
    public IEnumerable<SelectListItem> Trades => TradeBook.All.Select(t => new SelectListItem(T.Name(t.NameBn, t.NameEn), t.Code));

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        Atlas = await areas.Now(Db, cancel);
        var all = Db.Set<Provider>().AsNoTracking().Where(p => p.State != ProviderState.Gone);
        Counts = await all.GroupBy(p => p.State).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, cancel);
        EndingSoon = await all.EndingSoon(Db, Time.Today).CountAsync(cancel);
        if (Ending) all = all.EndingSoon(Db, Time.Today);
        if (Enum.TryParse<ProviderState>(State, ignoreCase: true, out var state)) all = all.Where(p => p.State == state);
        if (TradeBook.Find(Trade) is { } trade) all = all.Where(p => p.Works.Any(w => w.Trade == trade.Code));
        all = await Worded(all, cancel);
        Total = await all.CountAsync(cancel);
        Rows = await all.OrderByDescending(p => p.State == ProviderState.Waiting).ThenByDescending(p => p.RegisteredAt).ThenBy(p => p.Code)
            .Skip((int)Math.Min(int.MaxValue, (At - 1L) * Size)).Take(Size).Include(p => p.Works).Include(p => p.Areas).AsSplitQuery().ToListAsync(cancel);
        Verified = await Db.IdentitySeen(Rows, cancel);
        return null;
    }

    private async Task<IQueryable<Provider>> Worded(IQueryable<Provider> all, CancellationToken cancel)
    {
        if (Dorgora.Bangla.Clean.Line(Q) is not { Length: > 0 } words) return all;
        var digits = Dorgora.Bangla.Digits.ToLatin(words).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).TrimStart('+');
        if (digits.Length >= 3 && digits.All(char.IsAsciiDigit)) return all.Where(p => p.Mobile.Contains(digits));
        var codes = (await SearchQuery.Find(Db, new(words, SearchKinds.Provider, Caller.OfficePath, Take: 400), cancel)).Hits.Select(h => h.Document.Key).ToList();
        return all.Where(p => codes.Contains(p.Code) || p.NameBn.Contains(words) || p.NameEn.Contains(words));
    }

    /// <summary>This list with another state.</summary>
    public string Address(string state) => $"/desk/providers?state={state}&trade={Trade}&q={Uri.EscapeDataString(Q ?? "")}";
}
