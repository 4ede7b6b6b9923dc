using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary><c>/a/{secret}</c>: the short address in an SMS, by the secret alone to the page of the appointment.</summary>
public static class ShortLink
{
    public const string Address = "/a/";

    public static void Map(IEndpointRouteBuilder app)
        => app.MapGet(Address + "{secret:length(32)}", Find).WithMetadata(new PublicAttribute()).RequireRateLimiting(Rates.Track).ExcludeFromDescription();

    private static async Task<IResult> Find(string secret, HttpContext http, Func<AppDb> databases, TimeProvider time, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        await using var db = databases().For(Scope.All, Actor.Citizen, time);          // whoever has the secret may see this one appointment
        var found = await db.Set<Appointment>().AsNoTracking().Where(a => a.Secret == secret).Join(db.Set<Office>(), a => a.OfficeId, o => o.Id, (a, o) => new { Of = a, o.Slug }).SingleOrDefaultAsync(cancel);
        return found is null ? ProblemResult.Missing : Results.Redirect(Manage.Address(found.Slug, found.Of));
    }
}
