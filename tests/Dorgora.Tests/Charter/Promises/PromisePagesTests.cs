using Dorgora.Charter.Promises;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter.Promises;

/// <summary>Promise against reality on the screens: figures inside, the list behind each, and what everybody may read.</summary>
public sealed class PromisePagesTests(App app) : IClassFixture<App>
{
    private Task<List<ServicePromise>> Rows(string office) => app.Services.In(db => db.Set<ServicePromise>().AsNoTracking().Where(p => p.OfficePath.EndsWith($"/{office}/")).ToListAsync());

    private static int Number(string text) => Dorgora.Bangla.Digits.TryParseInt(string.Concat(text.Where(char.IsDigit)), out var n) ? n : throw new InvalidOperationException(text);

    [Fact]
    public async Task Behind_every_number_stands_the_list_that_counts_the_same()
    {
        var uno = await app.As(Role.Uno);
        var page = await uno.Get("/desk/promises");
        Assert.Equal(200, page.Status);
        var links = page.All("main table a").Where(a => a.GetAttribute("href")!.Contains("what=", StringComparison.Ordinal) && !a.TextContent.Contains('%')).Take(14).ToList();
        Assert.True(links.Count >= 10);
        foreach (var link in links)
        {
            var list = await uno.Get(link.GetAttribute("href")!);
            Assert.Equal(Number(link.TextContent), Number(list.One("#count")!.TextContent));
        }
        foreach (var stat in page.All("a.dg-stat").Where(s => s.GetAttribute("href")!.Contains("broken", StringComparison.Ordinal) || s.GetAttribute("href")!.Contains("overdue", StringComparison.Ordinal)))
            Assert.Equal(Number(stat.QuerySelector(".n")!.TextContent), Number((await uno.Get(stat.GetAttribute("href")!)).One("#count")!.TextContent));
    }

    [Fact]
    public async Task The_spreadsheet_has_the_rows_of_the_list()
    {
        var uno = await app.As(Role.Uno);
        var list = await uno.Get("/desk/promises/list?what=broken");
        var csv = await uno.Http.GetStringAsync(new Uri(list.One("a[download]")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal(Number(list.One("#count")!.TextContent), csv.TrimEnd().Split("\r\n").Length - 1);
    }

    [Fact]
    public async Task A_filter_that_is_not_understood_finds_nothing_rather_than_everything()
    {
        var uno = await app.As(Role.Uno);
        foreach (var query in new[] { "what=nonsense", "period=2026-27-Q9&what=kept", "office=kalai", "post=nobody", "service=SV-NONE" })
            Assert.Equal(0, Number((await uno.Get($"/desk/promises/list?{query}")).One("#count")!.TextContent));
    }

    [Fact]
    public async Task The_district_sees_the_offices_below_it_and_no_others()
    {
        var dc = await (await app.As(Role.Dc, "magura")).Get("/desk/promises/list?office=shahrasti");
        Assert.Equal(0, Number(dc.One("#count")!.TextContent));
        Assert.Equal(403, (await (await app.As(Role.Operator)).Get("/desk/promises")).Status);
    }

    [Fact]
    public async Task Everybody_reads_how_a_service_was_kept_with_how_many_and_never_an_officials_share()
    {
        var rows = (await Rows("shahrasti")).Where(r => r.DecidedAt is not null).GroupBy(r => r.Code).ToDictionary(g => g.Key, g => g.Count());
        var (many, few) = (rows.MaxBy(r => r.Value).Key, rows.MinBy(r => r.Value).Key);
        Assert.True(rows[few] < PromiseFigures.Least);
        var page = await app.Visitor().Get($"/shahrasti/charter/{many}");
        Assert.Matches("গত ৩ মাসে [০-৯]{1,3}% সময়মতো [০-৯]+টির মধ্যে [০-৯]+টি".Normalize(), page.Text.Normalize());
        var little = await app.Visitor().Get($"/shahrasti/charter/{few}");
        Assert.DoesNotContain("%", little.Text, StringComparison.Ordinal);
        Assert.Contains("১০টির কম".Normalize(), little.Text.Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_late_now_stands_on_the_offices_charter_and_on_the_unos_dashboard()
    {
        var late = (await Rows("shahrasti")).Count(r => r.IsOverdue(app.Clock.Now));
        Assert.True(late > 0, "the demo has some");
        Assert.Contains("এখন সময় পার হয়ে আছে".Normalize(), (await app.Visitor().Get("/shahrasti/charter")).Text.Normalize(), StringComparison.Ordinal);
        var uno = await app.As(Role.Uno);
        var card = (await uno.Get("/dashboard")).All("a.dg-stat").Single(s => s.GetAttribute("href")!.StartsWith("/desk/promises", StringComparison.Ordinal));
        Assert.Equal(late, Number(card.QuerySelector(".n")!.TextContent));
        Assert.Equal(late, Number((await uno.Get(card.GetAttribute("href")!)).One("#count")!.TextContent));
    }
}
