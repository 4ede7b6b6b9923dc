using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The case goes its own way again.</summary>
[Needs(May.Decide)]
public sealed class Unmerge : CasePage
{
    public override Door Act => Cases.Doors.Unmerge;

    public Task<IActionResult> OnPostAsync() => Do("কেসটি আলাদা হয়েছে", (of, _) => Desk.Unmerge(of));
}
