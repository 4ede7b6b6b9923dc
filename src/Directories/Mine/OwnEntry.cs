using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Directories.Mine;

/// <summary>The entries of the citizen who is signed in: by their number alone, in whatever upazila.</summary>
internal static class OwnEntry
{
    extension(HttpContext http)
    {
        /// <summary>A context for all offices; ask it for one citizen’s entries only. Whoever opens it ends it.</summary>
        public AppDb OpenOwn() => http.RequestServices.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.Citizen, http.RequestServices.GetRequiredService<TimeProvider>());
    }

    /// <summary>None for nobody.</summary>
    public static IQueryable<Provider> Of(AppDb db, Caller caller) => Of(db, caller.Mobile);

    public static IQueryable<Provider> Of(AppDb db, string? mobile) => db.Set<Provider>().Where(p => mobile != null && p.Mobile == mobile && p.State != ProviderState.Gone);
}
