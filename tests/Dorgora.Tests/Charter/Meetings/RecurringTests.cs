using Dorgora.Charter.Meetings;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Charter.Meetings;

/// <summary>Decisions that come again each quarter, late tasks, the list by decision and the API.</summary>
public sealed class RecurringTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The job's turn. The program's own turn may come at the same moment when the clock jumps; the database lets one of them through, and the next turn finds it done.</summary>
    private async Task Run<T>() where T : Dorgora.Platform.Jobs.IJob
    {
        try { await Turn<T>(); }
        catch (DbUpdateException) { await Turn<T>(); }
    }

    private Task<int> Turn<T>() where T : Dorgora.Platform.Jobs.IJob => app.Services.In(async db => { await ActivatorUtilities.CreateInstance<T>(app.Services).Run(db, default); return 0; });

    private Task<List<DecisionTask>> Tasks(Guid meeting) => app.Services.In(db => db.Set<DecisionTask>().AsNoTracking().Where(t => t.MeetingId == meeting).OrderBy(t => t.Round).ToListAsync());

    /// <summary>A meeting of today with a decision for each quarter and one within 15 days.</summary>
    private async Task<Guid> Issued()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var page = await dc.Press(await dc.Get("/desk/charter/meetings/new"), "রাখুন F9", ("Date", "22/11/2026"));
        var address = page.Url.AbsolutePath;
        await dc.Press(await dc.Get($"{address}/items/1"), "রাখুন F9", ("Title", "হালনাগাদ"), ("Decisions[0].Text", "প্রতি ত্রৈমাসিকে হালনাগাদ করতে হবে।"), ("Decisions[0].For", "all:Upazila"), ("Decisions[0].Implementer", "উপজেলা নির্বাহী অফিসার (সকল)"), ("Decisions[0].Kind", "Recurring"));
        await dc.Press(await dc.Get($"{address}/items/2"), "রাখুন F9", ("Title", "ছবি"), ("Decisions[0].Text", "ছবি দিতে হবে।"), ("Decisions[0].For", "all:Upazila"), ("Decisions[0].Implementer", "উপজেলা নির্বাহী অফিসার (সকল)"), ("Decisions[0].Kind", "Days"), ("Decisions[0].Days", "১৫"));
        await dc.Press(await dc.Get($"{address}/send/notice"), "নোটিশ তৈরি করুন F9", ("Date", "২২/১১/২০২৬"));
        await dc.Press(await dc.Get($"{address}/edit"), "কথা রাখুন", ("Opening", "স্বাগত।"));
        var sheet = await dc.Get($"{address}/attendance");
        await dc.Press(sheet, "হাজিরা রাখুন F9", [.. sheet.All("input[name=Present]").Take(3).Select(i => ("Present", (string?)i.GetAttribute("value")))]);
        await dc.Press(await dc.Get(address), "সভা হয়েছে");
        await dc.Press(await dc.Get($"{address}/send/minutes"), "জারি করুন F9");
        return Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
    }

    [Fact]
    public async Task Each_quarter_has_its_task_until_the_fiscal_year_is_over()
    {
        var meeting = await Issued();
        await Run<RepeatDecisions>();
        Assert.Equal(10, (await Tasks(meeting)).Count);
        foreach (var (day, due, all) in new[] { (new DateTime(2027, 1, 16), "2027-04-15", 15), (new DateTime(2027, 5, 2), "2027-07-15", 20), (new DateTime(2027, 7, 16), "2027-07-15", 20), (new DateTime(2027, 10, 20), "2027-07-15", 20) })
        {
            app.Clock.Advance(DateTime.SpecifyKind(day, DateTimeKind.Utc).AddHours(4) - app.Clock.GetUtcNow().UtcDateTime);
            await Run<RepeatDecisions>();
            await Run<RepeatDecisions>();
            var tasks = await Tasks(meeting);
            Assert.Equal((day, all, due), (day, tasks.Count, tasks[^1].Due!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }
        Assert.Equal([1, 2, 3], (await Tasks(meeting)).Select(t => t.Round).Distinct());
    }

    [Fact]
    public async Task A_decision_that_was_ended_gives_no_further_tasks_and_keeps_those_it_gave()
    {
        var meeting = await Issued();
        var (dc, address) = (await app.As(Role.Dc, "joypurhat"), $"/desk/charter/meetings/{meeting}");
        Assert.Equal(422, (await dc.Press(await dc.Get(address), "সিদ্ধান্ত শেষ করুন", ("Why", ""))).Status);
        var page = await dc.Press(await dc.Get(address), "সিদ্ধান্ত শেষ করুন", ("Why", "কাজটি এখন নিয়মিত"));
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain(page.All("button"), b => b.TextContent.Trim() == "সিদ্ধান্ত শেষ করুন");     // the only one of each quarter
        Assert.Contains("কাজটি এখন নিয়মিত".Normalize(), page.Text, StringComparison.Ordinal);
        app.Clock.Advance(new DateTime(2027, 1, 16, 4, 0, 0, DateTimeKind.Utc) - app.Clock.GetUtcNow().UtcDateTime);
        await Run<RepeatDecisions>();
        Assert.Equal(10, (await Tasks(meeting)).Count);
    }

    [Fact]
    public async Task Late_tasks_are_told_once_to_the_focal_officer_and_once_to_the_head()
    {
        await Issued();
        Task<List<Message>> Told(string purpose) => app.Services.In(db => db.Set<Message>().AsNoTracking().Where(m => m.Purpose == purpose).ToListAsync());
        await Run<RemindTasks>();
        Assert.Empty(await Told("charter.task-remind"));           // those of 2022 are left to the list
        app.Clock.Advance(TimeSpan.FromDays(16));
        await Run<RemindTasks>();
        await Run<RemindTasks>();
        Assert.Equal((5, 0), ((await Told("charter.task-remind")).Count, (await Told("charter.task-late")).Count));
        app.Clock.Advance(TimeSpan.FromDays(RemindTasks.Escalates));
        await Run<RemindTasks>();
        await Run<RemindTasks>();
        Assert.Equal((5, 5), ((await Told("charter.task-remind")).Count, (await Told("charter.task-late")).Count));
    }

    [Fact]
    public async Task What_was_given_stands_by_decision_with_its_per_cent()
    {
        var page = await (await app.As(Role.Dc, "joypurhat")).Get("/desk/charter/tasks?which=given");
        var groups = page.All("#tasks section");
        Assert.Equal(12, groups.Count);
        Assert.Contains("৪০%", groups.First(g => g.TextContent.Contains("৩.১", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.All(groups, g => Assert.Equal(5, g.QuerySelectorAll("li").Length));
    }

    [Fact]
    public async Task Programs_read_meetings_and_report_tasks()
    {
        var (district, kalai) = (app.Api("desk", "joypurhat"), app.Api("desk", "kalai"));
        var meetings = await district.Get("offices/joypurhat/charter/meetings");
        Assert.Equal(("2022-12-28", 8), (meetings.Items[0].GetProperty("date").GetString(), meetings.Items[0].GetProperty("decisions").GetInt32()));
        var whole = await district.Get($"charter/meetings/{meetings.Items[0].GetProperty("id").GetString()}");
        Assert.Equal(40, whole.Json.GetProperty("agenda")[2].GetProperty("decisions")[0].GetProperty("percent").GetInt32());
        var task = (await kalai.Get("offices/kalai/charter/tasks?state=open&late=true")).Items[0].GetProperty("id").GetString();
        Assert.Equal(422, (await kalai.Post($"charter/tasks/{task}/report", new { text = "" })).Status);
        Assert.Equal("reported", (await kalai.Post($"charter/tasks/{task}/report", new { text = "করা হয়েছে", doneOn = "2026-11-20" }, once: "r1"))["state"]);
        Assert.Equal(404, (await kalai.Post($"charter/tasks/{task}/accept", new { })).Status);
        Assert.Equal(422, (await district.Post($"charter/tasks/{task}/return", new { note = "" })).Status);
        Assert.Equal("accepted", (await district.Post($"charter/tasks/{task}/accept", new { }))["state"]);
        Assert.Equal(409, (await district.Post($"charter/tasks/{task}/accept", new { }))
            .Status);
        foreach (var stranger in new[] { app.Api("desk", "magura"), app.Api("desk", "panchbibi") }) Assert.Equal(404, (await stranger.Get("offices/kalai/charter/tasks")).Status);
        Assert.Equal(401, (await app.Api("").Get("offices/kalai/charter/tasks")).Status);
    }
}
