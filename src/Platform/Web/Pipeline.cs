using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Web;

/// <summary>What every request passes, in order.</summary>
public static class Pipeline
{
    public static void AddWeb(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));       // else each Bangla letter costs eight bytes
        services.AddSingleton<Access>();
        services.AddSingleton<Texts>();
        services.AddSingleton<Health>();
        services.AddSingleton<Metrics>();
        services.AddScoped<Translator>();
        services.AddScoped<Caller>();
        services.AddScoped<Once>();
        services.AddRates();
        services.AddPublicCache();
        services.AddApiDescription();
        services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(Tags.Binding.Set);
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(o => o.Cookie.Name = "said");
        services.ConfigureHttpJsonOptions(o => ApiJson.Set(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);      // so that Faults can name the field
        services.AddAntiforgery(o =>
        {
            o.FormFieldName = "_form";
            o.Cookie.Name = "form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true;           // frame-ancestors says it
        });
    }

    public static void UseWeb(this WebApplication app)
    {
        app.Services.GetRequiredService<Metrics>();         // begins to listen
        app.Services.GetRequiredService<Health>();          // notes both clocks
        var site = app.Services.GetRequiredService<Site>();
        if (site.Proxies.Count > 0) app.UseForwardedHeaders(Believe(site));
        app.UseMiddleware<Headers>();
        app.UseMiddleware<Layout.Language>();
        app.UseMiddleware<Faults>();
        app.UseMiddleware<Hosts>();
        app.UseMiddleware<Secure>();
        app.Use(KeepFonts);
        app.UseRouting();
        app.UseMiddleware<Recogniser>();
        app.UseRateLimiter();                               // counts those who are then refused as well
        app.UseMiddleware<Doorkeeper>();
        app.UsePublicCache();
        app.UseMiddleware<Typed>();
        app.UseMiddleware<OnceMiddleware>();
        app.MapStaticAssets().WithMetadata(new UnattendedAttribute());
        app.MapRazorPages().WithStaticAssets();
    }

    /// <summary>A font's name changes with its content (ui/build.mjs), so a browser may keep it for ever.</summary>
    private static Task KeepFonts(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal))
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        return next(context);
    }

    private static ForwardedHeadersOptions Believe(Site site)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in site.Proxies) options.KnownProxies.Add(proxy);
        return options;
    }

    /// <summary>One JSON object a line: ids, routes and codes, never what a person typed. A query string or a body is never logged.</summary>
    public static void AddJsonLog(this ILoggingBuilder logging) => logging.AddJsonConsole(o =>
    {
        o.UseUtcTimestamp = true;
        o.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    }).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Mvc.Filters", LogLevel.Error);     // every form would be a line: a header was set before, a limit was set before
}
