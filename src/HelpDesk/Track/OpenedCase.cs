using System.Globalization;
using System.Security.Cryptography;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Track;

/// <summary>
/// Remembers for ten minutes which case this browser has opened, in a sealed cookie, so that the page can be read again and its address
/// tells nothing. The receipt of a newly written case travels the same way.
/// </summary>
internal static class OpenedCase
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private const string Cookie = "track";

    public static void Open(HttpContext http, Guid id) => Keep(http, Cookie, "/track", Seal(http, Cookie, id.ToString("N")));

    /// <summary>Null when nothing was opened, or too long ago.</summary>
    public static Guid? Of(HttpContext http) => Guid.TryParse(Unseal(http, Cookie, http.Request.Cookies[Cookie]), out var id) ? id : null;

    public static void Shut(HttpContext http) => http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/track" });

    /// <param name="path">Where the browser shows it again.</param>
    public static void Keep(HttpContext http, string name, string path, string @sealed) => http.Response.Cookies.Append(name, @sealed, new CookieOptions
    {
        Path = path, MaxAge = Lasts, HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true,
    });

    /// <summary>A text that only this installation can read, and only for ten minutes.</summary>
    public static string Seal(HttpContext http, string purpose, string text)
        => Protector(http, purpose).Protect($"{(Now(http) + Lasts).Ticks.ToString(CultureInfo.InvariantCulture)} {text}");

    public static string? Unseal(HttpContext http, string purpose, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return Protector(http, purpose).Unprotect(text).Split(' ', 2) is [var until, var rest] && long.Parse(until, CultureInfo.InvariantCulture) > Now(http).Ticks ? rest : null;
        }
        catch (CryptographicException) { return null; }     // not ours
    }

    private static DateTime Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().Now;

    private static IDataProtector Protector(HttpContext http, string purpose)
        => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector($"helpdesk {purpose}");
}
