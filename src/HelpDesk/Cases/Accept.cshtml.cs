using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The post that has the case takes it on.</summary>
[Needs(May.Solve)]
public sealed class Accept : CasePage
{
    public override Door Act => Cases.Doors.Accept;

    public Task<IActionResult> OnPostAsync() => Do("দায়িত্ব নেওয়া হয়েছে", (of, by) => Desk.Accept(of, by));
}
