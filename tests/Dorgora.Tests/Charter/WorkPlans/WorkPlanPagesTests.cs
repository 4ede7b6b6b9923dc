using Dorgora.Charter.WorkPlans;
using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Charter.WorkPlans;

/// <summary>A quarter's report from the upazila to the district and on to the division, through the pages.</summary>
public sealed class WorkPlanPagesTests(App app) : IClassFixture<App>
{
    private const string Keep = "খসড়া রাখুন", Send = "জেলা প্রশাসকের কার্যালয়ে পাঠান F9", Plan = "/desk/charter/plan";

    private static (string, string?)[] Figures(params string[] done) => [.. done.Select((d, i) => ($"Figures[{i}].Done", (string?)d))];

    private Task<ProgressReport> Report(string office, string period) => app.Services.In(db => db.Set<ProgressReport>().AsNoTracking().Include(r => r.Evidence).Include(r => r.Lines).SingleAsync(r => r.OfficePath.EndsWith($"/{office}/") && r.Period == period));

    [Fact]
    public async Task The_district_sees_who_sent_who_was_returned_and_who_did_not_send()
    {
        var page = await (await app.As(Role.Dc, "joypurhat")).Get(Plan);
        var first = page.All("#offices tbody tr").ToDictionary(r => r.Children[0].TextContent.Trim(), r => r.Children[1].TextContent.Trim());
        Assert.Equal(("গৃহীত", "ফেরত গেছে", "পাঠায়নি"), (first["জয়পুরহাট সদর"], first["ক্ষেতলাল"], first["আক্কেলপুর"]));
    }

    [Fact]
    public async Task An_upazila_sends_its_quarter_and_the_district_returns_and_receives_it()
    {
        var (uno, dc) = (await app.As(Role.Uno, "panchbibi"), await app.As(Role.Dc, "joypurhat"));
        const string Address = $"{Plan}/panchbibi/2026-27-Q1";
        Assert.Equal(404, (await dc.Get(Address)).Status);
        var page = await uno.Upload(await uno.Get(Address), Send, [], Figures("১", "৮০", "০", "১", "", "০"));
        Assert.Equal(422, page.Status);
        Assert.Contains("২.১.১", string.Join(' ', page.Errors), StringComparison.Ordinal);
        page = await uno.Upload(await uno.Get(Address), Keep, [], Figures("১", "০", "০", "০", "০", "০"));
        Assert.Equal(200, page.Status);
        Assert.Equal(404, (await dc.Get(Address)).Status);
        page = await uno.Upload(page, Send, []);
        Assert.Contains("প্রমাণক", string.Join(' ', page.Errors), StringComparison.Ordinal);
        var line = page.All("#For option").First(o => o.TextContent.StartsWith("১.১.১", StringComparison.Ordinal)).GetAttribute("value");
        page = await uno.Upload(await uno.Get(Address), Send, [("আদেশ.pdf", Pictures.Pdf)], ("For", line));
        Assert.Contains("পাঠানো হয়েছে", page.Text, StringComparison.Ordinal);
        var sent = await Report("panchbibi", "2026-27-Q1");
        var evidence = Assert.Single(sent.Evidence);
        Assert.Equal(App.Account(Role.Uno, "panchbibi").Name, evidence.ByName);
        Assert.Contains(evidence.Sha256, page.Text, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await dc.Http.GetAsync(new Uri($"/files/{evidence.FileId}", UriKind.Relative))).StatusCode);
        Assert.Equal(404, (int)(await (await app.As(Role.Uno, "kalai")).Http.GetAsync(new Uri($"/files/{evidence.FileId}", UriKind.Relative))).StatusCode);

        page = await dc.Get(Address);
        Assert.Equal(422, (await dc.Press(page, "ফেরত দিন".Normalize(), ("Note", ""))).Status);
        await dc.Press(await dc.Get(Address), "ফেরত দিন".Normalize(), ("Note", "তারিখ নেই"));
        page = await uno.Get(Address);
        Assert.Contains("ফেরত এসেছে: তারিখ নেই", page.Text, StringComparison.Ordinal);
        await uno.Upload(page, Send, [], ("Figures[0].Note", "তারিখ দেওয়া হয়েছে"));
        await dc.Press(await dc.Get(Address), "গ্রহণ করুন");
        Assert.Equal(ReportState.Received, (await Report("panchbibi", "2026-27-Q1")).State);
        Assert.DoesNotContain((await uno.Get(Address)).All("button"), b => b.TextContent.Contains("পাঠান", StringComparison.Ordinal));
        Assert.Equal(200, (await app.Visitor().Get("/panchbibi/charter/box/report/2026-27-Q1")).Status);
    }

    [Fact]
    public async Task Another_office_sees_nothing_of_it()
    {
        foreach (var (role, office) in new[] { (Role.Uno, "khetlal"), (Role.Dc, "magura") })
            foreach (var what in new[] { "", "/paper", "/csv", "/forward" })
                Assert.Equal(404, (await (await app.As(role, office)).Get($"{Plan}/kalai/2026-27-Q1{what}")).Status);
        Assert.Equal(404, (await (await app.As(Role.Uno, "kalai")).Get($"{Plan}/joypurhat/2026-27-Q1")).Status);
        Assert.Equal(404, (await app.Visitor().Get("/kalai/charter/box/report/2026-27-Q1")).Status);
    }

    [Fact]
    public async Task A_quarter_that_has_not_ended_cannot_be_sent()
    {
        var uno = await app.As(Role.Uno, "akkelpur");
        var page = await uno.Upload(await uno.Get($"{Plan}/akkelpur/2026-27-Q2"), Send, [], Figures("0", "0", "0", "0", "0", "0"));
        Assert.Equal(409, page.Status);
        Assert.Contains("এখনো শেষ হয়নি", string.Join(' ', page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_district_forwards_its_own_under_a_memo_number_once()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        const string Address = $"{Plan}/joypurhat/2026-27-Q1";
        var form = await dc.Get($"{Address}/forward");
        Assert.Contains("আক্কেলপুর", form.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await dc.Press(form, "স্মারক নম্বরসহ পাঠান F9", ("To", ""))).Status);
        var paper = await dc.Press(await dc.Get($"{Address}/forward"), "স্মারক নম্বরসহ পাঠান F9");
        Assert.Equal($"{Address}/paper", paper.Url.AbsolutePath);
        Assert.Contains("বিভাগীয় কমিশনার, রাজশাহী বিভাগ".Normalize(), paper.Text, StringComparison.Ordinal);
        Assert.Contains("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-", paper.Text, StringComparison.Ordinal);
        Assert.Equal([.. PlanTable.Heads, "অগ্রগতি প্রতিবেদন", .. PlanTable.QuarterHeads], paper.All(".p-plan thead th").Select(h => h.TextContent.Trim()));
        Assert.Equal(5, paper.All(".p-few tbody tr").Count);
        Assert.Equal(409, (await dc.Press(form, "স্মারক নম্বরসহ পাঠান F9")).Status);
        var report = await Report("joypurhat", "2026-27-Q1");
        Assert.Equal(1, await app.Services.In(db => db.Set<Letter>().CountAsync(l => l.Id == report.LetterId)));
        Assert.DoesNotContain((await dc.Get($"{Plan}/edit?year=2026-27")).All("main button"), b => b.TextContent.Contains("পরিকল্পনা রাখুন", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_plan_of_another_year_begins_with_the_last_one()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var page = await dc.Press(await dc.Get($"{Plan}/edit?year=2027-28"), "পরিকল্পনা রাখুন F9", ("Lines[0].Mark", "৪"));
        Assert.Equal(Plan, page.Url.AbsolutePath);
        Assert.Contains("মোট মান ২৬", page.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await dc.Press(await dc.Get($"{Plan}/edit?year=2028-29"), "পরিকল্পনা রাখুন F9", ("Lines[0].Target", "অনেক"))).Status);
    }

    [Fact]
    public async Task On_the_reporting_day_focal_officers_are_told_once_and_later_the_head()
    {
        await using var own = await App.Start();
        Task Run() => own.Services.In(async db => { await ActivatorUtilities.CreateInstance<RemindReports>(own.Services).Run(db, default); return 0; });
        Task<List<Message>> Told() => own.Services.In(db => db.Set<Message>().AsNoTracking().Where(m => m.Purpose.StartsWith("charter.plan")).ToListAsync());
        own.Clock.Advance(new DateTime(2027, 1, 14, 4, 0, 0, DateTimeKind.Utc) - App.Morning);
        await Run();
        Assert.Empty(await Told());
        own.Clock.Advance(TimeSpan.FromDays(1));
        await Run();
        await Run();
        var told = await Told();
        Assert.Equal(told.Count, told.Select(m => m.DedupeKey).Distinct().Count());
        Assert.Equal(6, told.Select(m => m.OfficeId).Distinct().Count());
        Assert.All(told, m => Assert.Equal("charter.plan-remind", m.Purpose));
        own.Clock.Advance(TimeSpan.FromDays(RemindReports.Escalates));
        await Run();
        await Run();
        var heads = (await Told()).Where(m => m.Purpose == "charter.plan-late").ToList();
        Assert.Equal(6, heads.Count);
        Assert.Equal(told.Count, (await Told()).Count - heads.Count);
    }
}
