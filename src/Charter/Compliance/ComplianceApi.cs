using Dorgora.Bangla;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Compliance;

/// <summary>The matrix through /api/v1/compliance.</summary>
public static class ComplianceApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/v1/compliance", Show).WithMetadata(new NeedsAttribute(May.ReadCompliance)).WithTags("Charter")
        .WithSummary("Offices × rules C01–C16 of a quarter, ?quarter=2022-23-Q2&under=joypurhat");

    private static async Task<IResult> Show([FromQuery] string? quarter, [FromQuery] string? under, AppDb db, Func<AppDb> databases, Caller caller, TimeProvider time, CancellationToken cancel)
    {
        quarter ??= FiscalYear.Quarter(time.Today);
        if (!FiscalYear.TryQuarterRange(quarter, out _)) throw new RuleBroken("ত্রৈমাসিকটি এভাবে লিখুন: 2026-27-Q2", at: "quarter");
        if (!caller.May(May.Country)) return await Answered(db, caller.OfficePath, quarter, under, cancel);
        await using var all = databases().For(Scope.All, caller.Actor, time);       // every office, as that permission says
        return await Answered(all, "", quarter, under, cancel);
    }

    private static async Task<IResult> Answered(AppDb db, string path, string quarter, string? under, CancellationToken cancel)
    {
        if (under is not null)
        {
            if (await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == under, cancel) is not { } top || !top.Path.StartsWith(path, StringComparison.Ordinal)) return ProblemResult.Missing;
            path = top.Path;
        }
        var rows = await Matrix.Of(db, await Matrix.Offices(db, path, cancel), path, quarter, cancel);
        return Answer.Ok(new
        {
            quarter, offices = rows.Select(r => r.Office.Slug), rules = RuleBook.All.Select(r => r.Code),
            cells = rows.SelectMany(r => r.Cells.Select((c, n) => new { office = r.Office.Slug, rule = RuleBook.All[n].Code, state = MarkWords.Key(c.State), evidence = c.Evidence })),
            scores = rows.Select(r => new { office = r.Office.Slug, score = r.Score }),
        });
    }
}
