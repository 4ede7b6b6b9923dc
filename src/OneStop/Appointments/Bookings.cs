using System.Security.Cryptography;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>
/// What web, kiosk, desk and API do alike with appointments: hold, book, move, cancel, close a day. Each is one unit on the database that reads
/// the slot and takes a place by its ordinal; who books in one office takes turns, so that what is counted stays so. Checking in is in CheckIns.
/// </summary>
public sealed class Bookings(AppDb db, Slots slots, TimeProvider time)
{
    /// <summary>Open appointments of one mobile on one day, and in all.</summary>
    public const int MostADay = 2, MostOpen = 5;

    /// <summary>A released place comes back after so many minutes, drawn for each.</summary>
    public const int SoonestBack = 7, LatestBack = 45;

    private const int Tries = 64;

    /// <summary>Keeps a place for five minutes.</summary>
    public Task<Appointment> Hold(Office office, string? slot, string channel, Func<AppDb, Appointment, Task>? beside = null, CancellationToken cancel = default)
        => OnSlot(office, slot, async (unit, template, start) =>
        {
            var held = new Appointment(template, start, channel, time.Now);
            unit.Add(held);
            await Take(unit, template, start, held.Id, held.HeldUntil, cancel);
            return held;
        }, beside, cancel);

    /// <summary>Books a place in one step.</summary>
    /// <param name="mobile">In any form.</param>
    public Task<Appointment> Book(Office office, string? slot, string? mobile, string? name, string channel, Func<AppDb, Appointment, Task>? beside = null, CancellationToken cancel = default)
    {
        var number = Number(mobile);
        return OnSlot(office, slot, async (unit, template, start) =>
        {
            await Limit(unit, office.Id, number, start, null, cancel);
            var booked = new Appointment(template, start, channel, time.Now);
            booked.Book(number, name, time.Now);
            unit.Add(booked);
            await Take(unit, template, start, booked.Id, null, cancel);
            await WaitingList.HasOne(unit, booked, cancel);
            await AppointmentMessages.Booked(unit, booked, await Service(unit, booked, cancel), cancel);
            return booked;
        }, beside, cancel);
    }

    /// <summary>Makes an appointment of a hold.</summary>
    public Task<Appointment> Confirm(Guid id, string? mobile, string? name, Func<AppDb, Appointment, Task>? beside = null, CancellationToken cancel = default)
    {
        var number = Number(mobile);
        return On(id, async (unit, held) =>
        {
            await Limit(unit, held.OfficeId, number, held.Start, held.Id, cancel);
            held.Book(number, name, time.Now);
            (await Claim(unit, held, cancel) ?? throw new RuleBroken("এই সময়ে আর জায়গা নেই। অন্য একটি সময় বাছুন", "slot-full", "slot")).Keep();
            await WaitingList.Follow(unit, held, cancel);
            await AppointmentMessages.Booked(unit, held, await Service(unit, held, cancel), cancel);
        }, beside, cancel);
    }

    public async Task<Appointment> Move(Office office, Guid id, string? slot, Func<AppDb, Appointment, Task>? beside = null, CancellationToken cancel = default)
        => await OnSlot(office, slot, async (unit, template, start) =>
        {
            var moved = await unit.Set<Appointment>().SingleAsync(a => a.Id == id, cancel);
            var claim = await Claim(unit, moved, cancel);
            await Limit(unit, office.Id, moved.Mobile ?? "", start, moved.Id, cancel);
            moved.Move(template, start, time.Now);
            claim?.Release(Later());
            await Take(unit, template, start, moved.Id, null, cancel);
            await AppointmentMessages.Moved(unit, moved, cancel);
            return moved;
        }, beside, cancel);

    /// <param name="why">visitor or desk.</param>
    public Task<Appointment> Cancel(Guid id, string why, Func<AppDb, Appointment, Task>? beside = null, CancellationToken cancel = default) => On(id, async (unit, a) =>
    {
        var told = a.State == AppointmentState.Booked;
        a.Cancel(why, time.Now);
        (await Claim(unit, a, cancel))?.Release(Later());
        await WaitingList.Follow(unit, a, cancel);
        if (told) await AppointmentMessages.Cancelled(unit, a, cancel);
    }, beside, cancel);

    /// <summary>
    /// The visiting slot that an official gives to somebody who asked to see them, within the unit of that answer; its SMS is the answer's. Who is in the
    /// house with a token today has come for it.
    /// </summary>
    internal async Task<Appointment> Given(AppDb unit, Office office, string? slot, string mobile, Guid? token, CancellationToken cancel)
    {
        var (template, start) = await Bookable(unit, office, slot, cancel);
        var given = new Appointment(template, start, "desk", time.Now);
        given.Book(mobile, null, time.Now);
        unit.Add(given);
        await Take(unit, template, start, given.Id, null, cancel);
        if (token is { } here && Dhaka.DateOf(start) == time.Today) given.CheckIn(here, time.Now);
        return given;
    }

    /// <summary>The official has decided otherwise, or the visitor will not come: the place of <see cref="Given"/> comes back later. Nobody is told here.</summary>
    internal static async Task TakeBack(AppDb unit, Guid id, CancellationToken cancel)
    {
        if (await unit.Set<Appointment>().IgnoreQueryFilters([AppDb.OfficeFilter]).SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } given) return;
        if (given.State == AppointmentState.Booked) given.Cancel("desk", unit.Time.Now);
        (await Claim(unit, given, cancel))?.Release(Later(unit.Time.Now));
    }

    /// <summary>Nobody is received on that day: every appointment is cancelled and everybody told, in one unit. Gives how many.</summary>
    public Task<int> CloseDay(Office office, DateOnly day, string? reason, Action<AppDb>? beside = null, CancellationToken cancel = default) => db.Write(async unit =>
    {
        if (day < time.Today) throw new RuleBroken("দিনটি পেরিয়ে গেছে", at: "day");
        await InTurn(unit, office.Id, cancel);
        if (await unit.Set<ClosedDay>().AnyAsync(d => d.OfficeId == office.Id && d.Day == day, cancel)) throw new RuleBroken("দিনটি আগেই বন্ধ করা হয়েছে", RuleBroken.IllegalTransition, "day");
        var closed = new ClosedDay(office, day, reason ?? "", time.Now);
        unit.Add(closed);
        var (from, to, now) = (Dhaka.Utc(day, default), Dhaka.Utc(day.AddDays(1), default), time.Now);
        var standing = await unit.Set<Appointment>().Where(a => a.OfficeId == office.Id && a.Start >= from && a.Start < to && (a.State == AppointmentState.Booked || a.State == AppointmentState.Held)).ToListAsync(cancel);
        foreach (var a in standing)
        {
            a.Cancel("closed", now);
            await WaitingList.Follow(unit, a, cancel, "closed");
            await AppointmentMessages.Closed(unit, a, closed.Reason, cancel);
        }
        beside?.Invoke(unit);
        await unit.SaveChangesAsync(cancel);
        return standing.Count(a => a.Mobile is not null);
    }, cancel);

    private DateTime Later() => Later(time.Now);

    private static DateTime Later(DateTime now) => now.AddMinutes(RandomNumberGenerator.GetInt32(SoonestBack, LatestBack + 1)).AddSeconds(RandomNumberGenerator.GetInt32(60));

    /// <summary>Until this unit ends nobody else books in that office: places and a mobile's times of a day are counted and then taken.</summary>
    internal static Task InTurn(AppDb unit, Guid office, CancellationToken cancel) => unit.InTurn(new Guid([.. office.ToByteArray().Select(b => (byte)~b)]), cancel);

    internal static string Number(string? mobile) => Mobile.TryParse(mobile, out var number) ? number.E164 : throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "mobile");

    internal static Task<string> Service(AppDb unit, Appointment a, CancellationToken cancel) => unit.Set<Errand>().Where(s => s.Id == a.ServiceId).Select(s => s.NameBn).SingleAsync(cancel);

    /// <summary>The place it has now; one that it had in the same slot before and gave back does not count. Null when a hold lapsed and somebody else has the place.</summary>
    internal static async Task<SlotClaim?> Claim(AppDb unit, Appointment a, CancellationToken cancel)
    {
        var own = await unit.Set<SlotClaim>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(c => c.AppointmentId == a.Id && c.TemplateId == a.TemplateId && c.Start == a.Start).ToListAsync(cancel);
        return own.Find(c => c.Until is null) ?? own.FirstOrDefault();
    }

    /// <summary>The first place that nobody has, of those there are; refuses a full slot.</summary>
    /// <param name="freeSince">A place that came back before is free; null: as for everybody, behind the waiting list.</param>
    internal static async Task Take(AppDb unit, SlotTemplate template, DateTime start, Guid appointment, DateTime? until, CancellationToken cancel, DateTime? freeSince = null)
    {
        var since = freeSince ?? await Slots.Since(unit, template.ServiceId, cancel);
        var claims = await unit.Set<SlotClaim>().Where(c => c.TemplateId == template.Id && c.Start == start).ToDictionaryAsync(c => c.Ordinal, cancel);
        var places = template.Places(await Slots.Absent(unit, template, cancel));
        for (var ordinal = 1; ordinal <= places; ordinal++)
        {
            if (!claims.TryGetValue(ordinal, out var claim)) unit.Add(new SlotClaim(template, start, ordinal, appointment, until));
            else if (!claim.IsTaken(since)) claim.Take(appointment, until);
            else continue;
            return;
        }
        throw new RuleBroken("এই সময়ে আর জায়গা নেই। অন্য একটি সময় বাছুন", "slot-full", "slot");
    }

    private static async Task Limit(AppDb unit, Guid office, string mobile, DateTime start, Guid? own, CancellationToken cancel)
    {
        if (await TooMany(unit, office, mobile, Dhaka.DateOf(start), own, cancel) is { } broken) throw broken;
    }

    /// <summary>Why this mobile books no more on that day, or at all; null when it may.</summary>
    internal static async Task<RuleBroken?> TooMany(AppDb unit, Guid office, string mobile, DateOnly day, Guid? own, CancellationToken cancel)
    {
        var now = unit.Time.Now;
        var open = await unit.Set<Appointment>().Where(a => a.OfficeId == office && a.Mobile == mobile && a.Id != own && a.State == AppointmentState.Booked && a.Start > now).Select(a => a.Start).ToListAsync(cancel);
        if (open.Count(s => Dhaka.DateOf(s) == day) >= MostADay) return new RuleBroken("এক মোবাইল নম্বরে এক দিনে {0}টির বেশি সময় নেওয়া যায় না", "rule-broken", "mobile", MostADay);
        return open.Count >= MostOpen ? new RuleBroken("এই নম্বরে {0}টি সময় নেওয়া আছে। আগে সেগুলো সেরে নিন", "rule-broken", "mobile", MostOpen) : null;
    }

    private async Task<Appointment> On(Guid id, Func<AppDb, Appointment, Task> act, Func<AppDb, Appointment, Task>? beside, CancellationToken cancel) => await db.Write(async unit =>
    {
        await InTurn(unit, await unit.Set<Appointment>().Where(a => a.Id == id).Select(a => a.OfficeId).SingleAsync(cancel), cancel);
        var found = await unit.Set<Appointment>().SingleAsync(a => a.Id == id, cancel);
        await act(unit, found);
        if (beside is not null) await beside(unit, found);
        await unit.SaveChangesAsync(cancel);
        return found;
    }, cancel);

    private Task<Appointment> OnSlot(Office office, string? slot, Func<AppDb, SlotTemplate, DateTime, Task<Appointment>> act, Func<AppDb, Appointment, Task>? beside, CancellationToken cancel) => db.Write(Tries, async unit =>
    {
        var (template, start) = await Bookable(unit, office, slot, cancel);
        var done = await act(unit, template, start);
        if (beside is not null) await beside(unit, done);
        await unit.SaveChangesAsync(cancel);
        return done;
    }, cancel);

    /// <summary>The slot of that id as it stands when it is this one's turn; refuses what is none, past, or of a day that cannot be booked.</summary>
    private async Task<(SlotTemplate Template, DateTime Start)> Bookable(AppDb unit, Office office, string? slot, CancellationToken cancel)
    {
        await InTurn(unit, office.Id, cancel);
        if (!Slot.TryParse(slot, out var id, out var start) || await unit.Set<SlotTemplate>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.OfficeId == office.Id, cancel) is not { } template || !template.Begins(start))
            throw new RuleBroken("সময়টি তালিকা থেকে বাছুন", at: "slot");
        var day = Dhaka.DateOf(start);
        if (start <= time.Now || !template.Offers(day, time.Today) || await slots.WhyNot(unit, office, day, cancel) is not null) throw new RuleBroken("এই সময়টি আর নেওয়া যায় না। অন্য একটি সময় বাছুন", at: "slot");
        return (template, start);
    }
}
