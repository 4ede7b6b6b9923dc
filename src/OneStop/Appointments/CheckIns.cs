using Dorgora.Bangla;
using Dorgora.OneStop.Visitors;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>Receives who has an appointment: makes the token whose place counts from the slot, or from the arrival for who comes early or late.</summary>
public sealed class CheckIns(AppDb db, Hall hall, TimeProvider time)
{
    /// <summary>An official had given that time to somebody who asked from home: the request of the token goes on in its place.</summary>
    private static async Task Instead(AppDb unit, Guid appointment, Token token, CancellationToken cancel)
    {
        foreach (var asked in await unit.Set<MeetingRequest>().Where(m => m.AppointmentId == appointment && m.State == MeetingState.Booked && m.MetAt == null).ToListAsync(cancel))
        {
            asked.Reserve(null);
            asked.Withdraw(unit.Time.Now);
            foreach (var now in unit.ChangeTracker.Entries<MeetingRequest>().Select(e => e.Entity).Where(m => m.TokenId == token.Id)) now.Reserve(appointment);
        }
    }

    /// <summary>Today's appointments of that mobile that wait for their owner, the next one first.</summary>
    public async Task<IReadOnlyList<Appointment>> Today(Office office, string mobile, CancellationToken cancel = default)
    {
        var number = Mobile.TryParse(mobile, out var parsed) ? parsed.E164 : "";
        var (from, to) = (Dhaka.Utc(time.Today, default), Dhaka.Utc(time.Today.AddDays(1), default));
        return await db.Set<Appointment>().AsNoTracking().Where(a => a.OfficeId == office.Id && a.Mobile == number && a.Start >= from && a.Start < to && (a.State == AppointmentState.Booked || a.State == AppointmentState.Arrived)).OrderBy(a => a.Start).ToListAsync(cancel);
    }

    /// <summary>The token of an appointment of that office. An official's appointment is on their screen as a time already given.</summary>
    public async Task<Token> CheckIn(Office office, Guid id, Func<AppDb, Token, Appointment, Task>? beside = null, CancellationToken cancel = default)
    {
        var known = await db.Set<Appointment>().AsNoTracking().SingleAsync(a => a.Id == id && a.OfficeId == office.Id, cancel);
        known.MayCheckIn(time.Now);
        var service = await db.Set<Errand>().AsNoTracking().SingleAsync(s => s.Id == known.ServiceId, cancel);
        var form = new TokenForm(service.Code, known.Mobile, Priority.None, "appointment", Appointment.Since(known.Start, known.ArrivedAt ?? time.Now), "সাক্ষাতের সময় নেওয়া ছিল");
        return await hall.Give(office, form, async (unit, token) =>
        {
            var appointment = await unit.Set<Appointment>().SingleAsync(a => a.Id == id, cancel);
            appointment.CheckIn(token.Id, time.Now);
            foreach (var request in unit.ChangeTracker.Entries<MeetingRequest>().Select(e => e.Entity).Where(m => m.TokenId == token.Id && appointment.Start > time.Now).ToList())
                request.Give(appointment.Start, unit.Actor, null, time.Now);
            await Instead(unit, id, token, cancel);
            if (beside is not null) await beside(unit, token, appointment);
        }, cancel);
    }
}
