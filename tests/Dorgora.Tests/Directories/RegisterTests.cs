using Dorgora.Directories.Providers;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Directories;

/// <summary>A carpenter lists himself from a cheap telephone, mends it, goes away, leaves; nobody else may.</summary>
public sealed class RegisterTests(App app) : IClassFixture<App>
{
    private const string Office = "sherpur-bogura";

    private Task<Provider> Stored(string mobile) => app.Services.In(db => db.Set<Provider>().AsNoTracking().Include(p => p.Works).SingleAsync(p => p.Mobile == mobile));

    private static async Task<HtmlPage> Write(Browser carpenter, string name) => await carpenter.Press(await carpenter.Get($"/{Office}/services/register?trade=carpenter"), "নাম জমা দিন",
        ("NameBn", name), ("HeadlineBn", "দরজা, জানালা ও আলমারি"), ("Works[0].PriceFrom", "৮০০"), ("Works[0].PriceTo", "১২০০"));

    [Fact]
    public async Task Who_is_not_signed_in_is_led_there_first()
    {
        var page = await app.Visitor().Get($"/{Office}/services/register");
        Assert.Equal("/me/sign-in", page.Url.AbsolutePath);
    }

    [Fact]
    public async Task A_new_entry_waits_for_the_office_and_is_found_after_its_look()
    {
        using var carpenter = await app.Citizen("01900009981");
        var made = await Write(carpenter, "আবদুল করিম");
        Assert.Contains("দেখার অপেক্ষায়", made.Text, StringComparison.Ordinal);
        var stored = await Stored("+8801900009981");
        Assert.Equal((ProviderState.Waiting, 80_000L, 120_000L, "দিন"), (stored.State, stored.Works[0].PriceFrom, stored.Works[0].PriceTo, stored.Works[0].Unit));
        Assert.Equal(404, (await app.Visitor().Get($"/{Office}/providers/{stored.Code}")).Status);
        var desk = await app.As("admin", Office);
        Assert.Contains("আবদুল করিম", (await desk.Get("/desk/providers?state=Waiting")).Text, StringComparison.Ordinal);
        await desk.Press(await desk.Get($"/desk/providers/{stored.Id}"), "দেখতে দিন");
        Assert.Equal(200, (await app.Visitor().Get($"/{Office}/providers/{stored.Code}")).Status);
    }

    [Fact]
    public async Task One_number_has_one_entry_in_an_upazila()
    {
        using var carpenter = await app.Citizen("01900009982");
        await Write(carpenter, "একবার");
        Assert.StartsWith("/me/profiles/", (await carpenter.Get($"/{Office}/services/register?trade=mason")).Url.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_mends_it_goes_away_and_leaves()
    {
        using var carpenter = await app.Citizen("01900009983");
        var page = await Write(carpenter, "রহিম উদ্দিন");
        page = await carpenter.Press(page, "রাখুন", ("AwayUntil", "25/11/2026"));
        var stored = await Stored("+8801900009983");
        Assert.Equal((new DateOnly(2026, 11, 25), "রহিম উদ্দিন"), (stored.AwayUntil, stored.NameBn));
        var again = await carpenter.Get($"/me/profiles/{stored.Id}?add=mason");
        Assert.NotNull(again.One("input[name='Works[1].Trade'][value='mason']"));
        Assert.Single((await carpenter.Get("/me/profiles")).All(".dg-hit"));
        await carpenter.Press(await carpenter.Get($"/me/profiles/{stored.Id}"), "মুছে ফেলুন");
        Assert.Equal(ProviderState.Gone, await app.Services.In(db => db.Set<Provider>().Where(p => p.Id == stored.Id).Select(p => p.State).SingleAsync()));
        Assert.Empty((await carpenter.Get("/me/profiles")).All(".dg-hit"));
        Assert.Equal(404, (await carpenter.Get($"/me/profiles/{stored.Id}")).Status);
    }

    [Fact]
    public async Task Nobody_elses_entry_is_there()
    {
        using var owner = await app.Citizen("01900009984");
        await Write(owner, "মালিক");
        var id = (await Stored("+8801900009984")).Id;
        var mine = await owner.Get($"/me/profiles/{id}");
        using var other = await app.Citizen("01900009985");
        Assert.Equal(404, (await other.Get($"/me/profiles/{id}")).Status);
        foreach (var button in new[] { "রাখুন", "মুছে ফেলুন" })
        {
            using var form = Browser.Filled(mine, button);
            Assert.NotEqual(200, (int)(await other.Http.SendAsync(form)).StatusCode);
        }
        Assert.Equal("মালিক", (await Stored("+8801900009984")).NameBn);
        Assert.Equal("/me/sign-in", (await app.Visitor().Get($"/me/profiles/{id}")).Url.AbsolutePath);
    }
}
