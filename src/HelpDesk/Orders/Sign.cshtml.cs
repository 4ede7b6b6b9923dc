using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Orders;

/// <summary>The signed paper is in hand; its photograph or scan may come along.</summary>
[Needs(May.Orders), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Sign : ScanPage
{
    public Task<IActionResult> OnPostAsync() => DoWithScan("সইয়ের কথা লেখা হয়েছে। এখন বুঝিয়ে দিন", (order, scan) => order.Order.Sign(order.Letter, scan, Time.Now));
}
