using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Promises;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Public;

/// <summary>Published charters through /api/v1: as JSON, CSV, JSON-LD and HTML; the list of editions and what changed between two.</summary>
public static class CharterApi
{
    /// <summary>As the edition's name: the one in work.</summary>
    private const string Draft = "draft";

    public static void Map(IEndpointRouteBuilder app)
    {
        var charters = app.MapGroup("/api/v1/offices/{office}").WithTags("Charter").WithMetadata(new PublicAttribute())
            .WithMetadata(new OutputCacheAttribute { PolicyName = PublicCache.Name, Tags = [CharterCache.Tag] });
        charters.MapGet("/charter", Json).WithSummary("The published charter; ?edition=2026-27-Q2 for an older one, ?edition=draft with a key for the one in work");
        charters.MapGet("/charter.json", Json).WithSummary("The same");
        charters.MapGet("/charter.csv", (string office, [FromQuery] string? edition, [FromQuery] bool? all, HttpContext http, CancellationToken cancel)
            => As(office, edition, http, (_, found) => File(all == true ? CharterCsv.Whole(found.Document) : CharterCsv.Services(found.Document), "text/csv", $"charter-{office}-{found.Key}.csv"), cancel)).WithSummary("The field form's columns and the category, UTF-8; ?all=true with vision, expectations and grievances too");
        charters.MapGet("/charter.html", (string office, [FromQuery] string? edition, HttpContext http, CancellationToken cancel)
            => As(office, edition, http, (_, found) => Results.Text(CharterHtml.Write(found.Document), "text/html; charset=utf-8"), cancel)).WithSummary("A clean table to paste into the national portal");
        charters.MapGet("/charter.jsonld", (string office, [FromQuery] string? edition, HttpContext http, CancellationToken cancel)
            => As(office, edition, http, (of, found) => Results.Text(CharterLinked.Write(of, found, http.RequestServices.GetRequiredService<Site>().Seen(http.Request)), "application/ld+json; charset=utf-8"), cancel)).WithSummary("CPSV-AP and schema.org");
        charters.MapGet("/promises", PublicPromises.Show).WithSummary("How the charter's promises were kept in the last three months: share on time, median and p90, by service; fewer than ten are never told");
        charters.MapGet("/charter/editions", Editions).WithSummary("Published editions, newest first");
        charters.MapGet("/charter/diff", Diff).WithSummary("What changed from one edition to another, cell by cell");
    }

    private static Task<IResult> Json(string office, [FromQuery] string? edition, HttpContext http, CancellationToken cancel)
        => As(office, edition, http, (_, found) => Answer.Ok(Shape(office, found)), cancel);

    private static object Shape(string office, PublishedEdition found) => new
    {
        office, edition = found.Key, quarter = found.Edition.Quarter, revision = found.Edition.Revision, renewed = found.Document.Renewed, state = StateOf(found.Edition), publishedAt = found.Edition.PublishedAt, hash = found.Edition.Hash,
        form = found.Document.Form, visionBn = found.Document.VisionBn, missionBn = found.Document.MissionBn,
        sections = Sections.All.Select(c => new { category = Sections.Key(c), titleBn = $"{Sections.Number(c)} {Sections.Bangla(c)}", services = found.Document.Of(c) }),
        expectations = found.Document.Expectations, grs = found.Document.Grs,
    };

    private static async Task<IResult> As(string slug, string? edition, HttpContext http, Func<Office, PublishedEdition, IResult> shape, CancellationToken cancel)
    {
        var services = http.RequestServices;
        if (edition == Draft) return await Drafted(slug, services, shape, cancel);
        await using var db = services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.Citizen, services.GetRequiredService<TimeProvider>());              // published editions only
        if (await Of(db, slug, cancel) is not { } office || await Published.Find(db, office.Id, edition, cancel) is not { } found) return ProblemResult.Missing;
        return shape(office, found);
    }

    /// <summary>The edition in work as it would be published now, for a key or person of that office or above; to everybody else it is not there.</summary>
    private static async Task<IResult> Drafted(string slug, IServiceProvider services, Func<Office, PublishedEdition, IResult> shape, CancellationToken cancel)
    {
        var (caller, db) = (services.GetRequiredService<Caller>(), services.GetRequiredService<AppDb>());
        if (!caller.May(May.ReadDraft) || await Of(db, slug, cancel) is not { } office || !caller.Scope.Covers(office.Path) || await Renewal.InWork(db, office.Id, cancel) is not { } edition) return ProblemResult.Missing;
        return shape(office, new PublishedEdition(edition, await services.GetRequiredService<Composing>().Of(db, office, edition, cancel)));
    }

    private static async Task<IResult> Editions(string office, Func<AppDb> open, TimeProvider time, CancellationToken cancel)
    {
        await using var db = open().For(Scope.All, Actor.Citizen, time);
        if (await Of(db, office, cancel) is not { } of) return ProblemResult.Missing;
        var editions = await Published.All(db, of.Id, cancel);
        return Answer.Ok(new
        {
            items = editions.Select(e => new { edition = Published.Key(e), quarter = e.Quarter, revision = e.Revision, state = StateOf(e), publishedAt = e.PublishedAt, hash = e.Hash }),
            total = editions.Count,
        });
    }

    private static async Task<IResult> Diff(string office, [FromQuery] string? from, [FromQuery] string? to, Func<AppDb> open, TimeProvider time, CancellationToken cancel)
    {
        await using var db = open().For(Scope.All, Actor.Citizen, time);
        if (string.IsNullOrEmpty(from)) throw new RuleBroken("কোন সংস্করণ থেকে, from-এ বলুন, যেমন 2026-27-Q1", at: "from");
        if (await Of(db, office, cancel) is not { } of || await Published.Find(db, of.Id, from, cancel) is not { } before || await Published.Find(db, of.Id, to, cancel) is not { } after) return ProblemResult.Missing;
        return Answer.Ok(new
        {
            from = before.Key, to = after.Key,
            changes = Differences.Between(before.Document, after.Document).Select(c => new
            {
                code = c.Row.Code, nameBn = c.Row.NameBn, change = c.Before is null ? "added" : c.After is null ? "removed" : "changed",
                cells = c.Cells.Select(x => new { columnBn = x.Column, before = x.Before, after = x.After, turn = x.Turn }),
            }),
        });
    }

    private static string StateOf(Edition edition) => edition.State.ToString().ToLowerInvariant();

    private static Task<Office?> Of(AppDb db, string slug, CancellationToken cancel) => db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == slug, cancel);

    private static IResult File(byte[] bytes, string type, string name) => Results.File(bytes, type, name);
}
