using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>Another authority's matter.</summary>
[Needs(May.Decide)]
public sealed class Refer : CasePage
{
    public override Door Act => Cases.Doors.Refer;

    public Task<IActionResult> OnPostAsync() => Do("অন্য দপ্তরে পাঠানোর কথা লেখা হয়েছে", (of, by) => Desk.Refer(of, Text, by));
}
