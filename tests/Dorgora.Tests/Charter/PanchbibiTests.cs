using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Web;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter;

/// <summary>The focal officer of Panchbibi, who has nothing, and the UNO, until every rule of the matrix is met: only through pages.</summary>
public sealed class PanchbibiTests : IAsyncLifetime
{
    private const string Office = "panchbibi";
    private App app = null!;
    private Browser focal = null!, uno = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.Start();
        (focal, uno) = (await app.As(Role.Focal, Office), await app.As(Role.Uno, Office));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<Dictionary<string, (string State, string Evidence)>> Row()
        => (await app.Api("desk", "joypurhat").Get($"compliance?under={Office}")).Json.GetProperty("cells").EnumerateArray().ToDictionary(c => c.GetProperty("rule").GetString()!, c => (c.GetProperty("state").GetString()!, c.GetProperty("evidence").GetString()!));

    private static string Option(HtmlPage page, string field, string words)
        => page.All($"select[name='{field}'] option").First(o => o.TextContent.Contains(words.Normalize(), StringComparison.Ordinal)).GetAttribute("value")!;

    private static HtmlPage Ok(HtmlPage page)
    {
        Assert.True(page.Status == 200, $"{page.Status} {page.Url}: {string.Join("; ", page.Errors)}");
        return page;
    }

    [Fact]
    public async Task Who_has_nothing_comes_to_a_green_row_of_the_matrix()
    {
        Assert.All((await Row()).Values, cell => Assert.NotEqual("pass", cell.State));
        Assert.Contains("এখনো কোনো সেবা লেখা হয়নি".Normalize(), (await focal.Get("/desk/charter")).Text, StringComparison.Ordinal);
        await Charter();
        await Bodies();
        await Meeting("২০/০৯/২০২৬");
        await Meeting("১৮/১১/২০২৬");
        var row = await Row();
        Assert.Equal(RuleBook.All.Select(r => (r.Code, "pass", "")), RuleBook.All.Select(r => (r.Code, row[r.Code].State, row[r.Code].Evidence)));
        var board = await (await app.As(Role.Dc, "joypurhat")).Get("/desk/compliance");
        Assert.Contains("১০০%", board.All("tbody tr").Single(r => r.TextContent.Contains("পাঁচবিবি".Normalize(), StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (await app.Visitor().Get($"/{Office}/charter")).Status);
    }

    /// <summary>Two services of each part from the list of bases, head and grievances, sent up, approved and published.</summary>
    private async Task Charter()
    {
        var bases = (await app.Services.In(db => db.Set<StandardService>().Where(b => b.Kind == "uno").OrderBy(b => b.Order).Select(b => new { b.Code, b.Facts.Category }).ToListAsync())).GroupBy(b => b.Category).SelectMany(g => g.Take(2)).ToList();
        foreach (var code in bases.Select(b => b.Code))
        {
            Assert.NotNull((await focal.Get("/desk/charter/standards")).One($"a[href$='from={code}']"));
            var form = Ok(await focal.Get($"/desk/charter/services/new?from={code}"));
            Ok(await focal.Press(form, "রাখুন", ("Form.TimeBn", "০৭ (সাত) কার্যদিবস"), ("Form.PromiseN", "৭"), ("Form.SourceBn", "ফ্রন্ট ডেস্ক"), ("Form.FeeBn", "বিনামূল্যে"),
                ("Form.Officer", Option(form, "Form.Officer", "উপ-প্রশাসনিক কর্মকর্তা")), ("Form.Senior", Option(form, "Form.Senior", "উপজেলা নির্বাহী অফিসার"))));
        }
        Assert.NotNull(Ok(await focal.Get("/desk/charter/rules")).One("[data-rule=C08]"));
        Ok(await focal.Press(await focal.Get("/desk/charter/head"), "রাখুন", ("VisionBn", "হয়রানি ছাড়া সময়মতো সেবা।"), ("MissionBn", "প্রতিটি সেবার সময় ও খরচ আগে জানানো।")));
        Assert.Empty((await focal.Get("/desk/charter/rules")).All("[data-rule]"));
        var sent = Ok(await focal.Press(await focal.Get("/desk/charter"), "অনুমোদনের জন্য পাঠান"));
        Assert.Null(sent.One("a[href='/desk/charter/services/new']"));
        Ok(await uno.Press(Ok(await uno.Press(await uno.Get("/desk/charter"), "অনুমোদন করুন")), "প্রকাশ করুন"));
    }

    /// <summary>The office's file number, then orders of both focal officers and of the committee from here.</summary>
    private async Task Bodies()
    {
        Ok(await uno.Upload(await uno.Get("/office/settings"), "রাখুন", [], ("Form.MemoFile", "০৫.৪৩.৩৮৭৪.০০০.০১.০০১.২৬")));
        foreach (var (part, title) in new[] { ("Focal", "উপ-প্রশাসনিক কর্মকর্তা"), ("Alternate", "উপজেলা কৃষি কর্মকর্তা") })
        {
            var form = await uno.Get($"/desk/charter/bodies/focal?part={part}");
            Ok(await uno.Upload(form, "দায়িত্ব দিন F9".Normalize(), [("মুখ.jpg", Pictures.Jpeg)], ("Post", Option(form, "Post", title)), ("Here", "true")));
        }
        var committee = await uno.Get("/desk/charter/bodies/committee");
        Ok(await uno.Press(committee, "কমিটি রাখুন F9", ("OrderDate", "২২/১১/২০২৬"), ("Here", "true"), ("Members[0].Part", "Convener"), ("Members[0].Post", Option(committee, "Members[0].Post", "উপজেলা নির্বাহী অফিসার, পাঁচবিবি")),
            ("Members[1].Part", "Secretary"), ("Members[1].Post", Option(committee, "Members[1].Post", "উপ-প্রশাসনিক কর্মকর্তা")), ("Members[2].Other", "রহিমা খাতুন, সভাপতি, নাগরিক সমাজ")));
    }

    private async Task Meeting(string day)
    {
        var address = Ok(await uno.Press(await uno.Get("/desk/charter/meetings/new"), "রাখুন F9", ("Date", day), ("Place", "উপজেলা পরিষদ সভাকক্ষ"))).Url.AbsolutePath;
        var item = await uno.Get($"{address}/items/1");
        var forOne = item.All("select[name='Decisions[0].For'] option").Select(o => o.GetAttribute("value")!).First(v => v != "");
        Ok(await uno.Press(item, "রাখুন F9", ("Title", "সনদ হালনাগাদ"), ("Discussion", "সনদের প্রতিটি সেবা দেখা হয়।"), ("Decisions[0].Text", "প্রতিটি সেবা দেখতে হবে।"), ("Decisions[0].For", forOne), ("Decisions[0].Implementer", "ফোকাল কর্মকর্তা"), ("Decisions[0].Kind", "None")));
        Ok(await uno.Press(await uno.Get($"{address}/send/notice"), "নোটিশ তৈরি করুন F9", ("Date", day)));
        Ok(await uno.Press(await uno.Get($"{address}/edit"), "কথা রাখুন", ("Opening", "সভাপতি সবাইকে স্বাগত জানান।")));
        var sheet = await uno.Get($"{address}/attendance");
        Ok(await uno.Press(sheet, "হাজিরা রাখুন F9", [.. sheet.All("input[name=Present]").Take(2).Select(i => ("Present", (string?)i.GetAttribute("value")))]));
        Ok(await uno.Press(await uno.Get(address), "সভা হয়েছে"));
        Ok(await uno.Press(await uno.Get($"{address}/send/minutes"), "জারি করুন F9"));
    }
}
