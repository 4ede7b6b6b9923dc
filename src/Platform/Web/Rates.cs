using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Web;

/// <summary>
/// How often one may ask. Keys and sessions are counted by themselves. The public is counted by address, gently, since thousands of
/// telephones share one; reading from this very machine is not counted at all.
/// </summary>
public static class Rates
{
    /// <summary>Looking up a case or token by its code: <c>[EnableRateLimiting(Rates.Track)]</c>. Guessing one code is slowed further by <see cref="Accounts.Tries"/>.</summary>
    public const string Track = "track";

    public static void AddRates(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (rejected, _) => Refuse(rejected);
        o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Whose);
        o.AddPolicy(Track, context => context.Features.Get<Fault>() is null
            ? Bucket($"track {Network.Of(context)}", burst: 60, perSecond: 1) : RateLimitPartition.GetNoLimiter(""));
    });

    private static RateLimitPartition<string> Whose(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        var unattended = endpoint is null || endpoint.Metadata.GetMetadata<UnattendedAttribute>() is not null;
        if (unattended || context.Features.Get<Fault>() is not null) return RateLimitPartition.GetNoLimiter("");
        var caller = context.RequestServices.GetRequiredService<Caller>();
        if (caller.SignedIn) return caller.SessionId is null ? Bucket(caller.Key, 2_000, 1_000) : Bucket(caller.Key, 300, 100);
        if (caller.IsCitizen) return Bucket(caller.Key, 120, 20);
        if (HttpMethods.IsPost(context.Request.Method)) return Bucket($"post {Network.Of(context)}", 120, 2);
        return Network.IsLocal(context) ? RateLimitPartition.GetNoLimiter("") : Bucket(Network.Of(context), 600, 200);
    }

    private static RateLimitPartition<string> Bucket(string key, int burst, int perSecond)
        => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0, AutoReplenishment = true,
        });

    private static ValueTask Refuse(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        Wait(rejected.HttpContext, wait);
        return ValueTask.CompletedTask;
    }

    /// <summary>Answers 429 and says when to come back.</summary>
    public static Task Wait(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Faults.Answer(context, StatusCodes.Status429TooManyRequests, "too-many-requests", "খুব ঘন ঘন অনুরোধ আসছে। একটু পরে আবার চেষ্টা করুন");
    }
}
