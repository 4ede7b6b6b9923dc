using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The matter is not settled after all.</summary>
[Needs(May.CallBack)]
public sealed class Reopen : CasePage
{
    public override Door Act => Cases.Doors.Reopen;

    public Task<IActionResult> OnPostAsync() => Do("কেসটি আবার খোলা হয়েছে। কাউকে দায়িত্ব দিন", (of, by) => Desk.Reopen(of, Reason, by));
}
