using Dorgora.HelpDesk;
using Dorgora.Platform.Web;
using Dorgora.Tests.HelpDesk.Cases;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Orders;

/// <summary>Orders through their pages and the API: written, printed, signed, handed over, listed.</summary>
public sealed class OrderPagesTests(App app) : IClassFixture<App>
{
    private async Task<string> Written(string? id = null)
    {
        var made = await app.Api().Post($"cases/{id ?? await app.Assigned()}/orders", new { });
        Assert.Equal(201, made.Status);
        return made["id"]!;
    }

    [Fact]
    public async Task From_the_case_to_the_paper_to_the_hand()
    {
        var (id, desk) = (await app.Assigned(), await app.As(Role.Operator));
        var paper = await desk.Press(await desk.Get($"/cases/{id}/order"), "আদেশ লিখুন F9", ("Subject", "ট্রান্সফরমার বদল"), ("Decision", "আজই বদলানো হবে"), ("Copies", "জেলা প্রশাসক, চাঁদপুর\nঅফিস কপি"));
        Assert.StartsWith("/orders/", paper.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("দেখার কপি", paper.Text, StringComparison.Ordinal);
        paper = await desk.Press(paper, "ছাপুন");
        Assert.Contains("মূল কপি", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("দেখার কপি", paper.Text, StringComparison.Ordinal);
        Assert.Contains("আজই বদলানো হবে।", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("রাশেদা", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("০১৯০০-০০৩৪৯৯", paper.Text, StringComparison.Ordinal);
        var again = await desk.Press(paper, "আবার ছাপুন");
        Assert.Contains("পুনর্মুদ্রণ ১", again.Text, StringComparison.Ordinal);
        var order = paper.Url.AbsolutePath;
        var list = await desk.Press(await desk.Get($"{order}/sign"), "সই হয়েছে F9");
        Assert.Equal("/orders", list.Url.AbsolutePath);
        list = await desk.Press(await desk.Get($"{order}/serve"), "লিখে রাখুন F9", ("To", "তানভীর, অফিস সহকারী"));
        Assert.DoesNotContain(list.All("#orders a"), a => a.GetAttribute("href") == order);
        Assert.Contains("বুঝে পেয়েছেন তানভীর, অফিস সহকারী", (await desk.Get($"/cases/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_it_is_not_printing_it()
    {
        var (order, desk) = (await Written(), await app.As(Role.Operator));
        for (var i = 0; i < 3; i++) await desk.Get($"/orders/{order}");
        Assert.Equal(0, await app.Services.In(db => db.Set<CaseOrder>().Where(o => o.Id == Guid.Parse(order)).Select(o => o.Printed).SingleAsync()));
    }

    [Fact]
    public async Task The_owner_reads_the_order_and_cannot_print_or_sign_it()
    {
        var (order, officer) = (await Written(), await app.AsUser(ACaseOf.Owner));
        var paper = await officer.Get($"/orders/{order}");
        Assert.Equal(200, paper.Status);
        Assert.Null(paper.One("form"));
        Assert.Equal(403, (await officer.Get($"/orders/{order}/sign")).Status);
        Assert.Equal(403, (await officer.Get("/orders")).Status);
        Assert.Equal(404, (await (await app.AsUser(ACaseOf.Other)).Get($"/orders/{order}")).Status);
        Assert.Equal(404, (await (await app.As(Role.Uno, "sherpur-bogura")).Get($"/orders/{order}")).Status);
    }

    [Fact]
    public async Task After_midnight_what_is_not_signed_is_red_and_counted()
    {
        await using var other = await App.Start();
        var made = await other.Api().Post($"cases/{await other.Assigned()}/orders", new { });
        var uno = await other.As(Role.Uno);
        Assert.Empty((await uno.Get("/orders")).All(".dg-late"));
        other.Clock.Advance(TimeSpan.FromHours(15));
        uno = await other.SignIn(App.Account(Role.Uno).User);
        var page = await uno.Get("/orders");
        Assert.Single(page.All("tr.dg-late"));
        Assert.Contains("১টি আদেশ নিজের দিনে সই বা বুঝিয়ে দেওয়া হয়নি", page.Text, StringComparison.Ordinal);
        Assert.Equal(201, made.Status);
    }

    [Fact]
    public async Task Signing_needs_the_print_and_says_so_on_the_page()
    {
        var (order, desk) = (await Written(), await app.As(Role.Operator));
        var page = await desk.Press(await desk.Get($"/orders/{order}/sign"), "সই হয়েছে F9");
        Assert.Equal((409, "আগে আদেশটি ছাপুন, তারপর সইয়ের কথা লিখুন"), (page.Status, Assert.Single(page.Errors)));
    }

    [Fact]
    public async Task Handing_over_is_not_noted_for_tomorrow()
    {
        var (order, desk) = (await Written(), await app.As(Role.Operator));
        await desk.Press(await desk.Get($"/orders/{order}"), "ছাপুন");
        await desk.Press(await desk.Get($"/orders/{order}/sign"), "সই হয়েছে F9");
        var page = await desk.Press(await desk.Get($"/orders/{order}/serve"), "লিখে রাখুন F9", ("To", ""), ("Day", "২৩/১১/২০২৬"));
        Assert.Equal(422, page.Status);
        Assert.Equal("২৩/১১/২০২৬", page.One("#Day")!.GetAttribute("value"));
        page = await desk.Press(page, "লিখে রাখুন F9", ("To", "তানভীর"), ("At", "পঁচিশটা"));
        Assert.Equal((422, "সময়টি এভাবে লিখুন: ১১:২০ বা বিকাল ৪টা"), (page.Status, Assert.Single(page.Errors)));
    }

    [Fact]
    public async Task A_retried_call_writes_one_order()
    {
        var (id, key) = (await app.Assigned(), Guid.NewGuid().ToString());
        var first = await app.Api().Post($"cases/{id}/orders", new { }, key);
        var again = await app.Api().Post($"cases/{id}/orders", new { }, key);
        Assert.Equal((201, 201, first["id"]), (first.Status, again.Status, again["id"]));
        var other = await app.Api().Post($"cases/{id}/orders", new { });
        Assert.Equal((409, "already-ordered"), (other.Status, other["code"]));
        Assert.Equal(1, (await app.Api().Get($"cases/{id}/orders")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_correction_from_the_page_takes_the_place_of_the_first()
    {
        var (id, desk) = (await app.Assigned(), await app.As(Role.Operator));
        var old = await Written(id);
        var (form, same) = (await desk.Get($"/cases/{id}/order"), await desk.Get($"/cases/{id}/order"));
        var paper = await desk.Press(form, "সংশোধনী আদেশ লিখুন F9", ("Subject", "বদলে যাওয়া বিষয়"));
        Assert.Contains("স্থলে জারি করা হলো", paper.Text, StringComparison.Ordinal);
        Assert.Contains("এই আদেশের স্থলে নতুন আদেশ জারি হয়েছে", (await desk.Get($"/orders/{old}")).Text, StringComparison.Ordinal);
        Assert.Equal(409, (await desk.Press(same, "সংশোধনী আদেশ লিখুন F9", ("Subject", "আবার"))).Status);
    }

    [Fact]
    public async Task The_paper_of_a_sensitive_case_tells_nothing()
    {
        var id = await app.Assigned("SOC-VAW", "women-affairs-officer", "ক্যানারিকাগজ কথা");
        var desk = await app.As(Role.Operator);
        var order = await Written(id);
        foreach (var address in new[] { $"/orders/{order}", "/orders", "/orders/register", $"/orders/{order}/paper.css" })
        {
            var text = await desk.Http.GetStringAsync(new Uri(address, UriKind.Relative));
            foreach (var canary in new[] { "ক্যানারিকাগজ", "রাশেদা", "উত্তরপাড়া", "00003499", "নারী নির্যাতন", "আজই দেখা হবে" }) Assert.DoesNotContain(canary, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_register_lists_the_month_by_number()
    {
        var desk = await app.As(Role.Operator);
        await Written();
        await Written();
        var page = await desk.Get("/orders/register?month=২০২৬-১১");
        var serials = page.All("tbody tr").Select(r => int.Parse(Dorgora.Bangla.Digits.ToLatin(r.Children[1].TextContent.Split('-')[^1]), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(serials.Count >= 2);
        Assert.Equal(Enumerable.Range(1, serials.Count), serials);
        Assert.Equal(404, (await desk.Get("/orders/register?month=2026-13")).Status);
    }

    [Fact]
    public async Task Owner_and_order_come_in_one_step()
    {
        var ((id, _), desk) = (await app.Logged(), await app.As(Role.Operator));
        var form = await desk.Get($"/cases/{id}/assign");
        using var both = Browser.Filled(form, "দায়িত্ব দিন F9", ("Post", await app.Post("power-dgm")), ("Within", "৭"), ("Decision", "আজই দেখা হবে"));
        both.RequestUri = new Uri(form.Url, $"/cases/{id}/assign?handler=Order");
        var paper = await Browser.Read(await desk.Http.SendAsync(both));
        Assert.StartsWith("/orders/", paper.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("আজই দেখা হবে", paper.Text, StringComparison.Ordinal);
        Assert.Equal("assigned", await app.State(id));
    }
}
