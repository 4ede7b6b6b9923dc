using Dorgora.Offices.Openness;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.Offices.Portal;

/// <summary>An office's home page: number to call, ways in that work today, figures of this moment, whom to talk to.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Duration = 10, VaryByQueryKeys = ["lang"])]
public sealed class Show(AppDb db, People people) : PageModel
{
    /// <summary>Roles of heads of offices.</summary>
    private static readonly string[] Heads = ["uno", "dc"];

    public OfficePortal Portal { get; private set; } = null!;
    public PortalParts Parts { get; private set; } = null!;

    /// <summary>The head, the officer for complaints and the focal officer, who is somebody and is there.</summary>
    public IReadOnlyList<(Post Post, Listing Entry)> Officials { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Portals.Of(HttpContext) is not { } portal) return NotFound();
        (Portal, Parts) = (portal, await PortalParts.Of(HttpContext, portal));
        var roster = await people.Of(db, portal.Office.Path, HttpContext.RequestAborted);
        Officials = [.. roster.Officials.Where(o => o.Post.OfficeId == portal.Office.Id && o.Public is { Vacant: false, NameBn: not "" } && (Heads.Contains(o.Post.RoleKey) || o.Post.IsGro || o.Post.Focal == FocalPart.Focal))
            .OrderByDescending(o => Heads.Contains(o.Post.RoleKey)).ThenBy(o => o.Post.Order).Take(4).Select(o => (o.Post, o.Public!))];
        return Page();
    }
}
