using Dorgora.Offices.Portal;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>Questions that are often asked, by subject, and how each office works. For everybody.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [ArticleIsNew.Tag])]
public sealed class Answers : PageModel
{
    public OfficePortal Portal { get; private set; } = null!;

    /// <summary>How offices work.</summary>
    public IReadOnlyList<Article> Methods { get; private set; } = [];

    /// <summary>Questions under the heads of the help desk's subjects, in their order.</summary>
    public IReadOnlyList<(Category Head, IReadOnlyList<Article> Articles)> Groups { get; private set; } = [];

    /// <summary>The head whose questions are all shown; null for some of each.</summary>
    public Category? Only { get; private set; }

    /// <summary>So many of a head's questions stand on the first page.</summary>
    public const int MostOfHead = 5;

    /// <param name="subject">Code of a head.</param>
    public async Task<IActionResult> OnGetAsync(string? subject)
    {
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        Portal = portal;
        var all = await ArticleDoor.Of(HttpContext, portal, articles => articles);
        Methods = [.. all.Where(a => a.Kind == ArticleKind.Method).OrderBy(a => a.OfficePath, StringComparer.Ordinal)];
        var byHead = all.Where(a => a.Kind == ArticleKind.Ordinary).ToLookup(a => Head(a.Category));
        Groups = [.. Categories.All.Where(c => byHead.Contains(c)).Select(c => (c, (IReadOnlyList<Article>)[.. byHead[c].OrderBy(a => a.Category, StringComparer.Ordinal).ThenBy(a => a.Code, StringComparer.Ordinal)]))];
        if (string.IsNullOrEmpty(subject)) return Page();
        Groups = [.. Groups.Where(g => g.Head.Code == subject)];
        Only = Groups is [var (head, _)] ? head : null;
        return Only is null ? NotFound() : Page();
    }

    private static Category Head(string code) => Categories.Find(code) is { Parent: { } above } ? Categories.Find(above)! : Categories.Find(code)!;
}
