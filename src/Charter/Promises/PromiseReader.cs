using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Promises;

/// <summary>Reads the promises of a period for figures: one query, whatever the number of services and officials.</summary>
public static class PromiseReader
{
    /// <summary>Those that were decided or ended in the period, and all that are open.</summary>
    public static async Task<IReadOnlyList<PromiseFact>> Facts(IQueryable<ServicePromise> promises, (DateTime From, DateTime To) span, DateTime now, CancellationToken cancel = default)
    {
        var (from, to) = span;
        var end = to < now ? to : now;
        var rows = await promises.Where(p => (p.DecidedAt >= from && p.DecidedAt < to) || (p.EndedAt >= from && p.EndedAt < to && p.State != PromiseState.Dropped) || p.State == PromiseState.Running || p.State == PromiseState.Paused)
            .Select(p => new { p.OfficeId, p.Code, p.PostId, p.PersonId, p.Unit, p.State, p.DueAt, p.PausedAt, p.EndedAt, p.DecidedAt, p.InTime, p.Took, p.Visits }).ToListAsync(cancel);
        return [.. rows.Select(p =>
        {
            var open = p.State is PromiseState.Running or PromiseState.Paused;
            var broken = open && p.DueAt < (p.PausedAt ?? now);
            var decided = p.DecidedAt >= from && p.DecidedAt < to;
            bool? kept = decided ? p.InTime : broken && p.DueAt >= from && p.DueAt < end ? false : null;
            var ended = p.EndedAt >= from && p.EndedAt < to;
            return new PromiseFact(p.OfficeId, p.Code, p.PostId, p.PersonId, p.Unit == WithinUnit.WorkingDays, kept, ended && p.State == PromiseState.Given, ended && p.State == PromiseState.Refused, open, broken, p.Took, p.Visits);
        })];
    }

    /// <summary>One office's last three months; a service's alone where a code is given.</summary>
    public static async Task<PromiseFigures> Lately(AppDb db, Guid office, string? code, CancellationToken cancel = default)
    {
        var promises = db.Set<ServicePromise>().AsNoTracking().Where(p => p.OfficeId == office);
        if (code is not null) promises = promises.Where(p => p.Code == code);
        return PromiseFigures.Of(await Facts(promises, new PromiseQuery().Span(db.Time.Today)!.Value, db.Time.Now, cancel));
    }
}
