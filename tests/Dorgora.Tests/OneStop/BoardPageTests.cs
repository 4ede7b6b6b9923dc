using System.Net.Http.Headers;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The board on the wall, as its screen asks for it.</summary>
public sealed class BoardPageTests(App app) : IClassFixture<App>
{
    private async Task<string> Board(string? key = null)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        if (key is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await http.GetStringAsync(new Uri("/magura/board", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_newest_call_stands_first_and_nobody_is_named()
    {
        var counter = app.Api("counter", "magura");
        await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-01", mobile = "01900000037", priority = "none", channel = "kiosk" });
        await Board();                                                    // the picture before the call is kept
        var called = await counter.Post("counters/magura.1/call-next", new { });
        var page = await Board();
        Assert.Contains($"<div class=\"t\">{called["token.number"]}</div>", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("data-clips=\"chime token-number", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1900000037", page, StringComparison.Ordinal);
        Assert.DoesNotContain("০০০০০৩৭", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        await counter.Post("counters/magura.1/recall", new { });
        Assert.Contains("chime again token-number", await Board(), StringComparison.Ordinal);
        await counter.Post("counters/magura.1/no-show", new { });
        Assert.Contains("class=\"b-miss\"", await Board(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chime_is_there_and_an_unknown_clip_is_not()
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        var chime = await http.GetAsync(new Uri("/voice/magura/chime.wav", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(("audio/wav", true), (chime.Content.Headers.ContentType?.MediaType, chime.Headers.ETag is not null));
        Assert.Equal(404, (int)(await http.GetAsync(new Uri("/voice/magura/x.wav", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }
}
