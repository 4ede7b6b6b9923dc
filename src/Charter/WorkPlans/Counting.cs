using Dorgora.Charter.Bodies;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Gatherings;
using Dorgora.Charter.Meetings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.WorkPlans;

/// <summary>What the program knows of an office's quarter from its own records, by line of the plan. It is offered, never forced upon the report.</summary>
public static class Counting
{
    public static async Task<IReadOnlyDictionary<Guid, decimal>> Of(AppDb db, Guid office, WorkPlan plan, Period period, CancellationToken cancel = default)
    {
        var counted = new Dictionary<Guid, decimal>();
        if (period.IsAnnual) return counted;
        foreach (var lines in plan.Lines.Where(l => l.Counts != LineCount.None).GroupBy(l => l.Counts))
            if (await Count(db, office, lines.Key, period, cancel) is { } n)
                foreach (var line in lines) counted[line.Id] = n;
        return counted;
    }

    private static async Task<decimal?> Count(AppDb db, Guid office, LineCount what, Period period, CancellationToken cancel)
    {
        var (quarter, first, last) = (period.Key, period.First, period.Last);
        return what switch
        {
            LineCount.CommitteesFormed => await db.Set<Committee>().CountAsync(c => c.OfficeId == office && c.Quarter == quarter && c.OrderDate != null, cancel),
            LineCount.Meetings => await db.Set<Meeting>().CountAsync(m => m.OfficeId == office && m.State == MeetingState.Issued && m.Date >= first && m.Date <= last, cancel),
            LineCount.Renewals => await Renewals(db, office, quarter, cancel),
            LineCount.Trainings => await db.Set<Gathering>().CountAsync(g => g.OfficeId == office && g.Kind == GatheringKind.Training && g.Quarter == quarter, cancel),
            LineCount.Briefings => await db.Set<Gathering>().CountAsync(g => g.OfficeId == office && g.Kind == GatheringKind.Briefing && g.Quarter == quarter, cancel),
            LineCount.DecisionsDone => await Decisions(db, office, first, last, cancel),
            _ => null,
        };
    }

    /// <summary>A quarter's renewal counts once, however often it was corrected.</summary>
    private static async Task<decimal> Renewals(AppDb db, Guid office, string quarter, CancellationToken cancel)
        => await db.Set<Edition>().AnyAsync(e => e.OfficeId == office && e.Quarter == quarter && e.PublishedAt != null, cancel) ? 1 : 0;

    /// <summary>Of the tasks due in the quarter, those the deciding office accepted, per cent; a district counts what it gave, others what they got. Null when none was due.</summary>
    private static async Task<decimal?> Decisions(AppDb db, Guid office, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var tasks = await db.Set<DecisionTask>().Where(t => t.Due >= first && t.Due <= last && (t.FromOfficeId == office || t.OfficeId == office)).Select(t => new { t.FromOfficeId, t.State }).ToListAsync(cancel);
        var given = tasks.FindAll(t => t.FromOfficeId == office);
        var found = given.Count > 0 ? given : tasks;
        return found.Count == 0 ? null : decimal.Floor(found.Count(t => t.State == TaskState.Accepted) * 100m / found.Count);
    }
}
