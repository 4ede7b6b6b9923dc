using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Api;

/// <param name="Service">Code; or an official.</param>
/// <param name="Official">Post id.</param>
/// <param name="Date">The full day; any day without it.</param>
/// <param name="Channel">desk (also when it is not said), web, kiosk, phone, counter.</param>
public sealed record PostWish(string? Service, Guid? Official, DateOnly? Date, string? Mobile, string? Channel);

/// <summary>The waiting list of full days through /api/v1: join, leave, see who waits.</summary>
public static class WaitingListApi
{
    private const int MostOnPage = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/api/v1/offices/{office}/waiting-list", Join).WithMetadata(new NeedsAttribute(May.Book)).WithTags("Appointments").WithSummary("Wait for a place of a full day; it is told by SMS and kept for half an hour");
        app.MapGet("/api/v1/offices/{office}/waiting-list", List).WithMetadata(new NeedsAttribute(May.Book)).WithTags("Appointments").WithSummary("Who waits, longest first; ?service=, &date=, &state= (waiting, offered, over; the first two without it)");
        var one = app.MapGroup("/api/v1/waiting-list/{id:guid}").WithTags("Appointments").WithMetadata(new NeedsAttribute(May.Book));
        one.MapGet("", Show).WithSummary("Where somebody stands on the waiting list");
        one.MapPost("/leave", Leave).WithSummary("leave: does not want a place any more; one that was offered is cancelled as an appointment");
    }

    private static async Task<IResult> Join(string office, PostWish body, WaitingList list, Tries tries, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await TokenApi.Own(db, caller, office, cancel) is not { } at) return ProblemResult.Missing;
        var service = await AppointmentApi.Service(db, at, body.Service, body.Official, cancel) ?? throw new RuleBroken("সেবাটি তালিকা থেকে বাছুন", at: "service");
        var channel = body.Channel ?? "desk";
        if (channel is "web" or "kiosk") Wait.Slow(tries, body.Mobile, "mobile");
        Answer answer = null!;
        await list.Join(at, service, body.Date, body.Mobile, channel, async (unit, wish) =>
            await once.Keep(unit, answer = Answer.Created($"/api/v1/waiting-list/{wish.Id}", Shape(wish, service.Code, office, await WaitingList.Ahead(unit, wish, cancel)))), cancel);
        return answer;
    }

    private static async Task<IResult> List(string office, [FromQuery] string? service, [FromQuery] DateOnly? date, [FromQuery] WishState? state, AppDb db, Caller caller, CancellationToken cancel, int page = 1, int size = 50)
    {
        if (await TokenApi.Own(db, caller, office, cancel) is not { } at) return ProblemResult.Missing;
        var services = await db.Set<Errand>().Where(s => s.OfficeId == at.Id).ToDictionaryAsync(s => s.Id, s => s.Code, cancel);
        var wishes = db.Set<Wish>().AsNoTracking().Where(w => w.OfficeId == at.Id && (state == null ? w.State != WishState.Over : w.State == state));
        if (date is not null) wishes = wishes.Where(w => w.Day == date);
        if (service is not null) wishes = wishes.Where(w => db.Set<Errand>().Any(s => s.Id == w.ServiceId && s.Code == service));
        var (many, skip) = (Math.Clamp(size, 1, MostOnPage), (Math.Clamp(page, 1, 1_000_000) - 1) * Math.Clamp(size, 1, MostOnPage));
        var found = await wishes.OrderBy(w => w.MadeAt).ThenBy(w => w.Id).Skip(skip).Take(many).ToListAsync(cancel);
        return Answer.Ok(new { items = found.Select(w => Shape(w, services[w.ServiceId], office)), total = await wishes.CountAsync(cancel) });
    }

    private static async Task<IResult> Show(Guid id, AppDb db, Caller caller, CancellationToken cancel)
    {
        var (found, service, office) = await Find(db, caller, id, cancel);
        return found is null ? ProblemResult.Missing : Answer.Ok(Shape(found, service, office, found.State == WishState.Waiting ? await WaitingList.Ahead(db, found, cancel) : null));
    }

    private static async Task<IResult> Leave(Guid id, WaitingList list, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        var (found, service, office) = await Find(db, caller, id, cancel);
        if (found is null) return ProblemResult.Missing;
        Answer answer = null!;
        await list.Leave(id, (unit, wish) => once.Keep(unit, answer = Answer.Ok(Shape(wish, service, office))), cancel);
        return answer;
    }

    private static async Task<(Wish? Found, string Service, string Office)> Find(AppDb db, Caller caller, Guid id, CancellationToken cancel)
    {
        var found = await db.Set<Wish>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id && w.OfficeId == caller.OfficeId, cancel);
        if (found is null) return (null, "", "");
        return (found, await db.Set<Errand>().Where(s => s.Id == found.ServiceId).Select(s => s.Code).SingleAsync(cancel), await db.Set<Office>().Where(o => o.Id == found.OfficeId).Select(o => o.Slug).SingleAsync(cancel));
    }

    private static object Shape(Wish w, string service, string office, int? ahead = null) => new
    {
        id = w.Id, state = w.State, service, date = w.Day, channel = w.Channel, madeAt = w.MadeAt, ahead, appointment = w.AppointmentId, why = w.Why == "" ? null : w.Why, endedAt = w.EndedAt,
        manageUrl = Wait.Address(office, w),
    };
}
