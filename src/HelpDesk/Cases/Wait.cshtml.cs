using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>Something is needed from the citizen; the count of days stops.</summary>
[Needs(May.Solve)]
public sealed class Wait : CasePage
{
    public override Door Act => Cases.Doors.Wait;

    public Task<IActionResult> OnPostAsync() => Do("দিন গোনা থেমেছে। তথ্য এলে আবার শুরু করুন", (of, by) => Desk.Wait(of, Text, by));
}
