using System.Globalization;
using System.Security.Cryptography;
using Dorgora.HelpDesk;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.OneStop.Complaints;

/// <summary>What a visitor gets for a complaint, sealed for ten minutes: the code, the PIN of the nameless, the last day.</summary>
public sealed record ComplaintGiven(string Code, string Pin, DateTime Due)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public static string Seal(HttpContext http, Case logged, string? pin)
        => Protector(http).Protect(string.Create(CultureInfo.InvariantCulture, $"{(Now(http) + Lasts).Ticks} {logged.Code} {logged.Due.Ticks} {pin}"));

    /// <summary>Null when it is not ours, or too old.</summary>
    public static ComplaintGiven? Read(HttpContext http, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return Protector(http).Unprotect(text).Split(' ') is [var until, var code, var due, var pin] && long.Parse(until, CultureInfo.InvariantCulture) > Now(http).Ticks
                ? new ComplaintGiven(code, pin, new DateTime(long.Parse(due, CultureInfo.InvariantCulture), DateTimeKind.Utc)) : null;
        }
        catch (CryptographicException) { return null; }
    }

    private static DateTime Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().Now;

    private static IDataProtector Protector(HttpContext http) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("onestop complaint");
}
