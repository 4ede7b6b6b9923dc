using Dorgora.Charter.Editions;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>What a program sends of a task that was done.</summary>
/// <param name="DoneOn">yyyy-MM-dd.</param>
public sealed record TaskReport(string? Text, DateOnly? DoneOn, string? Link);

/// <summary>Why a report goes back.</summary>
public sealed record TaskNote(string? Note);

/// <summary>Meetings about the charter and the tasks out of their decisions through /api/v1, for keys and people of the office and those above.</summary>
public static class CharterMeetingApi
{
    private const int MostRows = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var office = app.MapGroup("/api/v1/offices/{office}/charter").WithTags("Charter").WithMetadata(new NeedsAttribute(May.ReadMeetings));
        office.MapGet("/meetings", Meetings).WithSummary("Meetings about the charter, newest first, with how many decisions are done");
        office.MapGet("/tasks", Tasks).WithSummary("What decisions ask of the office; ?given=true what it asks of others; state, late");
        var meeting = app.MapGroup("/api/v1/charter").WithTags("Charter");
        meeting.MapGet("/meetings/{id:guid}", Meeting).WithMetadata(new NeedsAttribute(May.ReadMeetings)).WithSummary("A meeting with its agenda; each decision with its per cent done");
        meeting.MapPost("/tasks/{id:guid}/report", (Guid id, [FromBody] TaskReport body, AppDb db, Caller caller, Once once, CancellationToken cancel)
            => Act(id, db, once, t => t.OfficeId == caller.OfficeId, (t, now) => t.Done(body.Text, body.DoneOn, body.Link, [], caller.Actor, now), cancel)).WithMetadata(new NeedsAttribute(May.ReadMeetings)).WithSummary("The office says what was done");
        meeting.MapPost("/tasks/{id:guid}/accept", (Guid id, AppDb db, Caller caller, Once once, CancellationToken cancel)
            => Act(id, db, once, t => t.FromOfficeId == caller.OfficeId, (t, now) => t.Accept(caller.Actor, now), cancel)).WithMetadata(new NeedsAttribute(May.JudgeByProgram)).WithSummary("The office that decided accepts");
        meeting.MapPost("/tasks/{id:guid}/return", (Guid id, [FromBody] TaskNote body, AppDb db, Caller caller, Once once, CancellationToken cancel)
            => Act(id, db, once, t => t.FromOfficeId == caller.OfficeId, (t, now) => t.Return(body.Note, caller.Actor, now), cancel)).WithMetadata(new NeedsAttribute(May.JudgeByProgram)).WithSummary("… or returns it with a note");
    }

    private static async Task<Office?> Of(AppDb db, Caller caller, string slug, CancellationToken cancel)
        => await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == slug, cancel) is { } office && caller.Scope.Covers(office.Path) ? office : null;

    private static async Task<IResult> Meetings(string office, [FromQuery] int? page, [FromQuery] int? size, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await Of(db, caller, office, cancel) is not { } of) return ProblemResult.Missing;
        var (skip, take) = Range(page, size);
        var all = db.Set<Meeting>().AsNoTracking().Where(m => m.OfficeId == of.Id);
        var rows = await all.OrderByDescending(m => m.Date).ThenBy(m => m.Id).Skip(skip).Take(take).ToListAsync(cancel);
        var counts = await MeetingDraft.Counts(db, [.. rows.Select(m => m.Id)], cancel);
        return Answer.Ok(new { items = rows.Select(m => Shape(m, counts.GetValueOrDefault(m.Id))), total = await all.CountAsync(cancel) });
    }

    private static async Task<IResult> Meeting(Guid id, AppDb db, CancellationToken cancel)
    {
        if (await MeetingDesk.Whole(db).AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting) return ProblemResult.Missing;
        var counts = await MeetingDraft.Decisions(db, id, cancel);
        return Answer.Ok(new
        {
            meeting = Shape(meeting, (await MeetingDraft.Counts(db, [id], cancel)).GetValueOrDefault(id)),
            agenda = meeting.Items.Select(i => new
            {
                n = i.N, titleBn = i.TitleBn,
                decisions = i.Decisions.Select(d => new { id = d.Id, n = d.N, textBn = d.TextBn, implementerBn = d.ImplementerBn, deadline = d.DeadlineKind, recurring = d.DeadlineKind == DeadlineKind.Recurring, tasks = counts.GetValueOrDefault(d.Id)?.Tasks ?? 0, done = counts.GetValueOrDefault(d.Id)?.Done ?? 0, percent = counts.GetValueOrDefault(d.Id)?.Percent ?? 0 }),
            }),
        });
    }

    private static object Shape(Meeting m, MeetingCount? count) => new
    {
        id = m.Id, quarter = m.Quarter, quarterBn = Quarters.Bangla(m.Quarter), titleBn = MeetingWords.Meeting(m), date = m.Date, time = m.Time, placeBn = m.PlaceBn, state = m.State, decisions = count?.Decisions ?? 0, done = count?.Done ?? 0, percent = count?.Percent ?? 0,
    };

    private static async Task<IResult> Tasks(string office, [FromQuery] bool? given, [FromQuery] string? state, [FromQuery] bool? late, [FromQuery] int? page, [FromQuery] int? size, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await Of(db, caller, office, cancel) is not { } of) return ProblemResult.Missing;
        var ((skip, take), today) = (Range(page, size), db.Time.Today);
        var all = db.Set<DecisionTask>().AsNoTracking().Where(t => given == true ? t.FromOfficeId == of.Id && t.OfficeId != of.Id : t.OfficeId == of.Id);
        if (state is not null && Known(state) is var one) all = all.Where(t => t.State == one);
        if (late == true) all = all.Where(t => t.State != TaskState.Accepted && t.Due < today);
        var rows = await all.OrderBy(t => t.Due == null).ThenBy(t => t.Due).ThenBy(t => t.Id).Skip(skip).Take(take).ToListAsync(cancel);
        var ids = rows.Select(t => t.OfficeId).Distinct().ToList();
        var slugs = await db.Set<Office>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Slug, cancel);
        return Answer.Ok(new { items = rows.Select(t => Shape(t, slugs[t.OfficeId], today)), total = await all.CountAsync(cancel) });
    }

    private static TaskState Known(string state) => Enum.TryParse<TaskState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : throw new RuleBroken("state হতে পারে open, reported, returned বা accepted", at: "state");

    private static object Shape(DecisionTask t, string office, DateOnly today) => new
    {
        id = t.Id, office, meeting = t.MeetingId, decision = t.DecisionId, round = t.Round, number = $"{t.ItemN}.{t.N}", textBn = t.TextBn, due = t.Due, state = t.State, late = t.IsLate(today), reportBn = t.Report, doneOn = t.DoneOn, link = t.Link, note = t.Note,
    };

    /// <summary>One act on one task; another office's is not there.</summary>
    private static async Task<IResult> Act(Guid id, AppDb db, Once once, Func<DecisionTask, bool> whose, Action<DecisionTask, DateTime> act, CancellationToken cancel)
    {
        if (await db.Set<DecisionTask>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } task || !whose(task)) return ProblemResult.Missing;
        act(task, db.Time.Now);
        var slug = await db.Set<Office>().Where(o => o.Id == task.OfficeId).Select(o => o.Slug).SingleAsync(cancel);
        return await once.Save(db, Answer.Ok(Shape(task, slug, db.Time.Today)), cancel);
    }

    private static (int Skip, int Take) Range(int? page, int? size)
    {
        var take = Math.Clamp(size ?? 50, 1, MostRows);
        return ((Math.Clamp(page ?? 1, 1, 10_000) - 1) * take, take);
    }
}
