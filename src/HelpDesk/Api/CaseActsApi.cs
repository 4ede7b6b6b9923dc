using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.HelpDesk.Api;

/// <summary>The acts on a case through /api/v1/cases/{id}/…: each answers 200 with the case, 409 illegal-transition, 422 rule broken, 404.</summary>
public static class CaseActsApi
{
    private delegate Task ActOn(Case of, ActOnCase body, Desk desk, AppDb db, CancellationToken cancel);

    public static void Map(IEndpointRouteBuilder app)
    {
        var acts = app.MapGroup("/api/v1/cases/{id:guid}").WithTags("Acts on cases");
        foreach (var again in new[] { false, true })
            acts.MapPost(again ? "/reassign" : "/assign", (Guid id, AssignCase body, Desk desk, Once once, AppDb db, HttpContext http, CancellationToken cancel) => Assign(id, body, again, desk, once, db, http, cancel))
                .WithMetadata(new NeedsAttribute(May.Decide));
        Add(acts, "accept", May.Solve, async (of, body, desk, _, cancel) => desk.Accept(of, await desk.ActingAs(of, body.ByPost, true, cancel)));
        Add(acts, "return", May.Solve, async (of, body, desk, _, cancel) => desk.Return(of, body.Why, await desk.ActingAs(of, body.ByPost, true, cancel)));
        Add(acts, "notes", May.Solve, async (of, body, desk, _, cancel) => desk.Note(of, body.Text, await desk.ActingAs(of, body.ByPost, true, cancel)));
        Add(acts, "wait", May.Solve, async (of, body, desk, _, cancel) => await desk.Wait(of, body.Text ?? body.Reason, await desk.ActingAs(of, body.ByPost, true, cancel), cancel));
        Add(acts, "resume", May.Solve, (of, _, desk, _, cancel) => desk.Resume(of, cancel));
        Add(acts, "extend", May.Solve, async (of, body, desk, _, cancel) => await desk.Extend(of, body.Days ?? 0, body.Reason, await desk.ActingAs(of, body.ByPost, true, cancel), cancel));
        Add(acts, "resolve", May.Solve, async (of, body, desk, _, cancel) => desk.Resolve(of, body.Outcome, body.Text, body.RootCause, body.Advice, await desk.ActingAs(of, body.ByPost, true, cancel)));
        Add(acts, "close", May.CallBack, Close);
        Add(acts, "callbacks", May.CallBack, async (of, body, desk, _, cancel) => await desk.CallBack(of, body.Result ?? "", body.Text, await desk.ActingAs(of, body.ByPost, false, cancel), cancel));
        Add(acts, "reopen", May.CallBack, async (of, body, desk, _, cancel) => desk.Reopen(of, body.Why, await desk.ActingAs(of, body.ByPost, false, cancel)));
        Add(acts, "answer", May.Decide, async (of, body, desk, _, cancel) => desk.Answer(of, body.Text, await desk.ActingAs(of, body.ByPost, false, cancel)));
        Add(acts, "reject", May.Decide, async (of, body, desk, _, cancel) => desk.Reject(of, body.Why, await desk.ActingAs(of, body.ByPost, false, cancel)));
        Add(acts, "refer", May.Decide, async (of, body, desk, _, cancel) => desk.Refer(of, body.To ?? body.Why, await desk.ActingAs(of, body.ByPost, false, cancel)));
        Add(acts, "withdraw", May.Decide, async (of, body, desk, _, cancel) => desk.Withdraw(of, body.Why, await desk.ActingAs(of, body.ByPost, false, cancel)));
        Add(acts, "merge", May.Decide, async (of, body, desk, _, cancel) => await desk.Merge(of, await desk.ToChange(body.Into ?? default, cancel) ?? throw new RuleBroken("মূল কেসটি পাওয়া গেল না", at: "into"), cancel));
        Add(acts, "unmerge", May.Decide, (of, _, desk, _, _) => { desk.Unmerge(of); return Task.CompletedTask; });
    }

    private static async Task Close(Case of, ActOnCase body, Desk desk, AppDb db, CancellationToken cancel)
    {
        var by = await desk.ActingAs(of, body.ByPost, false, cancel);
        await desk.CallBack(of, body.Satisfied switch { true => CallBack.Satisfied, false => CallBack.NotSatisfied, _ => CallBack.Unreachable }, body.Text ?? body.Reason, by, cancel);
    }

    private static async Task<IResult> Assign(Guid id, AssignCase body, bool again, Desk desk, Once once, AppDb db, HttpContext http, CancellationToken cancel)
    {
        if (await desk.ToChange(id, cancel) is not { } of) return CaseApi.Missing(http);
        db.Actor = await desk.ActingAs(of, body.By, false, cancel);
        var within = body.Within?.ToWithin() ?? Categories.Of(of).Within;
        await desk.Assign(of, body.Post, within, [.. (body.Participants ?? []).Select(p => new OnTheLine(p))], body.Decision, again, cancel);
        return await once.Save(db, Answer.Ok(await CaseShapes.Fresh(db, desk, of, cancel)), cancel);
    }

    private static void Add(RouteGroupBuilder acts, string name, string permission, ActOn act)
        => acts.MapPost("/" + name, async (Guid id, ActOnCase? body, Desk desk, Once once, AppDb db, HttpContext http, CancellationToken cancel) =>
        {
            if (await desk.ToChange(id, cancel) is not { } of) return CaseApi.Missing(http);
            body ??= new ActOnCase(null, null, null, null, null, null, null, null, null, null, null);
            db.Actor = await desk.ActingAs(of, body.ByPost, permission == May.Solve, cancel);
            await act(of, body, desk, db, cancel);
            return await once.Save(db, Answer.Ok(await CaseShapes.Fresh(db, desk, of, cancel)), cancel);
        }).WithMetadata(new NeedsAttribute(permission)).WithSummary(name);
}
