using Dorgora.Charter.Meetings;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Web;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter.Meetings;

/// <summary>A meeting of this quarter from its day to what each office has done, through the pages.</summary>
public sealed class MeetingPagesTests(App app) : IClassFixture<App>
{
    private const string Keep = "রাখুন F9";

    private static (string, string?)[] Decision(int i, string text) => [($"Decisions[{i}].Text", text), ($"Decisions[{i}].For", "all:Upazila"), ($"Decisions[{i}].Implementer", "উপজেলা নির্বাহী অফিসার (সকল)"), ($"Decisions[{i}].Kind", "Days"), ($"Decisions[{i}].Days", "১৫")];

    /// <summary>A meeting for today, its agenda with two decisions, its notice sent.</summary>
    private async Task<string> Noticed(Browser dc)
    {
        var page = await dc.Press(await dc.Get("/desk/charter/meetings/new"), Keep, ("Date", "22/11/2026"));
        Assert.True(page.Url.AbsolutePath != "/desk/charter/meetings/new", page.Text);
        var address = page.Url.AbsolutePath;
        page = await dc.Press(await dc.Get($"{address}/items/1"), Keep, [("Title", "ফোকাল পয়েন্ট"), ("Discussion", "প্রথম কথা\nদ্বিতীয় কথা"), .. Decision(0, "ছবি দিতে হবে।")]);
        Assert.Equal(address, page.Url.AbsolutePath);
        page = await dc.Press(await dc.Get($"{address}/items/1"), Keep, Decision(1, "আদেশ দিতে হবে।"));
        Assert.Equal(2, page.All("#decisions tbody tr").Count);
        page = await dc.Press(await dc.Get($"{address}/send/notice"), "নোটিশ তৈরি করুন F9", ("Date", "২২/১১/২০২৬"));
        Assert.Equal($"{address}/papers/notice", page.Url.AbsolutePath);
        return address;
    }

    private async Task<string> Issued(Browser dc)
    {
        var address = await Noticed(dc);
        await dc.Press(await dc.Get($"{address}/edit"), "কথা রাখুন", ("Opening", "স্বাগত জানিয়ে সভা শুরু হয়।"));
        var sheet = await dc.Get($"{address}/attendance");
        await dc.Press(sheet, "হাজিরা রাখুন F9", [.. sheet.All("input[name=Present]").Take(3).Select(i => ("Present", (string?)i.GetAttribute("value")))]);
        await dc.Press(await dc.Get(address), "সভা হয়েছে");
        var paper = await dc.Press(await dc.Get($"{address}/send/minutes"), "জারি করুন F9");
        Assert.Equal($"{address}/papers/minutes", paper.Url.AbsolutePath);
        return address;
    }

    [Fact]
    public async Task From_the_notice_to_the_tasks_of_five_offices()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var address = await Issued(dc);
        var page = await dc.Get(address);
        Assert.Equal((5, 10), (page.All("#matrix tbody tr").Count, page.All("#matrix [data-m=n]").Count));
        var last = (await dc.Get($"{address}/papers/minutes")).All(".p-last td").Select(c => c.TextContent.Trim());
        Assert.Contains("২৮/১২/২০২২", last);
        Assert.Contains("০৮টি", last);
    }

    [Fact]
    public async Task Printing_again_says_so_and_looking_is_not_printing()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var address = $"{await Noticed(dc)}/papers/notice";
        var paper = await dc.Get(address);
        Assert.Contains("দেখার কপি", paper.Text, StringComparison.Ordinal);
        paper = await dc.Press(paper, "ছাপুন");
        Assert.Contains("মূল কপি", paper.Text, StringComparison.Ordinal);
        paper = await dc.Press(paper, "আবার ছাপুন");
        Assert.Contains("পুনর্মুদ্রণ ১", paper.Text, StringComparison.Ordinal);
        paper = await dc.Press(await dc.Get($"{address}/serve"), "লিখে রাখুন F9", ("To", "অফিস সহকারী, কালাই"));
        Assert.Contains("অফিস সহকারী, কালাই", paper.Text, StringComparison.Ordinal);
        Assert.Contains("সভার নোটিশ", paper.Title + (await dc.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_sent_twice_takes_one_number()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var address = await Noticed(dc);
        var id = Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
        var again = await dc.Get($"{address}/send/notice");
        Assert.Equal(409, (await dc.Press(again, "নোটিশ তৈরি করুন F9")).Status);
        Assert.Equal(1, await app.Services.In(db => db.Set<MeetingPaper>().CountAsync(p => p.MeetingId == id)));
        var serials = await app.Services.In(db => db.Set<Letter>().Where(l => l.Year == 2026 && l.File == "05.43.3800.005.99.156.21").Select(l => l.Serial).ToListAsync());
        Assert.Equal(Enumerable.Range(1, serials.Count), serials.Order());
    }

    [Fact]
    public async Task A_postponed_meeting_needs_a_new_notice()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var address = await Noticed(dc);
        var edit = await dc.Press(await dc.Get(address), "দিন বদলান");
        await dc.Press(edit, "দিন ও স্থান রাখুন", ("Date", "24/11/2026"));
        var paper = await dc.Press(await dc.Get($"{address}/send/notice"), "নোটিশ তৈরি করুন F9", ("Date", "২২/১১/২০২৬"));
        Assert.Contains("২৪ নভেম্বর ২০২৬", paper.Text, StringComparison.Ordinal);
        Assert.Contains("সভার নোটিশ (বাতিল)", (await dc.Get(address)).Text, StringComparison.Ordinal);
        Assert.Contains("সভার দিন এখনো আসেনি", string.Join(' ', (await dc.Press(await dc.Get(address), "সভা হয়েছে")).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_reports_and_the_district_returns_and_accepts()
    {
        var (dc, uno) = (await app.As(Role.Dc, "joypurhat"), await app.As(Role.Uno, "kalai"));
        var address = await Issued(dc);
        var meeting = Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
        var task = await app.Services.In(db => db.Set<DecisionTask>().Where(t => t.MeetingId == meeting && t.N == 1 && t.OfficePath.EndsWith("/kalai/")).Select(t => t.Id).SingleAsync());
        var page = await uno.Get($"/desk/charter/tasks/{task}");
        Assert.Contains("৭ ডিসেম্বর ২০২৬", page.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await uno.Upload(page, "প্রতিবেদন পাঠান F9", [], ("Report", ""))).Status);
        page = await uno.Upload(page, "প্রতিবেদন পাঠান F9", [("প্রমাণ.pdf", Pictures.Pdf)], ("Report", "ছবি দেওয়া হয়েছে"), ("Link", "https://kalai.joypurhat.gov.bd/x"));
        Assert.Contains("প্রতিবেদন এসেছে", page.Text, StringComparison.Ordinal);
        var file = page.All("a").Select(a => a.GetAttribute("href")!).Single(h => h.StartsWith("/files/", StringComparison.Ordinal));
        Assert.Equal(200, (int)(await dc.Http.GetAsync(new Uri(file, UriKind.Relative))).StatusCode);
        Assert.Equal(404, (int)(await (await app.As(Role.Uno, "panchbibi")).Http.GetAsync(new Uri(file, UriKind.Relative))).StatusCode);
        var answer = await dc.Get($"/desk/charter/tasks/{task}/answer");
        Assert.Equal(422, (await dc.Press(answer, "ফেরত দিন", ("Note", " "))).Status);
        await dc.Press(answer, "ফেরত দিন", ("Note", "আদেশের কপি নেই"));
        page = await uno.Get($"/desk/charter/tasks/{task}");
        Assert.Contains("ফেরত এসেছে: আদেশের কপি নেই", page.Text, StringComparison.Ordinal);
        await uno.Upload(page, "প্রতিবেদন পাঠান F9", [], ("Report", "আদেশের কপিও দেওয়া হয়েছে"));
        answer = await dc.Get($"/desk/charter/tasks/{task}/answer");
        await dc.Press(await dc.Get($"/desk/charter/tasks/{task}/answer"), "বাস্তবায়িত, গ্রহণ করুন".Normalize());
        var counts = await app.Services.In(db => MeetingDraft.Counts(db, [meeting]));
        Assert.Equal(new MeetingCount(2, 0, 10, 1), counts[meeting]);
        Assert.Equal(409, (await dc.Press(answer, "ফেরত দিন", ("Note", "আবার"))).Status);
    }

    [Fact]
    public async Task Another_upazilas_task_and_the_districts_meeting_are_not_there()
    {
        var stranger = await app.As(Role.Uno, "panchbibi");
        var (task, meeting) = await app.Services.In(async db => (await db.Set<DecisionTask>().Where(t => t.OfficePath.EndsWith("/kalai/")).Select(t => t.Id).FirstAsync(), await db.Set<Meeting>().Select(m => m.Id).FirstAsync()));
        Assert.Equal(404, (await stranger.Get($"/desk/charter/tasks/{task}")).Status);
        Assert.Equal(404, (await stranger.Get($"/desk/charter/tasks/{task}/answer")).Status);
        Assert.Equal(404, (await stranger.Get($"/desk/charter/meetings/{meeting}")).Status);
        Assert.Equal(404, (await (await app.As(Role.Dc, "magura")).Get($"/desk/charter/tasks/{task}")).Status);
        var own = await stranger.Get("/desk/charter/tasks");
        Assert.DoesNotContain(own.All("a"), a => a.GetAttribute("href") == $"/desk/charter/tasks/{task}");
        Assert.True(own.All("#tasks tbody tr").Count >= 12, own.Text);
    }

    [Fact]
    public async Task The_district_sees_what_waits_for_its_answer()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var page = await dc.Get("/desk/charter/tasks");
        Assert.Equal("true", page.All(".dg-chips a").Single(a => a.GetAttribute("href")!.EndsWith("which=given", StringComparison.Ordinal)).GetAttribute("aria-current"));
        Assert.True(page.All("#tasks section").Count >= 12);
        Assert.Equal(200, (await dc.Get("/desk/charter/tasks?which=given&page=2")).Status);
    }

    [Fact]
    public async Task An_upazila_has_meetings_of_its_own()
    {
        var uno = await app.As(Role.Uno, "kalai");
        var page = await uno.Press(await uno.Get("/desk/charter/meetings/new"), Keep, ("Date", "30/11/2026"), ("Place", "ইউএনওর সভাকক্ষ"));
        Assert.Contains("পরিকল্পিত", page.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await (await app.As(Role.Dc, "joypurhat")).Get(page.Url.AbsolutePath)).Status);
        Assert.Equal(404, (await (await app.As(Role.Dc, "joypurhat")).Get($"{page.Url.AbsolutePath}/edit")).Status);
    }
}
