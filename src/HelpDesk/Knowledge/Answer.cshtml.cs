using Dorgora.Offices;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>One question with its answer, or how an office works; for everybody, with whoever keeps it right.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [ArticleIsNew.Tag])]
public sealed class Answer(AppDb db, People people) : PageModel
{
    public OfficePortal Portal { get; private set; } = null!;
    public Article Article { get; private set; } = null!;
    public Office Office { get; private set; } = null!;
    public Official? Owner { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        Portal = portal;
        if (await ArticleDoor.Of(HttpContext, portal, articles => articles.Where(a => a.Code == code)) is not [var found]) return NotFound();
        Article = found;
        Office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == found.OfficeId, cancel);
        await using var at = HttpContext.OpenAt(Office);
        Owner = (await people.Of(at, found.OfficePath, cancel))[found.OwnerPostId];
        return Page();
    }
}
