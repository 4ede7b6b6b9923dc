using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>
/// The calendar changed: every open promise in working days that ends on or after the first changed day is counted again from the case's own events,
/// so that start, extensions and pauses weigh as they did, and what moved is recorded with the old and the new date.
/// </summary>
internal sealed class RecountDeadlines(Deadlines deadlines) : IHandle<HolidaysChanged>
{
    public async Task Handle(HolidaysChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        var first = Dhaka.Utc(happened.First, default);
        var below = Scope.Of(happened.Path == "" ? "/" : happened.Path);
        var open = await db.Set<Case>().Where(c => c.ClosedAt == null && c.DueUnit == WithinUnit.WorkingDays && c.Due >= first).ToListAsync(cancel);
        foreach (var office in open.Where(c => happened.Path == "" || below.Covers(c.OfficePath)).GroupBy(c => (c.OfficeId, c.OfficePath)))
        {
            var moved = 0;
            foreach (var of in office)
                if (of.Recount(await Count(of, db, cancel), db.Time.Now)) moved++;
            db.Record(office.Key.OfficeId, office.Key.OfficePath, new DeadlinesRecomputed(happened.Subject, office.Count(), moved));
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The due date that the case's events give under the calendar of today.</summary>
    private async Task<Deadline> Count(Case of, AppDb db, CancellationToken cancel)
    {
        var events = await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == of.Id).OrderBy(e => e.Id).ToListAsync(cancel);
        var asked = await db.Set<Extension>().AsNoTracking().Where(e => e.CaseId == of.Id).ToDictionaryAsync(e => e.Id, e => e.AskedDays, cancel);
        var (counted, left) = (new Deadline(Categories.Of(of).Within, of.Due, of.DueProvisional), 1);
        foreach (var e in events)
            switch (e.Read())
            {
                case CaseLogged: counted = await From(e.At, Categories.Of(of).Within); break;
                case CaseTied { N: { } n, Unit: { } unit }: counted = await From(of.LoggedAt, new Within(n, unit)); break;
                case CaseAssigned given: counted = await From(e.At, new Within(given.N, given.Unit)); break;
                case CaseExtended more: counted = await From(counted.Due > e.At ? counted.Due : e.At, new Within(asked[more.Extension], WithinUnit.WorkingDays)); break;
                case CaseWaiting: left = Math.Max(1, await deadlines.WorkingDaysLeft(db, of.OfficePath, e.At, counted.Due, cancel)); break;
                case CaseResumed when counted.Within.Unit == WithinUnit.WorkingDays: counted = await From(e.At, new Within(left, WithinUnit.WorkingDays)); break;
            }
        return counted;

        Task<Deadline> From(DateTime start, Within within) => deadlines.Count(db, of.OfficeId, of.OfficePath, start, within, cancel);
    }
}
