using Dorgora.Charter.Meetings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bodies;

/// <summary>The check sheet of the sample on paper: what was promised, room for what was found, signatures of the committee.</summary>
[Needs(May.Bodies)]
public sealed class SampleSheet(AppDb db, Caller caller, MeetingDraft draft) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Quarter { get; set; } = "";

    public ServiceSample Drawn { get; private set; } = null!;
    public Committee? Committee { get; private set; }
    public PaperHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await db.Set<ServiceSample>().AsNoTracking().Include(s => s.Items.OrderBy(i => i.N)).SingleOrDefaultAsync(s => s.OfficeId == caller.OfficeId && s.Quarter == Quarter, cancel) is not { } found) return NotFound();
        Drawn = found;
        Committee = await db.Set<Committee>().AsNoTracking().Include(c => c.Members.OrderBy(m => m.N)).SingleOrDefaultAsync(c => c.OfficeId == caller.OfficeId && c.Quarter == Quarter, cancel);
        Head = await draft.Head(db, caller.OfficePath, cancel);
        return Page();
    }
}
