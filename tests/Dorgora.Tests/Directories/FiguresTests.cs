using Dorgora.Directories.Contact;
using Dorgora.Directories.Figures;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Directories;

public class FiguresTests(App app) : IClassFixture<App>
{
    private const string Office = "sherpur-bogura", Path = "/desk/providers/figures";

    private Task<DirectoryFigures> Read(int days = 30) => app.Services.In(async db =>
    {
        var office = await db.Set<Office>().SingleAsync(o => o.Slug == Office);
        return await DirectoryFigures.Read(db.For(Scope.Of(office.Path), Actor.System, db.Time), days, [Office], default);
    });

    private Task See(int nth, string visitor, int daysAgo = 0) => app.Services.In(async db =>
    {
        var office = await db.Set<Office>().SingleAsync(o => o.Slug == Office);
        var provider = await db.Set<Provider>().Where(p => p.OfficeId == office.Id && p.State == ProviderState.Shown).OrderBy(p => p.Code).Skip(nth).FirstAsync();
        db.Add(new Reveal(provider, visitor, "", db.Time.Now.AddDays(-daysAgo)));
        await db.SaveChangesAsync();
    });

    [Fact]
    public async Task Contacts_are_counted_once_a_day_and_the_first_one_is_known()
    {
        var before = await Read();
        await See(0, "visitor-a", daysAgo: 40);
        await See(0, "visitor-a");
        await See(1, "visitor-a");
        await See(1, "visitor-b");
        var after = await Read();
        Assert.Equal((before.Contacts + 3, before.Before + 1, before.Reached + 2, before.First + 1), (after.Contacts, after.Before, after.Reached, after.First));
        Assert.True(after.ByTrade.Sum(t => t.Count) >= before.ByTrade.Sum(t => t.Count) + 3);
    }

    [Fact]
    public async Task What_was_not_found_here_is_told_and_what_was_missed_elsewhere_is_not()
    {
        await app.Visitor().Get($"/search?q={Uri.EscapeDataString("ঝঞঝকঝ")}&office={Office}");
        await app.Visitor().Get($"/search?q={Uri.EscapeDataString("ঝঞঝখঝ")}&office=kalai");
        var missed = (await Read()).Missed.Select(m => m.Words).ToList();
        Assert.Contains(Dorgora.Bangla.SearchKeys.Norm("ঝঞঝকঝ"), missed);
        Assert.DoesNotContain(Dorgora.Bangla.SearchKeys.Norm("ঝঞঝখঝ"), missed);
    }

    [Fact]
    public async Task The_page_shows_them_by_union_to_the_office_and_to_nobody_else()
    {
        var page = await (await app.As(Role.Uno, Office)).Get($"{Path}?days=90");
        Assert.Equal(200, page.Status);
        Assert.NotEmpty(page.All(".dg-heat td[data-h]"));
        Assert.Contains(page.All(".dg-heat thead a"), a => a.GetAttribute("href")!.Contains("/services/area/", StringComparison.Ordinal));
        Assert.Equal("true", page.All(".dg-chips a")[1].GetAttribute("aria-current"));
        var other = await (await app.As(Role.Uno, "kalai")).Get(Path);
        Assert.Empty(other.All(".dg-heat td[data-h]"));
        Assert.Equal("/signin", (await app.Visitor().Get(Path)).Url.AbsolutePath);
    }

    [Theory]
    [InlineData(null, 1.0, 2.0)]
    [InlineData(2.0, 3.0, 1.0, 2.0)]
    [InlineData(2.5, 4.0, 1.0, 2.0, 3.0)]
    public void A_median_needs_three(double? median, params double[] hours) => Assert.Equal(median, DirectoryFigures.Median(hours));

    [Theory]
    [InlineData(0, 10, null)]
    [InlineData(1, 10, 1)]
    [InlineData(10, 10, 5)]
    public void The_fuller_the_darker(int count, int most, int? heat) => Assert.Equal(heat, Show.Heat(count, most));
}
