using System.Threading.RateLimiting;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Directories.Trust;

/// <summary>What verification, reports and appeals add to the room.</summary>
internal static class TrustSetup
{
    /// <summary>Reports from one network: <see cref="MostOfDay"/> a day. Many people stand behind one address of a mobile company or a union centre.</summary>
    public const string Reports = "provider-reports";
    public const int MostOfDay = 30;

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<NidSeal>();
        services.AddHandler<TrustFollows>("directories.trust");
        services.AddJob<EndVerifications>("directories.verifications", Timetable.Daily(new TimeOnly(0, 10)));
        services.Configure<RateLimiterOptions>(o => o.AddPolicy(Reports, http => !HttpMethods.IsPost(http.Request.Method) ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter($"{Reports} {Network.Of(http)}", _ => new FixedWindowRateLimiterOptions { PermitLimit = MostOfDay, Window = TimeSpan.FromDays(1), QueueLimit = 0, AutoReplenishment = true })));
    }
}

/// <summary>What ended in the night is not shown as valid in search any more. Pages and lists look at the day themselves; nothing is written to the entry.</summary>
public sealed class EndVerifications(SearchIndex index, IServiceProvider services) : IJob
{
    private const int DaysBack = 7;                // a box that was off makes up for it

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var (today, from) = (db.Time.Today, db.Time.Today.AddDays(-DaysBack));
        var ended = await db.Set<Verification>().Where(v => v.ExpiresOn >= from && v.ExpiresOn < today && v.WithdrawnAt == null)
            .Join(db.Set<Provider>(), v => v.ProviderId, p => p.Id, (v, p) => new { p.OfficeId, First = p.Code.Substring(0, 1) }).Distinct().ToListAsync(cancel);
        foreach (var part in ended) await index.Renew(db, ProvidersInSearch.Source, ProvidersInSearch.PartOf(part.OfficeId, part.First), cancel);
        if (ended.Count > 0 && services.GetService<IOutputCacheStore>() is { } kept) await kept.EvictByTagAsync(ProviderIsNew.Tag, cancel);
    }
}
