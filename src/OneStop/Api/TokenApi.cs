using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Api;

/// <param name="Service">Code: KS-01.</param>
/// <param name="Mobile">In any form; needed where the service says so.</param>
/// <param name="Priority">none, disabled, elderly, pregnant, freedom-fighter.</param>
/// <param name="Channel">kiosk, desk, phone, counter.</param>
public sealed record PostToken(string? Service, string? Mobile, Priority Priority, string? Channel);

/// <summary>Tokens through /api/v1: give one, follow one.</summary>
public static class TokenApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/api/v1/offices/{office}/tokens", Post).WithMetadata(new NeedsAttribute(May.GiveTokens)).WithTags("Tokens").WithSummary("Give a token");
        app.MapGet("/api/v1/tokens/{id:guid}", Show).WithMetadata(new PublicAttribute()).WithTags("Tokens").WithSummary("Where a token stands; ?secret= from the paper");
    }

    private static async Task<IResult> Post(string office, PostToken body, Hall hall, Estimates estimates, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await Own(db, caller, office, cancel) is not { } at) return ProblemResult.Missing;
        Answer answer = null!;
        await hall.Give(at, new TokenForm(body.Service, body.Mobile, body.Priority, body.Channel ?? ""), async (unit, token) =>
            await once.Keep(unit, answer = Answer.Created($"/api/v1/tokens/{token.Id}", Shape(token, token.Told?.Wait ?? await estimates.Of(unit, token, cancel), body.Service!, office))), cancel);
        return answer;
    }

    /// <summary>The office with that slug when it is the caller's own.</summary>
    internal static async Task<Office?> Own(AppDb db, Caller caller, string slug, CancellationToken cancel)
        => await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == slug && o.Id == caller.OfficeId, cancel);

    private static object Shape(Token token, Estimate wait, string service, string office) => new
    {
        id = token.Id, number = token.Shown, numberLatin = token.ShownLatin, service, queue = token.Letter, ahead = wait.Ahead, wait = Wait(wait), trackUrl = Link(token),
    };

    /// <summary>The address of the phone page, as in the QR on the paper.</summary>
    public static string Link(Token token) => $"/t/{token.Id}?s={token.Secret}";

    /// <summary>Begins the short address of the phone page; the secret follows.</summary>
    public const string Short = "/q/";

    internal static object? Wait(Estimate wait) => wait.Low is { } low ? new { low, high = wait.High } : null;

    private static async Task<IResult> Show(Guid id, [FromQuery] string? secret, Func<AppDb> open, Estimates estimates, TimeProvider time, CancellationToken cancel)
    {
        await using var db = open().For(Scope.All, Actor.Citizen, time);                // whoever has the secret may see this one token
        if (await db.Set<Token>().AsNoTracking().Include(t => t.Legs).SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } token || !token.OpensWith(secret)) return ProblemResult.Missing;
        var leg = token.Current;
        var wait = await estimates.Of(db, token, cancel);
        int? counter = leg.CounterId is { } at && LegMoves.AtCounter.Contains(leg.State) ? await db.Set<Counter>().Where(c => c.Id == at).Select(c => c.No).SingleAsync(cancel) : null;
        return Answer.Ok(new { number = token.Shown, numberLatin = token.ShownLatin, state = leg.State, ahead = wait.Ahead, wait = Wait(wait), counter });
    }
}
