using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>Who told us takes it back.</summary>
[Needs(May.Decide)]
public sealed class Withdraw : CasePage
{
    public override Door Act => Cases.Doors.Withdraw;

    public Task<IActionResult> OnPostAsync() => Do("কেসটি তুলে নেওয়া হয়েছে", (of, by) => Desk.Withdraw(of, Reason, by));
}
