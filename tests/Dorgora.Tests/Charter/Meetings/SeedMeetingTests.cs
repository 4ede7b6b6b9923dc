using System.Text.Json;
using Dorgora.Charter.Meetings;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.Architecture;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter.Meetings;

/// <summary>Seed 004: the meeting of 28 December 2022, on the screen and on paper, with its forty tasks.</summary>
public sealed class SeedMeetingTests(App app) : IClassFixture<App>
{
    private static readonly DateOnly Day = new(2022, 12, 28);
    private static readonly JsonElement Seed = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ArrowTests.Root, "src", "Charter", "Demo", "minutes-joypurhat.json"))).RootElement;

    private Task<Meeting> Stored() => app.Services.In(db => MeetingDesk.Whole(db).AsNoTracking().SingleAsync(m => m.Date == Day));

    private async Task<HtmlPage> Page(string rest, string role = Role.Dc) => await (await app.As(role, "joypurhat")).Get($"/desk/charter/meetings/{(await Stored()).Id}{rest}");

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<string> Cells(HtmlPage page, string selector) => [.. page.All(selector).Select(c => Words(c.TextContent))];

    [Fact]
    public async Task Eight_decisions_become_forty_tasks_with_their_last_days()
    {
        var expected = Seed.GetProperty("expected");
        var meeting = await Stored();
        Assert.Equal(MeetingState.Issued, meeting.State);
        Assert.Equal(expected.GetProperty("decisionsByItem").EnumerateArray().Select(e => e.GetInt32()), meeting.Items.Select(i => i.Decisions.Count));
        var tasks = await app.Services.In(db => db.Set<DecisionTask>().AsNoTracking().Where(t => t.MeetingId == meeting.Id).ToListAsync());
        Assert.Equal((expected.GetProperty("tasks").GetInt32(), expected.GetProperty("offices").GetInt32(), expected.GetProperty("decisions").GetInt32()), (tasks.Count, tasks.Select(t => t.OfficeId).Distinct().Count(), tasks.Select(t => t.DecisionId).Distinct().Count()));
        foreach (var rule in expected.GetProperty("dueByRule").EnumerateObject())
            Assert.All(tasks.Where(t => $"{t.ItemN}.{t.N}" == rule.Name), t => Assert.Equal(rule.Value.GetString(), t.Due!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(tasks, t => Assert.NotNull(t.PostId));
    }

    [Fact]
    public async Task The_tasks_stand_as_the_monitoring_found_the_offices()
    {
        var meeting = await Stored();
        var rows = await app.Services.In(db => db.Set<DecisionTask>().AsNoTracking().Where(t => t.MeetingId == meeting.Id).Join(db.Set<Office>(), t => t.OfficeId, o => o.Id, (t, o) => new { o.Slug, t.ItemN, t.State }).ToListAsync());
        string[] In(TaskState state) => [.. rows.Where(r => r.State == state).Select(r => r.Slug).Order(StringComparer.Ordinal)];
        Assert.Equal(["joypurhat-sadar", "kalai"], In(TaskState.Accepted));
        Assert.Equal(["akkelpur", "khetlal"], In(TaskState.Returned));
        Assert.Equal(36, rows.Count(r => r.State == TaskState.Open));
        Assert.All(rows.Where(r => r.State != TaskState.Open), r => Assert.Equal(3, r.ItemN));
    }

    [Fact]
    public async Task Decisions_and_the_meeting_roll_up_from_the_tasks()
    {
        var meeting = await Stored();
        var counts = await app.Services.In(db => MeetingDraft.Decisions(db, meeting.Id));
        Assert.Equal((8, 40), (counts.Count, counts[meeting.Items[2].Decisions[0].Id].Percent));
        Assert.Equal(new MeetingCount(8, 0, 40, 2), (await app.Services.In(db => MeetingDraft.Counts(db, [meeting.Id])))[meeting.Id]);
        var before = await app.Services.In(db => db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Date == new DateOnly(2022, 9, 13)));
        Assert.Equal(new MeetingCount(4, 4, 20, 20), (await app.Services.In(db => MeetingDraft.Counts(db, [before.Id])))[before.Id]);
    }

    [Fact]
    public async Task The_minutes_have_the_seeds_layout()
    {
        var page = await Page("/papers/minutes");
        Assert.Equal(200, page.Status);
        Assert.Equal(Seed.GetProperty("titleBn").GetString(), page.One("#minutes .p-title")!.TextContent);
        var head = Words(page.One("#minutes .p-head")!.TextContent);
        foreach (var line in Seed.GetProperty("letterheadBn").EnumerateArray().SkipLast(1)) Assert.Contains(line.GetString()!, head, StringComparison.Ordinal);
        Assert.Equal(["সভাপতি", "তারিখ", "সময়".Normalize(), "স্থান", "উপস্থিতি"], Cells(page, ".p-facts dt"));
        Assert.Equal([$"{Seed.GetProperty("chair").GetProperty("nameBn")} জেলা প্রশাসক, জয়পুরহাট".Normalize(), Text("dateTextBn"), Text("timeTextBn"), Text("placeBn"), Text("attendanceBn")], [.. page.All(".p-facts dd").Select(d => Words(d.InnerHtml.Replace("<br>", " ", StringComparison.Ordinal)))]);
        Assert.Equal(["ক্রম", "গত সভার তারিখ", "গৃহীত সিদ্ধান্ত", "বাস্তবায়িত সিদ্ধান্ত".Normalize(), "বাস্তবায়ন".Normalize()], Cells(page, ".p-last th"));
        Assert.Equal(["০১.", "১৩/০৯/২০২২", "০৪টি", "০৪টি", "১০০%"], Cells(page, ".p-last td"));
        Assert.Equal(["ক্রম", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়ন".Normalize()], Cells(page, ".p-minutes th"));
        Assert.Contains(Text("openingBn"), page.Text, StringComparison.Ordinal);
        Assert.Contains(Text("closingBn"), page.Text, StringComparison.Ordinal);
    }

    private static string Text(string name) => Seed.GetProperty(name).GetString()!;

    [Fact]
    public async Task Each_item_has_its_number_its_talk_its_numbered_decisions_and_who_does_them()
    {
        var rows = (await Page("/papers/minutes")).All(".p-minutes tbody tr");
        var items = Seed.GetProperty("agenda").EnumerateArray().ToList();
        Assert.Equal(items.Count, rows.Count);
        foreach (var (n, item) in items.Index())
        {
            var cells = rows[n].Children;
            Assert.Equal($"০{Dorgora.Bangla.Digits.ToBangla(n + 1)}.", cells[0].TextContent);
            Assert.Equal([$"{item.GetProperty("titleBn")}:", .. item.GetProperty("discussionBn").EnumerateArray().Select(d => d.GetString()!)], cells[1].Children.Select(p => p.TextContent));
            Assert.Equal(item.GetProperty("decisions").EnumerateArray().Select(d => $"{d.GetProperty("number")}। {d.GetProperty("textBn")}"), cells[2].Children.Select(p => p.TextContent));
            Assert.Equal([item.GetProperty("decisions")[0].GetProperty("implementerBn").GetString()!], cells[3].Children.Select(p => p.TextContent));
        }
    }

    [Fact]
    public async Task The_forwarding_page_has_the_memo_number_both_dates_and_another_signatory()
    {
        var page = await Page("/papers/minutes");
        var memo = page.One("#forward .p-memo")!;
        Assert.Contains("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-১৩/১", memo.TextContent, StringComparison.Ordinal);
        Assert.Equal(["১৭ পৌষ ১৪২৯", "০১ জানুয়ারি ২০২৩".Normalize()], memo.QuerySelectorAll("b").Select(b => b.TextContent));
        Assert.Equal(Seed.GetProperty("forwarding").GetProperty("copyTo").EnumerateArray().Select(c => c.GetString()!), Cells(page, "#forward .p-copy li"));
        Assert.Equal(Seed.GetProperty("forwarding").GetProperty("copyHeadingBn").GetString(), page.One("#forward .p-gap")!.TextContent);
        Assert.Contains("(আরিফুল ইসলাম)", page.One("#minutes .p-sign")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"({Seed.GetProperty("forwarding").GetProperty("signatory").GetProperty("nameBn")})", page.One("#forward .p-sign")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Seed.GetProperty("forwarding").GetProperty("signatory").GetProperty("postBn").GetString()!, page.One("#forward .p-sign")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_attendance_sheet_is_the_appendix()
    {
        var page = await Page("/papers/minutes");
        Assert.Equal("পরিশিষ্ট ‘ক’", page.One("#attendance .p-title")!.TextContent);
        var names = page.All("#attendance tbody tr").Select(r => r.Children[2].TextContent).ToList();
        Assert.Equal("জেলা প্রশাসক, জয়পুরহাট".Normalize(), names[0]);
        Assert.Equal(5, names.Count(n => n.StartsWith("উপজেলা নির্বাহী অফিসার", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_screen_shows_decisions_offices_and_the_last_meeting()
    {
        var page = await Page("");
        Assert.Equal(8, page.All("#decisions tbody tr").Count);
        Assert.Equal(["১৩/০৯/২০২২", "০৪টি", "০৪টি", "১০০%"], Cells(page, "#last td"));
        Assert.Equal((5, 40), (page.All("#matrix tbody tr").Count, page.All("#matrix [data-m]").Count));
        Assert.Equal(["0", "2", "2"], ["0", $"{page.All("#matrix [data-m=y]").Count}", $"{page.All("#matrix [data-m=w]").Count}"]);
        Assert.Null(page.One("form[action*=handler]"));
    }

    [Fact]
    public async Task The_letters_serial_goes_on_after_the_paper_years_without_a_gap()
    {
        var letters = await app.Services.In(db => db.Set<Letter>().AsNoTracking().Where(l => l.File == "05.43.3800.005.99.156.21").OrderBy(l => l.Date).ToListAsync());
        Assert.Equal([(2022, 188), (2022, 189), (2022, 190), (2023, 13)], letters.Select(l => (l.Year, l.Serial)));
    }

    [Fact]
    public async Task The_district_monitor_reads_and_cannot_send()
    {
        var page = await Page("/papers/minutes", Role.DistrictMonitor);
        Assert.Equal(200, page.Status);
        Assert.Null(page.One("nav form"));
        Assert.Equal(403, (await Page("/send/minutes", Role.DistrictMonitor)).Status);
    }
}
