using Dorgora.OneStop.Api;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Kiosk.Offline;

/// <param name="Holder">The browser's own id.</param>
/// <param name="Left">What it still has.</param>
public sealed record AskNumbers(Guid Holder, IReadOnlyList<Left>? Left);

/// <param name="At">When the token was given, ISO 8601.</param>
public sealed record PostPaper(string? Service, string? Mobile, Priority Priority, DateOnly Day, int Number, string? Secret, DateTimeOffset At, bool Printed);

/// <param name="GoesOn">The browser keeps the screens: the address is https or the machine's own.</param>
public sealed record SayState(bool GoesOn);

/// <summary>For paired kiosks alone: numbers for the time without network, the tokens that were given meanwhile, and the worker that keeps the screens (ui/js/worker.js).</summary>
public static class OfflineApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var kiosk = app.MapGroup("/api/v1/offices/{office}/kiosk").WithTags("Kiosk").WithMetadata(new NeedsAttribute(May.KeepNumbers));
        kiosk.MapPost("/leases", Lease).WithSummary("Numbers that this kiosk may give while the server does not answer");
        kiosk.MapPost("/tokens", Post).WithSummary("A token that this kiosk gave meanwhile");
        kiosk.MapPost("/state", Say).WithSummary("Whether this kiosk can go on while the server does not answer");
        app.MapGet("/{office}/kiosk/worker.js", Worker).WithMetadata(new PublicAttribute()).ExcludeFromDescription();
    }

    /// <summary>A device that the office has shut gets none.</summary>
    private static async Task<IResult> Lease(string office, AskNumbers body, Leases leases, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await TokenApi.Own(db, caller, office, cancel) is not { } at || caller.AccountId is not { } device) return ProblemResult.Missing;
        var shut = await db.DeviceKeys.AnyAsync(k => k.Id == device && k.LockedAt != null, cancel);
        List<(NumberLease Lease, string Letter)> given = shut ? [] : await leases.Renew(at, device, body.Holder, body.Left ?? [], cancel);
        return Answer.Ok(new { now = Dhaka.Stamp(db.Time.Now), today = db.Time.Today, shut, leases = given.Select(g => new { queue = g.Letter, day = g.Lease.Day, first = g.Lease.First, last = g.Lease.Last }) });
    }

    private static async Task<IResult> Post(string office, PostPaper body, Leases leases, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await TokenApi.Own(db, caller, office, cancel) is not { } at || caller.AccountId is not { } device) return ProblemResult.Missing;
        Answer answer = null!;
        var paper = new PaperToken(body.Service ?? "", body.Mobile, body.Priority, body.Day, body.Number, body.Secret ?? "", body.At.UtcDateTime, body.Printed);
        try { await leases.Take(at, device, paper, (unit, token) => once.Keep(unit, answer = Answer.Created($"/api/v1/tokens/{token.Id}", new { id = token.Id, number = token.Shown })), cancel); }
        catch (RuleBroken why) when (Leases.IsForGood(why))
        {
            await leases.Refuse(at, device, paper, why, cancel);            // the kiosk sends it no more; the desk must know
            throw;
        }
        return answer;
    }

    /// <summary>The kiosk says whether its browser lets it go on without the server.</summary>
    private static async Task<IResult> Say(string office, SayState body, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await TokenApi.Own(db, caller, office, cancel) is not { } at || caller.AccountId is not { } device) return ProblemResult.Missing;
        if (await db.Set<KioskState>().SingleOrDefaultAsync(s => s.DeviceId == device, cancel) is not { } state) db.Add(state = new KioskState(at, device));
        state.Say(body.GoesOn, db.Time.Now);
        return await once.Save(db, Answer.Ok(new { goesOn = body.GoesOn }), cancel);
    }

    /// <summary>Stands beside the screens, so that a browser lets it answer for them.</summary>
    private static IResult Worker(string office, HttpContext context)
    {
        context.Response.Headers["Service-Worker-Allowed"] = $"/{office}/kiosk";
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Text("importScripts(\"/js/worker.js\");\n", "text/javascript");
    }
}
