using Dorgora.OneStop.Opinions;
using Dorgora.OneStop.Waits;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>What was told at the kiosk and what became of it; what the visitor thinks of it in the end: one tap on the phone page, once.</summary>
public sealed class OpinionTests(App app) : IClassFixture<App>
{
    private async Task<ApiAnswer> Given() => await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-06", mobile = "01900000037", channel = "kiosk" });

    private async Task<ApiAnswer> Served()
    {
        var given = await Given();
        foreach (var act in new[] { "call-next", "start", "finish" }) Assert.Equal(200, (await app.Api("counter", "magura").Post($"counters/magura.2/{act}", new { })).Status);
        return given;
    }

    private Task<Opinion?> Stored(ApiAnswer given) => app.Services.In(db => db.Set<Opinion>().SingleOrDefaultAsync(o => o.TokenId == Guid.Parse(given["id"]!)));

    [Fact]
    public async Task One_tap_counts_once_and_some_words_may_follow()
    {
        var (given, phone) = (await Served(), app.Visitor());
        var page = await phone.Get(given["trackUrl"]!);
        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => phone.Http.SendAsync(TestKit.Browser.Filled(page, "৪"))));
        Assert.All(twice, t => Assert.True(t.IsSuccessStatusCode));
        page = await phone.Press(await phone.Get(given["trackUrl"]!), "১");                        // a second thought changes nothing
        Assert.Contains("ধন্যবাদ", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.One($"main a[href^='/t/{given["id"]}']"));
        Assert.Contains("মাগুরা", page.One("footer")!.TextContent, StringComparison.Ordinal);      // still in the office's frame
        Assert.Equal(4, (await Stored(given))!.Stars);
        page = await phone.Press(page, "পাঠান", ("Words", "খুব তাড়াতাড়ি হয়েছে"));
        Assert.Empty(page.All("main form"));
        Assert.Equal("খুব তাড়াতাড়ি হয়েছে", (await Stored(given))!.Words);
    }

    [Fact]
    public async Task Who_still_waits_or_has_not_the_secret_gives_none()
    {
        var waiting = await Given();
        var phone = app.Visitor();
        var link = waiting["trackUrl"]!.Replace("?", "/opinion?", StringComparison.Ordinal);
        Assert.StartsWith("/t/", (await phone.Get(link)).Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Empty((await phone.Get(link)).All("button[name=Stars]"));
        Assert.Equal(404, (await phone.Get($"/t/{waiting["id"]}/opinion?s={new string('0', 32)}")).Status);
        await app.Api("counter", "magura").Post("counters/magura.2/call-next", new { });
        foreach (var act in new[] { "start", "finish" }) await app.Api("counter", "magura").Post($"counters/magura.2/{act}", new { });
        Assert.Null(await Stored(waiting));
    }

    [Fact]
    public async Task Few_answers_are_not_shown_and_words_only_to_the_head_of_the_office()
    {
        for (var n = 0; n < Opinion.Least; n++)
        {
            var phone = app.Visitor();
            var page = await phone.Press(await phone.Get((await Served())["trackUrl"]!), "৫");
            if (n == 0) await phone.Press(page, "পাঠান", ("Words", "আসনগুলো ভালো"));
        }
        await Until.True(async () => (await (await app.As(Role.Dc, "magura")).Get("/desk/counter/statistics")).Text.Contains("আসনগুলো ভালো", StringComparison.Ordinal));
        var clerk = await (await app.As(Role.Counter, "magura")).Get("/desk/counter/statistics");
        Assert.Contains("৫-এর মধ্যে গড়", clerk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("আসনগুলো ভালো", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_kiosk_was_told_is_what_is_kept()
    {
        var given = await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-16", channel = "kiosk" });
        var told = await app.Services.In(db => db.Set<Told>().SingleAsync(t => t.TokenId == Guid.Parse(given["id"]!)));
        Assert.Equal((given["wait.low"], given["wait.high"], given["ahead"]), ($"{told.Low}", $"{told.High}", $"{told.Ahead}"));
        Assert.Null(told.Actual);
        app.Clock.Advance(TimeSpan.FromMinutes(7));
        Assert.Equal(given["id"], (await app.Api("counter", "magura").Post("counters/magura.4/call-next", new { }))["token.id"]);
        await Until.True(() => app.Services.In(async db => await db.Set<Told>().Where(t => t.TokenId == told.TokenId).Select(t => t.Actual).SingleAsync() is >= 6.9 and <= 7.1));
    }
}
