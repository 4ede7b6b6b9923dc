using System.Text.Json;
using Dorgora.OneStop;
using Dorgora.OneStop.Figures;
using Dorgora.OneStop.Waits;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The statistics of a day that was reckoned by hand (<see cref="FigureDay"/>): every figure, from the events alone; the ledger; the day's end.</summary>
public sealed class FigureTests : IAsyncLifetime
{
    private App app = null!;
    private FigureDay day = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.Start();
        await (day = new FigureDay(app)).Live();
        await Until.True(async () => await Facts(db => db.Where(f => f.End == LegEnd.Unserved).CountAsync()) == 2);
        await Until.True(async () => await Facts(db => db.Where(f => f.Visit == LegEnd.Open).CountAsync()) == 0);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<T> Facts<T>(Func<IQueryable<LegFacts>, Task<T>> ask) => app.Services.In(db => ask(db.Set<LegFacts>().AsNoTracking().Where(f => f.Day == FigureDay.Day)));

    private Task<RoomFigures> Figures(FigureQuery? query = null) => app.Services.In(async db => await new FigureReader().Read(db, (await db.Set<Office>().SingleAsync(o => o.Slug == "magura")).Id, query ?? new FigureQuery("2026-11-23")));

    [Fact]
    public async Task Every_figure_of_the_day_is_the_one_reckoned_by_hand()
    {
        var figures = await Figures();
        Assert.Equal((31, 25, 2, 2, 2, 0, 0), (figures.All.Arrived, figures.All.Served, figures.All.NoShow, figures.All.Left, figures.All.Unserved, figures.All.SentOn, figures.All.Open));
        Assert.Equal(7, figures.All.NoShowPercent);                                          // 2 of the 27 who were called to the end
        Assert.Equal(new Spread(29, 14 * 60, 36 * 60, 1018, 40 * 60), figures.All.Wait);     // 492 minutes by 29 calls
        Assert.Equal(new Spread(26, 7 * 60, 18 * 60, 542, 20 * 60), figures.All.Service);    // 235 minutes by 26 services
        Assert.Equal((0, 0), (figures.All.Long, figures.All.LongPercent));
        Assert.Equal([(8, 3), (9, 10), (10, 6), (11, 3), (14, 9)], figures.Hours.Where(h => h.Count.Arrived > 0).Select(h => (h.Hour, h.Count.Arrived)));     // 09:59:59 is of the hour from 9, 10:00:00 of that from 10
        Assert.Equal([(32, 25, 2, 2, 2, 1), (1, 1, 0, 0, 0, 0)], figures.Services.Select(s => (s.Count.Arrived, s.Count.Served, s.Count.NoShow, s.Count.Left, s.Count.Unserved, s.Count.SentOn)));
        Assert.Equal([("1", 20), ("2", 2), ("3", 2), ("4", 2)], figures.Counters.Select(c => (c.NameBn, c.Count.Served)));
        Assert.Equal((20 * 60, 36 * 60, 21 * 60), figures.Counters[0].Count.Wait is { } w ? (w.P50, w.P90, w.Mean) : default);
        Assert.Equal((10, 9), (figures.Heat.Counts[(int)DayOfWeek.Monday, 9], figures.Heat.Counts[(int)DayOfWeek.Monday, 14]));
    }

    [Fact]
    public async Task Chosen_by_service_counter_and_day_only_those_are_counted()
    {
        Assert.Equal(1, (await Figures(new FigureQuery("23/11/2026", null, "KS-16"))).All.Arrived);
        Assert.Equal(20, (await Figures(new FigureQuery("২৩/১১/২০২৬", null, null, "১"))).All.Served);
        Assert.Equal(31, (await Figures(new FigureQuery("2026-11-23", "2026-11-30"))).All.Arrived);
        foreach (var none in new[] { new FigureQuery("2026-11-24"), new FigureQuery("কবে"), new FigureQuery("2026-11-23", null, "KS-99"), new FigureQuery("2026-11-23", null, null, "9"), new FigureQuery("2026-11-23", null, null, null, "x") }) Assert.Equal(0, (await Figures(none)).All.Arrived);
        Assert.Equal(FigureQuery.Most, new FigureQuery("1990-01-01", "2026-11-23").Days(FigureDay.Day) is var (first, last) ? last.DayNumber - first.DayNumber + 1 : 0);
    }

    [Fact]
    public async Task Made_anew_from_the_events_the_rows_are_the_same()
    {
        var rows = await Facts(f => f.OrderBy(x => x.LegId).ToListAsync());
        var anew = await app.Services.In(async db =>
        {
            var events = await db.Set<StoredEvent>().AsNoTracking().Where(e => db.Set<Token>().Any(t => t.Id == e.Subject && t.Day == FigureDay.Day)).OrderBy(e => e.Id).ToListAsync();
            return events.GroupBy(e => e.Subject).SelectMany(e => Visit.Of(e)!.Facts()).OrderBy(f => f.LegId).ToList();
        });
        Assert.Equal(33, rows.Count);
        Assert.Equal(rows.OrderBy(r => r.LegId.ToString(), StringComparer.Ordinal).Select(r => JsonSerializer.Serialize(r)), anew.OrderBy(r => r.LegId.ToString(), StringComparer.Ordinal).Select(r => JsonSerializer.Serialize(r)));
    }

    [Fact]
    public async Task What_was_told_stands_beside_what_it_became()
    {
        var told = await app.Services.In(db => db.Set<Told>().Where(t => t.Day == FigureDay.Day).ToDictionaryAsync(t => t.TokenId));
        Assert.Equal(31, told.Count);
        Assert.All(told.Values, t => Assert.True(t.High >= t.Low));
        Assert.Equal((40.0, 10.0, 3.0, 12.0), (told[day.Token(20)].Actual, told[day.Token(23)].Actual, told[day.Token(24)].Actual, told[day.Token(26)].Actual));
        Assert.Equal(4, told.Values.Count(t => t.Actual is null));                          // two left, two were never called
        var hits = (await Figures()).Hits;
        Assert.Equal((27, told.Values.Count(t => t.Actual <= t.High)), (hits.Told, hits.Kept));
    }

    [Fact]
    public async Task The_page_the_spreadsheet_and_the_ledger_say_the_same_and_name_nobody()
    {
        var dc = await app.As(Role.Dc, "magura");
        var page = await dc.Get("/desk/counter/statistics?From=2026-11-23");
        Assert.Equal(200, page.Status);
        Assert.Equal("৩১", page.One(".dg-stat .n")!.TextContent);
        foreach (var words in new[] { "১৪ মি. ০ সে.", "৩৬ মি. ০ সে.", "২০ মি. ০ সে.", "১০টার ঘণ্টায়", "২৭ জনের মধ্যে" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.All(".dg-heat td[data-h]"));
        Assert.Equal(200, (await dc.Get("/desk/counter/statistics?lang=en")).Status);
        var csv = await (await dc.Http.GetAsync(new Uri("/desk/counter/statistics.csv?From=2026-11-23", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.Equal(34, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var ledger = await dc.Get("/desk/counter/ledger/2026-11-23");
        Assert.Equal((33, 6), (ledger.All("table")[0].QuerySelectorAll("tbody tr").Length, ledger.All("table")[1].QuerySelectorAll("tbody tr").Length));
        var jump = ledger.All("table")[1].QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("আগে ডাকা", StringComparison.Ordinal)).TextContent;
        foreach (var words in new[] { "প্রতিবন্ধী ব্যক্তি", "২", "৩", "নমুনা কেরানি" }) Assert.Contains(words, jump, StringComparison.Ordinal);
        foreach (var words in new[] { "অন্য সারিতে পাঠানো", "৩ জনের পরে", "বাড়তি সেবা", "আবার দাঁড়াতে হয়নি", "ডাক ফিরিয়ে" }) Assert.Contains(words, ledger.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "1900000037", "১৯০০০০০০৩৭", "০০০০৩৭" }) Assert.All(new[] { page.Document.DocumentElement.OuterHtml, csv, ledger.Document.DocumentElement.OuterHtml }, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.Equal(404, (await dc.Get("/desk/counter/ledger/yesterday")).Status);
    }

    [Fact]
    public async Task After_midnight_nobody_of_the_day_before_waits_any_more()
    {
        var open = await app.Services.In(db => db.Set<TokenLeg>().Where(l => db.Set<Token>().Any(t => t.Id == l.TokenId && t.Day == FigureDay.Day)).Select(l => l.State).Distinct().ToListAsync());
        Assert.Equal([LegState.Done, LegState.Left, LegState.Transferred, LegState.Closed], open.Order());
    }
}
