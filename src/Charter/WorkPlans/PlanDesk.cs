using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.WorkPlans;

/// <summary>What pages and jobs ask of plans and reports alike.</summary>
public static class PlanDesk
{
    /// <summary>The plan that holds for the office in that year: its own, else that of the nearest office above; null when nobody made one.</summary>
    public static async Task<WorkPlan?> Plan(AppDb db, string officePath, string year, CancellationToken cancel = default)
    {
        var paths = Above(officePath);
        // An office above is out of the caller's scope; its plan holds here all the same.
        return (await db.Set<WorkPlan>().IgnoreQueryFilters([AppDb.OfficeFilter]).Include(p => p.Lines.OrderBy(l => l.N)).Where(p => p.Year == year && paths.Contains(p.OfficePath)).ToListAsync(cancel)).MaxBy(p => p.OfficePath.Length);
    }

    /// <summary>A report under the plan went out.</summary>
    public static Task<bool> InUse(AppDb db, Guid plan, CancellationToken cancel = default)
        => db.Set<ProgressReport>().IgnoreQueryFilters([AppDb.OfficeFilter]).AnyAsync(r => r.PlanId == plan && r.State != ReportState.Draft, cancel);

    /// <summary>An office's reports of a year with all their parts, ready for an act.</summary>
    public static Task<List<ProgressReport>> Reports(AppDb db, Guid office, string year, CancellationToken cancel = default)
        => db.Set<ProgressReport>().Include(r => r.Lines).Include(r => r.Evidence.OrderBy(e => e.At)).Where(r => r.OfficeId == office && r.Period.StartsWith(year)).AsSplitQuery().ToListAsync(cancel);

    /// <summary>The head of an office: its UNO or Deputy Commissioner.</summary>
    public static Official? Head(Roster roster, Guid office) => roster.Officials.FirstOrDefault(o => o.Post.OfficeId == office && o.Post.RoleKey is "uno" or "dc" && !o.IsVacant);

    /// <summary>Focal and alternate focal officers of an office; the first of them held counts.</summary>
    public static IReadOnlyList<Official> Focals(Roster roster, Guid office) => [.. roster.Officials.Where(o => o.Post.OfficeId == office && o.Post.Focal != FocalPart.None && !o.IsVacant).OrderBy(o => o.Post.Focal)];

    /// <summary>"a/b/c/" gives "a/", "a/b/", "a/b/c/".</summary>
    private static string[] Above(string path) => [.. path.Select((c, i) => (c, i)).Where(x => x.c == '/').Select(x => path[..(x.i + 1)])];
}
