using Dorgora.Offices.Geography;
using Dorgora.Offices.Openness;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>One entry of the directory as everybody sees it. An entry that is for staff only is not there.</summary>
[Public]
public sealed class PublicShow(People people, Areas places, Portals portals) : ActPage
{
    public Listing Entry { get; private set; } = null!;
    public string Area { get; private set; } = "";

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Find(people, Db, RouteData.Values["id"] as string, cancel) is not { } entry) return NotFound();
        Entry = entry;
        Area = Places.Words(await places.Now(Db, cancel), entry.AreaId, entry.Ward, T);
        await Stand(HttpContext, portals, Db, entry);
        return null;
    }

    /// <summary>The page is at the portal of the office that keeps the entry, or of the one above it.</summary>
    internal static async Task Stand(HttpContext http, Portals portals, AppDb db, Listing entry)
    {
        var all = await portals.All(db, http.RequestAborted);
        if (all.Where(p => entry.OfficePath.StartsWith(p.Office.Path, StringComparison.Ordinal)).MaxBy(p => p.Office.Path.Length) is { } portal) Portals.Is(http, portal);
    }

    /// <summary>What is public of the entry with that post's id; null when there is none or nothing of it is public.</summary>
    internal static async Task<Listing?> Find(People people, AppDb db, string? id, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var post)) return null;
        var path = await db.Set<Post>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => p.Id == post && !p.Abolished).Select(p => p.OfficePath).SingleOrDefaultAsync(cancel);
        return path is null ? null : (await people.Of(db, path, cancel))[post]?.Public;
    }
}
