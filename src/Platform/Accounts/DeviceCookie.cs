using Microsoft.AspNetCore.Http;

namespace Dorgora.Platform.Accounts;

/// <summary>The cookie of a paired screen: the secret of its <see cref="DeviceKey"/>. Sent to no page that another site leads to.</summary>
public static class DeviceCookie
{
    /// <summary>Browsers keep a cookie no longer; <see cref="Renew"/> begins it anew.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    public static string Name(HttpRequest request) => request.IsHttps ? "__Host-device" : "device";

    public static void Give(HttpContext context, string secret) => context.Response.Cookies.Append(Name(context.Request), secret, new CookieOptions
    {
        Path = "/", MaxAge = Life, HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true,
    });

    /// <summary>A screen that is in use stays paired.</summary>
    public static void Renew(HttpContext context)
    {
        if (context.Request.Cookies[Name(context.Request)] is { Length: > 0 } secret) Give(context, secret);
    }
}
