using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>"Not mine": back to the desk with a reason.</summary>
[Needs(May.Solve)]
public sealed class Return : CasePage
{
    public override Door Act => Cases.Doors.Return;

    public Task<IActionResult> OnPostAsync() => Do("কেসটি কলসেন্টারে ফেরত গেছে", (of, by) => Desk.Return(of, Reason, by));
}
