using Dorgora.Charter.Promises;
using Dorgora.HelpDesk;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Cases;

/// <summary>A case that asks for a service of the office's charter: the charter's time is the desk's, and what really happens is measured.</summary>
public sealed class CasePromiseTests(App app) : IClassFixture<App>
{
    private const string Code = "SV-UNO-05";                 // three working days

    private static async Task<string> Logged(App app, string? service = Code, string category = "UTL-PWR")
    {
        var made = await app.Api().Post("cases", new { office = "shahrasti", category, kind = "request", text = "সনদে নামের বানান ভুল", caller = new { mobile = "01900003499", name = "রাশেদা বেগম" }, channel = "call", service });
        Assert.Equal(201, made.Status);
        return made["id"]!;
    }

    private static async Task<ServicePromise?> Row(App app, string id)
    {
        var source = Guid.Parse(id);
        return await app.Services.In(db => db.Set<ServicePromise>().AsNoTracking().SingleOrDefaultAsync(p => p.SourceId == source));
    }

    private static Task Until(App app, string id, Func<ServicePromise, bool> so) => TestKit.Until.True(async () => await Row(app, id) is { } row && so(row));

    private static async Task Assign(App app, string id, int days) => await app.Done(id, "assign", new { post = await app.Post("power-dgm"), within = new { n = days, unit = "days" }, decision = "দেখা হবে" });

    [Fact]
    public async Task The_charter_rules_the_desks_date_and_the_giving_is_measured()
    {
        var id = await Logged(app);
        Assert.Equal("2026-11-25", (await app.Api().Get($"cases/{id}"))["due"]);
        var desk = await app.As("operator");
        var form = await desk.Get($"/cases/{id}/assign");
        Assert.Contains("সনদের সময়ই প্রস্তাব করা হলো".Normalize(), form.Text.Normalize(), StringComparison.Ordinal);
        Assert.Equal("৩", form.One("[name=Within]")!.GetAttribute("value"));
        await Assign(app, id, 3);
        var shown = await desk.Get($"/cases/{id}");
        Assert.Contains("সনদের প্রতিশ্রুতি অনুযায়ী".Normalize(), shown.Text.Normalize(), StringComparison.Ordinal);
        Assert.Contains("জন্ম সনদ সংশোধনের আবেদন নিষ্পত্তি".Normalize(), shown.One("#why")!.TextContent.Normalize(), StringComparison.Ordinal);
        await app.Done(id, "accept");
        await app.Done(id, "resolve", new { text = "ঠিক করা হয়েছে" });
        await Until(app, id, p => p.State == PromiseState.Given);
        var row = (await Row(app, id))!;
        Assert.Equal((3, 0, true, Guid.Parse(await app.Post("power-dgm"))), (row.N, row.Took, row.InTime, row.PostId));
        await app.Done(id, "reopen", new { reason = "এখনো ভুল" });
        await Until(app, id, p => p.State == PromiseState.Running && p.EndedAt is null);
    }

    [Fact]
    public async Task The_officers_own_date_stands_and_the_difference_is_shown()
    {
        var id = await Logged(app);
        await Assign(app, id, 8);
        Assert.Contains("সনদের চেয়ে ৭ দিন পরে".Normalize(), (await (await app.As("operator")).Get($"/cases/{id}")).Text.Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_stands_while_the_citizen_has_to_bring_something()
    {
        await using var own = await App.Start();
        var id = await Logged(own);
        await Assign(own, id, 3);
        await own.Done(id, "accept");
        await own.Done(id, "wait", new { text = "জন্মের তারিখের কাগজ" });
        await Until(own, id, p => p.State == PromiseState.Paused);
        own.Clock.Advance(TimeSpan.FromDays(7));
        await own.Done(id, "resume");
        await Until(own, id, p => p.State == PromiseState.Running);
        Assert.Equal(new DateOnly(2026, 12, 2), Dhaka.DateOf((await Row(own, id))!.DueAt!.Value));
        own.Clock.Advance(TimeSpan.FromDays(3));
        await own.Done(id, "resolve", new { text = "ঠিক করা হয়েছে", outcome = "not-possible" });
        await Until(own, id, p => p.State == PromiseState.Refused);
        var row = (await Row(own, id))!;
        Assert.Equal((3, true, (DateTime?)null), (row.Took, row.InTime, row.DecidedAt));
    }

    [Fact]
    public async Task A_case_that_is_tied_later_is_measured_from_its_beginning_and_untied_it_counts_nowhere()
    {
        var id = await Logged(app, service: null);
        await Assign(app, id, 10);
        var desk = await app.As("operator");
        var page = await desk.Press(await desk.Get($"/cases/{id}/tie"), "যুক্ত করুন", ("Service", Code));
        Assert.Contains("সনদের প্রতিশ্রুতি".Normalize(), page.Text.Normalize(), StringComparison.Ordinal);
        await Until(app, id, p => p.State == PromiseState.Running);
        var of = await app.Services.In(db => db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == Guid.Parse(id)));
        Assert.Equal((of.LoggedAt, Code), ((await Row(app, id))!.AskedAt, of.ServiceCode));
        Assert.NotEqual(new DateOnly(2026, 11, 25), Dhaka.DateOf(of.Due));                   // the owner's date stays as it was given
        Assert.Equal(422, (await desk.Press(await desk.Get($"/cases/{id}/tie"), "যুক্ত করুন", ("Service", "SV-NONE"))).Status);
        await desk.Press(await desk.Get($"/cases/{id}/tie"), "যুক্ত করুন", ("Service", ""));
        await Until(app, id, p => p.State == PromiseState.Dropped);
    }

    [Fact]
    public async Task A_sensitive_case_is_in_no_figure()
    {
        var secret = Categories.All.First(c => c.IsSensitive && !c.IsUrgent).Code;
        var id = await Logged(app, category: secret);
        Assert.Equal("", await app.Services.In(db => db.Set<Case>().Where(c => c.Id == Guid.Parse(id)).Select(c => c.ServiceCode).SingleAsync()));
        Assert.DoesNotContain((await (await app.As("operator")).Get($"/cases/{id}")).All("a"), a => a.GetAttribute("href")?.EndsWith("/tie", StringComparison.Ordinal) == true);
        await Assert.ThrowsAnyAsync<Exception>(() => app.Services.In(db => db.Write(w => w.Set<Case>().Where(c => c.Id == Guid.Parse(id)).ExecuteUpdateAsync(s => s.SetProperty(c => c.ServiceCode, Code)))));
    }

    [Fact]
    public async Task On_the_call_the_chosen_service_proposes_its_time()
    {
        var desk = await app.As("operator");
        var page = await desk.Press(await desk.Get("/desk"), "কল খুলুন", ("From", "01900003471"));
        if (page.All("[name=Service]").Count == 0) Assert.Fail(page.Text);
        page = await desk.Press(page, "দেখুন", ("Category", "UTL-PWR"), ("Service", Code));
        Assert.Equal("৩", page.One("[name=Within]")!.GetAttribute("value"));
        Assert.Contains("সনদের প্রতিশ্রুতি".Normalize(), page.Text.Normalize(), StringComparison.Ordinal);
        page = await desk.Press(page, "দেখুন", ("Within", "১০"));
        Assert.Contains("দিন পরে".Normalize(), page.Text.Normalize(), StringComparison.Ordinal);
    }
}
