using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>
/// The sets of cases behind the figures. A figure counts one of these and its link lists the same one through <see cref="CaseQuery"/>,
/// so that a number and its list can never differ.
/// </summary>
public static class Slices
{
    extension(IQueryable<Case> cases)
    {
        /// <summary>Not at an end. A duplicate follows its master and is not counted besides it.</summary>
        public IQueryable<Case> Open => cases.Where(c => c.ClosedAt == null && c.State != CaseState.Duplicate);

        /// <summary>Open, and nobody says yet that it is solved.</summary>
        public IQueryable<Case> Unsolved => cases.Where(c => c.ClosedAt == null && c.State != CaseState.Duplicate && c.State != CaseState.Resolved);

        /// <summary>Said to be solved; the citizen is yet to be asked.</summary>
        public IQueryable<Case> ToAsk => cases.In(CaseState.Resolved);

        /// <summary>In that state. Of the open states it is said that they are open, so that the small index of the open cases serves.</summary>
        public IQueryable<Case> In(CaseState state)
            => CaseMoves.Active.Contains(state) ? cases.Where(c => c.ClosedAt == null && c.State == state) : cases.Where(c => c.State == state);

        /// <summary>With an officer who has to solve it.</summary>
        public IQueryable<Case> Owned => cases.Unsolved.Where(c => c.State != CaseState.Logged && c.State != CaseState.Reopened);

        /// <summary>Gone up to a higher post, and not solved since.</summary>
        public IQueryable<Case> Escalated => cases.Unsolved.Where(c => c.EscalatedLevel > 0);

        /// <summary>Of a subject whose very name stays in the room: figures show them under one neutral word.</summary>
        /// <param name="yes">False: all others.</param>
        public IQueryable<Case> Sensitive(bool yes)
            => yes ? cases.Where(c => c.Sensitivity == Sensitivity.S2 || c.Sensitivity == Sensitivity.S3) : cases.Where(c => c.Sensitivity == Sensitivity.S0 || c.Sensitivity == Sensitivity.S1);

        /// <summary>The owner asks for more time and nobody has decided.</summary>
        public IQueryable<Case> AskingForTime(AppDb db) => cases.Open.Where(c => db.Set<Extension>().Any(e => e.CaseId == c.Id && e.Granted == null));

        /// <summary>An order of theirs is written, and not yet signed and handed over.</summary>
        public IQueryable<Case> WithOpenOrder(AppDb db) => cases.Where(c => db.Set<CaseOrder>().Any(o => o.CaseId == c.Id && o.ServedAt == null && o.CorrectedById == null));

        /// <summary>A few of many, in their order. Sorted by the index alone, and only those few are read whole.</summary>
        public async Task<IReadOnlyList<Case>> Rows(AppDb db, CancellationToken cancel)
        {
            var ids = await cases.Select(c => c.Id).ToListAsync(cancel);
            return [.. (await db.Set<Case>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancel)).OrderBy(c => ids.IndexOf(c.Id))];
        }

        /// <summary>Solved and closed today or in the days before, as many as are asked for.</summary>
        public IQueryable<Case> Ended(int days, DateTime now)
        {
            var since = Dhaka.Utc(Dhaka.DateOf(now).AddDays(-days), default);
            return cases.Where(c => c.State == CaseState.Closed && c.ClosedAt >= since);
        }

        /// <summary>Of the closed: solved by the date the owner was held to, or not.</summary>
        public IQueryable<Case> SolvedInTime(bool inTime)
            => inTime ? cases.Where(c => (c.ResolvedAt ?? c.ClosedAt) <= c.Due) : cases.Where(c => (c.ResolvedAt ?? c.ClosedAt) > c.Due);
    }
}
