using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Orders;

/// <summary>The signed copy of an order that is signed already, or a better one.</summary>
[Needs(May.Orders), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Scan : ScanPage
{
    public Task<IActionResult> OnPostAsync() => DoWithScan("সই করা কপি রাখা হয়েছে", (order, scan)
        => order.Order.Scan(order.Letter, scan ?? throw new RuleBroken("সই করা কপির ছবি বা PDF বাছুন", at: FormFiles.Field), Time.Now));
}
