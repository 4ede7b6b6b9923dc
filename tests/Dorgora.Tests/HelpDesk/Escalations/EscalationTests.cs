using Dorgora.HelpDesk;
using Dorgora.HelpDesk.Escalations;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Dorgora.Tests.HelpDesk.Cases;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Escalations;

/// <summary>What is not done in time goes up: to whom, once, with or without an owner, again after a new date, and who is told how often.</summary>
public sealed class EscalationTests : IAsyncLifetime
{
    private const string Uno = "shahrasti.uno", Power = "shahrasti-palli-bidyut.power-dgm";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private readonly Shahrasti office = new();

    public ValueTask InitializeAsync() => office.InitializeAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private T Get<T>() where T : notnull => office.Services.GetRequiredService<T>();

    private Task Sweep() => office.Services.In(db => new SweepOverdue(Get<People>(), Get<Profiles>(), new Telling(Get<People>(), Get<Profiles>(), new Site { Data = "" })).Run(db, Cancel));

    private async Task SweepAfter(TimeSpan time)
    {
        office.Clock.Now += time;
        await Sweep();
    }

    private Task<Case> Row(Guid id) => office.Services.In(db => db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == id));

    private Task<List<Escalation>> Up(Guid id) => office.Services.In(db => db.Set<Escalation>().AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Armed).ThenBy(e => e.Level).ToListAsync());

    private Task<List<CaseEscalated>> Events(Guid id) => office.Services.In(async db =>
        (await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == id).OrderBy(e => e.Id).ToListAsync()).Select(e => e.Read()).OfType<CaseEscalated>().ToList());

    private Task<List<Message>> Told() => office.Services.In(db => db.Set<Message>().AsNoTracking().Where(m => m.Purpose == "case.escalated").OrderBy(m => m.CreatedAt).ToListAsync());

    private Task<Guid> Logged(string category = "UTL-PWR") => office.As(Role.Operator, async (db, desk) =>
    {
        var (of, _, _) = await desk.Log(office.Office, office.Form(category));
        await db.SaveChangesAsync(Cancel);
        return of.Id;
    });

    private Task Act(Guid id, Func<Case, Desk, AppDb, Task> act, Guid? post = null, string role = Role.Uno) => office.As(role, async (db, desk) =>
    {
        await act((await desk.ToChange(id, Cancel))!, desk, db);
        await db.SaveChangesAsync(Cancel);
    }, post);

    private Task Settings(Action<OfficeSettings> change) => office.Services.In(async db =>
    {
        change(await db.Set<OfficeSettings>().SingleAsync(s => s.OfficeId == office.Office.Id, Cancel));
        await Profiles.Changed(db);
        await db.SaveChangesAsync(Cancel);
    });

    private Task Leave(Guid post) => office.Services.In(async db =>
    {
        foreach (var charge in await db.Set<Charge>().Where(c => c.PostId == post && c.To == null).ToListAsync(Cancel)) charge.End(Dhaka.DateOf(office.Clock.Now).AddDays(-1), office.Clock.Now);
        await People.Changed(db);
        await db.SaveChangesAsync(Cancel);
    });

    private async Task<Guid> Dc() => (await office.Services.In(async db => (await Get<People>().Of(db, office.Office.Path)).WithRole(office.Office.Path, "dc")!)).Id;

    [Fact]
    public async Task A_case_whose_time_passed_goes_to_the_UNO_once_and_its_owner_keeps_it()
    {
        var id = await office.Assigned(Power);
        var before = await Row(id);
        office.Clock.Now = before.Due;
        await Sweep();
        Assert.Single(await Up(id));
        await SweepAfter(TimeSpan.FromMinutes(1));
        var (up, row, uno) = (Assert.Single(await Up(id)), await Row(id), await office.Post(Uno));
        Assert.Equal((1, before.AssigneePostId, (Guid?)uno.Id, before.Due), (up.Level, up.FromPostId, up.ToPostId, up.DueBreached));
        Assert.Equal((before.State, before.AssigneePostId, before.Due, 1), (row.State, row.AssigneePostId, row.Due, row.EscalatedLevel));
        Assert.Equal((up.Id, 1), Assert.Single(await Events(id)) is var told ? (told.Escalation, told.Level) : default);
        var sms = Assert.Single(await Told());
        Assert.Equal((uno.Holder!.Mobile, 1), (sms.To, sms.Parts));
    }

    [Fact]
    public async Task A_minute_before_nothing_happens()
    {
        var id = await office.Assigned(Power);
        office.Clock.Now = (await Row(id)).Due.AddMinutes(-1);
        await Sweep();
        Assert.Empty(await Up(id));
    }

    [Fact]
    public async Task What_nobody_owns_goes_up_too_and_again_when_it_was_given_and_is_late()
    {
        var id = await Logged();
        await SweepAfter(TimeSpan.FromHours(4));
        Assert.Equal((null, Guid.Empty), Assert.Single(await Up(id)) is var first ? (first.FromPostId, first.AssignmentId) : default);
        await Act(id, async (of, desk, _) => await desk.Assign(of, (await office.Post(Power)).Id, new Within(2, WithinUnit.Hours), [], ""));
        Assert.Equal(0, (await Row(id)).EscalatedLevel);
        await SweepAfter(TimeSpan.FromHours(2));
        Assert.Equal(2, (await Up(id)).Count);
    }

    [Fact]
    public async Task What_waits_for_the_citizen_is_solved_or_follows_another_case_does_not_go_up()
    {
        var post = (await office.Post(Power)).Id;
        var (waiting, solved, given, duplicate, gone) = (await office.Assigned(Power), await office.Assigned(Power), await office.Assigned(Power), await Logged(), await Logged());
        foreach (var id in new[] { waiting, solved }) await Act(id, (of, desk, _) => { desk.Accept(of, new Actor(ActorKind.Staff, post, post, "ক")); return Task.CompletedTask; }, post, Role.Officer);
        var by = new Actor(ActorKind.Staff, post, post, "ক");
        await Act(waiting, (of, desk, _) => desk.Wait(of, "খতিয়ান", by), post, Role.Officer);
        await Act(solved, (of, desk, _) => { desk.Resolve(of, "solved", "হয়েছে", "", "", by); return Task.CompletedTask; }, post, Role.Officer);
        await Act(duplicate, async (of, desk, db) => await desk.Merge(of, await db.Set<Case>().SingleAsync(c => c.Id == given)));
        await Act(gone, (of, desk, _) => { desk.Withdraw(of, "মিটে গেছে", Actor.System); return Task.CompletedTask; });
        await SweepAfter(TimeSpan.FromDays(60));
        foreach (var id in new[] { waiting, solved, duplicate, gone }) Assert.Empty(await Up(id));
        Assert.Single(await Up(given));
        await Act(waiting, (of, desk, _) => desk.Resume(of), post, Role.Officer);
        await Act(duplicate, (of, desk, _) => { desk.Unmerge(of); return Task.CompletedTask; });
        await SweepAfter(TimeSpan.FromDays(60));
        Assert.Equal([1, 1], (await Up(waiting)).Select(e => e.Level).Take(1).Concat((await Up(duplicate)).Select(e => e.Level).Take(1)));
    }

    [Fact]
    public async Task More_time_arms_it_again()
    {
        var id = await office.Assigned(Power);
        await SweepAfter(TimeSpan.FromDays(30));
        await Act(id, (of, desk, _) => desk.Extend(of, 5, "মালামাল আসেনি", new Actor(ActorKind.Staff, Guid.NewGuid(), null, "ইউএনও")));
        var row = await Row(id);
        Assert.Equal((0, row.Due), (row.EscalatedLevel, row.EscalateAt!.Value));
        await SweepAfter(TimeSpan.FromMinutes(1));
        Assert.Single(await Up(id));
        office.Clock.Now = row.Due;
        await Sweep();
        Assert.Equal([row.Due], (await Up(id)).Skip(1).Select(e => e.DueBreached));
    }

    [Fact]
    public async Task After_as_many_days_as_the_office_says_it_goes_to_the_district()
    {
        await Settings(s => s.GoUpAfter(3));
        var (id, dc) = (await office.Assigned(Power), await Dc());
        office.Clock.Now = (await Row(id)).Due;
        await Sweep();
        await SweepAfter(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        Assert.Single(await Up(id));
        await SweepAfter(TimeSpan.FromMinutes(1));
        Assert.Equal((2, (Guid?)dc), (await Up(id)).Last() is var last ? (last.Level, last.ToPostId) : default);
        await SweepAfter(TimeSpan.FromDays(300));
        Assert.Equal(2, (await Up(id)).Count);
    }

    [Fact]
    public async Task An_office_that_wants_it_keeps_its_cases_from_the_district()
    {
        await Settings(s => s.GoUpAfter(0));
        var id = await office.Assigned(Power);
        await SweepAfter(TimeSpan.FromDays(300));
        await SweepAfter(TimeSpan.FromDays(300));
        Assert.Equal([1], (await Up(id)).Select(e => e.Level));
    }

    [Fact]
    public async Task A_vacant_post_is_passed_over_and_nobody_is_told_of_their_own_delay()
    {
        var (own, dc) = (await office.Assigned(Uno), await Dc());
        await SweepAfter(TimeSpan.FromDays(30));
        Assert.Equal(dc, (await Up(own))[0].ToPostId);
        var acts = (await office.Post(Uno)).Post.AlternateId!.Value;
        await Leave((await office.Post(Uno)).Id);
        var id = await office.Assigned(Power);
        await SweepAfter(TimeSpan.FromDays(30));
        Assert.Equal(acts, (await Up(id))[0].ToPostId);
        await Leave(acts);
        id = await office.Assigned(Power);
        await SweepAfter(TimeSpan.FromDays(30));
        Assert.Equal(dc, (await Up(id))[0].ToPostId);
    }

    [Fact]
    public async Task Many_at_once_are_one_SMS_and_the_next_comes_after_an_hour_but_what_burns_is_told_at_once()
    {
        await Settings(s => s.GoUpAfter(0));
        for (var i = 0; i < 12; i++) await office.Assigned(Power);
        await SweepAfter(TimeSpan.FromDays(30));
        Assert.Contains("১২টি কেস", Assert.Single(await Told()).Text.Normalize(), StringComparison.Ordinal);
        await Logged();
        await SweepAfter(TimeSpan.FromHours(4));
        Assert.Equal(2, (await Told()).Count);
        await office.As(Role.Operator, async (db, desk) =>
        {
            var (of, _, _) = await desk.Log(office.Office, office.Form());
            await desk.Assign(of, (await office.Post(Power)).Id, new Within(10, WithinUnit.Minutes), [], "");
            await db.SaveChangesAsync(Cancel);
        });
        await SweepAfter(TimeSpan.FromMinutes(10));
        Assert.Equal(2, (await Told()).Count);
        var urgent = await Logged("DIS-FIRE");
        await SweepAfter(TimeSpan.FromMinutes(45));
        Assert.NotEmpty(await Up(urgent));
        Assert.Equal(3, (await Told()).Count);
        Assert.Contains("২টি কেস", (await Told())[2].Text.Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_quiet_hours_nobody_is_woken_and_in_the_morning_there_is_one_SMS()
    {
        await Settings(s => s.AlwaysOpen = false);
        for (var i = 0; i < 3; i++) await Logged();
        office.Clock.Now = Dhaka.Utc(Dhaka.DateOf(office.Clock.Now), new TimeOnly(22, 0));
        await Sweep();
        Assert.Empty(await Told());
        await SweepAfter(TimeSpan.FromHours(10.5));
        Assert.Contains("৩টি কেস", Assert.Single(await Told()).Text.Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_sensitive_case_the_SMS_says_nothing_but_its_code()
    {
        var id = await Logged("SOC-VAW");
        await SweepAfter(TimeSpan.FromDays(2));
        var text = Assert.Single(await Told()).Text;
        Assert.Contains("শুধু পর্দায় দেখুন", text.Normalize(), StringComparison.Ordinal);
        Assert.DoesNotContain(Categories.Find("SOC-VAW")!.NameBn, text, StringComparison.Ordinal);
        Assert.Single(await Up(id));
    }
}
