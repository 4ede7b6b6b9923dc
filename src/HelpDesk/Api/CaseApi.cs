using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Api;

/// <summary>Cases through /api/v1, as the contract says: reading and writing down. Acts are in <see cref="CaseActsApi"/>.</summary>
public static class CaseApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var cases = app.MapGroup("/api/v1/cases").WithTags("Cases");
        cases.MapPost("", Log).WithMetadata(new NeedsAttribute(May.TakeCalls)).WithSummary("Write a case down");
        cases.MapGet("", List).WithMetadata(new NeedsAttribute(May.SeeCases)).WithSummary("List cases of the office, newest first");
        cases.MapGet("/{id:guid}", Show).WithMetadata(new NeedsAttribute(May.SeeCases)).WithSummary("One case");
        cases.MapGet("/{id:guid}/events", Events).WithMetadata(new NeedsAttribute(May.SeeCases)).WithSummary("What happened to a case, oldest first");
        app.MapGet("/c/{code}", Open).WithMetadata(new NeedsAttribute(May.SeeCases)).ExcludeFromDescription();
        app.MapGet("/api/v1/track/{code}", Track).WithMetadata(new PublicAttribute()).WithTags("Public").RequireRateLimiting("track").WithSummary("The citizen's view by code and last four digits");
    }

    private static async Task<IResult> Log(PostCase body, Desk desk, Once once, AppDb db, Areas areas, HttpContext http, CancellationToken cancel)
    {
        if (await OfficeOf(db, body.Office, cancel) is not { } office) return Missing(http);
        var form = new CaseForm(body.Category, body.Kind ?? CaseKind.Request, body.Text, body.Caller?.Name, body.Caller?.Anonymous == true ? null : body.Caller?.Mobile, body.Caller?.Address,
            body.Caller?.OnBehalfOf, body.Caller?.Anonymous ?? false, body.Caller?.KeepSecret ?? false, await Area(db, areas, body.Area, cancel), body.Channel ?? "call", body.Service);
        var (logged, _, pin) = await desk.Log(office, form, cancel);
        var answer = new { id = logged.Id, code = logged.Code, state = logged.State, due = CaseShapes.Due(logged.Due, logged.DueUnit), category = logged.Category, office = office.Slug, pin };
        return await once.Save(db, Answer.Created($"/api/v1/cases/{logged.Id}", answer), cancel);
    }

    /// <summary>The office with that slug if it is the caller's or below it.</summary>
    internal static async Task<Office?> OfficeOf(AppDb db, string? slug, CancellationToken cancel)
        => await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == slug, cancel) is { } office && db.Scope.Covers(office.Path) ? office : null;

    private static async Task<Guid?> Area(AppDb db, Areas areas, string? slug, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(slug)) return null;
        return (await areas.Now(db, cancel)).Find(slug)?.Id ?? throw new RuleBroken("এলাকাটি চেনা গেল না", at: "area");
    }

    private static async Task<IResult> List([AsParameters] CaseQuery query, Desk desk, AppDb db, Caller caller, CancellationToken cancel)
    {
        var cases = await query.Of(db, caller, cancel);
        var total = await cases.CountAsync(cancel);
        var page = await cases.OrderByDescending(c => c.LoggedAt).ThenByDescending(c => c.Id).Skip((query.PageNumber - 1) * query.PageSize).Take(query.PageSize).ToListAsync(cancel);
        var officeIds = page.Select(c => c.OfficeId).Distinct().ToList();
        var offices = await db.Set<Office>().Where(o => officeIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Slug, cancel);
        var items = new List<object>();
        foreach (var of in page) items.Add(CaseShapes.Brief(of, offices[of.OfficeId], await desk.Roster(of.OfficePath, cancel), db.Time.Now));
        return Answer.Ok(new { items, total });
    }

    private static async Task<IResult> Show(Guid id, Desk desk, AppDb db, HttpContext http, CancellationToken cancel)
        => await desk.Visible.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is { } of ? Answer.Ok(await CaseShapes.Whole(db, desk, of, "api", cancel)) : Missing(http);

    private static async Task<IResult> Events(Guid id, Desk desk, AppDb db, HttpContext http, CancellationToken cancel)
    {
        if (!await desk.Visible.AnyAsync(c => c.Id == id, cancel)) return Missing(http);
        var events = await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == id).OrderBy(e => e.Id).ToListAsync(cancel);
        return Answer.Ok(new { items = events.Select(CaseShapes.Event), total = events.Count });
    }

    private static async Task<IResult> Track(string code, [FromQuery] string? last4, Tracking tracking, HttpContext http, CancellationToken cancel)
        => await tracking.Find(code, last4, cancel) is { } found ? Answer.Ok(found.ForApi()) : Missing(http);

    /// <summary>The short address of SMS and orders: to the case's page for who may see it.</summary>
    private static async Task<IResult> Open(string code, Desk desk, HttpContext http, CancellationToken cancel)
        => CaseCode.TryParse(code, out var latin) && await desk.Visible.Where(c => c.Code == latin).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel) is { } id ? Results.LocalRedirect($"/cases/{id}") : Missing(http);

    /// <summary>404 as a problem; it never says whether the row exists in another office.</summary>
    internal static IResult Missing(HttpContext http) => ProblemResult.Missing;
}
