using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>
/// A decision "প্রতি ত্রৈমাসিকে" gives each of its offices a further task when a reporting day has passed, until the last one of the fiscal year
/// in which it was taken, a work plan is one year's, or until the office that took it ends it. Only the running quarter's is made; what was missed is not made up for. A second run finds nothing to do.
/// </summary>
public sealed class RepeatDecisions : IJob
{
    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var today = db.Time.Today;
        var due = Deadline.NextReport(today.AddDays(-1));
        var oldest = today.AddYears(-1).AddMonths(-1);
        var first = await db.Set<DecisionTask>().AsNoTracking().Where(t => t.Round == 1 && t.MetOn >= oldest && t.Due < due)
            .Join(db.Set<Decision>().Where(d => d.DeadlineKind == DeadlineKind.Recurring && d.Again == Recurrence.Quarterly && d.EndedOn == null), t => t.DecisionId, d => d.Id, (t, _) => t).ToListAsync(cancel);
        foreach (var decision in first.Where(t => due <= Deadline.LastReport(t.MetOn)).GroupBy(t => t.DecisionId))
            await db.Write(unit => Again(unit, [.. decision], due, cancel), cancel);
    }

    private static async Task<int> Again(AppDb unit, IReadOnlyList<DecisionTask> first, DateOnly due, CancellationToken cancel)
    {
        var decision = first[0].DecisionId;
        var rounds = await unit.Set<DecisionTask>().Where(t => t.DecisionId == decision).Select(t => new { t.OfficeId, t.Round, t.Due }).ToListAsync(cancel);
        foreach (var task in first)
            if (!rounds.Exists(r => r.OfficeId == task.OfficeId && r.Due >= due))
                unit.Add(task.Again(rounds.Where(r => r.OfficeId == task.OfficeId).Max(r => r.Round) + 1, due, unit.Time.Now));
        return await unit.SaveChangesAsync(cancel);
    }
}
