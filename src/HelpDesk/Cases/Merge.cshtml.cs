using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The same matter as another open case: this one keeps its code and follows that one.</summary>
[Needs(May.Decide)]
public sealed class Merge : CasePage
{
    public override Door Act => Cases.Doors.Merge;

    public Task<IActionResult> OnPostAsync() => Do("কেস দুটি জোড়া হয়েছে। এই কোডেও খবর মিলবে", async (of, _) =>
    {
        if (!CaseCode.TryParse(Into, out var code)) throw new RuleBroken("মূল কেসের দশ অঙ্কের নম্বরটি লিখুন", at: nameof(Into));
        var into = await Desk.Visible.SingleOrDefaultAsync(c => c.Code == code) ?? throw new RuleBroken("মূল কেসটি পাওয়া গেল না", at: nameof(Into));
        await Desk.Merge(of, into, HttpContext.RequestAborted);
    });
}
