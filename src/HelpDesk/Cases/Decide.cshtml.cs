using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Cases;

/// <summary>Somebody above the owner grants or refuses the time that was asked for.</summary>
[Needs(May.GrantTime)]
public sealed class Decide : CasePage
{
    public override Door Act => Cases.Doors.Decide;

    /// <summary>The application on the table; another one may have come since.</summary>
    [BindProperty] public Guid? Asked { get; set; }

    public Task<IActionResult> OnPostAsync() => Answer(true, "সময় দেওয়া হয়েছে। কর্মকর্তা ও জানানো ব্যক্তির কাছে নতুন দিন যাবে");

    public Task<IActionResult> OnPostRefuseAsync() => Answer(false, "সময় দেওয়া হয়নি। আগের দিনই থাকছে");

    private Task<IActionResult> Answer(bool grant, string said) => Do(said, async (of, by) =>
    {
        var asked = await Db.Set<Extension>().SingleOrDefaultAsync(e => e.Id == Asked && e.CaseId == of.Id, HttpContext.RequestAborted)
            ?? throw new RuleBroken("এই আবেদনটি আর নেই", RuleBroken.IllegalTransition);
        await Desk.Decide(of, asked, grant, by, HttpContext.RequestAborted);
    });
}
