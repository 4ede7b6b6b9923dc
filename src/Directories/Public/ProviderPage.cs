using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.Directories.Public;

/// <summary>What the public pages of the directory have alike: the upazila of the address, its unions, the day.</summary>
public abstract class ProviderPage(Areas areas, TimeProvider time) : PageModel
{
    public Office Office => Portal.Office;
    public OfficePortal Portal { get; private set; } = null!;
    public Atlas Atlas { get; private set; } = null!;
    public IReadOnlyList<Area> Unions { get; private set; } = [];
    public DateOnly Today => time.Today;

    /// <summary>"/sherpur-bogura/services".</summary>
    public string Address => $"/{Office.Slug}/services";

    /// <summary>A context for what the public may read of that office; the caller ends it.</summary>
    protected AppDb Open() => HttpContext.OpenAt(Office);

    /// <summary>False when the address names no upazila that serves the public here.</summary>
    protected async Task<bool> Find(CancellationToken cancel)
    {
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug || portal.Office.Kind != OfficeKind.Upazila) return false;
        Portal = portal;
        await using var db = Open();
        Atlas = await areas.Now(db, cancel);
        Unions = portal.Place is { } place ? Atlas.Below(place) : [];
        return true;
    }
}
