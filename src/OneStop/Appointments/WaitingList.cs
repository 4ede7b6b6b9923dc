using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>
/// Who asked to be told when a place is free: join, leave, and what becomes of it when the place that was offered is taken or not.
/// Places are offered in <see cref="OfferPlaces"/>.
/// </summary>
public sealed class WaitingList(AppDb db, Slots slots, TimeProvider time)
{
    /// <param name="day">Null for any.</param>
    /// <param name="mobile">In any form.</param>
    public Task<Wish> Join(Office office, Errand service, DateOnly? day, string? mobile, string channel, Func<AppDb, Wish, Task>? beside = null, CancellationToken cancel = default)
    {
        var number = Bookings.Number(mobile);
        return db.Write(async unit =>
        {
            await Bookings.InTurn(unit, office.Id, cancel);
            await MustBeFull(unit, office, service, day, cancel);
            var open = await unit.Set<Wish>().Where(w => w.OfficeId == office.Id && w.Mobile == number && w.State != WishState.Over).Select(w => w.ServiceId).ToListAsync(cancel);
            if (open.Contains(service.Id)) throw new RuleBroken("এই নম্বর আগেই তালিকায় আছে। জায়গা খালি হলে এসএমএস যাবে", "duplicate", "mobile");
            if (open.Count >= Wish.MostOfMobile) throw new RuleBroken("এক মোবাইল নম্বরে {0}টির বেশি তালিকায় থাকা যায় না", "duplicate", "mobile", Wish.MostOfMobile);
            var wish = new Wish(service, day, number, channel, time.Now);
            unit.Add(wish);
            if (beside is not null) await beside(unit, wish);
            await unit.SaveChangesAsync(cancel);
            return wish;
        }, cancel);
    }

    /// <summary>Nobody waits for what can be had.</summary>
    private async Task MustBeFull(AppDb unit, Office office, Errand service, DateOnly? day, CancellationToken cancel)
    {
        var offered = await slots.Next(unit, office, service.Id, SlotHours.MostDaysAhead, cancel);
        var these = day is { } one ? [.. offered.Where(d => d.Day == one)] : offered;
        if (these.Count == 0) throw new RuleBroken("এই দিনে সময় দেওয়া হয় না। অন্য দিন দেখুন", at: "day");
        if (these.Any(d => d.Slots.Any(s => s.Free > 0))) throw new RuleBroken("জায়গা খালি আছে, এখনই সময় নিতে পারেন", at: "day");
    }

    /// <summary>Does not want it any more.</summary>
    public Task Leave(Guid id, Func<AppDb, Wish, Task>? beside = null, CancellationToken cancel = default) => db.Write(async unit =>
    {
        var wish = await unit.Set<Wish>().SingleAsync(w => w.Id == id, cancel);
        if (wish.State == WishState.Offered) throw new RuleBroken("আপনাকে একটি সময় দেওয়া হয়েছে। সেটি নিন, অথবা ‘লাগবে না’ বলুন", RuleBroken.IllegalTransition);
        wish.End("withdrawn", time.Now);
        if (beside is not null) await beside(unit, wish);
        await unit.SaveChangesAsync(cancel);
        return 0;
    }, cancel);

    /// <summary>How many came before and still wait for the same.</summary>
    public static Task<int> Ahead(AppDb db, Wish wish, CancellationToken cancel = default)
        => db.Set<Wish>().CountAsync(w => w.ServiceId == wish.ServiceId && w.State == WishState.Waiting && w.MadeAt < wish.MadeAt && (wish.Day == null || w.Day == null || w.Day == wish.Day), cancel);

    /// <summary>After an act on a hold that was offered: booked is done, let go is over. What the office took back is nobody's fault: they wait on, unless their day is closed.</summary>
    /// <param name="office">"closed" (the day) or "hours", where the office did it.</param>
    internal static async Task Follow(AppDb unit, Appointment hold, CancellationToken cancel, string? office = null)
    {
        if (await unit.Set<Wish>().SingleOrDefaultAsync(w => w.AppointmentId == hold.Id && w.State == WishState.Offered, cancel) is not { } wish) return;
        var now = unit.Time.Now;
        if (hold.State == AppointmentState.Booked) wish.End("taken", now);
        else if (hold.HeldUntil <= now) wish.End("lapsed", now);
        else if (office == "hours" || (office is not null && wish.Day is null)) wish.Again();
        else wish.End(office ?? "declined", now);
    }

    /// <summary>Who has found a time by themselves waits no more.</summary>
    internal static async Task HasOne(AppDb unit, Appointment booked, CancellationToken cancel)
    {
        foreach (var wish in await unit.Set<Wish>().Where(w => w.ServiceId == booked.ServiceId && w.Mobile == booked.Mobile && w.State == WishState.Waiting).ToListAsync(cancel)) wish.End("taken", unit.Time.Now);
    }
}
