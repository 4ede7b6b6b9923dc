using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.WorkPlans;

/// <summary>One indicator in the form; a row without indicator is left out.</summary>
public sealed class LineRow
{
    public string? Area { get; set; }
    public string? ActivityNo { get; set; }
    public string? Activity { get; set; }
    public string? IndicatorNo { get; set; }
    public string? Indicator { get; set; }
    public string? Unit { get; set; }
    public string? Mark { get; set; }
    public string? Target { get; set; }
    public string? Evidence { get; set; }
    public LineCount Counts { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace($"{ActivityNo}{Activity}{IndicatorNo}{Indicator}");

    public PlanLineForm Form => new(Area, ActivityNo, Activity, IndicatorNo, Indicator, Unit, Mark, Target, Evidence, Counts);

    public static LineRow Of(PlanLineForm f) => new() { Area = f.Area, ActivityNo = Digits.ToBangla(f.ActivityNo!), Activity = f.Activity, IndicatorNo = Digits.ToBangla(f.IndicatorNo!), Indicator = f.Indicator, Unit = f.Unit, Mark = Digits.ToBangla(f.Mark!), Target = Digits.ToBangla(f.Target!), Evidence = f.Evidence, Counts = f.Counts };

    public static LineRow Of(PlanLine l) => new() { Area = l.AreaBn, ActivityNo = Digits.ToBangla(l.ActivityNo), Activity = l.ActivityBn, IndicatorNo = Digits.ToBangla(l.IndicatorNo), Indicator = l.IndicatorBn, Unit = l.UnitBn, Mark = PlanTable.Figure(l.Mark), Target = PlanTable.Figure(l.Target), Evidence = l.EvidenceBn, Counts = l.Counts };
}

/// <summary>The year's plan as the office writes it: begins with last year's, else with the sample.</summary>
[Needs(May.EditPlan)]
public sealed class Edit : ActPage
{
    private const int SpareRows = 2;

    [BindProperty(SupportsGet = true)] public string Year { get; set; } = "";
    [BindProperty] public PlanFramework Framework { get; set; } = PlanFramework.Gpms;
    [BindProperty] public List<LineRow> Lines { get; set; } = [];

    public WorkPlan? Plan { get; private set; }

    /// <summary>The rows are the sample's: its marks are to be checked.</summary>
    public bool IsSample { get; private set; }
    public bool InUse { get; private set; }
    public IReadOnlyList<SelectListItem> Frameworks => [.. Enum.GetValues<PlanFramework>().Select(f => new SelectListItem(T[WorkPlan.Bangla(f)], $"{f}"))];
    public IReadOnlyList<SelectListItem> Counts => [.. Enum.GetValues<LineCount>().Select(c => new SelectListItem(T[WorkPlan.Bangla(c)], $"{c}"))];

    public override async Task<IActionResult?> Load()
    {
        if (Year == "") Year = FiscalYear.Of(Time.Today);
        if (!Period.IsYear(Year)) return NotFound();
        var own = Db.Set<WorkPlan>().Include(p => p.Lines.OrderBy(l => l.N)).Where(p => p.OfficeId == Caller.OfficeId);
        Plan = await own.SingleOrDefaultAsync(p => p.Year == Year, HttpContext.RequestAborted);
        InUse = Plan is not null && await PlanDesk.InUse(Db, Plan.Id, HttpContext.RequestAborted);
        Seen ??= Plan?.Version;
        if (Request.Method != "GET") return null;
        var from = Plan ?? (await own.AsNoTracking().ToListAsync(HttpContext.RequestAborted)).MaxBy(p => p.Year, StringComparer.Ordinal);
        IsSample = from is null;
        Framework = from?.Framework ?? PlanFramework.Gpms;
        Lines = from is null ? [.. PlanSample.Lines.Select(LineRow.Of)] : [.. from.Lines.OrderBy(l => l.N).Select(LineRow.Of)];
        if (!InUse) Lines.AddRange(Enumerable.Range(0, SpareRows).Select(_ => new LineRow()));
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        List<PlanLineForm> lines = [.. Lines.Where(l => !l.IsEmpty).Select(l => l.Form)];
        if (Plan is null) Db.Add(new WorkPlan(await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, cancel), Year, Framework, lines, Time.Now));
        else
        {
            Db.Expect(Plan, Seen!.Value);
            Plan.Write(Framework, lines, InUse, Time.Now);
        }
        TempData["Said"] = T["কর্মপরিকল্পনা রাখা হয়েছে"];
        return await Once.Save(Db, $"/desk/charter/plan?year={Year}", cancel);
    }
}
