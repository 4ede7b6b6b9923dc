using Dorgora.Platform.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Orders;

/// <summary>A page on which the signed copy comes along.</summary>
public abstract class ScanPage : OrderActPage
{
    private const int OneFile = 1;

    public FormFiles Files => field ??= HttpContext.RequestServices.GetRequiredService<FormFiles>();

    public override async Task<IActionResult?> Load()
    {
        await Files.Take(this, OneFile);
        return await base.Load();
    }

    /// <summary>Does the act with the signed copy, which is null when none came.</summary>
    protected async Task<IActionResult> DoWithScan(string said, Action<OrderFile, StoredFile?> act)
    {
        await Files.Take(this, OneFile);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        return await Do(said, async order =>
        {
            var (of, neutral) = (order.Case, order.Case.IsSensitive);
            var kept = await Files.Keep(Db, new FileOwner(CaseFiles.OfOrder, order.Order.Id, of.OfficeId, of.OfficePath), neutral, HttpContext.RequestAborted);
            act(order, kept.Count > 0 ? kept[0] : null);
        });
    }
}
