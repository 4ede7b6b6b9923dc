using System.Diagnostics;
using System.Net;
using Dorgora.Bangla;
using Dorgora.HelpDesk.Dashboard;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Dashboard;

public class DashboardTests(App app) : IClassFixture<App>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every figure of a board that is a link: what it says and where it leads.</summary>
    private static List<(int Figure, string Href)> Figures(HtmlPage page)
    {
        var stats = page.All(".dg-stat[href^='/cases?']").Where(s => !s.GetAttribute("href")!.Contains("closed=", StringComparison.Ordinal)).Select(s => (s.QuerySelector(".n")!.TextContent, s.GetAttribute("href")!));
        var others = page.All(".dg-pane a[href^='/cases?']").Select(a => (a.TextContent, a.GetAttribute("href")!));
        return [.. stats.Concat(others).Where(f => Digits.TryParseInt(f.Item1, out _)).Select(f => (Digits.TryParseInt(f.Item1, out var n) ? n : 0, f.Item2))];
    }

    /// <summary>How many rows the list behind a figure has: counted in the table for spreadsheets, which holds all of them.</summary>
    private static async Task<int> Rows(Browser browser, string href)
        => (await browser.Http.GetStringAsync(new Uri(href.Replace("/cases?", "/cases.csv?", StringComparison.Ordinal), UriKind.Relative), Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;

    private static async Task EachFigureHasItsList(Browser browser, HtmlPage page, int atLeast)
    {
        var figures = Figures(page);
        Assert.True(figures.Count >= atLeast, $"{figures.Count} figures: {page.Text}");
        foreach (var (figure, href) in figures.Distinct())
        {
            var rows = await Rows(browser, href);
            Assert.True(rows == figure, $"{href} lists {rows}, the board says {figure}");
        }
    }

    [Fact]
    public async Task Every_number_opens_exactly_the_cases_it_counts()
    {
        var uno = await app.As("uno");
        await EachFigureHasItsList(uno, await uno.Get("/dashboard?all=true"), atLeast: 60);
    }

    [Fact]
    public async Task Shares_of_closed_cases_are_counted_over_the_list_behind_them()
    {
        var uno = await app.As("uno");
        var page = await uno.Get("/dashboard");
        var ended = page.All(".dg-stat[href*='closed=30']");
        Assert.Equal(2, ended.Count);
        var inTime = await Rows(uno, ended[0].GetAttribute("href")!);
        var closed = await Rows(uno, ended[1].GetAttribute("href")!);
        Assert.True(closed > 0);
        Assert.Equal($"{Digits.ToBangla((100 * inTime / closed).ToString(System.Globalization.CultureInfo.InvariantCulture))}%", ended[0].QuerySelector(".n")!.TextContent);
    }

    [Fact]
    public async Task Holders_together_hold_every_open_case_once()
    {
        var page = await (await app.As("uno")).Get("/dashboard?all=true");
        var rows = page.All("table.dg-table--tight tbody tr").Select(r => Digits.TryParseInt(r.QuerySelector("td[data-l] b")!.TextContent, out var n) ? n : 0).ToList();
        var open = Digits.TryParseInt(page.One(".dg-stat .n")!.TextContent, out var all) ? all : 0;
        Assert.True(open > 10);
        Assert.Equal(open, rows.Sum());
        // And in the row itself the steps of age add up to its total.
        foreach (var row in page.All("table.dg-table--tight tbody tr"))
            Assert.Equal(Digits.TryParseInt(row.QuerySelector("td[data-l] b")!.TextContent, out var n) ? n : 0, row.QuerySelectorAll(".dg-stack a").Sum(a => Digits.TryParseInt(a.TextContent, out var part) ? part : 0));
    }

    [Fact]
    public async Task The_whole_unions_wall_adds_up_to_the_open_cases()
    {
        var page = await (await app.As("uno")).Get("/dashboard");
        var sums = page.All(".dg-heat tbody .sum a").Sum(a => Digits.TryParseInt(a.TextContent, out var n) ? n : 0);
        Assert.Equal(Digits.TryParseInt(page.One(".dg-stat .n")!.TextContent, out var open) ? open : -1, sums);
    }

    [Fact]
    public async Task A_district_sees_each_upazila_and_may_look_at_one_alone()
    {
        await app.Api(office: "kalai").Post("cases", new { office = "kalai", category = "UTL-PWR", text = "দুই দিন বিদ্যুৎ নেই", caller = new { mobile = "01900007701" }, channel = "call" });
        await app.Api(office: "khetlal").Post("cases", new { office = "khetlal", category = "SOC-VAW", text = "একজনকে মারধর", caller = new { mobile = "01900007702" }, channel = "call" });
        var dc = await app.As("dc", "joypurhat");
        var page = await dc.Get("/dashboard?all=true");
        foreach (var upazila in new[] { "kalai", "khetlal" }) Assert.Contains(page.All(".dg-heat tbody th a"), a => a.GetAttribute("href")!.Contains(upazila, StringComparison.Ordinal));
        await EachFigureHasItsList(dc, page, atLeast: 10);
        var kalai = await dc.Get(page.All(".dg-heat tbody th a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("kalai", StringComparison.Ordinal)));
        Assert.Equal("১", kalai.One(".dg-stat .n")!.TextContent);
        await EachFigureHasItsList(dc, kalai, atLeast: 6);
        // The district may not read sealed words: the wall of unions tells no place of such a case, and the figures still fit.
        await EachFigureHasItsList(dc, await dc.Get("/dashboard?office=khetlal"), atLeast: 5);
    }

    [Theory, InlineData("kalai"), InlineData("atlantis"), InlineData("joypurhat")]
    public async Task Another_office_is_not_there(string office)
        => Assert.Equal(404, (await (await app.As("uno")).Get($"/dashboard?office={office}")).Status);

    [Fact]
    public async Task An_officer_has_no_board()
    {
        var officer = await app.As("officer");
        foreach (var address in new[] { "/dashboard", "/dashboard/fragment", "/dashboard/print", "/dashboard.csv" }) Assert.Equal(403, (await officer.Get(address)).Status);
    }

    [Fact]
    public async Task An_office_where_nothing_waits_says_so()
    {
        var page = await (await app.As("uno", "akkelpur")).Get("/dashboard");
        Assert.Contains("কারও কাছে কিছু জমে নেই", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.All(".dg-heat"));
        Assert.All(page.All(".dg-stat"), s => Assert.DoesNotContain("dg-stat--bad", s.ClassName!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_case_is_in_the_part_that_is_fetched_again()
    {
        var uno = await app.As("uno", "panchbibi");
        var board = (await uno.Get("/dashboard")).One("#board")!;
        Assert.Equal("panchbibi.cases", board.GetAttribute("data-live-topic"));
        await app.Api(office: "panchbibi").Post("cases", new { office = "panchbibi", category = "CIV-ROAD", text = "রাস্তা ভাঙা", caller = new { mobile = "01900007703" }, channel = "call" });
        var fragment = await uno.Get(board.GetAttribute("data-live-src")!);
        Assert.Equal("১", fragment.One(".dg-stat .n")!.TextContent);
        Assert.Null(fragment.One("html > head > title"));
    }

    [Fact]
    public async Task A_sensitive_case_is_counted_and_nothing_of_it_is_told()
    {
        const string canary = "ক্যানারিশব্দ", name = "গোপনকুমারী", village = "গোপনগ্রাম";
        await using var own = await App.Start();
        var made = await own.Api(office: "khetlal").Post("cases", new { office = "khetlal", category = "SOC-CM", text = canary, caller = new { mobile = "01900007799", name, address = village }, area = (string?)null, channel = "call" });
        Assert.Equal(201, made.Status);
        own.Clock.Advance(TimeSpan.FromHours(2));       // its half hour is over: it stands among those to look at first
        var uno = await own.As("uno", "khetlal");
        foreach (var address in new[] { "/dashboard", "/dashboard/print", "/dashboard.csv", "/dashboard?lang=en" })
        {
            var text = await uno.Http.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
            foreach (var secret in new[] { canary, name, village, "7799", "৭৭৯৯", "বাল্যবিবাহ", "Child marriage" }) Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }
        var page = await uno.Get("/dashboard?lang=bn");
        Assert.Contains(page.All(".dg-hist li"), li => li.TextContent.Contains(Dorgora.HelpDesk.CaseCode.Show(made["code"]!), StringComparison.Ordinal) && li.TextContent.Contains("আপনার জানানো বিষয়", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_board_asks_the_database_thirteen_times_at_most()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var uno = App.Account("uno");
        var db = await app.Services.In(db => db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == "shahrasti", Cancel));
        scope.ServiceProvider.GetRequiredService<Caller>().Is(Role.Uno, Guid.Empty, null, null, db.Id, db.Path, uno.Name);
        var reader = scope.ServiceProvider.GetRequiredService<BoardReader>();
        Assert.NotNull(await reader.Read(db.Path, null, Cancel));       // the rosters and places that are kept in memory are there
        using var count = new Commands(scope.ServiceProvider.GetRequiredService<AppDb>());
        await reader.Read(db.Path, null, Cancel);       // people, places and closed cases are kept in memory from here on
        await count.Hear();
        Assert.NotNull(await reader.Read(db.Path, null, Cancel));
        Assert.InRange(count.Texts.Count, 1, 13);
        // None of them brings whole open cases: only the short list does, by its ids, and they are limited.
        Assert.DoesNotContain(count.Texts, t => t.Contains("promised_due", StringComparison.Ordinal) && !t.Contains("json_each(@ids)", StringComparison.Ordinal) && !t.Contains("ANY (@ids)", StringComparison.Ordinal));
        Assert.Single(count.Texts, t => t.Replace("\"", "", StringComparison.Ordinal).StartsWith("SELECT h.id\nFROM helpdesk_cases", StringComparison.Ordinal) && t.Contains("LIMIT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_table_for_spreadsheets_has_a_row_for_each_holder_and_no_formula()
    {
        var uno = await app.As("uno");
        var answer = await uno.Http.GetAsync(new Uri("/dashboard.csv", UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var lines = (await answer.Content.ReadAsStringAsync(Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var holders = (await uno.Get("/dashboard?all=true")).All("table.dg-table--tight tbody tr").Count;
        Assert.Equal(holders, lines.Count(l => l.StartsWith("কার কাছে,", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines.SelectMany(l => l.Split(',')), f => f is ['=' or '+' or '@', ..]);
    }

    [Fact]
    public async Task Paper_and_screen_say_the_same()
    {
        var uno = await app.As("uno");
        var paper = await uno.Get("/dashboard/print");
        var screen = await uno.Get("/dashboard?all=true");
        Assert.Equal(screen.All("table.dg-table--tight td[data-l] b").Select(b => b.TextContent).Order(), paper.All("table").First().QuerySelectorAll("td:nth-child(3) b").Select(b => b.TextContent).Order());
        Assert.NotNull(paper.One(".p-demo"));
    }

    /// <summary>The commands that one context sends.</summary>
    private sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly DbContext of;
        private readonly List<IDisposable> subscriptions = [];

        public Commands(DbContext of)
        {
            this.of = of;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public List<string> Texts { get; } = [];

        /// <summary>The database library looks only each second whether somebody listens.</summary>
        public async Task Hear()
        {
            await Until.True(async () => { await of.Set<Office>().CountAsync(Cancel); return Texts.Count > 0; });
            Texts.Clear();
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Value: CommandExecutedEventData data } && data.Context == of) Texts.Add(data.Command.CommandText);
        }

        public void OnCompleted() { }
        public void OnError(Exception error) { }
        public void Dispose() => subscriptions.ForEach(s => s.Dispose());
    }
}
