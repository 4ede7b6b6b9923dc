using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The contract's tokens, counters and board, as another program uses them.</summary>
public sealed class TokenApiTests(App app) : IClassFixture<App>
{
    private Api Kiosk => app.Api("kiosk", "magura");
    private Api Counter => app.Api("counter", "magura");

    private Task<ApiAnswer> Give(string service = "KS-01", string? mobile = null, string? once = null, string priority = "none") => Kiosk.Post("offices/magura/tokens", new { service, mobile, priority, channel = "kiosk" }, once);

    [Fact]
    public async Task A_token_goes_from_the_kiosk_over_the_counter_to_its_end()
    {
        var given = await Give(mobile: "০১৯০০-০০০০৩৭");
        Assert.Equal(201, given.Status);
        Assert.Matches("^ক-[০-৯]{3,}$", given["number"]);
        Assert.Matches("^K-[0-9]{3,}$", given["numberLatin"]);
        Assert.Equal(("KS-01", "ক"), (given["service"], given["queue"]));
        Assert.True(given.Json.GetProperty("wait").GetProperty("low").GetInt32() <= given.Json.GetProperty("wait").GetProperty("high").GetInt32());
        var link = new Uri(new Uri(app.Address), given["trackUrl"]!);
        var secret = link.Query.Split("s=")[1];
        Assert.True(secret.Length >= 32);
        Assert.Equal("waiting", (await app.Api("").Get($"tokens/{given["id"]}?secret={secret}"))["state"]);

        var called = await Counter.Post("counters/magura.1/call-next", new { });
        Assert.Equal(200, called.Status);
        while (called["token.id"] != given["id"])
        {
            await Counter.Post("counters/magura.1/start", new { });
            await Counter.Post("counters/magura.1/finish", new { });
            called = await Counter.Post("counters/magura.1/call-next", new { });
        }
        var seen = await app.Api("").Get($"tokens/{given["id"]}?secret={secret}");
        Assert.Equal(("called", "1"), (seen["state"], seen["counter"]));
        var board = await app.Api("board", "magura").Get("offices/magura/board");
        var call = board.Json.GetProperty("calls").EnumerateArray().Single(c => c.GetProperty("number").GetString() == given["number"]);
        Assert.Equal((1, "called"), (call.GetProperty("counter").GetInt32(), call.GetProperty("state").GetString()));
        Assert.DoesNotContain("1900000037", board.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("serving", (await Counter.Post("counters/magura.1/start", new { }))["token.state"]);
        Assert.Equal("done", (await Counter.Post("counters/magura.1/finish", new { }))["token.state"]);
        Assert.Equal("serving", (await Counter.Post("counters/magura.1/undo", new { }))["token.state"]);
        Assert.Equal("done", (await Counter.Post("counters/magura.1/finish", new { }))["token.state"]);
        Assert.Equal((409, "illegal-transition"), ((await Counter.Post("counters/magura.1/finish", new { })) is var again ? (again.Status, again["code"]!) : default));
    }

    [Fact]
    public async Task Kiosks_that_ask_in_the_same_moment_all_get_a_token_and_are_told_of_a_wait()
    {
        await using var own = await App.Start();
        var kiosk = own.Api("kiosk", "magura");
        Task<ApiAnswer> Ask(string service) => kiosk.Post("offices/magura/tokens", new { service, priority = "none", channel = "kiosk" });
        var given = await Task.WhenAll(Enumerable.Range(0, 32).Select(n => Task.Run(() => Ask($"KS-{n % 4 + 1:00}"))));
        Assert.All(given, g => Assert.Equal(201, g.Status));
        Assert.Equal(32, given.Select(g => g["number"]).Distinct().Count());
        Assert.All(given, g => Assert.True(int.Parse(g["ahead"]!, System.Globalization.CultureInfo.InvariantCulture) >= 0));
        // One more sees all of them, however the reads before it were shared.
        var mine = await Ask("KS-01");
        var before = given.Count(g => g["queue"] == mine["queue"]);
        Assert.InRange(int.Parse(mine["ahead"]!, System.Globalization.CultureInfo.InvariantCulture), before, int.MaxValue);
    }

    [Fact]
    public async Task A_counter_that_finds_nobody_says_so()
    {
        for (var called = await Counter.Post("counters/magura.2/call-next", new { }); called["token.id"] is not null; called = await Counter.Post("counters/magura.2/call-next", new { }))
            foreach (var act in new[] { "start", "finish" }) await Counter.Post($"counters/magura.2/{act}", new { });
        Assert.Equal("""{"token":null}""", (await Counter.Post("counters/magura.2/call-next", new { })).Json.GetRawText());
    }

    [Fact]
    public async Task A_token_asked_for_twice_with_one_key_is_one_token()
    {
        var key = Guid.NewGuid().ToString();
        var (first, second) = (await Give("KS-09", once: key), await Give("KS-09", once: key));
        Assert.Equal((201, 201, first["id"]), (first.Status, second.Status, second["id"]));
        Assert.NotEqual(first["id"], (await Give("KS-09"))["id"]);
    }

    [Fact]
    public async Task Called_again_missed_returned_parked_resumed_and_sent_on()
    {
        var given = await Give("KS-06", mobile: "01900000038");
        Assert.Equal(201, given.Status);
        var called = await Counter.Post("counters/magura.2/call-next", new { });
        while (called["token.id"] != given["id"])
        {
            await Counter.Post("counters/magura.2/start", new { });
            await Counter.Post("counters/magura.2/finish", new { });
            called = await Counter.Post("counters/magura.2/call-next", new { });
        }
        Assert.Equal(409, (await Counter.Post("counters/magura.2/no-show", new { })).Status);
        var again = await Counter.Post("counters/magura.2/recall", new { });
        Assert.True(again["token.calls"] == "2", $"{again.Status} {again.Json}");
        Assert.Equal("missed", (await Counter.Post("counters/magura.2/no-show", new { }))["token.state"]);
        Assert.Equal("waiting", (await Counter.Post("counters/magura.2/return", new { token = given["id"] }))["token.state"]);
        Assert.Equal(given["id"], (await Counter.Post("counters/magura.2/call-next", new { }))["token.id"]);
        await Counter.Post("counters/magura.2/start", new { });
        Assert.Equal(422, (await Counter.Post("counters/magura.2/park", new { reason = "tea" })).Status);
        Assert.Equal("parked", (await Counter.Post("counters/magura.2/park", new { reason = "copy" }))["token.state"]);
        Assert.Equal("serving", (await Counter.Post("counters/magura.2/resume", new { token = given["id"] }))["token.state"]);
        Assert.Equal("waiting", (await Counter.Post("counters/magura.2/transfer", new { counter = "magura.4", note = "মূল কপি দেখান" }))["token.state"]);
        Assert.Equal(given["id"], (await Counter.Post("counters/magura.4/call-next", new { }))["token.id"]);
        Assert.Equal(409, (await Counter.Post("counters/magura.2/start", new { })).Status);
        Assert.Equal("waiting", (await Counter.Post("counters/magura.4/release", new { }))["token.state"]);
    }

    [Theory]
    [InlineData("KS-99", null, 422), InlineData("KS-12", null, 422), InlineData("KS-12", "০১৯০০", 422), InlineData("KS-12", "01900000037", 201), InlineData("", null, 422)]
    public async Task A_service_that_is_not_there_or_a_missing_mobile_is_refused_in_words(string service, string? mobile, int status)
        => Assert.Equal(status, (await Give(service, mobile)).Status);

    [Theory]
    [InlineData("desk", "shahrasti", "offices/magura/tokens"), InlineData("counter", "kalai", "counters/magura.1/call-next"), InlineData("counter", "magura", "counters/magura.77/call-next"), InlineData("counter", "magura", "counters/nonsense/call-next")]
    public async Task Another_offices_kiosk_or_counter_does_not_exist(string kind, string office, string address)
        => Assert.Equal(404, (await app.Api(kind, office).Post(address, new { service = "KS-01", channel = "desk" })).Status);

    [Fact]
    public async Task Without_its_secret_a_token_says_nothing()
    {
        var given = await Give("KS-16");
        Assert.Equal(404, (await app.Api("").Get($"tokens/{given["id"]}")).Status);
        Assert.Equal(404, (await app.Api("").Get($"tokens/{given["id"]}?secret={new string('0', 32)}")).Status);
    }

    [Fact]
    public async Task Closed_rests_and_opens_again()
    {
        Assert.Equal(200, (await Counter.Post("counters/magura.3/break", new { minutes = 10 })).Status);
        Assert.Equal(409, (await Counter.Post("counters/magura.3/call-next", new { })).Status);
        Assert.Equal(200, (await Counter.Post("counters/magura.3/close", new { })).Status);
        Assert.Equal(200, (await Counter.Post("counters/magura.3/open", new { })).Status);
        Assert.Equal(200, (await Counter.Post("counters/magura.3/call-next", new { })).Status);
    }
}
