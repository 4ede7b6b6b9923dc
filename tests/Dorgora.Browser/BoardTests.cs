using System.Net;
using System.Text.Json;
using Dorgora.OneStop;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Dorgora.Browser;

/// <summary>The board on the wall on bad days: cut off, answered with errors, called twice at once, without a voice.</summary>
public sealed class BoardTests(Site site) : IClassFixture<Site>
{
    // Notes what is played and what stands in the large field, each with the page's own clock; a clip lasts 40 ms.
    private const string Ears = """
        window.said = []; window.stood = [];
        window.Audio = class { constructor(src) { this.src = src; } play() { window.said.push(this.src.split("/").pop().replace(".wav", "")); setTimeout(() => window.deaf?.(this.src) ? this.onerror?.() : this.onended?.(), 40); return Promise.resolve(); } };
        new MutationObserver(() => { const t = document.querySelector(".b-now .t")?.textContent, last = window.stood.at(-1); if (t && t !== last?.t) window.stood.push({ t, at: performance.now() }); }).observe(document, { subtree: true, childList: true, characterData: true });
        """;

    private Api Counter => site.App.Api("counter", "magura");

    private async Task<Visitor> Board(string address, bool clock = false, string query = "")
    {
        var board = (await Visitor.At(site, 1920, 1080)).Forgives("ERR_").Forgives("500").Forgives("404");
        await board.Window.AddCookiesAsync([new() { Name = "device", Value = App.Keys.First(k => k.Kind == "board" && k.Office == "magura").Key, Url = address }]);
        await board.Window.AddInitScriptAsync(Ears);
        if (clock) await board.Page.Clock.InstallAsync();
        await board.Goto($"{address}/magura/board{query}");
        return board;
    }

    /// <summary>Takes a token and calls it; gives its number.</summary>
    private async Task<string> Call(int counter, string service = "KS-25")
    {
        await Counter.Post($"counters/magura.{counter}/open", new { });
        await Counter.Post($"counters/magura.{counter}/start", new { });
        await Counter.Post($"counters/magura.{counter}/finish", new { });
        Assert.Equal(201, (await site.App.Api("kiosk", "magura").Post("offices/magura/tokens", new { service, priority = "none", channel = "kiosk" })).Status);
        return (await Counter.Post($"counters/magura.{counter}/call-next", new { }))["token.number"]!;
    }

    private static Task<List<string>> Said(Visitor board) => Read(board, "window.said");

    private static async Task<List<string>> Read(Visitor board, string what) => JsonSerializer.Deserialize<List<string>>(await board.Page.EvaluateAsync<string>($"JSON.stringify({what})"))!;

    private static Task<List<string>> Numbers(Visitor board) => Read(board, "[...document.querySelectorAll('.b-rows .t')].map(t => t.textContent)");

    private async Task<List<string>> Truth() => [.. (await site.App.Api("board", "magura").Get("offices/magura/board")).Json.GetProperty("calls").EnumerateArray().Select(c => c.GetProperty("number").GetString()!)];

    private static Task Live(Visitor board) => Assertions.Expect(board.Page.Locator("#fresh:not([data-x])")).ToHaveTextAsync("সরাসরি");

    [Fact]
    public async Task Cut_off_it_says_how_old_it_is_and_afterwards_shows_the_truth_and_speaks_only_fresh_calls()
    {
        await using var line = new Cord(new IPEndPoint(IPAddress.Loopback, new Uri(site.Address).Port));
        var before = await Call(1);
        await using var board = await Board($"http://127.0.0.1:{line.Port}");
        await Live(board);
        line.Pull();
        await board.Page.Locator("#fresh[data-x]").WaitForAsync();
        Assert.StartsWith("তথ্য", await board.Page.Locator("#fresh").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(before, await Numbers(board));                              // the last picture stays
        await Call(2);
        await site.App.Services.In(db => db.Write(unit => unit.Set<TokenLeg>().Where(l => l.State == LegState.Called && l.CounterId != null && unit.Set<Counter>().Any(c => c.Id == l.CounterId && c.No == 2))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.CalledAt, l => l.CalledAt!.Value.AddMinutes(-2)))));
        var fresh = await Call(3);
        line.PutBack();
        await Until.True(async () => (await Numbers(board)).Contains(fresh), "the board knows the fresh call");
        Assert.Equal(await Truth(), await Numbers(board));
        await Live(board);
        await Until.True(async () => (await Said(board)).Contains("to-counter"), "the fresh call is spoken whole");
        Assert.Equal(1, (await Said(board)).Count(c => c == "chime"));
        Assert.Contains("n03", await Said(board));
    }

    [Fact]
    public async Task An_error_leaves_the_last_picture_and_says_its_age_although_the_stream_goes_on()
    {
        await Call(1);
        await using var board = await Board(site.Address);
        await Live(board);
        var (numbers, waiting) = (await Numbers(board), await board.Page.Locator(".b-q").InnerTextAsync());
        await board.Page.RouteAsync("**/magura/board", route => route.FulfillAsync(new() { Status = 500, Body = "<main></main>" }));
        var next = await Call(2);
        await board.Page.Locator("#fresh[data-x]").WaitForAsync();
        Assert.Equal((string.Join(' ', numbers), waiting), (string.Join(' ', await Numbers(board)), await board.Page.Locator(".b-q").InnerTextAsync()));
        await board.Page.UnrouteAllAsync();
        await Until.True(async () => (await Numbers(board)).Contains(next), "the next answer is shown");
        await Live(board);
    }

    [Fact]
    public async Task Two_calls_at_one_instant_are_spoken_whole_one_after_the_other_and_each_stands_five_seconds()
    {
        await Call(1); await Call(4);
        await using var board = await Board(site.Address);
        await Live(board);
        await board.Page.EvaluateAsync("() => { window.said.length = 0; window.stood.length = 0; }");
        var both = await Task.WhenAll(Call(1), Call(4));
        await Until.True(async () => (await Said(board)).Count(c => c == "to-counter") == 2, "both are spoken");
        var said = string.Join(' ', await Said(board));
        Assert.Matches("^chime token-number l\\d\\d [nh\\d ]+ please-come n0[14] to-counter chime token-number l\\d\\d [nh\\d ]+ please-come n0[14] to-counter$", said);
        Assert.Equal(2, new[] { "please-come n01", "please-come n04" }.Count(c => said.Contains(c, StringComparison.Ordinal)));
        var times = await board.Page.EvaluateAsync<double[]>("both => both.map(t => window.stood.find(s => s.t === t)?.at ?? -1)", both);
        Assert.InRange(Math.Abs(times[0] - times[1]), 4_900, 60_000);
    }

    [Theory, InlineData("", true), InlineData("?voice=off", false)]
    public async Task Without_a_voice_it_still_chimes_at_each_call(string query, bool deaf)
    {
        await using var board = await Board(site.Address, query: query);
        await Live(board);
        if (deaf) await board.Page.EvaluateAsync("() => { window.deaf = src => !src.includes('chime'); }");
        await Call(1);
        await Until.True(async () => (await Said(board)).Count(c => c == "chime") == 1, "it chimes");
        await Call(2);
        await Until.True(async () => (await Said(board)).Count(c => c == "chime") == 2, "it chimes again");
        if (deaf) await Until.True(async () => (await Said(board)).Count(c => c != "chime") == 2, "it tried to speak at each call");
        else Assert.DoesNotContain(await Said(board), c => c != "chime");
    }

    [Fact]
    public async Task After_a_minute_without_a_good_answer_it_begins_anew_as_soon_as_there_is_one()
    {
        await using var board = await Board(site.Address, clock: true);
        await board.Page.EvaluateAsync("() => { window.mark = 1; }");
        await board.Page.RouteAsync("**/magura/board", route => route.FulfillAsync(new() { Status = 500, Body = "" }));
        await board.Page.Clock.FastForwardAsync(70_000);
        await board.Page.Locator("#fresh[data-x]").WaitForAsync();
        Assert.Equal(1, await board.Page.EvaluateAsync<int>("window.mark ?? 0"));            // no page of errors takes its place
        await board.Page.UnrouteAllAsync();
        await board.Page.Clock.FastForwardAsync(70_000);
        await Until.True(async () => await board.Ask<int?>("window.mark ?? 0") == 0, "it was loaded anew");
        await board.Page.Locator("main[data-seq]").WaitForAsync();
    }
}
