using System.Text.Json;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Offices;

/// <summary>What a telephone may put by, and what it installs.</summary>
public class PocketTests(App app) : IClassFixture<App>
{
    private const string Home = "/o/shahrasti";

    private static bool Keeps(HtmlPage page) => page.One("meta[name=keep]") is not null;

    [Fact]
    public async Task Only_pages_that_are_the_same_for_everybody_may_be_put_by()
    {
        Assert.True(Keeps(await app.Visitor().Get(Home)));
        Assert.True(Keeps(await app.Visitor().Get($"{Home}?lang=en")));
        Assert.False(Keeps(await app.Visitor().Get("/search?q=a")));
        Assert.False(Keeps(await app.Visitor().Get("/me/sign-in")));
        Assert.False(Keeps(await (await app.As(Role.Uno)).Get(Home)));
        using var citizen = await app.Citizen("01900009990");
        Assert.DoesNotContain("হিসেবে প্রবেশ করেছেন", (await citizen.Get(Home)).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);       // nobody's page, so it may be kept
        Assert.False(Keeps(await citizen.Get("/me")));
    }

    [Fact]
    public async Task The_portal_is_installed_under_its_own_name_and_colour()
    {
        var page = await app.Visitor().Get(Home);
        var address = page.One("link[rel=manifest]")!.GetAttribute("href")!;
        var answer = await app.Visitor().Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(Home, manifest.GetProperty("start_url").GetString());
        Assert.NotEqual("", manifest.GetProperty("name").GetString());
        Assert.NotEmpty(manifest.GetProperty("shortcuts").EnumerateArray());
        var icon = await app.Visitor().Http.GetAsync(new Uri(manifest.GetProperty("icons")[0].GetProperty("src").GetString()!, UriKind.Relative));
        Assert.Equal("image/svg+xml", icon.Content.Headers.ContentType!.MediaType);
        Assert.Equal(404, (int)(await app.Visitor().Http.GetAsync(new Uri("/o/atlantis/app.webmanifest", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_worker_is_asked_for_anew_each_time()
    {
        var answer = await app.Visitor().Http.GetAsync(new Uri("/pocket.js", UriKind.Relative));
        Assert.Equal(("text/javascript", true), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.NoCache));
    }
}
