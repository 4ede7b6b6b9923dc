using Dorgora.Bangla;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The desk says which service of the office's charter the case asks for: its time rules the date and is measured.</summary>
[Needs(May.Decide)]
public sealed class Tie : CasePage
{
    public override Door Act => Cases.Doors.Tie;

    public Task<IActionResult> OnPostAsync() => Do("রাখা হয়েছে", (of, _) => Desk.Tie(of, Clean.Line(Service, 30), HttpContext.RequestAborted));
}
