using System.Net;
using Dorgora.HelpDesk;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Cases;

/// <summary>The acts on a case through their pages, without script.</summary>
public sealed class CaseActsTests(App app) : IClassFixture<App>
{
    private Task<Browser> Owner => app.AsUser(ACaseOf.Owner);

    [Fact]
    public async Task The_owner_takes_it_on_and_reports_it_solved()
    {
        var (id, officer) = (await app.Assigned(), await Owner);
        var page = await officer.Get($"/cases/{id}");
        page = await officer.Press(page, "দায়িত্ব নিলাম F9");
        Assert.Equal((200, $"/cases/{id}"), (page.Status, page.Url.AbsolutePath));
        Assert.Equal("accepted", await app.State(id));
        page = await officer.Press(page, "সমাধান হয়েছে F9", ("Text", "নতুন ট্রান্সফরমার বসানো হয়েছে"), ("RootCause", "পুরোনো যন্ত্র"));
        Assert.Equal("resolved", await app.State(id));
        Assert.Contains("নতুন ট্রান্সফরমার বসানো হয়েছে", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_mine_goes_back_to_the_desk_with_its_reason()
    {
        var (id, officer) = (await app.Assigned(), await Owner);
        var page = await officer.Get($"/cases/{id}/return");
        page = await officer.Press(page, "ফেরত দিন F9", ("Reason", " "));
        Assert.Equal((422, "কেন ফেরত দিচ্ছেন, এক লাইনে লিখুন"), (page.Status, Assert.Single(page.Errors)));
        page = await officer.Press(page, "ফেরত দিন F9", ("Reason", "এটি পৌরসভার কাজ"));
        Assert.Equal("logged", await app.State(id));
        Assert.Contains("এটি পৌরসভার কাজ", (await (await app.As(Role.Operator)).Get($"/cases/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_still_there_after_an_error()
    {
        var (id, officer) = (await app.Accepted(), await Owner);
        var page = await officer.Press(await officer.Get($"/cases/{id}/extend"), "সময় চাইলাম F9", ("Days", "সাত"), ("Reason", "মাল আসেনি <b>"));
        Assert.Equal(422, page.Status);
        Assert.Equal("মাল আসেনি <b>", page.One("#Reason")!.TextContent.Trim());
        Assert.Equal("সাত", page.One("#Days")!.GetAttribute("value"));
        Assert.StartsWith("ভুল:", page.Title, StringComparison.Ordinal);
        page = await officer.Press(page, "সময় চাইলাম F9", ("Days", "৯০"), ("Reason", "মাল আসেনি"));
        Assert.Equal((422, "১ থেকে ৬০ কার্যদিবসের মধ্যে একটি সংখ্যা দিন"), (page.Status, Assert.Single(page.Errors)));
    }

    [Fact]
    public async Task The_uno_grants_the_time_that_was_asked_for()
    {
        var (id, officer, uno) = (await app.Accepted(), await Owner, await app.As(Role.Uno));
        await officer.Press(await officer.Get($"/cases/{id}/extend"), "সময় চাইলাম F9", ("Days", "৩"), ("Reason", "মাল আসেনি"));
        var before = (await app.Api().Get($"cases/{id}"))["due"];
        Assert.Equal(403, (await officer.Get($"/cases/{id}/decide")).Status);
        var page = await uno.Get($"/cases/{id}");
        Assert.Contains("আরও ৩ কার্যদিবস চেয়েছেন", page.Text, StringComparison.Ordinal);
        await uno.Press(page, "সময় দিন F9");
        Assert.NotEqual(before, (await app.Api().Get($"cases/{id}"))["due"]);
        Assert.Contains("সময় বাড়ানো হয়েছে", (await officer.Get($"/cases/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_time_leaves_the_date()
    {
        var (id, officer, uno) = (await app.Accepted(), await Owner, await app.As(Role.Uno));
        await officer.Press(await officer.Get($"/cases/{id}/extend"), "সময় চাইলাম F9", ("Days", "৩"), ("Reason", "মাল আসেনি"));
        var before = (await app.Api().Get($"cases/{id}"))["due"];
        var form = await uno.Get($"/cases/{id}/decide");
        using var refuse = Browser.Filled(form, "সময় দেব না");
        refuse.RequestUri = new Uri(form.Url, form.All("button").Single(b => b.TextContent.Trim() == "সময় দেব না").GetAttribute("formaction")!);
        await Browser.Read(await uno.Http.SendAsync(refuse));
        Assert.Equal(before, (await app.Api().Get($"cases/{id}"))["due"]);
        Assert.False(await app.Services.In(db => db.Set<Extension>().AnyAsync(e => e.CaseId == Guid.Parse(id) && e.Granted == null)));
    }

    [Fact]
    public async Task The_desk_asks_the_citizen_and_only_satisfied_closes()
    {
        var (id, desk) = (await app.Resolved(), await app.As(Role.Operator));
        var page = await desk.Press(await desk.Get($"/cases/{id}"), "লিখে রাখুন F9");
        Assert.Equal((422, "ফোনে কী জানা গেল বাছুন"), (page.Status, Assert.Single(page.Errors)));
        page = await desk.Press(page, "লিখে রাখুন F9", ("Result", CallBack.NotSatisfied), ("Text", "রাতে আবার গেছে"));
        Assert.Equal("reopened", await app.State(id));
        Assert.Contains("রাতে আবার গেছে", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_calls_without_an_answer_close_it()
    {
        var (id, desk) = (await app.Resolved(), await app.As(Role.Operator));
        foreach (var state in new[] { "resolved", "resolved", "closed" })
        {
            await desk.Press(await desk.Get($"/cases/{id}"), "লিখে রাখুন F9", ("Result", CallBack.Unreachable));
            Assert.Equal(state, await app.State(id));
        }
    }

    [Fact]
    public async Task The_desk_gives_a_case_to_somebody_with_a_date()
    {
        var ((id, _), desk) = (await app.Logged(), await app.As(Role.Operator));
        var page = await desk.Get($"/cases/{id}");
        Assert.Contains("শেষ দিন: সোমবার, ২৩ নভেম্বর ২০২৬", page.Text, StringComparison.Ordinal);      // the category's day, before anything is typed
        page = await desk.Press(page, "দায়িত্ব দিন F9", ("Post", ""));
        Assert.Equal((422, "কাকে দায়িত্ব দেবেন, বাছুন"), (page.Status, Assert.Single(page.Errors)));
        await desk.Press(page, "দায়িত্ব দিন F9", ("Post", await app.Post("power-dgm")), ("Within", "৭"), ("Unit", "working-days"));
        var of = await app.Api().Get($"cases/{id}");
        Assert.Equal(("assigned", "2026-12-01"), (of["state"], of["due"]));
    }

    [Theory, InlineData("0"), InlineData("৪০০"), InlineData("-3"), InlineData("সাত"), InlineData("")]
    public async Task A_promise_that_is_none_is_refused_beside_its_field(string within)
    {
        var ((id, _), desk) = (await app.Logged(), await app.As(Role.Operator));
        var page = await desk.Press(await desk.Get($"/cases/{id}/assign"), "দায়িত্ব দিন F9", ("Post", await app.Post("power-dgm")), ("Within", within));
        Assert.Equal(422, page.Status);
        Assert.NotNull(page.One("#Within-e"));
        Assert.Equal("logged", await app.State(id));
    }

    [Fact]
    public async Task A_double_click_is_one_act()
    {
        var (id, officer) = (await app.Accepted(), await Owner);
        var page = await officer.Get($"/cases/{id}/note");
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => officer.Http.SendAsync(Browser.Filled(page, "খবর রাখুন F9", ("Text", "লোক পাঠানো হয়েছে")))));
        Assert.All(answers, a => Assert.Contains(a.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        Assert.Equal(1, await app.Services.In(db => db.Set<CaseNote>().CountAsync(n => n.CaseId == Guid.Parse(id))));
    }

    [Fact]
    public async Task The_second_of_two_sees_what_changed_and_keeps_what_was_typed()
    {
        var (id, officer) = (await app.Assigned(), await Owner);
        var page = await officer.Get($"/cases/{id}/return");
        await app.Done(id, "accept");
        page = await officer.Press(page, "ফেরত দিন F9", ("Reason", "আমার এলাকা নয়"));
        Assert.Equal(409, page.Status);
        Assert.Equal("আমার এলাকা নয়", page.One("#Reason")!.TextContent.Trim());
        Assert.Contains("এর মধ্যে যা হয়েছে", page.Text, StringComparison.Ordinal);
        Assert.Contains("দায়িত্ব নিয়েছেন", page.One("#act")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("accepted", await app.State(id));
    }

    [Fact]
    public async Task Somebody_else_changed_it_is_said_even_where_the_act_would_still_be_allowed()
    {
        var (id, officer) = (await app.Accepted(), await Owner);
        var page = await officer.Get($"/cases/{id}/resolve");
        await app.Done(id, "extend", new { days = 2, reason = "মাল আসেনি" });
        page = await officer.Press(page, "সমাধান হয়েছে F9", ("Text", "হয়ে গেছে"));
        Assert.Equal(409, page.Status);
        Assert.Equal("হয়ে গেছে", page.One("#Text")!.TextContent.Trim());
        page = await officer.Press(page, "সমাধান হয়েছে F9");
        Assert.Equal("resolved", await app.State(id));
    }

    [Fact]
    public async Task An_officer_has_no_hand_in_the_case_of_another()
    {
        var (id, other) = (await app.Accepted(), await app.AsUser(ACaseOf.Other));
        Assert.Equal(404, (await other.Get($"/cases/{id}")).Status);
        Assert.Equal(404, (await other.Get($"/cases/{id}/resolve")).Status);
        Assert.Equal(403, (await other.Get($"/cases/{id}/assign")).Status);
        var own = await app.Assigned("LND-MUT", "ac-land");
        var form = await other.Get($"/cases/{own}");
        using var forged = Browser.Filled(form, "দায়িত্ব নিলাম F9");
        forged.RequestUri = new Uri(form.Url, $"/cases/{id}/accept");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.SendAsync(forged)).StatusCode);
        Assert.Equal("accepted", await app.State(id));
    }

    [Fact]
    public async Task Another_office_finds_nothing_here()
    {
        var id = await app.Accepted();
        var uno = await app.As(Role.Uno, "sherpur-bogura");
        foreach (var address in new[] { $"/cases/{id}", $"/cases/{id}/assign", $"/cases/{id}/order" }) Assert.Equal(404, (await uno.Get(address)).Status);
    }

    [Fact]
    public async Task The_same_matter_is_joined_and_parted_again()
    {
        var ((id, _), (_, code), desk) = (await app.Logged(), await app.Logged(text: "ট্রান্সফরমার আজও নষ্ট"), await app.As(Role.Operator));
        var page = await desk.Press(await desk.Get($"/cases/{id}/merge"), "জোড়া দিন F9", ("Into", "৯৯৯"));
        Assert.Equal((422, "মূল কেসের দশ অঙ্কের নম্বরটি লিখুন"), (page.Status, Assert.Single(page.Errors)));
        await desk.Press(page, "জোড়া দিন F9", ("Into", CaseCode.Show(code)));
        Assert.Equal("duplicate", await app.State(id));
        await desk.Press(await desk.Get($"/cases/{id}"), "আলাদা করুন F9");
        Assert.Equal("logged", await app.State(id));
    }

    [Fact]
    public async Task While_the_citizen_is_asked_the_days_stand_still()
    {
        var (id, officer, desk) = (await app.Accepted(), await Owner, await app.As(Role.Operator));
        await officer.Press(await officer.Get($"/cases/{id}/wait"), "তথ্য চাইলাম F9", ("Text", "মিটার নম্বর"));
        Assert.Equal("waiting-citizen", await app.State(id));
        await desk.Press(await desk.Get($"/cases/{id}/resume"), "আবার শুরু করুন F9");
        Assert.Equal("in-progress", await app.State(id));
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_refused_and_nothing_happens()
    {
        var (id, officer) = (await app.Accepted(), await Owner);
        var page = await officer.Press(await officer.Get($"/cases/{id}/note"), "খবর রাখুন F9", ("Text", new string('ক', 100_000)));
        Assert.Contains(page.Status, new[] { 413, 422 });
        Assert.Equal(0, await app.Services.In(db => db.Set<CaseNote>().CountAsync(n => n.CaseId == Guid.Parse(id))));
    }
}
