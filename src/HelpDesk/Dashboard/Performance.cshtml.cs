using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>A month of an office's work.</summary>
public sealed record Month(DateOnly First, int Received, int Closed, int InTime)
{
    /// <summary>Null when too few to say.</summary>
    public int? InTimePercent => Closed < PublicFigures.Least ? null : 100 * InTime / Closed;
}

/// <summary>
/// An office's work in figures, for everybody: what came in, what was closed, how much in time. No names, no places; sensitive subjects
/// are only in the sums, and figures under <see cref="PublicFigures.Least"/> are not shown.
/// </summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Duration = 10, VaryByQueryKeys = ["lang"])]
public sealed class Performance(TimeProvider time) : PageModel
{
    private const int Months = 12;

    public OfficePortal Portal { get; private set; } = null!;
    public (int Open, int Late) Now { get; private set; }
    public EndedFigures Ended { get; private set; } = EndedFigures.None;
    public IReadOnlyList<Month> ByMonth { get; private set; } = [];

    /// <summary>Subjects of the last <see cref="PublicFigures.Days"/> days, most first; what is too little or sensitive stands together under "".</summary>
    public IReadOnlyList<(Category? Category, int Closed, int InTime)> BySubject { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Portals.Of(HttpContext) is not { } portal) return NotFound();
        Portal = portal;
        Now = await PublicFigures.OpenNow(HttpContext, portal);
        Ended = await PublicFigures.Ended(HttpContext, portal);
        ByMonth = await PublicFigures.In(HttpContext, portal, Year);
        BySubject = await PublicFigures.In(HttpContext, portal, Subjects);
        return Page();
    }

    private async Task<IReadOnlyList<Month>> Year(IQueryable<Case> cases)
    {
        var today = time.Today;
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var (since, shift) = (Dhaka.Utc(first, default), Dhaka.Offset.TotalHours);
        var received = await cases.Where(c => c.LoggedAt >= since).GroupBy(c => new { c.LoggedAt.AddHours(shift).Year, c.LoggedAt.AddHours(shift).Month }).Select(g => new { g.Key, N = g.Count() }).ToListAsync();
        var closed = await cases.Where(c => c.State == CaseState.Closed && c.ClosedAt >= since).GroupBy(c => new { c.ClosedAt!.Value.AddHours(shift).Year, c.ClosedAt!.Value.AddHours(shift).Month })
            .Select(g => new { g.Key, N = g.Count(), InTime = g.Sum(c => (c.ResolvedAt ?? c.ClosedAt) <= c.Due ? 1 : 0) }).ToListAsync();
        return [.. Enumerable.Range(0, Months).Select(n => first.AddMonths(n)).Select(month =>
        {
            var ended = closed.SingleOrDefault(c => c.Key.Year == month.Year && c.Key.Month == month.Month);
            return new Month(month, received.SingleOrDefault(r => r.Key.Year == month.Year && r.Key.Month == month.Month)?.N ?? 0, ended?.N ?? 0, ended?.InTime ?? 0);
        })];
    }

    private async Task<IReadOnlyList<(Category? Category, int Closed, int InTime)>> Subjects(IQueryable<Case> cases)
    {
        var counted = await cases.Ended(PublicFigures.Days, time.Now).GroupBy(c => new { c.Category, Sealed = c.Sensitivity == Sensitivity.S2 || c.Sensitivity == Sensitivity.S3 })
            .Select(g => new { g.Key, N = g.Count(), InTime = g.Sum(c => (c.ResolvedAt ?? c.ClosedAt) <= c.Due ? 1 : 0) }).ToListAsync();
        var rows = counted.GroupBy(c => c.Key.Sealed ? null : BoardReader.Top(c.Key.Category)).Select(g => (Category: g.Key, Closed: g.Sum(c => c.N), InTime: g.Sum(c => c.InTime))).ToList();
        var shown = rows.Where(r => r.Category is not null && r.Closed >= PublicFigures.Least).OrderByDescending(r => r.Closed).ToList();
        var rest = rows.Except(shown).Aggregate((Closed: 0, InTime: 0), (sum, r) => (sum.Closed + r.Closed, sum.InTime + r.InTime));
        if (shown.Count > 0 && rest.Closed >= PublicFigures.Least) shown.Add((null, rest.Closed, rest.InTime));
        return shown;
    }
}
