using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.Platform.Web.Pocket;

/// <summary>
/// The public pages in somebody's pocket: installable, and shown as last seen while the network is away. Only pages that are the same for
/// everybody are put by: those of the public cache, asked for by nobody in particular.
/// </summary>
public static class Pocket
{
    /// <summary>Whether a browser may keep the page of this request.</summary>
    public static bool MayKeep(HttpContext context, Caller caller)
        => HttpMethods.IsGet(context.Request.Method) && !caller.SignedIn && !caller.IsCitizen && context.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>()?.PolicyName == PublicCache.Name && !context.Request.Query.Keys.Any(k => k != "lang" && k != "page" && k != "office");

    /// <summary>The worker stands at the top, so that it may answer for every page; the kiosk has its own below.</summary>
    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/pocket.js", (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Text("importScripts(\"/js/pocket.js\");\n", "text/javascript");
    }).WithMetadata(new PublicAttribute()).ExcludeFromDescription();
}
