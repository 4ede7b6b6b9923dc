using Dorgora.Charter.Bodies;
using Dorgora.Platform.Web;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter.Bodies;

/// <summary>Orders of focal officers and committees that go out from here, as letters with a memo number.</summary>
public sealed class OrderTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_committees_order_takes_a_memo_number_is_printed_twice_and_lies_in_the_service_box()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var paper = await dc.Press(await dc.Get("/desk/charter/bodies/committee"), "কমিটি রাখুন F9", ("OrderNo", ""), ("OrderDate", "২২/১১/২০২৬"), ("Here", "true"), ("Copies", "বিভাগীয় কমিশনার, রাজশাহী"));
        Assert.StartsWith("/desk/charter/bodies/orders/", paper.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-", paper.Text, StringComparison.Ordinal);
        Assert.Contains("বিভাগীয় কমিশনার, রাজশাহী".Normalize(), paper.Text, StringComparison.Ordinal);
        Assert.Equal(5, paper.All("tbody tr").Count);
        paper = await dc.Press(paper, "ছাপুন");
        Assert.Contains("মূল কপি", paper.Text, StringComparison.Ordinal);
        Assert.Contains("পুনর্মুদ্রণ ১", (await dc.Press(paper, "আবার ছাপুন")).Text, StringComparison.Ordinal);
        var committee = await app.Services.In(db => db.Set<Committee>().AsNoTracking().SingleAsync(c => c.Quarter == "2026-27-Q2" && c.OrderId != null));
        Assert.StartsWith("০৫.৪৩.৩৮০০", committee.OrderNo, StringComparison.Ordinal);
        var box = await app.Visitor().Get("/joypurhat/charter/box");
        Assert.Equal(200, (await app.Visitor().Get(box.All($"a[href$='{committee.OrderId}']").Single().GetAttribute("href")!)).Status);
        Assert.Equal(404, (await (await app.As(Role.Dc, "magura")).Get(paper.Url.AbsolutePath)).Status);
        Assert.Equal(404, (await app.Visitor().Get($"/magura/charter/box/orders/{committee.OrderId}")).Status);
    }

    [Fact]
    public async Task A_focal_officers_order_from_here_closes_the_gap_without_a_scan()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var form = await dc.Get("/desk/charter/bodies/focal?part=Alternate");
        var post = form.All("#Post option").Select(o => o.GetAttribute("value")!).First(v => v != "");
        var paper = await dc.Upload(form, "দায়িত্ব দিন F9".Normalize(), [("মুখ.jpg", Pictures.Jpeg)], ("Post", post), ("OrderNo", ""), ("Here", "true"));
        Assert.Contains("মনোনয়ন".Normalize(), paper.Text, StringComparison.Ordinal);
        var bodies = await dc.Get("/desk/charter/bodies");
        Assert.DoesNotContain(bodies.All(".dg-note"), n => n.TextContent.Contains("নিয়োগ আদেশের কপি নেই".Normalize(), StringComparison.Ordinal));
        Assert.NotNull(bodies.One("a[href^='/desk/charter/bodies/orders/']"));
    }

    [Fact]
    public async Task Who_does_not_send_papers_names_the_order_by_its_number()
    {
        var focal = await app.As(Role.Focal, "joypurhat-sadar");
        var form = await focal.Get("/desk/charter/bodies/focal?part=Focal");
        Assert.Empty(form.All("[name=Here]"));
        var post = form.All("#Post option").Select(o => o.GetAttribute("value")!).First(v => v != "");
        Assert.Equal(422, (await focal.Upload(form, "দায়িত্ব দিন F9".Normalize(), [], ("Post", post), ("Here", "true"))).Status);
    }
}
