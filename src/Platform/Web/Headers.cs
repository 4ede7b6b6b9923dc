using Microsoft.AspNetCore.Http;

namespace Dorgora.Platform.Web;

/// <summary>What browsers are told on every answer.</summary>
public sealed class Headers(RequestDelegate next)
{
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    public Task InvokeAsync(HttpContext context)
    {
        context.TraceIdentifier = Trace();
        Set(context);
        return next(context);
    }

    internal static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy + "'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(self), geolocation=(self), payment=()";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
    }

    /// <summary>A page says that other sites may show it in a frame; it must have no form and show nothing of who is signed in.</summary>
    public static void LetFrame(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy + "*";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>Nine digits: a person can say them on the telephone, and they find the line in the log.</summary>
    private static string Trace() => Random.Shared.Next(100_000_000, 1_000_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
