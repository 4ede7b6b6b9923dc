using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>What becomes of people who have a time that the new hours do not know: they come all the same, or the time is cancelled and they are told at once.</summary>
public enum Fate { Keep, Cancel }

/// <summary>An office sets its bookable hours. Nobody's time is ever cancelled without being asked for and told.</summary>
public sealed class BookableHours(AppDb db, TimeProvider time)
{
    public Task<SlotTemplate> Add(Errand service, SlotHours hours, Func<AppDb, Task> beside, CancellationToken cancel = default) => db.Write(async unit =>
    {
        var template = new SlotTemplate(service, hours);
        unit.Add(template);
        unit.Record(service.OfficeId, service.OfficePath, new HoursChanged(template.Id, service.Id));
        await beside(unit);
        await unit.SaveChangesAsync(cancel);
        return template;
    }, cancel);

    /// <summary>Those to come who have a time of this template that is none in these hours, by time.</summary>
    public static async Task<List<Appointment>> FallOut(AppDb db, Guid template, SlotHours hours, CancellationToken cancel = default)
    {
        var now = db.Time.Now;
        var standing = await db.Set<Appointment>().Where(a => a.TemplateId == template && a.Start > now && (a.State == AppointmentState.Booked || a.State == AppointmentState.Held)).OrderBy(a => a.Start).ToListAsync(cancel);
        return [.. standing.Where(a => !hours.Begins(a.Start))];
    }

    /// <summary>Changes them, with what is to become of those who fall out; refuses while nobody has said that. Gives how many were told.</summary>
    /// <param name="seen">The version that was shown.</param>
    public Task<int> Change(Guid id, int seen, SlotHours hours, Fate? fate, Func<AppDb, Task> beside, CancellationToken cancel = default) => db.Write(async unit =>
    {
        await Bookings.InTurn(unit, await unit.Set<SlotTemplate>().Where(t => t.Id == id).Select(t => t.OfficeId).SingleAsync(cancel), cancel);
        var template = await unit.Set<SlotTemplate>().SingleAsync(t => t.Id == id, cancel);
        unit.Expect(template, seen);
        var (fallen, told) = (await FallOut(unit, id, hours, cancel), 0);
        var booked = fallen.Count(a => a.State == AppointmentState.Booked);
        if (booked > 0 && fate is null) throw new RuleBroken("{0} জনের নেওয়া সময় এই সূচিতে পড়ে না। তাঁদের কী হবে, বাছুন", at: nameof(Fate), values: booked);
        foreach (var a in fallen.Where(a => a.State == AppointmentState.Held || fate == Fate.Cancel))
        {
            a.Cancel("hours", time.Now);
            (await Bookings.Claim(unit, a, cancel))?.Release(time.Now);
            await WaitingList.Follow(unit, a, cancel, "hours");
            await AppointmentMessages.HoursChanged(unit, a, cancel);
            told += a.Mobile is null ? 0 : 1;
        }
        template.Change(hours);
        unit.Record(template.OfficeId, template.OfficePath, new HoursChanged(id, template.ServiceId));
        await beside(unit);
        await unit.SaveChangesAsync(cancel);
        return told;
    }, cancel);
}
