using Microsoft.AspNetCore.Http;

namespace Dorgora.Platform.Accounts;

/// <summary>The session's cookie. Over TLS its name begins with __Host-, so that no other host and no plain connection can set it.</summary>
public static class Cookie
{
    public static string Name(HttpRequest request) => request.IsHttps ? "__Host-session" : "session";

    /// <summary>Set without a date: the browser forgets it when it is closed.</summary>
    public static void Give(HttpContext context, string secret) => context.Response.Cookies.Append(Name(context.Request), secret, Options(context.Request));

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request), Options(context.Request));

    private static CookieOptions Options(HttpRequest request) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = request.IsHttps, Path = "/", IsEssential = true };
}
