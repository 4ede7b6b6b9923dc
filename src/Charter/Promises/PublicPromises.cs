using Dorgora.Charter.Public;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Promises;

/// <summary>
/// <c>GET /api/v1/offices/{office}/promises</c>: what the charter's public pages say of the last three months. Shares and lengths of fewer than
/// <see cref="PromiseFigures.Least"/> are left out, and so is their number.
/// </summary>
public static class PublicPromises
{
    /// <summary>404 where the office has no published charter.</summary>
    internal static async Task<IResult> Show(string office, HttpContext http, CancellationToken cancel)
    {
        var (services, time) = (http.RequestServices, http.RequestServices.GetRequiredService<TimeProvider>());
        await using var all = services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.Citizen, time);      // figures of that office only
        if (await all.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == office, cancel) is not { } of || await Published.Find(all, of.Id, null, cancel) is not { } found) return ProblemResult.Missing;
        var span = new PromiseQuery().Span(time.Today)!.Value;
        var facts = await PromiseReader.Facts(all.Set<ServicePromise>().AsNoTracking().Where(p => p.OfficeId == of.Id), span, time.Now, cancel);
        var byCode = facts.ToLookup(f => f.Code);
        return Answer.Ok(new
        {
            office, from = Dhaka.DateOf(span.From), to = time.Today, least = PromiseFigures.Least, all = Shape(PromiseFigures.Of(facts)),
            services = found.Document.Rows.Select(r => new { code = r.Code, nameBn = r.NameBn, promisedBn = r.TimeBn, figures = Shape(PromiseFigures.Of([.. byCode[r.Code]])) }),
        });
    }

    /// <summary>Working days, or minutes where promises are in hours or minutes.</summary>
    private static object Shape(PromiseFigures f)
    {
        var told = f.Lasting is { Count: >= PromiseFigures.Least } lasting ? lasting : null;
        return new
        {
            n = f.PublicPercent is null ? (int?)null : f.Measured, onTimePercent = f.PublicPercent, overdue = f.Overdue is > 0 and < PromiseFigures.Least ? (int?)null : f.Overdue,
            lasting = told is null ? null : new { n = told.Count, unit = told.Unit, median = told.Median, p90 = told.P90 },
        };
    }
}
