using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.Charter.Public;

/// <summary>What the public pages of a charter have alike: the office of the address and the edition that was asked for.</summary>
public abstract class CharterPage : PageModel
{
    /// <summary>"2026-27-Q1" or "2026-27-Q1.2"; "" for the edition that stands.</summary>
    [BindProperty(SupportsGet = true, Name = "edition")] public string Asked { get; set; } = "";

    public Office Office => Portal.Office;
    public OfficePortal Portal { get; private set; } = null!;
    public PublishedEdition Edition { get; private set; } = null!;
    public bool IsOld => Edition.Edition.State != Editions.EditionState.Published;

    /// <summary>Adds nothing for the edition that stands.</summary>
    public string Query => Asked == "" ? "" : $"?edition={Uri.EscapeDataString(Asked)}";

    /// <summary>A context for what the public may read of that office; the caller ends it.</summary>
    protected AppDb Open() => HttpContext.OpenAt(Office);

    /// <summary>False when the office is none or has no such edition.</summary>
    protected async Task<bool> Find(CancellationToken cancel)
    {
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return false;
        Portal = portal;
        await using var db = Open();
        if (await Published.Find(db, portal.Office.Id, Asked, cancel) is not { } found) return false;
        Edition = found;
        return true;
    }
}
