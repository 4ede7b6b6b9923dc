using System.Threading.RateLimiting;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Offices.Outdated;

/// <summary>How much one network may tell: many people stand behind one address of a mobile company or a union centre.</summary>
internal static class OutdatedSetup
{
    public const string Limit = "directory-outdated";
    public const int MostOfDay = 30;

    public static void AddServices(IServiceCollection services)
        => services.Configure<RateLimiterOptions>(o => o.AddPolicy(Limit, http => !HttpMethods.IsPost(http.Request.Method) ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter($"{Limit} {Network.Of(http)}", _ => new FixedWindowRateLimiterOptions { PermitLimit = MostOfDay, Window = TimeSpan.FromDays(1), QueueLimit = 0, AutoReplenishment = true })));
}
