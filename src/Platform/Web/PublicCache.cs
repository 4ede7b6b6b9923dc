using Dorgora.Platform.Text;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Web;

/// <summary>
/// Answers kept for the public: <c>[OutputCache(PolicyName = PublicCache.Name, Tags = ["charter"])]</c> on a page without a form that posts. Only
/// for callers whom nobody knows, by language and compression; what sets a cookie is never kept. A change evicts by tag (IOutputCacheStore).
/// </summary>
public static class PublicCache
{
    public const string Name = "public";

    public static void AddPublicCache(this IServiceCollection services)
    {
        services.AddOutputCache(o =>
        {
            o.SizeLimit = 32 * 1024 * 1024;
            o.AddPolicy(Name, p => p.Expire(TimeSpan.FromSeconds(60)).SetVaryByQuery("*").SetCacheKeyPrefix(Prefix).With(context => IsPlain(context.HttpContext)));
        });
        services.AddResponseCompression(o =>
        {
            // Every form token is random in each answer, so the length of a compressed page tells nothing about it.
            o.EnableForHttps = true;
            o.MimeTypes = ["text/html", "application/json", "application/problem+json", "image/svg+xml", "text/csv", "application/xml"];
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = System.IO.Compression.CompressionLevel.Fastest);
    }

    /// <summary>After the Doorkeeper: what is kept is kept compressed.</summary>
    public static void UsePublicCache(this IApplicationBuilder app)
    {
        app.UseOutputCache();
        app.UseResponseCompression();
    }

    private static string Prefix(HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var encoding = accepted.Contains("br", StringComparison.Ordinal) ? "br" : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "plain";
        return $"{context.RequestServices.GetRequiredService<Translator>().Language} {encoding}";
    }

    /// <summary>As everybody sees it: nobody signed in, no draft to forget, no banner of a full disk, which must come at once and go at once.</summary>
    private static bool IsPlain(HttpContext context)
        => Caller(context) is { SignedIn: false, IsCitizen: false } && !context.Request.Cookies.ContainsKey(Look.DraftCookie) && Data.DiskState.Refusing(context.RequestServices) is null;

    private static Caller Caller(HttpContext context) => context.RequestServices.GetRequiredService<Caller>();
}
