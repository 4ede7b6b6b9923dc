using Dorgora.Bangla;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Compliance;

/// <summary>
/// Offices × sixteen rules of a quarter: who is where, and what is to be mended first. Above several districts it begins as a heat map, one row a
/// district; <c>?under=</c> opens one of them.
/// </summary>
public abstract class BoardPage(TimeProvider time) : PageModel
{
    private const int QuartersBack = 6;

    protected TimeProvider Time => time;

    /// <summary>"2022-23-Q2"; this quarter when empty.</summary>
    [BindProperty(SupportsGet = true)] public string Quarter { get; set; } = "";

    /// <summary>Slug of a district; "" for all that the caller sees.</summary>
    [BindProperty(SupportsGet = true)] public string Under { get; set; } = "";

    public IReadOnlyList<MatrixRow> Rows { get; private set; } = [];

    /// <summary>Not empty where there are several districts and none was asked for.</summary>
    public IReadOnlyList<HeatRow> Heat { get; private set; } = [];

    /// <summary>The district that was asked for.</summary>
    public Office? Top { get; private set; }

    /// <summary>The quarter before, for the trend.</summary>
    public IReadOnlyDictionary<Guid, int> Before { get; private set; } = new Dictionary<Guid, int>();
    public IReadOnlyList<SelectListItem> Quarters { get; private set; } = [];

    /// <summary>Address of the page, without query.</summary>
    public abstract string Here { get; }

    /// <summary>The pages of single offices are open to who sees this.</summary>
    public abstract bool OpensOffices { get; }

    /// <summary>Shows the offices at or below the path.</summary>
    protected async Task<IActionResult> Show(AppDb db, string path, Translator t, CancellationToken cancel)
    {
        var now = FiscalYear.Quarter(time.Today);
        if (Quarter == "") Quarter = now;
        if (!FiscalYear.TryQuarterRange(Quarter, out _)) return NotFound();
        var offices = await Matrix.Offices(db, path, cancel);
        if (Under != "")
        {
            if (offices.Find(o => o.Slug == Under) is not { } top) return NotFound();
            (Top, path) = (top, top.Path);
            offices = [.. offices.Where(o => o.Path.StartsWith(path, StringComparison.Ordinal))];
        }
        var wide = Top is null && offices.Count(o => o.Kind == OfficeKind.District) > 1;
        Rows = await Matrix.Of(db, offices, path, Quarter, cancel, evidence: !wide);
        Before = (await Matrix.Of(db, offices, path, Editions.Quarters.Before(Quarter), cancel, evidence: false)).ToDictionary(r => r.Office.Id, r => r.Score);
        if (wide) Heat = HeatRow.Of(Rows, Before);
        var marked = await db.Set<ComplianceMark>().Where(m => m.OfficePath.StartsWith(path)).Select(m => m.Quarter).Distinct().ToListAsync(cancel);
        Quarters = Items(now, marked, t);
        return Page();
    }

    private List<SelectListItem> Items(string now, IEnumerable<string> marked, Translator t)
    {
        var recent = new List<string> { now };
        while (recent.Count < QuartersBack) recent.Add(Editions.Quarters.Before(recent[^1]));
        return [.. recent.Concat(marked).Append(Quarter).Distinct().OrderDescending(StringComparer.Ordinal)
            .Select(q => new SelectListItem(t.IsEnglish ? Editions.Quarters.English(q) : Editions.Quarters.Bangla(q), q, q == Quarter))];
    }

    /// <summary>How many offices meet each rule, worst first.</summary>
    public IEnumerable<(Rule Rule, int Met)> ByRule => RuleBook.All.Select((r, n) => (r, Rows.Count(row => row.Cells[n].State == RuleState.Pass))).OrderBy(x => x.Item2);

    /// <summary>The office with the least, and the rules it fails.</summary>
    public MatrixRow? Worst => Heat.Count > 0 ? null : Rows.Where(r => r.Cells.Any(c => c.State == RuleState.Fail)).MinBy(r => r.Score);
}
