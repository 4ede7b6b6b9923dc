using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Offices.Portal;

/// <summary>The database for somebody who is not signed in, at one office.</summary>
public static class OfficeDoor
{
    extension(HttpContext http)
    {
        /// <summary>A context that sees this office and those below it, for a citizen; whoever opens it ends it. What of it the public may read is for the page to say.</summary>
        public AppDb OpenAt(Office office) => http.RequestServices.GetRequiredService<Func<AppDb>>()().For(Scope.Of(office.Path), Actor.Citizen, http.RequestServices.GetRequiredService<TimeProvider>());
    }
}
