using System.Net;
using Dorgora.Bangla;
using Dorgora.Offices.Settings;
using Dorgora.OneStop;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The visitor at the kiosk, without script: each key is a button of the form.</summary>
public sealed class KioskTests(App app) : IClassFixture<App>
{
    private const string Mobile = "01900000037";

    /// <summary>A paired kiosk of the office.</summary>
    internal static Browser Screen(App app, string office = "magura")
    {
        var screen = app.Visitor();
        screen.Cookies.Add(new Uri(app.Address), new Cookie("device", App.Keys.First(k => k.Kind == "kiosk" && k.Office == office).Key));
        return screen;
    }

    private static async Task<HtmlPage> Type(Browser screen, HtmlPage page, string digits)
    {
        foreach (var digit in digits) page = await screen.Press(page, Digits.ToBangla(digit.ToString()));
        return page;
    }

    /// <summary>Presses a door by the value of its button.</summary>
    private static Task<HtmlPage> Touch(Browser screen, HtmlPage page, string key) => screen.Press(page, page.All("button[name=Do]").Single(b => b.GetAttribute("value") == key).TextContent.Trim(), ("Do", key));

    private Task<Token> Stored(HtmlPage page)
    {
        var id = Guid.Parse(page.Url.Segments[^1]);
        return app.Services.In(db => db.Set<Token>().Include(t => t.Legs).SingleAsync(t => t.Id == id));
    }

    private static void NowhereInFull(HtmlPage page)
    {
        var html = page.Document.DocumentElement.OuterHtml + page.Url;
        foreach (var form in new[] { Mobile[1..], Digits.ToBangla(Mobile[1..]), "০১৯০০-০০০০৩৭" }) Assert.DoesNotContain(form, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_first_tap_to_the_token()
    {
        var screen = Screen(app);
        var page = await Type(screen, await screen.Get("/magura/kiosk"), "0190000");
        page = await screen.Press(page, "মুছুন");
        Assert.Equal(["০", "১", "৯", "০", "০", "০", ""], page.All("[data-door]").Select(d => d.TextContent).Take(7));
        page = await screen.Press(await Type(screen, page, "00037"), "এগিয়ে যান");
        Assert.Contains("কী কাজে এসেছেন", page.Text, StringComparison.Ordinal);
        NowhereInFull(page);
        page = await Touch(screen, page, "section:ক");
        NowhereInFull(page);
        page = await Touch(screen, page, "service:KS-01");
        NowhereInFull(page);
        var token = await Stored(page);
        Assert.Equal(("+8801900000037", "kiosk", Priority.None), (token.Mobile, token.Channel, token.Priority));
        Assert.Equal(token.Shown, page.One(".k-token .t")!.TextContent);
        Assert.Equal(token.Shown, page.One(".slip .t")!.TextContent);
        Assert.Contains("১ বা ২ নম্বর কাউন্টার", page.Text, StringComparison.Ordinal);
        Assert.Contains("•••০৩৭", page.Text, StringComparison.Ordinal);
        Assert.Contains("কাউকে বাড়তি টাকা দেবেন না", page.One(".slip")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mobile_three_taps_are_enough()
    {
        var screen = Screen(app);
        var page = await Touch(screen, await screen.Get("/magura/kiosk"), "skip");
        page = await Touch(screen, await Touch(screen, page, "section:ছ"), "service:KS-25");
        Assert.Null((await Stored(page)).Mobile);
        Assert.DoesNotContain("•••", page.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("0190000"), InlineData("02900000037"), InlineData("")]
    public async Task A_wrong_mobile_is_said_and_stays(string typed)
    {
        var screen = Screen(app);
        var page = await screen.Press(await Type(screen, await screen.Get("/magura/kiosk"), typed), "এগিয়ে যান");
        Assert.Equal(422, page.Status);
        Assert.Contains("১১টি অঙ্ক", page.One("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.One("input[name=Typed]")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_service_that_needs_a_mobile_asks_for_it_and_gives_the_token_then()
    {
        var screen = Screen(app);
        var page = await Touch(screen, await Touch(screen, await screen.Get("/magura/kiosk"), "skip"), "section:গ");
        page = await Touch(screen, page, "service:KS-12");
        Assert.Contains("মোবাইল নম্বর লাগবে", page.Text, StringComparison.Ordinal);
        page = await screen.Press(await Type(screen, page, Mobile), "এগিয়ে যান");
        Assert.Equal("+8801900000037", (await Stored(page)).Mobile);
    }

    [Fact]
    public async Task Two_taps_on_a_service_are_one_token()
    {
        var screen = Screen(app);
        var page = await Touch(screen, await Touch(screen, await screen.Get("/magura/kiosk"), "skip"), "section:চ");
        var button = page.All("button[name=Do]").Single(b => b.GetAttribute("value") == "service:KS-22").TextContent.Trim();
        var requests = Enumerable.Range(0, 2).Select(_ => screen.Http.SendAsync(TestKit.Browser.Filled(page, button, ("Do", "service:KS-22")))).ToList();
        var answers = await Task.WhenAll((await Task.WhenAll(requests)).Select(TestKit.Browser.Read));
        Assert.Single(answers.Select(a => a.Url).Distinct());
        Assert.Equal(200, answers[0].Status);
    }

    [Fact]
    public async Task Who_needs_to_go_earlier_says_why_and_what_was_typed_stays()
    {
        var screen = Screen(app);
        var page = await screen.Press(await Type(screen, await screen.Get("/magura/kiosk"), Mobile), "এগিয়ে যান");
        page = await Touch(screen, await Touch(screen, page, "first"), "for:Pregnant");
        page = await Touch(screen, await Touch(screen, page, "section:ক"), "service:KS-04");
        Assert.Equal((Priority.Pregnant, "+8801900000037"), ((await Stored(page)) is var t ? (t.Priority, t.Mobile) : default));
        Assert.Contains("গর্ভবতী বা শিশুসহ মা", page.One(".slip")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dark_colours_low_reach_and_english_last_until_the_visit_ends()
    {
        var screen = Screen(app);
        var page = await screen.Get("/magura/kiosk");
        foreach (var look in new[] { "look:contrast", "look:reach", "look:en" }) page = await Touch(screen, page, look);
        Assert.Equal(("kiosk contrast reach", "en"), (page.One("body")!.ClassName, page.One("html")!.GetAttribute("lang")));
        page = await Touch(screen, await Touch(screen, await Touch(screen, page, "skip"), "section:ক"), "service:KS-03");
        Assert.Contains("Your token", page.Text, StringComparison.Ordinal);
        Assert.Equal((await Stored(page)).ShownLatin, page.One(".slip .t")!.TextContent);
        page = await screen.Get("/magura/kiosk");
        Assert.Equal(("kiosk", "bn"), (page.One("body")!.ClassName!.Trim(), page.One("html")!.GetAttribute("lang")));
    }

    [Fact]
    public async Task A_token_is_unprinted_until_the_kiosk_says_otherwise_and_printed_again_it_is_the_same()
    {
        var screen = Screen(app);
        var page = await Touch(screen, await Touch(screen, await Touch(screen, await screen.Get("/magura/kiosk"), "skip"), "section:ক"), "service:KS-05");
        var token = await Stored(page);
        Task<bool> Unprinted() => app.Services.In(db => Hall.Unprinted(db, token.OfficeId, token.Day).AnyAsync(t => t.Id == token.Id));
        Assert.True(await Unprinted());
        Assert.Equal("now", page.One("form")!.GetAttribute("data-paper"));
        var form = page.One("form")!;
        await screen.Http.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent([new("_form", form.QuerySelector("input[name=_form]")!.GetAttribute("value")!)]));
        Assert.False(await Unprinted());
        var again = await screen.Get(page.Url.PathAndQuery);
        Assert.Equal(("", token.Shown), (again.One("form")!.GetAttribute("data-paper"), again.One(".slip .t")!.TextContent));
        Assert.Equal(token.Shown, (await (await app.As("counter", "magura")).Get($"/tokens/{token.Id}/paper")).One(".slip .t")!.TextContent);
        Assert.Equal(404, (await Screen(app, "joypurhat").Get($"/joypurhat/kiosk/{token.Id}")).Status);
    }

    [Theory, InlineData("shahrasti", "magura"), InlineData("magura", "shahrasti")]
    public async Task Another_offices_kiosk_does_not_exist(string of, string at)
        => Assert.Equal(404, (await Screen(app, of).Get($"/{at}/kiosk")).Status);

    [Fact]
    public async Task Outside_its_hours_the_office_gives_no_token_and_in_the_demo_it_has_none()
    {
        await using var own = await App.Start();
        var screen = Screen(own);
        own.Clock.Advance(TimeSpan.FromHours(10));                              // eight in the evening
        var page = await screen.Get("/magura/kiosk");
        Assert.Contains("মোবাইল নম্বর দিন", page.Text, StringComparison.Ordinal);
        await own.Services.In(db => db.Write(async unit =>
        {
            await unit.Set<OfficeSettings>().ExecuteUpdateAsync(s => s.SetProperty(x => x.AlwaysOpen, false));
            await Profiles.Changed(unit);
            await unit.SaveChangesAsync();
        }));
        Assert.Contains("এখন অফিস বন্ধ", (await Touch(screen, page, "skip")).Text, StringComparison.Ordinal);
    }
}
