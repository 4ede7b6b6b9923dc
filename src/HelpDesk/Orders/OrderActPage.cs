using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Orders;

/// <summary>A page on which one thing is noted about an order.</summary>
public abstract class OrderActPage : ActPage
{
    protected Desk Desk => field ??= HttpContext.RequestServices.GetRequiredService<Desk>();

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public OrderRow Row { get; private set; } = null!;
    public DateOnly Today => Platform.Data.Dhaka.DateOf(Time.GetUtcNow().UtcDateTime);

    public override async Task<IActionResult?> Load()
    {
        if (await Desk.Order(Id, HttpContext.RequestAborted) is not { } file) return NotFound();
        Row = new OrderRow(file.Order, file.Letter, file.Case.Code, file.Order.Read());
        return null;
    }

    protected Task<IActionResult> Do(string said, Action<OrderFile> act) => Do(said, file => { act(file); return Task.CompletedTask; });

    protected async Task<IActionResult> Do(string said, Func<OrderFile, Task> act)
    {
        if (await Desk.Order(Id, HttpContext.RequestAborted) is not { } file) return NotFound();
        await act(file);
        TempData["Said"] = T[said];
        return await Once.Save(Db, "/orders", HttpContext.RequestAborted);
    }
}
