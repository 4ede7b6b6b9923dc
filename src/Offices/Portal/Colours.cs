using System.Globalization;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.Offices.Portal;

/// <summary>
/// An office's own colour as a style sheet: the product's green tokens in other shades. The colour itself carries white letters
/// (<see cref="OfficeSettings.Paint"/> refuses lighter ones); darker shades come from black, lighter ones from white.
/// </summary>
public static class Colours
{
    /// <summary>The address changes with the colour, so that browsers may keep the file.</summary>
    public static string Address(OfficePortal portal) => $"{portal.Address}/colour.css?v={portal.Settings.Colour[1..]}";

    internal static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/o/{office}/colour.css", Get).WithMetadata(new PublicAttribute()).ExcludeFromDescription();

    private static async Task<IResult> Get(string office, Portals portals, AppDb db, HttpContext http)
    {
        if (await portals.Of(db, office, http.RequestAborted) is not { } portal) return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(Css(portal.Settings.Colour), "text/css");
    }

    internal static string Css(string colour)
    {
        var (dark, darker, light) = (Mix(colour, 0, .22), Mix(colour, 0, .45), Mix(colour, 255, .12));
        if (Contrast.WithWhite(light) < 4.5) light = colour;
        return $$""":root{--dighi-900:{{darker}};--dighi-800:{{dark}};--dighi-700:{{colour}};--dighi-600:{{light}};--dighi-300:{{Mix(colour, 255, .55)}};--dighi-100:{{Mix(colour, 255, .84)}};--dighi-50:{{Mix(colour, 255, .93)}}}"""
            + $$""".dg-hero__art [fill="#06302c"]{fill:var(--dighi-900)}.dg-hero__art [fill="#0d544c"]{fill:var(--dighi-700)}.dg-hero__art [fill="#14695f"]{fill:var(--dighi-600)}.dg-hero__art [stroke="#14695f"]{stroke:var(--dighi-600)}""";
    }

    /// <summary>So much of black (0) or white (255) in each of the three.</summary>
    private static string Mix(string colour, int into, double part) => "#" + string.Concat(Enumerable.Range(0, 3)
        .Select(n => int.Parse(colour.AsSpan(1 + 2 * n, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        .Select(value => ((int)Math.Round(value + (into - value) * part)).ToString("x2", CultureInfo.InvariantCulture)));
}
