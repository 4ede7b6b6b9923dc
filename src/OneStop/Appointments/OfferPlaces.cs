using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>
/// Every minute: places that are free again go to the waiting list, whoever waits longest first. Each is kept for them for half an hour and told by one
/// SMS, in one unit; run again it offers nothing twice, since the place is taken and the wish no longer waits.
/// </summary>
public sealed class OfferPlaces(Slots slots, Profiles profiles, Site site) : IJob
{
    public const string Name = "onestop.offer-places";

    /// <summary>So long an offer stands, and so long before the time it must have been answered.</summary>
    public static readonly TimeSpan Stands = TimeSpan.FromMinutes(30), Before = TimeSpan.FromMinutes(60);

    private const int Most = 2_000, Tries = 8;

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var waiting = await db.Set<Wish>().Where(w => w.State == WishState.Waiting).OrderBy(w => w.MadeAt).Select(w => new { w.OfficeId, w.ServiceId }).Take(Most).ToListAsync(cancel);
        foreach (var one in waiting.Distinct())
        {
            cancel.ThrowIfCancellationRequested();
            var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == one.OfficeId, cancel);
            var settings = await profiles.Of(db, office.Path, cancel);
            await db.Write(Tries, unit => Offer(unit, office, one.ServiceId, Morning(settings, db.Time.Now), cancel), cancel);
        }
    }

    private async Task<int> Offer(AppDb unit, Office office, Guid service, DateTime? notBefore, CancellationToken cancel)
    {
        await Bookings.InTurn(unit, office.Id, cancel);
        var (now, today) = (unit.Time.Now, unit.Time.Today);
        var wishes = await unit.Set<Wish>().Where(w => w.ServiceId == service && w.State == WishState.Waiting).OrderBy(w => w.MadeAt).ToListAsync(cancel);
        foreach (var late in wishes.Where(w => w.LastDay < today)) late.End("passed", now);
        var until = (notBefore ?? now) + Stands;
        foreach (var (day, offered) in await slots.Next(unit, office, service, SlotHours.MostDaysAhead, now, cancel))
            foreach (var slot in offered.Where(s => s.Free > 0 && s.Start >= until + Before - Stands))
                for (var free = slot.Free; free > 0; free--)
                    if (await First(unit, office, wishes, day, cancel) is { } wish) await Give(unit, wish, slot, until, notBefore, cancel);
                    else break;
        await unit.SaveChangesAsync(cancel);
        return 0;
    }

    /// <summary>Whoever waits longest for that day and may still book.</summary>
    private static async Task<Wish?> First(AppDb unit, Office office, List<Wish> wishes, DateOnly day, CancellationToken cancel)
    {
        foreach (var wish in wishes.Where(w => w.State == WishState.Waiting && (w.Day is null || w.Day == day)))
            if (await Bookings.TooMany(unit, office.Id, wish.Mobile, day, null, cancel) is null) return wish;
        return null;
    }

    private async Task Give(AppDb unit, Wish wish, Slot slot, DateTime until, DateTime? notBefore, CancellationToken cancel)
    {
        var now = unit.Time.Now;
        var hold = new Appointment(slot.Template, slot.Start, wish.Channel, now, until, wish.Mobile);
        unit.Add(hold);
        await Bookings.Take(unit, slot.Template, slot.Start, hold.Id, until, cancel, freeSince: now);
        wish.Offer(hold, now);
        await AppointmentMessages.Offered(unit, hold, await Bookings.Service(unit, hold, cancel), notBefore, $"{site.Address}{ShortLink.Address}{hold.Secret}", cancel);
        await unit.SaveChangesAsync(cancel);                        // the next place is sought among what is taken now
    }

    /// <summary>When SMS go out again; null when they do now.</summary>
    private static DateTime? Morning(OfficeSettings settings, DateTime now)
    {
        if (!settings.IsQuiet(now)) return null;
        var today = Dhaka.Utc(Dhaka.DateOf(now), settings.QuietTo);
        return today > now ? today : Dhaka.Utc(Dhaka.DateOf(now).AddDays(1), settings.QuietTo);
    }
}
