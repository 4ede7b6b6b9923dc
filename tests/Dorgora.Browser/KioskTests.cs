using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Dorgora.OneStop;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Dorgora.Browser;

/// <summary>The kiosk as a stele of 1080 × 1920 with a printer, its paper, and the visitor's phone.</summary>
public sealed class KioskTests(Site site) : IClassFixture<Site>
{
    private async Task<Visitor> Stele()
    {
        var visitor = await Visitor.At(site, 1080, 1920);
        await visitor.Window.AddCookiesAsync([new() { Name = "device", Value = App.Keys.First(k => k.Kind == "kiosk" && k.Office == "magura").Key, Url = site.Address }]);
        await visitor.Goto("/magura/kiosk");
        return visitor;
    }

    private static Task Tap(Visitor visitor, string key) => visitor.Page.Locator($"[name=Do][value='{key}']").ClickAsync();

    private static async Task Dial(Visitor visitor, string number)
    {
        foreach (var digit in number) await Tap(visitor, digit.ToString());
    }

    private static async Task<Guid> Token(Visitor visitor, string section, string service)
    {
        await Tap(visitor, $"section:{section}");
        await Tap(visitor, $"service:{service}");
        if (section == "স") await Tap(visitor, "about:land");
        await visitor.Arrives("/magura/kiosk/");
        return Guid.Parse(new Uri(visitor.Page.Url).Segments[^1]);
    }

    [Fact]
    public async Task The_pad_writes_at_once_and_the_token_is_printed_once_and_told()
    {
        await using var stele = await Stele();
        var sent = 0;
        stele.Page.Request += (_, request) => { if (request.Method == "POST" && !request.Url.Contains("/api/", StringComparison.Ordinal)) sent++; };                // fetching numbers for later is no form
        await Dial(stele, "0190000003");
        await stele.Page.Keyboard.PressAsync("7");
        Assert.Equal(0, sent);
        Assert.Equal("০১৯০০০০০০৩৭", string.Concat(await stele.Page.Locator("[data-door]").AllTextContentsAsync()));
        await Tap(stele, "go");
        var id = await Token(stele, "ক", "KS-01");
        await Until.True(() => site.App.Services.In(db => db.Set<Token>().AnyAsync(t => t.Id == id && t.PrintedAt != null)), "the printed paper is told");
        Assert.Equal("1", await stele.Page.EvaluateAsync<string>("document.documentElement.dataset.printed"));
        await stele.Page.ReloadAsync();
        await stele.Page.Locator("[data-again]").WaitForAsync();
        Assert.Null(await stele.Page.EvaluateAsync<string?>("document.documentElement.dataset.printed ?? null"));
        await stele.Page.Locator("[data-again]").ClickAsync();
        await Until.True(async () => await stele.Page.EvaluateAsync<string?>("document.documentElement.dataset.printed ?? null") == "1", "it is printed again");
    }

    [Fact]
    public async Task Who_goes_away_is_warned_and_what_was_typed_is_wiped()
    {
        await using var stele = await Stele();
        await stele.Page.Clock.InstallAsync();
        await stele.Page.ReloadAsync();
        await Dial(stele, "0190000");
        await stele.Page.Clock.FastForwardAsync(46_000);
        await Assertions.Expect(stele.Page.Locator("dialog")).ToBeVisibleAsync();
        await stele.Page.Locator("dialog [data-stay]").ClickAsync();
        await Assertions.Expect(stele.Page.Locator("dialog")).ToBeHiddenAsync();
        Assert.Equal("০১৯০০০০", string.Concat(await stele.Page.Locator("[data-door]").AllTextContentsAsync()));
        await stele.Page.Clock.FastForwardAsync(66_000);
        await Assertions.Expect(stele.Page.Locator(".k-num")).ToHaveTextAsync(new Regex("^\\s*$"));
    }

    [Theory, InlineData("ঘ", "KS-18"), InlineData("স", "KS-28"), InlineData("খ", "KS-07")]
    public async Task The_paper_is_one_page_of_80_mm_and_nothing_on_it_is_wider_than_72(string section, string service)
    {
        await using var stele = await Stele();
        await Dial(stele, "01900000037");
        await Tap(stele, "go");
        await Tap(stele, "first");
        await Tap(stele, "for:Pregnant");
        await Token(stele, section, service);
        await stele.Page.ScreenshotAsync();                 // waits for the fonts
        var file = Path.Combine(Screens.Folder, $"paper-token-{service}.pdf");
        await stele.Page.PdfAsync(new() { Path = file, PreferCSSPageSize = true, PrintBackground = true });
        await Run("pdftoppm", "-r", "100", "-png", file, Path.ChangeExtension(file, null));
        var told = await Run("pdfinfo", file);
        Assert.Equal("1", Regex.Match(told, @"Pages:\s+(\d+)").Groups[1].Value);
        Assert.Equal(80, double.Parse(Regex.Match(told, @"Page size:\s+([\d.]+)").Groups[1].Value, CultureInfo.InvariantCulture) / 72 * 25.4, 0.2);
        await stele.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var wide = await stele.Page.EvaluateAsync<double>("() => { const all = [...document.querySelectorAll('.slip *')].map(e => e.getBoundingClientRect()).filter(r => r.width); return (Math.max(...all.map(r => r.right)) - Math.min(...all.map(r => r.left))) / 96 * 25.4; }");
        Assert.InRange(wide, 50, 72);
    }

    [Fact]
    public async Task Screens_of_the_kiosk_and_the_phone_keep_the_accessibility_rules()
    {
        await using var stele = await Stele();
        await Keeps(stele, "number");
        await Tap(stele, "skip");
        await Keeps(stele, "sections");
        await Tap(stele, "look:contrast");
        await Keeps(stele, "sections in dark colours");
        var id = await Token(stele, "চ", "KS-23");
        await Keeps(stele, "token");
        var secret = await site.App.Services.In(db => db.Set<Token>().Where(t => t.Id == id).Select(t => t.Secret).SingleAsync());
        await using var phone = await Visitor.At(site, 360, 780, script: true);
        await phone.Goto($"/t/{id}?s={secret}");
        await Keeps(phone, "phone");
        await Fits.ATelephone(phone);
    }

    private static async Task Keeps(Visitor visitor, string screen)
    {
        var found = await visitor.Page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa") });
        // The page of a phone asks again by itself; nothing is typed there, and 20 seconds are said on it.
        var left = found.Violations.Where(v => v.Id != "meta-refresh").Select(v => $"{screen}: {v.Id} {v.Help}: {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}").ToList();
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
