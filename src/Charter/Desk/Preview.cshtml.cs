using Dorgora.Charter.Editions;
using Dorgora.Charter.Public;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Desk;

/// <summary>The edition in work as it would be published now: on paper, and beside the one that stands.</summary>
[Needs(May.See)]
public sealed class Preview(AppDb db, Caller caller, Composing composing, Profiles profiles) : PageModel
{
    public CharterSheet Sheet { get; private set; } = null!;
    public ChangeSheet Changes { get; private set; } = null!;
    public bool OnlyChanges => RouteData.Values["what"] is "changes";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (RouteData.Values["what"] is not (null or "changes") || await Renewal.InWork(db, caller.OfficeId, cancel) is not { } edition) return NotFound();
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == caller.OfficeId, cancel);
        var document = await composing.Of(db, office, edition, cancel);
        Sheet = new CharterSheet(document, (await profiles.Of(db, office.Path, cancel)).HeadOf(office), "খসড়া: এখনো প্রকাশিত নয়", "");
        Changes = ChangeSheet.Of((await Published.Find(db, office.Id, null, cancel))?.Document, document);
        return Page();
    }
}
