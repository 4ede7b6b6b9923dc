using System.Globalization;
using System.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.HelpDesk.Orders;

/// <summary>The orders' part of the room: its entry of the menu, its endpoints.</summary>
public static class OrderDesk
{
    /// <summary>The number is what is still to be signed or handed over.</summary>
    public static IReadOnlyList<MenuEntry> Menu =>
    [
        new("আদেশ", "/orders", May.Orders, 25, (db, caller) => db.Set<CaseOrder>().Waiting().Where(o => o.OfficeId == caller.OfficeId).CountToShow()),
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        OrdersApi.Map(app);
        app.MapGet("/orders/{id:guid}/paper.css", Head).WithMetadata(new NeedsAttribute(May.SeeCases)).ExcludeFromDescription();
    }

    /// <summary>
    /// From the second page on an order says at the top which it is. Only a style sheet can put words there, and pages carry no style
    /// of their own, so it has an address.
    /// </summary>
    private static async Task<IResult> Head(Guid id, Desk desk, HttpContext http, CancellationToken cancel)
    {
        if (await desk.Order(id, cancel) is not { } file) return Results.NotFound();
        var paper = file.Order.Read();
        var words = Escape($"স্মারক নম্বর {paper.Memo} · কেস {paper.Code}");
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.Text(string.Create(CultureInfo.InvariantCulture, $"@page a4 {{ @top-left {{ content: \"{words}\"; font: 8.5pt \"Noto Sans Bengali\", sans-serif; color: #333; }} }}\n@page a4:first {{ @top-left {{ content: none; }} }}\n"), "text/css", Encoding.UTF8);
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
