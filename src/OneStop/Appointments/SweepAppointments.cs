using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>Lets holds lapse and notes who did not come. Each row by itself: somebody who checks in meanwhile is left alone.</summary>
public sealed class SweepAppointments : IJob
{
    private const int Most = 500;

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var now = db.Time.Now;
        var slot = now - Appointment.MissedAfter;
        var due = await db.Set<Appointment>().Where(a => (a.State == AppointmentState.Held && a.HeldUntil <= now) || (a.State == AppointmentState.Booked && a.Start <= slot)).OrderBy(a => a.Start).Take(Most).Select(a => a.Id).ToListAsync(cancel);
        foreach (var id in due)
            try { await db.Write(unit => One(unit, id, now, cancel), cancel); }
            catch (DbUpdateConcurrencyException) { }                    // somebody acted on it; the next run looks again
    }

    private static async Task One(AppDb unit, Guid id, DateTime now, CancellationToken cancel)
    {
        var found = await unit.Set<Appointment>().SingleAsync(a => a.Id == id, cancel);
        if (found.State == AppointmentState.Held && found.HeldUntil <= now)
        {
            found.LapseHold(now);
            await WaitingList.Follow(unit, found, cancel);
        }
        else if (found.State == AppointmentState.Booked && found.Start + Appointment.MissedAfter <= now) found.Miss(now);
        await unit.SaveChangesAsync(cancel);
    }
}

/// <summary>Served at a counter or met: the appointment of that token is fulfilled.</summary>
internal sealed class FulfilAppointments : IHandle<ServiceFinished>
{
    public async Task Handle(ServiceFinished happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (await db.Set<Appointment>().SingleOrDefaultAsync(a => a.TokenId == happened.Token && a.State == AppointmentState.CheckedIn, cancel) is { } found) found.Fulfil(stored.At);
    }
}
