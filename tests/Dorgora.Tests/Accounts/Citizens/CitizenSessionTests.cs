using System.Net;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Accounts.Citizens;

/// <summary>How a citizen's session ends, and that it is never mixed up with that of staff. Each test has the program to itself: they move its clock.</summary>
public sealed class CitizenSessionTests
{
    private const string Me = "01900000021";

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_and_everywhere_means_everywhere()
    {
        await using var app = await App.Start();
        var (first, second) = (await app.Citizen(Me), app.Visitor());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Citizen(Me, second);
        var stolen = second.Cookie("citizen")!;
        var page = await second.Press(await second.Get("/me"), "বের হন");
        Assert.Equal("/me/sign-in", (await second.Get("/me")).Url.PathAndQuery);
        Assert.Equal("/me/sign-in", (await Thief(app, stolen).Get("/me")).Url.PathAndQuery);
        Assert.Equal("/me", (await first.Get("/me")).Url.PathAndQuery);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await app.Citizen(Me);
        await third.Press(await third.Get("/me"), "সব ফোন ও কম্পিউটার থেকে বের হন");
        Assert.Equal("/me/sign-in", (await first.Get("/me")).Url.PathAndQuery);
    }

    [Fact]
    public async Task A_strip_says_whose_number_is_in_and_leads_out_with_one_press()
    {
        await using var app = await App.Start();
        var browser = await app.Citizen(Me);
        var page = await browser.Get("/me");
        Assert.Contains("০১৯•••••০২১", page.One(".dg-as")!.TextContent, StringComparison.Ordinal);
        page = await browser.Press(page, "বেরিয়ে যান");
        Assert.Equal(("/", null), (page.Url.PathAndQuery, page.One(".dg-as")));
        Assert.Equal("/me/sign-in", (await browser.Get("/me")).Url.PathAndQuery);
    }

    [Fact]
    public async Task A_session_ends_after_a_quarter_of_an_hour_without_use()
    {
        await using var app = await App.Start();
        var browser = await app.Citizen(Me);
        app.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal("/me", (await browser.Get("/me")).Url.PathAndQuery);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/me/sign-in", (await browser.Get("/me")).Url.PathAndQuery);
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_however_busy()
    {
        await using var app = await App.Start();
        var browser = await app.Citizen(Me);
        for (var minutes = 0; minutes < 8 * 60 - 10; minutes += 10)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal("/me", (await browser.Get("/me")).Url.PathAndQuery);
        }
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("/me/sign-in", (await browser.Get("/me")).Url.PathAndQuery);
    }

    [Fact]
    public async Task Staff_and_citizen_in_one_browser_are_two_people()
    {
        await using var app = await App.Start();
        var browser = await app.SignIn(App.Account("operator").User);
        Assert.Equal("/me/sign-in", (await browser.Get("/me")).Url.AbsolutePath);           // staff are no citizen
        await app.Citizen(Me, browser);
        var own = await browser.Get("/me");
        Assert.Equal("/me", own.Url.AbsolutePath);
        Assert.DoesNotContain(App.Account("operator").Name, own.Document.Body!.TextContent, StringComparison.Ordinal);
        var desk = await browser.Get("/cases");
        Assert.Equal("/cases", desk.Url.AbsolutePath);                                      // still at the desk, as themselves
        Assert.Contains(App.Account("operator").Name, desk.Document.Body!.TextContent, StringComparison.Ordinal);
        await browser.Press(own, "বের হন");
        Assert.Equal("/cases", (await browser.Get("/cases")).Url.AbsolutePath);
        await app.Citizen("01900000022", browser);
        await browser.Press(await browser.Get("/cases"), "বের হন");
        Assert.Equal("/signin", (await browser.Get("/cases")).Url.AbsolutePath);            // a citizen is no staff
        Assert.Equal("/me", (await browser.Get("/me")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_form_of_the_own_page_sent_from_another_site_does_nothing()
    {
        await using var app = await App.Start();
        var browser = await app.Citizen(Me);
        using var request = Browser.Filled(await browser.Get("/me"), "বের হন");
        request.Headers.Add("Origin", "https://evil.example");
        await browser.Http.SendAsync(request);
        Assert.Equal("/me", (await browser.Get("/me")).Url.AbsolutePath);
    }

    private static Browser Thief(App app, string secret)
    {
        var thief = app.Visitor();
        thief.Cookies.Add(new Uri(app.Address), new Cookie("citizen", secret));
        return thief;
    }
}
