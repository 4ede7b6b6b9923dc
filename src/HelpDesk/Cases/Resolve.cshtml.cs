using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The owner reports what was done. The desk asks the citizen before the case is closed.</summary>
[Needs(May.Solve)]
public sealed class Resolve : CasePage
{
    public override Door Act => Cases.Doors.Resolve;

    public Task<IActionResult> OnPostAsync() => Do("সমাধান লেখা হয়েছে। কলসেন্টার ফোন করে জেনে নেবে", (of, by) => Desk.Resolve(of, Outcome, Text, RootCause, Advice, by));
}
