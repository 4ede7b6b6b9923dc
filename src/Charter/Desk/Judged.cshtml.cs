using Dorgora.Charter.Checking;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Desk;

/// <summary>
/// The edition in work by the rules of its text, before it is sent up or approved: a fault that the monitor would find the day after is mended
/// today. What the office does around its charter (focal officers, committee, minutes) is judged in the matrix.
/// </summary>
[Needs(May.See)]
public sealed class Judged(AppDb db, Caller caller, Composing composing, CharterCheck check) : PageModel
{
    private static readonly string[] OfText = ["C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10", "C15"];

    public Checked Done { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Renewal.InWork(db, caller.OfficeId, cancel) is not { } edition) return NotFound();
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == caller.OfficeId, cancel);
        var document = await composing.Of(db, office, edition, cancel);
        var exhibit = Exhibit.Of(document, document.Form, edition.Quarter) with { Domains = check.Domains };
        Done = new Checked(exhibit.Reading!, new([.. RuleBook.Judge(exhibit).Outcomes.Where(o => OfText.Contains(o.Rule.Code))]));
        return Page();
    }
}
