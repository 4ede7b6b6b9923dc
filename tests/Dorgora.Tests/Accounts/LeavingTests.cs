using Dorgora.Offices;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Accounts;

/// <summary>Who leaves is out: at once on all screens, and on the day that was written down beforehand.</summary>
public sealed class LeavingTests
{
    [Fact]
    public async Task A_screen_that_listens_is_cut_off_when_its_person_is_dismissed()
    {
        await using var app = await App.Start();
        var browser = await app.SignIn(App.Account("operator").User);
        using var line = await browser.Http.GetAsync("/live?topic=shahrasti.cases", HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await line.Content.ReadAsStreamAsync());
        Assert.StartsWith("retry", await stream.ReadLineAsync(), StringComparison.Ordinal);
        await app.Services.In(async db =>
        {
            (await db.Accounts.SingleAsync(a => a.User == App.Account("operator").User)).Disable(db.Time.Now);
            return await db.SaveChangesAsync();
        });
        // The end of the stream; the contract gives it a minute.
        await stream.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        app.Clock.Advance(Callers.Belief);
        Assert.Equal("/signin", (await browser.Get("/desk")).Url.AbsolutePath);
    }

    [Fact]
    public async Task An_end_written_down_beforehand_closes_the_accounts_of_the_post_the_night_after()
    {
        await using var app = await App.Start();
        var officer = App.Account("officer");
        await Leave(app, officer.User, app.Clock.Today.AddDays(2));
        await Heard(app);
        Assert.False(await Closed(app, officer.User));
        foreach (var closed in new[] { false, false, true })
        {
            await ANight(app);
            Assert.Equal(closed, await Closed(app, officer.User));
        }
    }

    [Fact]
    public async Task A_successor_who_got_the_post_on_the_last_day_stays()
    {
        await using var app = await App.Start();
        var officer = App.Account("officer");
        await Leave(app, officer.User, app.Clock.Today);
        await Until.True(() => Closed(app, officer.User));
        await app.Services.In(async db => { (await db.Accounts.SingleAsync(a => a.User == officer.User)).Enable(db.Time.Now); return await db.SaveChangesAsync(); });
        await ANight(app);
        Assert.False(await Closed(app, officer.User));
    }

    [Fact]
    public async Task Only_a_keeper_of_the_platform_gives_that_role_or_changes_such_an_account()
    {
        await using var app = await App.Start();
        var admin = await app.As("admin");
        Assert.DoesNotContain((await admin.Get("/admin/accounts/new")).All("select[name=Role] option"), o => o.GetAttribute("value") == Role.Platform);
        var page = await admin.Press(await admin.Get("/admin/accounts/new"), "হিসাব খুলুন", ("OfficeSlug", "shahrasti"), ("Name", "কেউ একজন"), ("UserName", "some.one"), ("Role", Role.Platform));
        Assert.Equal(422, page.Status);
        var keeper = await app.Services.In(async db =>
        {
            var made = db.Add(new Account(await db.Set<Office>().SingleAsync(o => o.Slug == "shahrasti"), "keeper", "তত্ত্বাবধায়ক", Role.Platform, db.Time.Now)).Entity;
            await db.SaveChangesAsync();
            return made.Id;
        });
        page = await admin.Get($"/admin/accounts/{keeper}");
        foreach (var button in page.All("main form button").Select(b => b.TextContent.Trim()).ToList())
            Assert.Equal(422, (await admin.Press(page, button)).Status);
        var access = app.Services.GetRequiredService<Access>();
        Assert.All(access.Table.Where(t => t.Roles.Contains(Role.Admin)), t => Assert.Contains(Role.Platform, t.Roles));
        Assert.Equal([Role.Platform], access.Table.Single(t => t.Permission == OfficesRoom.ChangeNationalHolidays).Roles);
    }

    /// <summary>The same hour of the next day, after the job of the night.</summary>
    private static async Task ANight(App app)
    {
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Services.GetRequiredService<JobWorker>().RunDue();
        await Until.True(async () => (await app.Services.In(db => db.Set<Job>().SingleAsync(j => j.Name == "offices.leavers-sign-out"))).LastGoodRun >= app.Clock.Now.Date.AddHours(-6));
    }

    /// <summary>The handler has seen what was written down.</summary>
    private static Task Heard(App app) => Until.True(async () => await app.Services.In(async db
        => (await db.Set<EventPlace>().SingleAsync(p => p.Name == "offices.leaver-signs-out")).Id >= await db.Set<StoredEvent>().Where(e => e.Name == "charge-ended").MaxAsync(e => e.Id)));

    private static Task<int> Leave(App app, string user, DateOnly last) => app.Services.In(async db =>
    {
        var post = await db.Accounts.Where(a => a.User == user).Select(a => a.PostId).SingleAsync();
        foreach (var charge in await db.Set<Charge>().Where(c => c.PostId == post && c.To == null).ToListAsync()) charge.End(last, db.Time.Now);
        return await db.SaveChangesAsync();
    });

    private static Task<bool> Closed(App app, string user) => app.Services.In(db => db.Accounts.AnyAsync(a => a.User == user && a.DisabledAt != null));
}
