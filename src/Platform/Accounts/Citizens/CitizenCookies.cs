using System.Security.Cryptography;
using Dorgora.Bangla;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>
/// The three cookies of a citizen's browser: the session, what a code was asked for with, and which number was here before (sealed). None has the
/// name of a staff cookie, and over TLS each begins with __Host-.
/// </summary>
public sealed class CitizenCookies(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);
    private static readonly object Slot = new();
    private readonly ITimeLimitedDataProtector known = protection.CreateProtector("citizen's browser").ToTimeLimitedDataProtector();

    /// <summary>The session's secret; null without.</summary>
    public static string? Session(HttpContext http) => Read(http, "citizen");

    /// <summary>Set without a date: the browser forgets it when it is closed.</summary>
    public static void Give(HttpContext http, string secret) => http.Response.Cookies.Append(Name(http, "citizen"), secret, Options(http));

    public static void Take(HttpContext http)
    {
        foreach (var cookie in new[] { "citizen", "code" }) http.Response.Cookies.Delete(Name(http, cookie), Options(http));
    }

    /// <summary>
    /// What codes of this browser are bound to, made when there is none yet. Call it where the form is shown, so that somebody who presses twice has
    /// it already.
    /// </summary>
    public static string Request(HttpContext http)
    {
        if ((http.Items[Slot] as string ?? Read(http, "code")) is { } secret) return secret;
        http.Items[Slot] = secret = Secret.New();
        http.Response.Cookies.Append(Name(http, "code"), secret, Options(http));
        return secret;
    }

    /// <summary>The number signed in from this browser within half a year. Opens nothing; only spares it limits meant for strangers.</summary>
    public bool Knows(HttpContext http, Mobile mobile)
    {
        if (Read(http, "citizen-before") is not { } @sealed) return false;
        try { return known.Unprotect(@sealed) == mobile.E164; }
        catch (CryptographicException) { return false; }
    }

    public void Remember(HttpContext http, string e164)
    {
        var options = Options(http);
        options.MaxAge = Remembered;
        http.Response.Cookies.Append(Name(http, "citizen-before"), known.Protect(e164, Remembered), options);
    }

    private static string? Read(HttpContext http, string cookie) => http.Request.Cookies[Name(http, cookie)] is { Length: > 0 and <= 1000 } value ? value : null;

    private static string Name(HttpContext http, string cookie) => http.Request.IsHttps ? $"__Host-{cookie}" : cookie;

    private static CookieOptions Options(HttpContext http) => new() { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true };
}
