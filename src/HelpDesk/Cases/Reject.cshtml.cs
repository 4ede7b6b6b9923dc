using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The case is not taken, with a reason.</summary>
[Needs(May.Decide)]
public sealed class Reject : CasePage
{
    public override Door Act => Cases.Doors.Reject;

    public Task<IActionResult> OnPostAsync() => Do("কারণসহ লেখা হয়েছে", (of, by) => Desk.Reject(of, Reason, by));
}
