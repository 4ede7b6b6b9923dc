using Dorgora.Offices.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>Where the public reads articles: at the portal of the upazila or district that the office belongs to.</summary>
internal static class ArticleDoor
{
    /// <summary>The portal nearest above an office; null when there is none.</summary>
    public static OfficePortal? PortalOf(IReadOnlyList<OfficePortal> all, string officePath)
        => all.Where(p => officePath.StartsWith(p.Office.Path, StringComparison.Ordinal)).MaxBy(p => p.Office.Path.Length);

    public static string Address(OfficePortal portal, Article a) => $"/{portal.Office.Slug}/answers/{a.Code}";

    /// <summary>What everybody may read at a portal; those of an upazila stand at its own, not at its district's.</summary>
    public static async Task<List<Article>> Of(HttpContext http, OfficePortal portal, Func<IQueryable<Article>, IQueryable<Article>> which)
    {
        await using var db = http.OpenAt(portal.Office);
        var found = await which(db.Set<Article>().AsNoTracking().Where(a => a.State == ArticleState.Published && a.Audience == ArticleAudience.Public)).ToListAsync(http.RequestAborted);
        var all = await http.RequestServices.GetRequiredService<Portals>().All(db, http.RequestAborted);
        return [.. found.Where(a => PortalOf(all, a.OfficePath)?.Office.Id == portal.Office.Id)];
    }

    /// <summary>The way to them on the home page of an office that has some.</summary>
    public static async Task Fill(HttpContext http, OfficePortal portal, PortalParts parts)
    {
        await using var db = http.OpenAt(portal.Office);
        if (await db.Set<Article>().AnyAsync(a => a.State == ArticleState.Published && a.Audience == ArticleAudience.Public, http.RequestAborted))
            parts.Doors.Add(new Door("circle-help", "প্রশ্ন ও উত্তর", "কী কী লাগে, কত দিন, কোথায় যাবেন", $"/{portal.Office.Slug}/answers", 45));
    }
}
