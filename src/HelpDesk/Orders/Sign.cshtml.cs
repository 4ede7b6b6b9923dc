using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Orders;

/// <summary>The signed paper is in hand.</summary>
[Needs(May.Orders)]
public sealed class Sign : OrderActPage
{
    public Task<IActionResult> OnPostAsync() => Do("সইয়ের কথা লেখা হয়েছে। এখন বুঝিয়ে দিন", file => file.Order.Sign(file.Letter, null, Time.Now));
}
