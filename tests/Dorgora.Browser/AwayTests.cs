using System.Text.Json;
using Dorgora.OneStop;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Dorgora.Browser;

/// <summary>The kiosk when its server is away: tokens go on, on paper, and come in once when it is back.</summary>
public sealed class AwayTests(Site site) : IClassFixture<Site>
{
    private static Task Tap(Visitor visitor, string key) => visitor.Page.Locator($"[name=Do][value='{key}']:visible").ClickAsync();

    private static Task<string> Shown(Visitor stele) => stele.Page.Locator(".k-token .t:visible").InnerTextAsync();

    private async Task<Visitor> Kept()
    {
        var stele = (await Visitor.At(site, 1080, 1920)).Forgives("ERR_INTERNET_DISCONNECTED").Forgives("ERR_FAILED").Forgives("sw.js");
        await stele.Window.AddCookiesAsync([new() { Name = "device", Value = App.Keys.First(k => k.Kind == "kiosk" && k.Office == "magura").Key, Url = site.Address }]);
        await stele.Goto("/magura/kiosk");
        await Until.True(async () => await stele.Ask<string>("document.documentElement.dataset.kept ?? null") == "all", "the kiosk keeps its screens and numbers");
        await stele.Goto("/magura/kiosk");                                     // from now on the worker answers
        await Until.True(async () => await stele.Ask<bool>("navigator.serviceWorker.controller !== null"), "the worker stands before the page");
        return stele;
    }

    private static async Task<string> Token(Visitor stele, string section, string service)
    {
        await Tap(stele, $"section:{section}");
        await Tap(stele, $"service:{service}");
        return await Shown(stele);
    }

    private Task<List<Token>> Stored(IReadOnlyList<string> numbers) => site.App.Services.In(async db => (await db.Set<Token>().Include(t => t.Legs).ToListAsync()).Where(t => numbers.Contains(t.Shown)).ToList());

    [Fact]
    public async Task Three_tokens_without_network_are_printed_and_come_in_once_and_no_number_is_given_again()
    {
        await using var stele = await Kept();
        await stele.Window.SetOfflineAsync(true);
        var numbers = new List<string>();
        await stele.Page.ReloadAsync();
        await stele.Page.Locator("html[data-away=ready]").WaitForAsync();
        await Screens.Take(stele.Page, "kiosk-away", "number", 1080);
        foreach (var digit in "01900000037") await Tap(stele, digit.ToString());
        await Tap(stele, "go");
        await Screens.Take(stele.Page, "kiosk-away", "sections", 1080);
        numbers.Add(await Token(stele, "ক", "KS-01"));
        await Screens.Take(stele.Page, "kiosk-away", "token", 1080);
        Assert.Equal("1", await stele.Page.EvaluateAsync<string>("document.documentElement.dataset.printed"));
        Assert.Equal(numbers[0], await stele.Page.Locator(".slip .t").TextContentAsync());
        Assert.True(await stele.Page.EvaluateAsync<int>("document.querySelector('.slip .qr path').getAttribute('d').length") > 500);
        await Tap(stele, "end");
        foreach (var service in new[] { "KS-02", "KS-01" })
        {
            await Tap(stele, "skip");
            numbers.Add(await Token(stele, "ক", service));
            await Tap(stele, "end");
        }
        Assert.Equal(3, numbers.Distinct().Count());
        Assert.Empty(await Stored(numbers));
        await stele.Window.SetOfflineAsync(false);
        await Until.True(async () => (await Stored(numbers)).Count == 3, "the server has the three tokens");
        var tokens = await Stored(numbers);
        Assert.Equal(numbers.Order(), tokens.Select(t => t.Shown).Order());
        Assert.All(tokens, t => Assert.True(t.PrintedAt is not null));
        Assert.Equal(["+8801900000037"], tokens.Select(t => t.Mobile).OfType<string>());
        await Until.True(async () => await stele.Ask<string>(Kept_) is { } kept && !kept.Contains("1900000037", StringComparison.Ordinal) && JsonSerializer.Deserialize<List<object>>(kept)!.Count == 0, "nothing of it is left in the kiosk");
        await Assertions.Expect(stele.Page.Locator("form[data-keep]")).ToBeVisibleAsync();
        await Tap(stele, "skip");
        await Tap(stele, "section:ক");
        await Tap(stele, "service:KS-01");
        await stele.Arrives("/magura/kiosk/[0-9a-f-]{36}");
        Assert.DoesNotContain(await Shown(stele), numbers);
        Assert.Equal(3, (await Stored(numbers)).Count);
    }

    [Fact]
    public async Task Who_stands_before_it_when_the_server_goes_away_goes_on_where_they_were()
    {
        await using var stele = await Kept();
        foreach (var digit in "01900000038") await Tap(stele, digit.ToString());
        await Tap(stele, "go");
        await Tap(stele, "section:গ");
        await stele.Window.SetOfflineAsync(true);
        await Tap(stele, "service:KS-12");                                       // needs the number that was typed before
        await stele.Page.Locator("html[data-away=ready]").WaitForAsync();
        var number = await Shown(stele);
        Assert.StartsWith("গ-৮", number, StringComparison.Ordinal);
        await stele.Window.SetOfflineAsync(false);
        await Until.True(async () => (await Stored([number])).Count == 1, "the server has the token");
        Assert.Equal("+8801900000038", (await Stored([number]))[0].Mobile);
    }

    private const string Kept_ = """
        () => new Promise(yes => { const open = indexedDB.open("kiosk /magura/kiosk"); open.onsuccess = () => { const all = open.result.transaction("tokens").objectStore("tokens").getAll(); all.onsuccess = () => { open.result.close(); yes(JSON.stringify(all.result)); }; }; })
        """;
}
