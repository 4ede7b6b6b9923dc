using Dorgora.OneStop.Visitors;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.OneStop.Api;

/// <param name="Official">The post's id.</param>
/// <param name="Persons">How many come, 1 when it is not said.</param>
/// <param name="Channel">kiosk, desk (also when it is not said), web, counter, phone.</param>
public sealed record PostMeeting(Guid? Official, string? Subject, string? Mobile, int? Persons, string? Channel);

/// <param name="Answer">now, time, delegate, decline.</param>
/// <param name="At">With time.</param>
/// <param name="To">With delegate: the post's id.</param>
/// <param name="Reason">With decline, always.</param>
/// <param name="By">The post for which a key answers; who is asked when it is not said.</param>
/// <param name="Answers">To change an answer: the number of answers it has had, as the request says. Without it only a first answer counts.</param>
public sealed record PostAnswer(string? Answer, DateTime? At, Guid? To, string? Reason, Guid? By, int? Answers);

/// <summary>Visitors of officials through /api/v1: ask for a meeting, answer it.</summary>
public static class MeetingApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/api/v1/offices/{office}/meetings", Ask).WithMetadata(new NeedsAttribute(May.AskToMeet)).WithTags("Meetings").WithSummary("Ask to meet an official");
        app.MapGet("/api/v1/meetings/{id:guid}", Show).WithMetadata(new NeedsAttribute(May.AnswerVisitors)).WithTags("Meetings").WithSummary("A request to meet");
        app.MapPost("/api/v1/meetings/{id:guid}/answer", Reply).WithMetadata(new NeedsAttribute(May.AnswerVisitors)).WithTags("Meetings").WithSummary("The official answers");
    }

    private static async Task<IResult> Ask(string office, PostMeeting body, Visits visits, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await TokenApi.Own(db, caller, office, cancel) is not { } at) return ProblemResult.Missing;
        Answer answer = null!;
        await visits.Ask(at, new MeetingForm(body.Official, body.Subject, body.Mobile, body.Persons, body.Channel ?? "desk"), (unit, request) => once.Keep(unit, answer = Answer.Created($"/api/v1/meetings/{request.Id}", Shape(request))), cancel);
        return answer;
    }

    private static async Task<IResult> Show(Guid id, AppDb db, Caller caller, CancellationToken cancel)
        => await Visits.Find(db, caller, id, cancel) is { } request ? Answer.Ok(Shape(request)) : ProblemResult.Missing;

    private static async Task<IResult> Reply(Guid id, PostAnswer body, Visits visits, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await Visits.Find(db, caller, id, cancel) is not { } known) return ProblemResult.Missing;
        var by = caller.PostId ?? body.By ?? known.PostId;
        Answer answer = null!;
        var done = await visits.Answer(id, new MeetingAnswer(Act(body.Answer), by, body.At, body.To, body.Reason, body.Answers), (unit, request) => once.Keep(unit, answer = Answer.Ok(Shape(request))), cancel);
        return done is null ? ProblemResult.Missing : answer;
    }

    private static MeetingAct Act(string? answer) => answer switch
    {
        "now" => MeetingAct.Now,
        "time" => MeetingAct.Time,
        "delegate" => MeetingAct.Delegate,
        "decline" => MeetingAct.Decline,
        _ => throw new RuleBroken("উত্তরটি তালিকা থেকে বাছুন", at: "answer"),
    };

    private static object Shape(MeetingRequest m) => new
    {
        id = m.Id, number = m.Shown, numberLatin = m.ShownLatin, state = m.State, official = m.PostId, subject = m.Subject, persons = m.Persons, token = m.TokenId, channel = m.Channel,
        askedAt = m.AskedAt, at = m.At, reason = m.Reason == "" ? null : m.Reason, answers = m.Answers, escalatedTo = m.EscalatedToId, metAt = m.MetAt,
    };
}
