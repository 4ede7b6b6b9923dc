using Dorgora.Charter.Meetings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.Charter.Tcv;

/// <summary>The comparison form of service process simplification on A4: existing and proposed, and TCV before, promised and in fact.</summary>
[Needs(May.Promises)]
public sealed class Paper(AppDb db, Caller caller, MeetingDraft draft) : PageModel
{
    public TcvView Shown { get; private set; } = null!;
    public PaperHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if ((await TcvView.Of(db, caller.OfficeId, code, cancel)).SingleOrDefault() is not { Kept: not null } found) return NotFound();
        Shown = found;
        Head = await draft.Head(db, caller.OfficePath, cancel);
        return Page();
    }
}
