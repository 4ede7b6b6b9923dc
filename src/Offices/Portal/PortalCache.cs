using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Dorgora.Offices.Portal;

/// <summary>
/// Keeps public pages that are alike for everybody: <c>[OutputCache(PolicyName = PortalCache.Name)]</c>, only on pages without a form.
/// One copy a language; who is signed in, chooses a language or asks by anything but GET gets a page of their own, and an answer that
/// sets a cookie is never kept.
/// </summary>
public sealed class PortalCache : IOutputCachePolicy
{
    public const string Name = "portal";

    /// <summary>How old figures on a public page may be.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromSeconds(10);

    public static string Tag(string slug) => $"office {slug}";

    ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var mine = HttpMethods.IsGet(http.Request.Method) && !http.RequestServices.GetRequiredService<Caller>().SignedIn && !http.Request.Query.ContainsKey(Language.Name);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (mine, mine, mine, true);
        context.ResponseExpirationTimeSpan = Keep;
        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues[Language.Name] = http.RequestServices.GetRequiredService<Translator>().Language;
        if (http.Request.RouteValues["office"] is string slug) context.Tags.Add(Tag(slug));
        return ValueTask.CompletedTask;
    }

    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
