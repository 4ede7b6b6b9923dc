using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Web;

public sealed class HeaderTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/signin")]
    [InlineData("/no/such/page")]
    [InlineData("/api/v1/no-such-call")]
    [InlineData("/healthz/live")]
    public async Task Every_answer_tells_the_browser_to_run_only_our_own(string address)
    {
        var answer = (await app.Visitor().Get(address)).Response;
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        foreach (var rule in new[] { "default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'" })
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task What_a_signed_in_person_sees_is_kept_nowhere()
    {
        var page = await (await app.As("operator")).Get("/account");
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_public_page_sets_no_cookie_and_is_read_in_bangla_letters()
    {
        var page = await app.Visitor().Get("/");
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
        Assert.Contains("দোরগোড়া".Normalize(), page.Title.Normalize(), StringComparison.Ordinal);
        Assert.DoesNotContain("&#x9", await page.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("localhost", 200)]
    [InlineData("10.1.2.3", 400)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{app.Address}/");
        request.Headers.Host = host;
        Assert.Equal(status, (int)(await app.Visitor().Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task English_is_chosen_by_a_link_and_stays()
    {
        var browser = app.Visitor();
        Assert.Equal("en", (await browser.Get("/signin?lang=en")).Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await browser.Get("/signin")).Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("bn", (await browser.Get("/signin?lang=bn")).Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("bn", (await browser.Get("/signin?lang=xx")).Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_act_with_our_cookie()
    {
        var browser = await app.As("admin");
        var request = Browser.Filled(await browser.Get("/admin/keys"), "চাবি দিন", ("OfficeSlug", "shahrasti"), ("Kind", "desk"), ("Name", "নিচতলা"));
        request.Headers.Add("Origin", "https://evil.example");
        Assert.Equal("/signin", (await Browser.Read(await browser.Http.SendAsync(request))).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var browser = await app.As("admin");
        var request = Browser.Filled(await browser.Get("/admin/keys"), "চাবি দিন", ("OfficeSlug", "shahrasti"), ("Kind", "desk"), ("Name", "নিচতলা"), ("_form", null));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await browser.Http.SendAsync(request)).StatusCode);
    }
}
