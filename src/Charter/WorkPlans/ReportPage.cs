using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.WorkPlans;

/// <summary>A page about one office's report of one period. An office above reads what went out; only its own office writes.</summary>
public abstract class ReportPage : ActPage
{
    public Period Period { get; private set; }
    public Office Office { get; private set; } = null!;
    public WorkPlan Plan { get; private set; } = null!;
    public PlanTable Table { get; private set; } = null!;
    public IReadOnlyList<ProgressReport> OfYear { get; private set; } = [];
    public IReadOnlyDictionary<Guid, decimal> Counted { get; private set; } = new Dictionary<Guid, decimal>();
    public ProgressReport? Report => Table.Report;
    public bool IsOwn => Office.Id == Caller.OfficeId;
    public string Address => $"/desk/charter/plan/{Office.Slug}/{Period.Key}";
    protected CancellationToken Cancel => HttpContext.RequestAborted;

    public override async Task<IActionResult?> Load()
    {
        if (!Period.TryParse(RouteData.Values["period"] as string, out var period)) return NotFound();
        var slug = RouteData.Values["office"] as string;
        if (await Db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == slug, Cancel) is not { } office || !office.Path.StartsWith(Caller.OfficePath, StringComparison.Ordinal)) return NotFound();
        if (await PlanDesk.Plan(Db, office.Path, period.Year, Cancel) is not { } plan) return NotFound();
        (Period, Office, Plan) = (period, office, plan);
        OfYear = await PlanDesk.Reports(Db, office.Id, period.Year, Cancel);
        Table = new PlanTable(plan, period, OfYear);
        if (!IsOwn && (Report is null || Report.State == ReportState.Draft)) return NotFound();
        Counted = IsOwn ? await Counting.Of(Db, office.Id, plan, period, Cancel) : Counted;
        Seen ??= Report?.Version;
        return null;
    }
}
