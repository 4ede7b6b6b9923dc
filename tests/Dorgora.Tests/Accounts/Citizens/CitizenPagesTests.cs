using Dorgora.Bangla;
using Dorgora.Platform.Accounts.Citizens;
using Dorgora.Platform.Events;
using Dorgora.Platform.Messages;
using Dorgora.Tests.TestKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Accounts.Citizens;

/// <summary>Signing in by mobile through the pages, without script. Each test has the program to itself: they move its clock.</summary>
public sealed class CitizenPagesTests
{
    private const string Me = "01900000021";

    [Fact]
    public async Task A_citizen_signs_in_with_the_number_in_any_form_and_the_code_in_either_script()
    {
        await using var app = await App.Start();
        var browser = app.Visitor();
        var page = await browser.Get("/me");
        Assert.Equal("/me/sign-in", page.Url.PathAndQuery);
        page = await browser.Press(page, "কোড পাঠান", ("Mobile", "+৮৮০ ১৯০০-০০০ ০২১"));
        Assert.Equal(("/me/code", 200), (page.Url.PathAndQuery, page.Status));
        Assert.Contains("০১৯•••••০২১", page.Text, StringComparison.Ordinal);
        var field = page.One("[name=Code]")!;
        Assert.Equal(("one-time-code", "numeric"), (field.GetAttribute("autocomplete"), field.GetAttribute("inputmode")));
        page = await browser.Press(page, "ঢুকুন", ("Code", Digits.ToBangla(await app.CodeOf(Me))));
        Assert.Equal(("/me", 200), (page.Url.PathAndQuery, page.Status));
        Assert.Contains("০১৯•••••০২১", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.One(".dg-hits a[href='/track']"));
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/me", (await browser.Get("/me/sign-in")).Url.PathAndQuery);
    }

    [Theory]
    [InlineData("/o/shahrasti?a=1", "/o/shahrasti?a=1")]
    [InlineData("//evil.example", "/me")]
    [InlineData("/\\evil.example", "/me")]
    [InlineData("https://evil.example/", "/me")]
    [InlineData("javascript:alert(1)", "/me")]
    [InlineData("/me/sign-out", "/me")]
    public async Task After_the_code_one_is_led_on_only_within_this_site(string next, string to)
    {
        await using var app = await App.Start();
        var browser = app.Visitor();
        var page = await browser.Press(await browser.Get($"/me/sign-in?next={Uri.EscapeDataString(next)}"), "কোড পাঠান", ("Mobile", Me));
        page = await browser.Press(page, "ঢুকুন", ("Code", await app.CodeOf(Me)));
        Assert.Equal(app.Address + to, page.Url.ToString());
    }

    [Fact]
    public async Task A_wrong_code_stays_typed_says_how_many_tries_are_left_and_after_five_only_a_new_one_helps()
    {
        await using var app = await App.Start();
        var browser = app.Visitor();
        var page = await browser.Press(await browser.Get("/me/sign-in"), "কোড পাঠান", ("Mobile", Me));
        var wrong = Asking.Other(await app.CodeOf(Me));
        for (var left = 4; left >= 1; left--)
        {
            page = await browser.Press(page, "ঢুকুন", ("Code", wrong));
            Assert.Equal(422, page.Status);
            Assert.Contains($"আর {Numbers.Group(left)} বার", page.Errors.Single(), StringComparison.Ordinal);
            Assert.Equal(wrong, page.One("[name=Code]")!.GetAttribute("value"));
        }
        page = await browser.Press(page, "ঢুকুন", ("Code", wrong));
        Assert.Null(page.One("[name=Code]"));
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        page = await browser.Press(page, "পাঠান আবার");
        Assert.Equal("/me", (await browser.Press(page, "ঢুকুন", ("Code", await app.CodeOf(Me)))).Url.PathAndQuery);
    }

    [Fact]
    public async Task Send_again_waits_a_minute_and_then_only_the_new_code_fits()
    {
        await using var app = await App.Start();
        var browser = app.Visitor();
        var page = await browser.Press(await browser.Get("/me/sign-in"), "কোড পাঠান", ("Mobile", Me));
        var first = await app.CodeOf(Me);
        app.Clock.Advance(TimeSpan.FromSeconds(59));
        page = await browser.Press(page, "পাঠান আবার");
        Assert.Contains("১ সেকেন্ড", page.Errors.Single(), StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        page = await browser.Press(page, "পাঠান আবার");
        Assert.Equal((200, 2), (page.Status, await Sms(app)));
        var second = await app.CodeOf(Me);
        if (first != second) Assert.Equal(422, (await browser.Press(page, "ঢুকুন", ("Code", first))).Status);
        Assert.Equal("/me", (await browser.Press(page, "ঢুকুন", ("Code", second))).Url.PathAndQuery);
    }

    [Fact]
    public async Task Pressing_twice_sends_one_sms()
    {
        await using var app = await App.Start();
        var browser = app.Visitor();
        var form = await browser.Get("/me/sign-in");
        var pages = await Task.WhenAll(browser.Press(form, "কোড পাঠান", ("Mobile", Me)), browser.Press(form, "কোড পাঠান", ("Mobile", Me)));
        Assert.All(pages, p => Assert.Equal("/me/code", p.Url.PathAndQuery));
        Assert.Equal(1, await Sms(app));
    }

    [Fact]
    public async Task The_code_of_one_browser_is_of_no_use_in_another()
    {
        await using var app = await App.Start();
        var (mine, other) = (app.Visitor(), app.Visitor());
        await mine.Press(await mine.Get("/me/sign-in"), "কোড পাঠান", ("Mobile", Me));
        Assert.Equal("/me/sign-in", (await other.Get("/me/code")).Url.PathAndQuery);
        var page = await other.Press(await other.Get("/me/sign-in"), "কোড পাঠান", ("Mobile", "01900000022"));
        Assert.Equal(422, (await other.Press(page, "ঢুকুন", ("Code", await app.CodeOf(Me)))).Status);
        Assert.Equal("/me/sign-in", (await other.Get("/me")).Url.PathAndQuery);
    }

    [Fact]
    public async Task A_number_nobody_knows_gets_the_same_answer_with_the_same_work()
    {
        using var asked = new Asked();
        await using var app = await App.Start(change: b => b.Services.AddSingleton<IStartupFilter>(asked));
        await Until.True(async () => { await app.Visitor().Get("/track"); return asked.Heard; });
        await app.Citizen("01900000023");                                    // was here before
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var answers = new List<(string Text, int Asked)>();
        foreach (var mobile in new[] { "01900000033", "01900000023", "01900000043" })       // the first only warms
        {
            var browser = app.Visitor();
            var form = await browser.Get("/me/sign-in");
            HtmlPage page = null!;
            var count = await asked.Of(async () => page = await browser.Press(form, "কোড পাঠান", ("Mobile", mobile)), "/me/sign-in");
            answers.Add((page.Text.Replace(Digits.ToBangla(mobile[8..]), "", StringComparison.Ordinal), count));
        }
        Assert.Equal(answers[1], answers[2]);
    }

    [Fact]
    public async Task Neither_code_nor_number_stands_in_logs_events_or_addresses()
    {
        await using var app = await App.Start();
        var browser = app.Visitor();
        List<HtmlPage> pages = [await browser.Press(await browser.Get("/me/sign-in"), "কোড পাঠান", ("Mobile", Me))];
        var code = await app.CodeOf(Me);
        pages.Add(await browser.Press(pages[0], "ঢুকুন", ("Code", Asking.Other(code))));
        pages.Add(await browser.Press(pages[1], "পাঠান আবার"));
        pages.Add(await browser.Press(pages[2], "ঢুকুন", ("Code", code)));
        Assert.Equal("/me", pages[3].Url.AbsolutePath);
        pages.Add(await browser.Press(pages[3], "বের হন"));
        var events = await app.Services.In(db => db.Set<StoredEvent>().OrderByDescending(e => e.Id).Take(20).ToListAsync());
        Assert.Contains(events, e => e.Name == "citizen-signed-in");
        Assert.Contains(events, e => e.Name == "citizen-signed-out");
        var written = string.Join('\n', [.. app.Log, .. events.Select(e => System.Text.Json.JsonSerializer.Serialize(e)), .. pages.Select(p => p.Url.ToString())]);
        foreach (var secret in new[] { code, Digits.ToBangla(code), "1900000021", "০১৯০০০০০০২১", browser.Cookie("citizen-before")! }) Assert.DoesNotContain(secret, written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_shows_the_code_on_its_telephone_and_to_a_desk_key()
    {
        await using var app = await App.Start();
        var browser = app.Visitor();
        await browser.Press(await browser.Get("/me/sign-in"), "কোড পাঠান", ("Mobile", Me));
        var code = Digits.ToBangla(await app.CodeOf(Me));
        Assert.Contains(code, (await browser.Get($"/demo/phone?number={Me}")).Text, StringComparison.Ordinal);
        Assert.Contains(code, (await app.Api().Get($"demo/messages?mobile={Me}")).Items.Single().GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Over_tls_the_cookies_are_bound_to_this_host()
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = "https";
        CitizenCookies.Give(http, "secret");
        CitizenCookies.Request(http);
        new CitizenCookies(new EphemeralDataProtectionProvider()).Remember(http, "+8801900000021");
        Assert.Equal(3, http.Response.Headers.SetCookie.Count);
        Assert.All(http.Response.Headers.SetCookie, c =>
        {
            Assert.StartsWith("__Host-", c, StringComparison.Ordinal);
            foreach (var part in new[] { "; path=/", "; secure", "; httponly", "; samesite=lax" }) Assert.Contains(part, c, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("1900000021", c, StringComparison.Ordinal);
        });
    }

    private static Task<int> Sms(App app) => app.Services.In(db => db.Set<Message>().CountAsync(m => m.To == "+8801900000021"));
}
