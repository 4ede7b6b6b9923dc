using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Platform.Search;

public class SearchPageTests(App app) : IClassFixture<App>
{
    private Task<HtmlPage> Search(string query, string more = "") => app.Visitor().Get($"/search?q={Uri.EscapeDataString(query)}{more}");

    private static IReadOnlyList<string> Titles(HtmlPage page) => [.. page.All(".dg-hit h2").Select(h => h.TextContent.Trim())];

    [Theory]
    [InlineData("খতিয়ান")]
    [InlineData("krishi office")]
    [InlineData("agriculture")]
    [InlineData("জেলা প্রশাসক")]
    public async Task Everybody_finds_what_offices_promise_and_who_is_there(string query)
    {
        var page = await Search(query);
        Assert.Equal(200, page.Status);
        Assert.NotEmpty(Titles(page));
        Assert.NotEmpty(page.All(".dg-hit mark"));
        foreach (var link in page.All(".dg-hit h2 a").Take(3)) Assert.Equal(200, (await app.Visitor().Get(link.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task An_offices_own_come_first_at_its_portal()
    {
        var page = await Search("উপজেলা নির্বাহী অফিসার", "&office=shahrasti");
        Assert.Contains("শাহরাস্তি", page.All(".dg-hit")[0].TextContent, StringComparison.Ordinal);
        var here = await Search("কর্মকর্তা", "&office=shahrasti&where=here");
        Assert.NotEmpty(here.All(".dg-hit"));
        Assert.All(here.All(".dg-hit h2 a"), a => Assert.DoesNotContain("magura", a.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kind_can_be_chosen()
    {
        var all = await Search("ভূমি");
        var chip = all.All(".dg-chips a").First(a => a.GetAttribute("href")!.Contains("kind=", StringComparison.Ordinal));
        var one = await app.Visitor().Get(chip.GetAttribute("href")!);
        Assert.Single(one.All(".dg-hit .k").Select(k => k.TextContent).Distinct());
    }

    [Fact]
    public async Task Nothing_found_says_what_can_be_done_and_is_counted()
    {
        var page = await Search("ঝঞঝঞঝ", "&office=shahrasti");
        Assert.Equal(200, page.Status);
        Assert.Empty(Titles(page));
        Assert.NotEmpty(page.All(".dg-empty a"));
        Assert.Equal(1, await app.Services.In(db => db.Set<SearchMiss>().CountAsync(m => m.Office == "shahrasti")));
    }

    [Fact]
    public async Task The_box_suggests_while_one_types()
    {
        var page = await app.Visitor().Get("/search/suggest?q=khoti");
        Assert.NotEmpty(page.All("[role=option][data-href]"));
        Assert.Empty((await app.Visitor().Get("/search/suggest?q=")).All("[role=option]"));
    }

    [Fact]
    public async Task Programs_search_as_the_contract_says()
    {
        var answer = await app.Api("").Get("search?q=khotian&kind=service&size=5");
        Assert.Equal(200, answer.Status);
        Assert.NotEmpty(answer.Items);
        Assert.All(answer.Items, i => Assert.Equal("service", i.GetProperty("kind").GetString()));
        foreach (var name in new[] { "id", "titleBn", "titleEn", "subtitle", "url", "office", "area", "score" }) Assert.True(answer.Items[0].TryGetProperty(name, out _), name);
        Assert.Equal(400, (await app.Api("").Get("search?q=a&kind=case")).Status);
        Assert.Equal(404, (await app.Api("").Get("search?q=a&area=atlantis")).Status);
        Assert.Equal(0, (await app.Api("").Get("search")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Somebody_who_takes_charge_is_found_a_moment_later_and_only_staff_find_who_is_not_shown()
    {
        const string Officer = "ঝিলমিল ঝর্ণাধারা", Member = "ঝলমল ঝঙ্কার";
        await app.Services.In(async db =>
        {
            var office = await db.Set<Office>().SingleAsync(o => o.Slug == "shahrasti");
            var (one, two) = (new Post(office, "shahrasti.searched-1", "পরীক্ষামূলক কর্মকর্তা"), new Post(office, "shahrasti.searched-2", "পরীক্ষামূলক সভাপতি") { Kind = PostKind.Citizen });
            var (first, second) = (new Person(office, Officer), new Person(office, Member));
            db.AddRange(one, two, first, second);
            db.AddRange(new Charge(first, one, ChargeKind.Regular, db.Time.Today, db.Time.Now), new Charge(second, two, ChargeKind.Regular, db.Time.Today, db.Time.Now));
            await People.Changed(db);
            await db.SaveChangesAsync();
        });
        await Until.True(async () => Titles(await Search(Officer)).Contains(Officer));
        await Until.True(() => app.Services.In(db => db.Set<SearchDocument>().AnyAsync(d => d.TitleBn == Member)));
        Assert.DoesNotContain(Member, Titles(await Search(Member)));
        var address = $"/search?q={Uri.EscapeDataString(Member)}";
        Assert.Contains(Member, Titles(await (await app.As(Role.Uno)).Get(address)));
        Assert.DoesNotContain(Member, Titles(await (await app.As(Role.Uno, "kalai")).Get(address)));
    }

    [Fact]
    public async Task Numbers_of_people_are_not_in_the_index()
    {
        var mobile = await app.Services.In(db => db.Set<Person>().Where(p => p.Mobile != null).Select(p => p.Mobile!).FirstAsync());
        Assert.Empty(Titles(await Search(mobile[3..])));
    }
}
