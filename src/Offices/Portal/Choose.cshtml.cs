using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.Offices.Portal;

/// <summary>The installation's first page: its only office, or "choose your office".</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Duration = 10, VaryByQueryKeys = ["lang"])]
public sealed class Choose(Portals portals, AppDb db) : PageModel
{
    /// <summary>Districts with their upazilas; the place that heads a group may have no office here.</summary>
    public IReadOnlyList<IGrouping<Area?, OfficePortal>> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var all = await portals.All(db, HttpContext.RequestAborted);
        if (all.Count == 1) return Redirect(all[0].Address);
        Groups = [.. all.GroupBy(p => p.Office.Kind == OfficeKind.District ? p.Place : p.Above)];
        return Page();
    }
}
