using System.Text;
using Dorgora.Telephone;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

public sealed class CallListTests(App app) : IClassFixture<App>
{
    private async Task<string> Write(Disposition what)
    {
        var number = CallDeskSite.NewNumber();
        var desk = await app.Operator;
        await desk.Push(await desk.Get("/desk"), $"button[formaction*='what={what}']", ("From", number));
        return number;
    }

    private static int Rows(HtmlPage page) => page.All("tbody tr").Count;

    [Fact]
    public async Task Each_filter_stands_in_the_address()
    {
        var (blank, wrong) = (await Write(Disposition.Blank), await Write(Disposition.Wrong));
        var desk = await app.Operator;
        Assert.Equal(1, Rows(await desk.Get($"/desk/calls?number={blank}")));
        Assert.Equal(1, Rows(await desk.Get($"/desk/calls?number={Uri.EscapeDataString(Dorgora.Bangla.Digits.ToBangla(wrong))}&what=wrong")));
        Assert.Equal(0, Rows(await desk.Get($"/desk/calls?number={wrong}&what=blank")));
        Assert.Equal(1, Rows(await desk.Get($"/desk/calls?number={wrong}&day=2026-11-22")));
        Assert.Equal(1, Rows(await desk.Get($"/desk/calls?number={wrong}&day={Uri.EscapeDataString("২১/১১/২০২৬")}&until=2026-11-22")));
        Assert.Equal(0, Rows(await desk.Get($"/desk/calls?number={wrong}&day=2026-11-21")));
        var mine = await app.Services.In(db => db.Set<Call>().AsNoTracking().SingleAsync(c => c.From == "+88" + wrong));
        Assert.Equal(1, Rows(await desk.Get($"/desk/calls?number={wrong}&who={mine.OperatorId}&line={mine.LineId}")));
    }

    [Theory]
    [InlineData("day=গতকাল"), InlineData("what=solved"), InlineData("line=1"), InlineData("who=me"), InlineData("number=123"), InlineData("day=9999-99-99")]
    public async Task What_is_not_understood_finds_nothing_and_says_so(string query)
    {
        var page = await (await app.Operator).Get($"/desk/calls?{query}");
        Assert.Equal((200, 0), (page.Status, Rows(page)));
        Assert.NotNull(page.One(".dg-empty"));
    }

    [Fact]
    public async Task The_summary_counts_each_outcome_and_leads_to_exactly_its_calls()
    {
        await Write(Disposition.Prank);
        var desk = await app.Operator;
        var page = await desk.Get("/desk/calls?day=2026-11-22");
        var prank = page.All("a.dg-stat").Single(s => s.TextContent.Normalize().Contains("উত্ত্যক্ত করা".Normalize(), StringComparison.Ordinal));
        Assert.Equal(Dorgora.Bangla.Digits.ToLatin(prank.QuerySelector(".n")!.TextContent), $"{Rows(await desk.Get(prank.GetAttribute("href")!))}");
    }

    [Fact]
    public async Task The_spreadsheet_begins_with_its_mark_and_holds_the_same_rows()
    {
        var number = await Write(Disposition.Blank);
        var desk = await app.Operator;
        var bytes = await desk.Http.GetByteArrayAsync(new Uri($"/desk/calls.csv?number={number}", UriKind.Relative));
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains($"{number[..5]}-{number[5..]}", lines[1]);
    }

    [Fact]
    public async Task A_number_that_would_be_a_formula_comes_as_text()
    {
        var desk = await app.Operator;
        var talk = await app.Ring("+966 50 123 4567");
        await desk.Push(talk, "[formaction*='what=Information']", ("Told", "=HYPERLINK(\"http://x\")"));
        var csv = await desk.Http.GetStringAsync(new Uri("/desk/calls.csv?number=%2B966501234567", UriKind.Relative));
        Assert.Contains(",'+966501234567,", csv);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", csv);
    }
}
