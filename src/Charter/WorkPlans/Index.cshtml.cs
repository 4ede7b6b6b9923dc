using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.WorkPlans;

/// <summary>The year's work plan with what this office reached, its reports, and for an office above: who has sent and who has not.</summary>
[Needs(May.Plan)]
public sealed class Index(AppDb db, Caller caller, TimeProvider time) : PageModel
{
    /// <summary>"2026-27"; the year of the last ended quarter when empty.</summary>
    [BindProperty(SupportsGet = true)] public string Year { get; set; } = "";

    public Office Office { get; private set; } = null!;
    public WorkPlan? Plan { get; private set; }
    public PlanTable? Table { get; private set; }
    public IReadOnlyList<ProgressReport> Own { get; private set; } = [];
    public IReadOnlyList<(Office Office, IReadOnlyDictionary<string, ReportState> Sent)> Below { get; private set; } = [];
    public IReadOnlyList<string> Years { get; private set; } = [];
    public DateOnly Today => time.Today;
    public bool MayEdit => caller.May(May.EditPlan) && (Plan is null || Plan.OfficeId == caller.OfficeId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var ended = Period.Ended(Today);
        if (Year == "") Year = ended.Year;
        if (!Period.IsYear(Year)) return NotFound();
        var now = FiscalYear.Of(Today);
        Years = [.. new[] { now, ended.Year, Year }.Concat(await db.Set<ProgressReport>().Where(r => r.OfficeId == caller.OfficeId).Select(r => r.Period.Substring(0, 7)).Distinct().ToListAsync(cancel)).Distinct().OrderDescending(StringComparer.Ordinal)];
        Office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == caller.OfficeId, cancel);
        Plan = await PlanDesk.Plan(db, Office.Path, Year, cancel);
        if (Plan is null) return Page();
        Own = await PlanDesk.Reports(db, Office.Id, Year, cancel);
        Table = new PlanTable(Plan, new Period(Year, 0), Own);
        await LoadBelow(cancel);
        return Page();
    }

    private async Task LoadBelow(CancellationToken cancel)
    {
        var offices = await db.Set<Office>().AsNoTracking().Where(o => o.ParentId == Office.Id && (o.Kind == OfficeKind.District || o.Kind == OfficeKind.Upazila)).OrderBy(o => o.Path).ToListAsync(cancel);
        if (offices.Count == 0) return;
        var ids = offices.Select(o => o.Id).ToList();
        var sent = (await db.Set<ProgressReport>().Where(r => ids.Contains(r.OfficeId) && r.Period.StartsWith(Year)).Select(r => new { r.OfficeId, r.Period, r.State }).ToListAsync(cancel)).ToLookup(r => r.OfficeId);
        Below = [.. offices.Select(o => (o, (IReadOnlyDictionary<string, ReportState>)sent[o.Id].ToDictionary(r => r.Period, r => r.State)))];
    }

    /// <summary>What may stand as not sent: its reporting day has come.</summary>
    public bool IsDue(Period period) => Today > period.Last;

    public bool IsLate(Period period, ReportState? state) => Today > period.DueOn && (state is null || !ReportMoves.IsOut(state.Value));

    public ReportState? StateOf(Period period) => Own.FirstOrDefault(r => r.Period == period.Key)?.State;

    /// <summary>Offices below that have not sent the quarter that ended last.</summary>
    public int NotSent(Period period) => Below.Count(b => !b.Sent.TryGetValue(period.Key, out var state) || !ReportMoves.IsOut(state));
}
