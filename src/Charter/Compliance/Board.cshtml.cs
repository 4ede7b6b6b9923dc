using Dorgora.Bangla;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Compliance;

/// <summary>Offices × sixteen rules of a quarter: who is where, and what is to be mended first.</summary>
[Needs(May.Monitor)]
public sealed class Board(AppDb db, Caller caller, TimeProvider time) : PageModel
{
    private const int QuartersBack = 6;

    /// <summary>"2022-23-Q2"; this quarter when empty.</summary>
    [BindProperty(SupportsGet = true)] public string Quarter { get; set; } = "";

    public IReadOnlyList<MatrixRow> Rows { get; private set; } = [];

    /// <summary>The quarter before, for the trend.</summary>
    public IReadOnlyDictionary<Guid, int> Before { get; private set; } = new Dictionary<Guid, int>();
    public IReadOnlyList<SelectListItem> Quarters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var now = FiscalYear.Quarter(time.Today);
        if (Quarter == "") Quarter = now;
        if (!FiscalYear.TryQuarterRange(Quarter, out _)) return NotFound();
        var path = caller.OfficePath;
        var offices = await Matrix.Offices(db, path, cancel);
        Rows = await Matrix.Of(db, offices, path, Quarter, cancel);
        Before = (await Matrix.Of(db, offices, path, Editions.Quarters.Before(Quarter), cancel)).ToDictionary(r => r.Office.Id, r => r.Score);
        var marked = await db.Set<ComplianceMark>().Where(m => m.OfficePath.StartsWith(path)).Select(m => m.Quarter).Distinct().ToListAsync(cancel);
        var recent = new List<string> { now };
        while (recent.Count < QuartersBack) recent.Add(Editions.Quarters.Before(recent[^1]));
        Quarters = [.. recent.Concat(marked).Append(Quarter).Distinct().OrderDescending(StringComparer.Ordinal).Select(q => new SelectListItem(Editions.Quarters.Bangla(q), q, q == Quarter))];
        return Page();
    }

    /// <summary>How many offices meet each rule, worst first.</summary>
    public IEnumerable<(Rule Rule, int Met)> ByRule => RuleBook.All.Select((r, n) => (r, Rows.Count(row => row.Cells[n].State == RuleState.Pass))).OrderBy(x => x.Item2);

    /// <summary>The office with the least, and the rules it fails.</summary>
    public MatrixRow? Worst => Rows.Where(r => r.Cells.Any(c => c.State == RuleState.Fail)).MinBy(r => r.Score);
}
