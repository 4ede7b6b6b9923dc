using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Browser;

/// <summary>A telephone that loses its network: public pages as last seen, nothing of who was signed in.</summary>
public sealed class PocketTests(Site site) : IClassFixture<Site>
{
    private const string Services = "/sherpur-bogura/services";

    private async Task<Visitor> Phone()
    {
        var phone = (await Visitor.At(site, 360, 740)).Forgives("ERR_INTERNET_DISCONNECTED").Forgives("ERR_FAILED");
        await phone.Goto("/o/sherpur-bogura");
        await Until.True(async () => await phone.Ask<bool>("navigator.serviceWorker.controller !== null"), "the worker stands before the page");
        return phone;
    }

    private static Task Kept(Visitor phone, string path) => Until.True(async () => await phone.Ask<bool>($"caches.open('pages').then(c => c.match(location.origin + '{path}')).then(r => !!r)"), $"{path} is put by");

    [Fact]
    public async Task A_page_seen_before_is_shown_with_its_time_and_another_says_what_is_there()
    {
        await using var phone = await Phone();
        await phone.Goto(Services);
        await Kept(phone, Services);
        await phone.Window.SetOfflineAsync(true);
        await phone.Page.ReloadAsync();
        Assert.Contains("নেট নেই", await phone.Page.Locator(".dg-stale").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("সেবা ও দক্ষ মানুষ", (await phone.Page.Locator("h1").InnerTextAsync()).Trim());
        await Screens.Take(phone.Page, "pocket", "kept", 360);
        await phone.Page.GotoAsync($"{site.Address}/sherpur-bogura/services/mason");
        await phone.Page.Locator("[data-kept] a").First.WaitForAsync();
        Assert.Contains("নেট নেই", await phone.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await Screens.Take(phone.Page, "pocket", "away", 360);
        await phone.Page.Locator("[data-kept] a").First.ClickAsync();
        await phone.Page.Locator(".dg-stale").WaitForAsync();
        await phone.Window.SetOfflineAsync(false);
        await phone.Page.ReloadAsync();
        Assert.Equal(0, await phone.Page.Locator(".dg-stale").CountAsync());
    }

    [Fact]
    public async Task The_worker_does_not_change_the_visitors_language()
    {
        await using var phone = await Phone();
        await phone.Goto(Services);
        Assert.Equal("bn", await phone.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task Searches_and_forms_are_not_put_by()
    {
        await using var phone = await Phone();
        await phone.Goto("/search?q=mistri&office=sherpur-bogura");
        await phone.Goto("/track");
        await phone.Goto(Services);
        await Kept(phone, Services);
        Assert.False(await phone.Ask<bool>("caches.open('pages').then(c => c.keys()).then(k => k.some(r => /search|track/.test(r.url)))"));
    }
}
