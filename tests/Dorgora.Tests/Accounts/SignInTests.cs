using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Accounts;

public sealed class SignInTests(App app) : IClassFixture<App>
{
    private const string Wrong = "ব্যবহারকারী নাম বা পাসওয়ার্ড মেলেনি। আবার দেখে দিন";

    [Fact]
    public async Task Somebody_who_signs_in_comes_to_where_they_were_going()
    {
        var (browser, person) = (app.Visitor(), App.Account("operator"));
        var asked = await browser.Get("/account");
        Assert.Equal("/signin?to=%2Faccount", asked.Url.PathAndQuery);
        var page = await browser.Press(asked, "প্রবেশ", ("UserName", person.User), ("Secret", person.Password));
        Assert.Equal("/account", page.Url.AbsolutePath);
        Assert.Contains(person.Name, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string to)
    {
        var (browser, person) = (app.Visitor(), App.Account("operator"));
        var page = await browser.Press(await browser.Get($"/signin?to={Uri.EscapeDataString(to)}"), "প্রবেশ", ("UserName", person.User), ("Secret", person.Password));
        Assert.Equal(new Uri(app.Address).Authority, page.Url.Authority);
        Assert.NotEqual("/signin", page.Url.AbsolutePath);
    }

    [Theory]
    [InlineData("officer.wrong", "not the password")]
    [InlineData("agriculture-officer.shahrasti", "not the password")]
    public async Task What_was_wrong_is_not_told(string user, string password)
    {
        var browser = app.Visitor();
        var page = await browser.Press(await browser.Get("/signin"), "প্রবেশ", ("UserName", user), ("Secret", password));
        Assert.Equal(422, page.Status);
        Assert.Equal([Wrong], page.Errors);
        Assert.Equal(user, page.One("[name=UserName]")!.GetAttribute("value"));
        Assert.Equal("", page.One("[name=Secret]")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Guessing_from_one_network_must_wait_even_with_the_right_password()
    {
        var (browser, person) = (app.Visitor(), App.Account("officer", "kalai"));
        var page = await browser.Get("/signin");
        for (var i = 0; i < 5; i++) page = await browser.Press(page, "প্রবেশ", ("UserName", person.User), ("Secret", $"guess number {i}"));
        page = await browser.Press(page, "প্রবেশ", ("UserName", person.User), ("Secret", person.Password));
        Assert.Equal(429, page.Status);
        Assert.NotNull(page.Response.Headers.RetryAfter);
        app.Clock.Advance(TimeSpan.FromSeconds(16));
        page = await browser.Press(page, "প্রবেশ", ("UserName", person.User), ("Secret", person.Password));
        Assert.NotEqual("/signin", page.Url.AbsolutePath);
    }

    [Fact]
    public async Task The_session_cookie_is_for_the_server_only_and_its_secret_is_not_in_the_database()
    {
        var browser = await app.SignIn(App.Account("officer").User);
        var cookie = browser.Cookies.GetAllCookies().Single(c => c.Name == "session");
        Assert.True(cookie.HttpOnly);
        Assert.True(cookie.Value.Length >= 43);
        if (TestDatabase.OnPostgres) return;
        foreach (var file in Directory.GetFiles(app.Database.Folder, "dorgora.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(cookie.Value, await text.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        var browser = await app.SignIn(App.Account("officer").User);
        var secret = browser.Cookie("session")!;
        await browser.Press(await browser.Get("/account"), "বের হন");
        Assert.Null(browser.Cookie("session"));
        var thief = app.Visitor();
        thief.Cookies.Add(new Uri(app.Address), new System.Net.Cookie("session", secret));
        Assert.Equal("/signin", (await thief.Get("/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_form_taken_before_signing_in_is_of_no_use_after()
    {
        var (browser, person) = (app.Visitor(), App.Account("officer"));
        var before = await browser.Get("/signin");
        await browser.Press(before, "প্রবেশ", ("UserName", person.User), ("Secret", person.Password));
        var stolen = Browser.Filled(before, "প্রবেশ", ("UserName", person.User), ("Secret", person.Password));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await browser.Http.SendAsync(stolen)).StatusCode);
    }
}
