using Dorgora.Charter.WorkPlans;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.Charter.Box;

/// <summary>A page of an office's service box (সেবা বক্স): what the Cabinet Division asks every office to publish about its charter, for everybody.</summary>
public abstract class BoxPage : PageModel
{
    public OfficePortal Portal { get; private set; } = null!;
    public Office Office => Portal.Office;
    public string Address => $"/{Office.Slug}/charter/box";

    /// <summary>Reports that the office above has received, or that went to the division.</summary>
    protected static readonly ReportState[] PublicStates = [ReportState.Received, ReportState.Forwarded];

    /// <summary>A context for that office's rows; the caller ends it.</summary>
    protected AppDb Open() => HttpContext.OpenAt(Office);

    protected async Task<bool> Find()
    {
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return false;
        Portal = portal;
        return true;
    }
}
