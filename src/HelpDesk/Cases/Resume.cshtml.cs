using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The citizen told what was needed, to the owner or to the desk: the days go on.</summary>
[Needs(May.SeeCases)]
public sealed class Resume : CasePage
{
    public override Door Act => Cases.Doors.Resume;

    public async Task<IActionResult> OnPostAsync()
    {
        var mine = Caller.May(May.Decide);
        return await Do("আবার চলছে", async (of, by) =>
        {
            if (!mine) HelpDesk.Desk.Own(of, by);
            await Desk.Resume(of, HttpContext.RequestAborted);
        });
    }
}
