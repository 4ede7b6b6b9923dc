using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Cases;

/// <summary>Lists of cases: what is found, by whom, and what is never on them.</summary>
public sealed class CaseListTests(App app) : IClassFixture<App>
{
    private const string Canary = "ক্যানারিতালিকা";

    private static int Rows(HtmlPage page) => page.All("[data-rows] tbody tr").Count;

    [Fact]
    public async Task An_officer_begins_with_own_work()
    {
        var id = await app.Assigned();
        var other = await app.Assigned("LND-MUT", "ac-land");
        var page = await (await app.AsUser(ACaseOf.Owner)).Get("/cases?size=200");
        Assert.Contains(page.All("[data-row]"), a => a.GetAttribute("href") == $"/cases/{id}");
        Assert.DoesNotContain(page.All("[data-row]"), a => a.GetAttribute("href") == $"/cases/{other}");
        Assert.Equal("আমার কাজ", page.One("h1")!.TextContent);
    }

    [Fact]
    public async Task Filters_in_the_address_narrow_and_their_count_is_the_rows()
    {
        var uno = await app.As(Role.Uno);
        foreach (var query in new[] { "state=open", "overdue=true", "state=unassigned", "state=closed&category=UTL", "bucket=31-", "q=%E0%A6%AD%E0%A6%BE%E0%A6%A4%E0%A6%BE" })
        {
            var page = await uno.Get($"/cases?{query}&size=200");
            Assert.Equal(200, page.Status);
            var said = int.Parse(Dorgora.Bangla.Digits.ToLatin(page.One("#count")!.TextContent.Split('ট')[0]), System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(said, Rows(page));
            Assert.True(said > 0, query);
        }
    }

    [Theory, InlineData("age=abc"), InlineData("assignee=me"), InlineData("state=nonsense"), InlineData("area=1"), InlineData("overdue=perhaps")]
    public async Task A_filter_that_cannot_be_read_finds_nothing(string query)
    {
        var page = await (await app.As(Role.Uno)).Get($"/cases?{query}");
        Assert.Equal((200, 0), (page.Status, Rows(page)));
    }

    [Fact]
    public async Task A_code_is_found_in_either_script_and_a_wrong_word_finds_nothing()
    {
        var ((id, code), desk) = (await app.Logged(), await app.As(Role.Operator));
        var page = await desk.Get("/cases?q=" + Uri.EscapeDataString(Dorgora.HelpDesk.CaseCode.Show(code)));
        Assert.Equal($"/cases/{id}", Assert.Single(page.All("[data-row]")).GetAttribute("href"));
        page = await desk.Get("/cases?q=zzzzqqq");
        Assert.Contains("এমন কোনো কেস নেই", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_sensitive_case_lists_and_exports_say_nothing()
    {
        var (id, code) = await app.Logged("SOC-VAW", $"{Canary} কথা", $"{Canary} নাম", "01900007771", $"{Canary} পাড়া");
        var desk = await app.As(Role.Operator);
        foreach (var address in new[] { "/cases?size=200", $"/cases?q={code}", "/cases.csv?state=open", $"/cases.csv?q={code}" })
        {
            var text = await desk.Http.GetStringAsync(new Uri(address, UriKind.Relative));
            Assert.Contains(address.Contains("csv", StringComparison.Ordinal) ? code : id, text, StringComparison.Ordinal);
            foreach (var canary in new[] { Canary, "00007771" }) Assert.DoesNotContain(canary, text, StringComparison.Ordinal);
        }
        // Nor does the row itself name the matter; the select of categories does, for all of them.
        Assert.DoesNotContain("নারী নির্যাতন", string.Concat((await desk.Get($"/cases?q={code}")).All("[data-rows] tbody tr").Select(r => r.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_read_it_cannot_find_out_by_filters()
    {
        var (id, _) = await app.Logged("SOC-VAW", $"{Canary} কথা");
        var dc = await app.As(Role.Dc, "joypurhat");
        Assert.Equal(404, (await dc.Get($"/cases/{id}")).Status);
    }

    [Fact]
    public async Task The_words_of_a_sensitive_case_are_read_on_record_and_by_nobody_else()
    {
        var id = await app.Assigned("SOC-VAW", "women-affairs-officer", $"{Canary} কথা");
        Task<int> Reads() => app.Services.In(db => db.Set<StoredEvent>().CountAsync(e => e.Subject == Guid.Parse(id) && e.Name == "case-read"));
        var page = await (await app.AsUser("women-affairs-officer.shahrasti")).Get($"/cases/{id}");
        Assert.Contains(Canary, page.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Reads());
        Assert.DoesNotContain(Canary, page.One("h1")!.TextContent + page.Title, StringComparison.Ordinal);
        await app.Done(id, "reassign", new { post = await app.Post("oc"), within = new { n = 8, unit = "hours" } });
        page = await (await app.AsUser("women-affairs-officer.shahrasti")).Get($"/cases/{id}");      // was theirs: sees that it is, not what it says
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain(Canary, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("আজই দেখা হবে", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Reads());
    }

    [Fact]
    public async Task The_export_opens_in_a_spreadsheet_and_holds_no_formula()
    {
        var (_, code) = await app.Logged(text: "=HYPERLINK(\"http://example.test\",\"দেখুন\"), আর কিছু");
        var bytes = await (await app.As(Role.Operator)).Http.GetByteArrayAsync(new Uri($"/cases.csv?q={code}", UriKind.Relative));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Contains($"{code},\"'=HYPERLINK(\"\"http", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gets_in_without_signing_in()
    {
        foreach (var address in new[] { "/cases", "/cases.csv", $"/cases/{Guid.NewGuid()}", "/orders" })
            Assert.Contains("/signin", (await app.Visitor().Get(address)).Url.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_this_day_counts_the_days_and_names_the_holidays()
    {
        var id = await app.Assigned();
        var page = await (await app.As(Role.Uno)).Get($"/cases/{id}");
        var days = page.All("#why .dg-due li");
        Assert.Equal((9, 2), (days.Count, days.Count(d => d.HasAttribute("data-x"))));
        Assert.Contains("২৭ নভেম্বর ২০২৬ শুক্রবার", page.One("#why")!.TextContent, StringComparison.Ordinal);
    }
}
