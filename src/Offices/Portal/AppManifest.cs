using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Tags;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.Offices.Portal;

/// <summary>An office's portal as an app on somebody's telephone: its name, colour and first ways in (W3C web app manifest).</summary>
public static class AppManifest
{
    public static string Address(OfficePortal portal) => $"{portal.Address}/app.webmanifest";

    internal static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/o/{office}/app.webmanifest", Get).WithMetadata(new PublicAttribute()).ExcludeFromDescription();

    private static async Task<IResult> Get(string office, Portals portals, AppDb db, Translator t, HttpContext http)
    {
        if (await portals.Of(db, office, http.RequestAborted) is not { } portal) return Results.NotFound();
        var parts = await PortalParts.Of(http, portal);
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Json(new
        {
            id = portal.Address, name = PortalFrame.Name(portal, t), short_name = PortalFrame.Name(portal, t), lang = t.Language, dir = "ltr",
            start_url = portal.Address, scope = "/", display = "standalone", theme_color = portal.Settings.Colour, background_color = "#fbf6ee",
            icons = new[] { new { src = http.Asset("img/dorgora-app-icon.svg"), type = "image/svg+xml", sizes = "any", purpose = "any maskable" } },
            shortcuts = parts.Doors.Take(4).Select(d => new { name = t[d.Text], url = d.Href }),
        }, contentType: "application/manifest+json");
    }
}
