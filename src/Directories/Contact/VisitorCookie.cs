using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Dorgora.Directories.Contact;

/// <summary>A random name of a browser for one day, by which looks at numbers are counted; it tells nothing and follows nobody further.</summary>
internal static class VisitorCookie
{
    private const string Name = "dg-visitor";

    /// <summary>32 hexadecimal digits; "" when there is none.</summary>
    public static string Of(HttpContext http) => http.Request.Cookies[Name] is { Length: 32 } known && known.All(char.IsAsciiHexDigitLower) ? known : "";

    /// <summary>The browser's, given to it now when it had none.</summary>
    public static string Take(HttpContext http)
    {
        if (Of(http) is { Length: > 0 } known) return known;
        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.Response.Cookies.Append(Name, made, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(1), IsEssential = true });
        return made;
    }
}
