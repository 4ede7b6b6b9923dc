using System.Text.RegularExpressions;
using Dorgora.Platform.Accounts;
using Dorgora.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Accounts;

/// <summary>An empty installation, from the code on the console to an officer with a second factor.</summary>
public sealed class FirstRunTests
{
    private const string Good = "নদীর ঘাটে বিকেলের হাওয়া";

    [Fact]
    public async Task The_code_on_the_console_opens_the_first_account_and_only_that()
    {
        await using var app = await App.Start(empty: true);
        var browser = app.Visitor();
        var page = await browser.Get("/first");
        page = await Fill(browser, page, "0000-0000-0000");
        Assert.Equal(422, page.Status);
        page = await Fill(browser, page, app.Services.GetRequiredService<FirstRun>().Code);
        Assert.Equal("/signin", page.Url.AbsolutePath);
        Assert.Equal(404, (await browser.Get("/first")).Status);
    }

    [Fact]
    public async Task An_administrator_must_first_set_up_the_second_factor_and_then_needs_it()
    {
        await using var app = await App.Start(empty: true);
        var browser = app.Visitor();
        await Fill(browser, await browser.Get("/first"), app.Services.GetRequiredService<FirstRun>().Code);
        var page = await browser.Press(await browser.Get("/signin"), "প্রবেশ", ("UserName", "boss"), ("Secret", Good));
        Assert.Equal("/account/second-factor", page.Url.AbsolutePath);
        Assert.Equal("/account/second-factor", (await browser.Get("/admin/accounts")).Url.AbsolutePath);
        var secret = FromBase32(Regex.Match(page.Text, "[A-Z2-7]{4}( [A-Z2-7]{4}){7}").Value);
        page = await browser.Press(page, "চালু করুন", ("Code", Now(app, secret)));
        Assert.Equal("/account", page.Url.AbsolutePath);
        Assert.Equal("/admin/accounts", (await browser.Get("/admin/accounts")).Url.AbsolutePath);

        var other = app.Visitor();
        page = await other.Press(await other.Get("/signin"), "প্রবেশ", ("UserName", "boss"), ("Secret", Good));
        Assert.Null(other.Cookie("session"));
        page = await other.Press(page, "প্রবেশ", ("Code", Now(app, secret)));
        Assert.Equal(422, page.Status);                                          // that code was used to set it up
        app.Clock.Advance(TimeSpan.FromSeconds(31));
        page = await other.Press(page, "প্রবেশ", ("Code", Now(app, secret)));
        Assert.NotNull(other.Cookie("session"));
    }

    [Fact]
    public async Task A_new_colleague_sets_a_password_with_the_code_from_the_administrator()
    {
        await using var app = await App.Start();
        var (admin, colleague) = (await app.As("admin"), app.Visitor());
        var page = await admin.Press(await admin.Get("/admin/accounts/new"), "হিসাব খুলুন", ("OfficeSlug", "shahrasti"), ("Name", "নতুন সহকর্মী"), ("UserName", "new.colleague"), ("Role", "officer"));
        Assert.Equal(200, page.Status);
        var code = page.One("strong.num")!.TextContent;
        page = await colleague.Press(await colleague.Get("/activate"), "পাসওয়ার্ড রাখুন", ("UserName", "new.colleague"), ("Code", code), ("Password", "shahrasti amar thikana"), ("Repeated", "shahrasti amar thikana"));
        Assert.Equal(422, page.Status);
        page = await colleague.Press(page, "পাসওয়ার্ড রাখুন", ("Password", Good), ("Repeated", Good));
        Assert.Equal("/signin", page.Url.AbsolutePath);
        page = await colleague.Press(page, "প্রবেশ", ("UserName", "new.colleague"), ("Secret", Good));
        Assert.NotNull(colleague.Cookie("session"));
    }

    private static Task<HtmlPage> Fill(Browser browser, HtmlPage page, string code) => browser.Press(page, "হিসাব খুলুন",
        ("Code", code), ("OfficeSlug", "shahrasti"), ("Name", "প্রথম জন"), ("UserName", "boss"), ("Password", Good), ("Repeated", Good));

    private static string Now(App app, byte[] secret) => Totp.Code(secret, Totp.StepOf(app.Clock.GetUtcNow().UtcDateTime));

    private static byte[] FromBase32(string words)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(words.Where(c => c != ' ').Select(c => Convert.ToString(alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
