using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>All articles of the office and those below it, those that must be looked at again first; filters stand in the address.</summary>
[Needs(May.SeeArticles)]
public sealed class List : ActPage
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true)] public string? State { get; set; }
    [BindProperty(SupportsGet = true)] public string? Category { get; set; }

    /// <summary>Words of the title, or as in the search.</summary>
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    /// <summary>Only those whose day to be looked at again has come.</summary>
    [FromQuery(Name = "due")] public bool Due { get; set; }
    [FromQuery(Name = "page")] public int? Asked { get; set; }

    public int At => Math.Max(1, Asked ?? 1);
    public bool MayWrite => Caller.May(May.WriteArticles);
    public DateOnly Today => Time.Today;
    public IReadOnlyDictionary<ArticleState, int> Counts { get; private set; } = new Dictionary<ArticleState, int>();
    public int DueNow { get; private set; }
    public int Total { get; private set; }
    public IReadOnlyList<Article> Rows { get; private set; } = [];

    /// <summary>By office of the shown rows.</summary>
    public IReadOnlyDictionary<Guid, Office> Offices { get; private set; } = new Dictionary<Guid, Office>();
    public IEnumerable<SelectListItem> Subjects => ArticleFormPage.Subjects(T);

    public override async Task<IActionResult?> Load()
    {
        var (cancel, today) = (HttpContext.RequestAborted, Time.Today);
        var all = Db.Set<Article>().AsNoTracking();
        Counts = await all.GroupBy(a => a.State).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, cancel);
        var late = all.Where(a => a.State == ArticleState.Published && a.ReviewOn <= today);
        DueNow = await late.CountAsync(cancel);
        if (Due) all = late;
        if (Enum.TryParse<ArticleState>(State, ignoreCase: true, out var state)) all = all.Where(a => a.State == state);
        if (Categories.Find(Category) is { } subject) all = all.Where(a => a.Category == subject.Code);
        all = await Worded(all, cancel);
        Total = await all.CountAsync(cancel);
        Rows = await all.OrderByDescending(a => a.State == ArticleState.Published && a.ReviewOn <= today).ThenBy(a => a.OfficePath).ThenByDescending(a => a.Kind == ArticleKind.Method).ThenBy(a => a.Category).ThenBy(a => a.Code)
            .Skip((int)Math.Min(int.MaxValue, (At - 1L) * Size)).Take(Size).ToListAsync(cancel);
        var offices = Rows.Select(r => r.OfficeId).Distinct().ToList();
        Offices = await Db.Set<Office>().AsNoTracking().Where(o => offices.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        return null;
    }

    private async Task<IQueryable<Article>> Worded(IQueryable<Article> all, CancellationToken cancel)
    {
        if (Clean.Line(Q) is not { Length: > 0 } words) return all;
        var codes = (await SearchQuery.Find(Db, new(words, SearchKinds.Article, Caller.OfficePath, May: SearchPage.May(Caller), Take: 400), cancel)).Hits.Select(h => h.Document.Key).ToList();
        return all.Where(a => codes.Contains(a.Code) || a.TitleBn.Contains(words) || a.Keywords.Contains(words));
    }

    /// <summary>This list with another state.</summary>
    public string Address(string state) => $"/desk/articles?state={state}&category={Uri.EscapeDataString(Category ?? "")}&q={Uri.EscapeDataString(Q ?? "")}";
}
