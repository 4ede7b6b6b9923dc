using Dorgora.HelpDesk.Api;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Orders;

/// <param name="Subject">Taken from the case when absent; never used for a sensitive case.</param>
/// <param name="Decision">The decision of the assignment when absent.</param>
/// <param name="Copies">Who gets a copy; the usual ones when absent.</param>
/// <param name="Corrects">The order whose place this one takes.</param>
/// <param name="By">The post in whose name a desk key acts.</param>
public sealed record PostOrder(string? Subject = null, string? Decision = null, IReadOnlyList<string>? Copies = null, Guid? Corrects = null, Guid? By = null);

/// <summary>Orders through /api/v1/cases/{id}/orders.</summary>
public static class OrdersApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/api/v1/cases/{id:guid}/orders").WithTags("Orders");
        orders.MapGet("", List).WithMetadata(new NeedsAttribute(May.SeeCases)).WithSummary("Orders of a case, newest first");
        orders.MapPost("", Write).WithMetadata(new NeedsAttribute(May.Orders)).WithSummary("Write the order for whoever is responsible now");
    }

    private static async Task<IResult> List(Guid id, Desk desk, AppDb db, Site site, HttpContext http, CancellationToken cancel)
    {
        if (!await desk.Visible.AnyAsync(c => c.Id == id, cancel)) return CaseApi.Missing(http);
        var rows = await db.Set<CaseOrder>().AsNoTracking().Where(o => o.CaseId == id).OrderByDescending(o => o.WrittenAt).ToListAsync(cancel);
        var keys = rows.Select(r => r.LetterId).ToList();
        var letters = await db.Set<Letter>().AsNoTracking().Include(l => l.Served).Where(l => keys.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancel);
        return Answer.Ok(new { items = rows.Select(o => Shape(o, letters[o.LetterId], site)), total = rows.Count });
    }

    private static async Task<IResult> Write(Guid id, PostOrder? body, Desk desk, Once once, Site site, HttpContext http, CancellationToken cancel)
    {
        body ??= new PostOrder();
        return await desk.Together<IResult>(async (unit, within) =>
        {
            if (await within.ToChange(id, cancel) is not { } of) return CaseApi.Missing(http);
            unit.Actor = await within.ActingAs(of, body.By, false, cancel);
            var order = await within.WriteOrder(of, new OrderForm(body.Subject, body.Decision, body.Copies, body.Corrects), cancel);
            var letter = unit.Set<Letter>().Local.Single(l => l.Id == order.LetterId);
            return await once.Save(unit, Answer.Created($"/api/v1/cases/{id}/orders", Shape(order, letter, site)), cancel);
        }, cancel);
    }

    private static object Shape(CaseOrder order, Letter letter, Site site)
    {
        var paper = order.Read();
        var served = letter.Served.OrderBy(s => s.At).FirstOrDefault();
        return new
        {
            id = order.Id, @case = order.CaseId, memo = letter.Memo.Latin, date = letter.Date, subject = paper.Subject, signatory = new { name = letter.SignatoryName, titleBn = letter.SignatoryTitle, post = letter.SignatoryPostId },
            to = new { name = paper.ToName, titleBn = paper.ToTitle }, within = paper.Within, due = paper.Due, copies = paper.Copies, writtenAt = order.WrittenAt, printed = order.Printed, signedAt = order.SignedAt,
            servedAt = order.ServedAt, servedTo = served?.To, servedHow = served?.How, scan = letter.ScanFile, correctedBy = order.CorrectedById, hash = order.Hash, url = $"{site.Address}/orders/{order.Id}",
        };
    }
}
