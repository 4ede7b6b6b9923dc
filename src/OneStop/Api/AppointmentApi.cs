using Dorgora.OneStop.Appointments;
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
/// <param name="Slot">Id as GET slots gave it.</param>
/// <param name="Channel">desk (also when it is not said), web, kiosk, phone, counter.</param>
public sealed record PostAppointment(string? Service, Guid? Official, string? Slot, string? Mobile, string? Name, string? Channel);

/// <param name="Slot">Where to, for move.</param>
public sealed record AppointmentAct(string? Slot);

/// <summary>Slots and appointments through /api/v1.</summary>
public static class AppointmentApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/offices/{office}/slots", List).WithMetadata(new PublicAttribute()).WithTags("Appointments").WithSummary("Times that can be booked; ?service= or ?official=, &date=");
        app.MapPost("/api/v1/offices/{office}/appointments", Book).WithMetadata(new NeedsAttribute(May.Book)).WithTags("Appointments").WithSummary("Book a time");
        var one = app.MapGroup("/api/v1/appointments/{id:guid}").WithTags("Appointments").WithMetadata(new NeedsAttribute(May.Book));
        one.MapGet("", Show).WithSummary("An appointment");
        one.MapPost("/cancel", Cancel).WithSummary("cancel");
        one.MapPost("/move", Move).WithSummary("move");
        one.MapPost("/check-in", CheckIn).WithSummary("check-in: a token");
    }

    private static async Task<IResult> List(string office, [FromQuery] string? service, [FromQuery] Guid? official, [FromQuery] DateOnly? date, Slots slots, Func<AppDb> open, TimeProvider time, CancellationToken cancel)
    {
        await using var db = open().For(Scope.All, Actor.Citizen, time);                    // how many places are free everybody may know
        if (await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == office, cancel) is not { } at || await Service(db, at, service, official, cancel) is not { } errand) return ProblemResult.Missing;
        var items = await slots.Of(db, at, errand.Id, date ?? time.Today, cancel);
        return Answer.Ok(new { items = items.Select(s => new { id = s.Id, start = s.Start, capacity = s.Template.Capacity, free = s.Free }) });
    }

    private static async Task<IResult> Book(string office, PostAppointment body, Bookings bookings, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await TokenApi.Own(db, caller, office, cancel) is not { } at) return ProblemResult.Missing;
        var errand = await Service(db, at, body.Service, body.Official, cancel) ?? throw new RuleBroken("সেবাটি তালিকা থেকে বাছুন", at: "service");
        if (Slot.TryParse(body.Slot, out var template, out _) && await db.Set<SlotTemplate>().AnyAsync(t => t.Id == template && t.ServiceId != errand.Id, cancel)) throw new RuleBroken("সময়টি তালিকা থেকে বাছুন", at: "slot");
        Answer answer = null!;
        await bookings.Book(at, body.Slot, body.Mobile, body.Name, body.Channel ?? "desk", (unit, made) => once.Keep(unit, answer = Answer.Created($"/api/v1/appointments/{made.Id}", Shape(made, errand.Code, office))), cancel);
        return answer;
    }

    private static async Task<IResult> Show(Guid id, AppDb db, Caller caller, CancellationToken cancel)
    {
        var (office, found, service) = await Find(db, caller, id, cancel);
        return found is not null ? Answer.Ok(Shape(found, service, office.Slug)) : ProblemResult.Missing;
    }

    private static async Task<IResult> Cancel(Guid id, Bookings bookings, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        var (office, found, service) = await Find(db, caller, id, cancel);
        if (found is null) return ProblemResult.Missing;
        Answer answer = null!;
        await bookings.Cancel(id, "desk", (unit, a) => once.Keep(unit, answer = Answer.Ok(Shape(a, service, office.Slug))), cancel);
        return answer;
    }

    private static async Task<IResult> Move(Guid id, AppointmentAct body, Bookings bookings, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        var (office, found, service) = await Find(db, caller, id, cancel);
        if (found is null) return ProblemResult.Missing;
        Answer answer = null!;
        await bookings.Move(office, id, body.Slot, (unit, a) => once.Keep(unit, answer = Answer.Ok(Shape(a, service, office.Slug))), cancel);
        return answer;
    }

    private static async Task<IResult> CheckIn(Guid id, CheckIns checkIns, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        var (office, found, service) = await Find(db, caller, id, cancel);
        if (found is null) return ProblemResult.Missing;
        Answer answer = null!;
        await checkIns.CheckIn(office, id, (unit, token, a) => once.Keep(unit, answer = Answer.Ok(Shape(a, service, office.Slug, token))), cancel);
        return answer;
    }

    internal static async Task<Errand?> Service(AppDb db, Office office, string? code, Guid? official, CancellationToken cancel)
        => await db.Set<Errand>().AsNoTracking().FirstOrDefaultAsync(s => s.OfficeId == office.Id && (official != null ? s.OfficialPostId == official : s.Code == code), cancel);

    private static async Task<(Office Office, Appointment? Found, string Service)> Find(AppDb db, Caller caller, Guid id, CancellationToken cancel)
    {
        var found = await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.OfficeId == caller.OfficeId, cancel);
        if (found is null) return (null!, null, "");
        return (await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == found.OfficeId, cancel), found, await db.Set<Errand>().Where(s => s.Id == found.ServiceId).Select(s => s.Code).SingleAsync(cancel));
    }

    private static object Shape(Appointment a, string service, string office, Token? token = null) => new
    {
        id = a.Id, code = a.Code, state = a.State, service, official = a.PostId, slot = Slot.Key(a.TemplateId, a.Start), start = a.Start, end = a.Start.AddMinutes(a.Minutes), channel = a.Channel,
        manageUrl = $"/{office}/appointment/{a.Id}?s={a.Secret}", token = token is null ? null : new { id = token.Id, number = token.Shown, numberLatin = token.ShownLatin },
    };
}
