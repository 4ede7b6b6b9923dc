using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>Writes the order for the present owner, or one that corrects it, and opens the paper.</summary>
[Needs(May.Orders)]
public sealed class Order : CasePage
{
    public override Door Act => Cases.Doors.Order;

    public Task<IActionResult> OnPostAsync() => Desk.Together<IActionResult>(async (unit, desk) =>
    {
        if (await desk.ToChange(Id, HttpContext.RequestAborted) is not { } of) return NotFound();
        if (Seen is { } seen && of.Version != seen) throw new RuleBroken("আপনি লেখার সময় কেসটি বদলেছে। কী বদলেছে দেখে আবার লিখুন", "changed");
        var order = await desk.WriteOrder(of, Form(of), HttpContext.RequestAborted);
        return await Once.Save(unit, $"/orders/{order.Id}", HttpContext.RequestAborted);
    }, HttpContext.RequestAborted);

    private OrderForm Form(Case of) => of.IsSensitive ? new OrderForm(Corrects: Corrects)
        : new OrderForm(Subject, Decision, Copies.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Corrects);
}
