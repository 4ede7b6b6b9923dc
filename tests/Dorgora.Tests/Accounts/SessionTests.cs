using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Accounts;

/// <summary>Each test has the program to itself: they move its clock.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_use_and_not_before()
    {
        await using var app = await App.Start();
        var browser = await app.As("operator");
        for (var i = 0; i < 3; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(29));
            Assert.Equal("/account", (await browser.Get("/account")).Url.AbsolutePath);
        }
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("/signin", (await browser.Get("/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        await using var app = await App.Start();
        var browser = await app.As("operator");
        for (var i = 0; i < 24; i++)
        {
            Assert.Equal("/account", (await browser.Get("/account")).Url.AbsolutePath);
            app.Clock.Advance(TimeSpan.FromMinutes(29));
        }
        app.Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.Equal("/signin", (await browser.Get("/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task On_a_shared_computer_ten_minutes_are_enough()
    {
        await using var app = await App.Start();
        var (browser, person) = (app.Visitor(), App.Account("operator"));
        await browser.Press(await browser.Get("/signin"), "প্রবেশ", ("UserName", person.User), ("Secret", person.Password), ("Shared", "true"));
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/signin", (await browser.Get("/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_dismissed_person_is_out_within_a_minute_on_every_node()
    {
        await using var app = await App.Start();
        var browser = await app.As("operator");
        Assert.Equal("/account", (await browser.Get("/account")).Url.AbsolutePath);
        await app.Services.In(async db =>                                        // as another node does it
        {
            var account = await db.Accounts.SingleAsync(a => a.User == App.Account("operator").User);
            account.Disable(db.Time.Now);
            await db.SaveChangesAsync();
        });
        app.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("/signin", (await browser.Get("/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task Whom_the_administrator_puts_out_is_out_at_once()
    {
        await using var app = await App.Start();
        var (admin, browser) = (await app.As("admin"), await app.As("operator"));
        Assert.Equal("/account", (await browser.Get("/account")).Url.AbsolutePath);
        var list = await admin.Get($"/admin/accounts?Q={App.Account("operator").User}");
        var shown = await admin.Get(list.One("table a")!.GetAttribute("href")!);
        await admin.Press(shown, "হিসাব বন্ধ করুন");
        Assert.Equal("/signin", (await browser.Get("/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_person_sees_where_they_are_signed_in_and_can_end_the_others()
    {
        await using var app = await App.Start();
        var (here, there) = (await app.SignIn(App.Account("operator").User), await app.SignIn(App.Account("operator").User));
        var page = await here.Get("/account");
        Assert.Equal(2, page.All("tbody tr").Count);
        page = await here.Press(page, "বাকি সব বন্ধ করুন");
        Assert.Single(page.All("tbody tr"));
        Assert.Equal("/signin", (await there.Get("/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_withdrawn_key_opens_nothing()
    {
        await using var app = await App.Start();
        var api = app.Api("desk");
        Assert.Equal(200, (await api.Get("cases")).Status);
        var admin = await app.As("admin");
        var page = await admin.Get("/admin/keys");
        for (var i = 0; i < 10 && page.All("form[action='?handler=Withdraw']").Count > 0; i++) page = await admin.Press(page, "তুলে নিন");
        Assert.Equal(401, (await api.Get("cases")).Status);
    }
}
