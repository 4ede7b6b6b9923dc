using System.Threading.RateLimiting;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Dorgora.HelpDesk.Track;

/// <summary>How often one network may send the public's forms; looking at them is free. A mobile company or a union's service centre puts many people behind one.</summary>
public static class FormRates
{
    /// <summary>Asking for a case: 60 at once, then one a second.</summary>
    public const string Ask = "form-ask";

    /// <summary>Writing a complaint: 20 at once, then three a minute.</summary>
    public const string Write = "form-write";

    internal static void Add(RateLimiterOptions limits)
    {
        limits.AddPolicy(Ask, http => Bucket(http, Ask, 60, 60));
        limits.AddPolicy(Write, http => Bucket(http, Write, 20, 3));
    }

    private static RateLimitPartition<string> Bucket(HttpContext http, string form, int burst, int perMinute)
        => !HttpMethods.IsPost(http.Request.Method) ? RateLimitPartition.GetNoLimiter("") : RateLimitPartition.GetTokenBucketLimiter($"{form} {Network.Of(http)}", _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst, TokensPerPeriod = perMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0, AutoReplenishment = true,
        });
}
