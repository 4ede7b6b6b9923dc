using System.Globalization;
using System.Net.Http.Headers;
using Dorgora.OneStop;
using Dorgora.OneStop.Kiosk.Offline;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>A kiosk without network, as its server sees it: numbers beforehand, tokens afterwards.</summary>
public sealed class OfflineTests(App app) : IClassFixture<App>
{
    private const string Tokens = "offices/magura/kiosk/tokens";
    private static readonly DateTime Morning = App.Morning;

    private sealed record Block(string Queue, string Day, int First, int Last);

    private static async Task<List<Block>> Ask(Api kiosk, Guid? holder = null, params object[] left)
    {
        var answer = await kiosk.Post("offices/magura/kiosk/leases", new { holder = holder ?? Guid.NewGuid(), left });
        Assert.Equal(200, answer.Status);
        return [.. answer.Json.GetProperty("leases").EnumerateArray().Select(l => new Block(l.GetProperty("queue").GetString()!, l.GetProperty("day").GetString()!, l.GetProperty("first").GetInt32(), l.GetProperty("last").GetInt32()))];
    }

    private static object Paper(int number, string secret, string day = "2026-11-22", string service = "KS-01", DateTime? at = null, string? mobile = null, bool printed = true)
        => new { service, mobile, priority = "none", day, number, secret, at = (at ?? Morning.AddMinutes(1)).ToString("O", CultureInfo.InvariantCulture), printed };

    private static string Secret() => Guid.NewGuid().ToString("N");

    /// <summary>Another kiosk of the same office, with a key of its own.</summary>
    private static async Task<Api> Second(App app)
    {
        var secret = Secret() + Secret();
        await app.Services.In(async db =>
        {
            var office = await db.Set<Office>().SingleAsync(o => o.Slug == "magura");
            db.Add(new DeviceKey(office, "kiosk", "দোতলার কিয়স্ক", secret, db.Time.Now));
            await db.SaveChangesAsync();
        });
        var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return new Api(http);
    }

    private static Task<Token> Stored(App app, string? id) => app.Services.In(db => db.Set<Token>().Include(t => t.Legs).SingleAsync(t => t.Id == Guid.Parse(id!)));

    [Fact]
    public async Task Each_browser_of_each_kiosk_gets_numbers_of_its_own_for_today_and_tomorrow()
    {
        var (first, second) = (app.Api("kiosk", "magura"), await Second(app));
        var blocks = (await Ask(first)).Concat(await Ask(first)).Concat(await Ask(second)).ToList();
        Assert.Equal(["2026-11-22", "2026-11-23"], blocks.Select(b => b.Day).Distinct().Order());
        Assert.Equal(7, blocks.Select(b => b.Queue).Distinct().Count());
        Assert.All(blocks, b => Assert.Equal((true, Leases.Block), (b.First > TokenNumbers.Kept, b.Last - b.First + 1)));
        var all = blocks.SelectMany(b => Enumerable.Range(b.First, Leases.Block).Select(n => (b.Queue, b.Day, n))).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [Fact]
    public async Task Who_still_has_enough_gets_no_more()
    {
        var kiosk = await Second(app);
        var blocks = await Ask(kiosk);
        object[] enough = [.. blocks.Select(b => new { queue = b.Queue, day = b.Day, count = Leases.Enough })];
        Assert.Empty(await Ask(kiosk, left: enough));
        object[] few = [.. blocks.Select((b, n) => new { queue = b.Queue, day = b.Day, count = n == 0 ? Leases.Enough - 1 : Leases.Enough })];
        Assert.Single(await Ask(kiosk, left: few));
    }

    [Fact]
    public async Task A_kiosk_that_forgets_its_numbers_each_time_does_not_use_the_series_up()
    {
        var kiosk = await Second(app);
        object[] enough = [.. (await Ask(kiosk)).Where(b => b.Queue != "ছ" || b.Day != "2026-11-22").Select(b => new { queue = b.Queue, day = b.Day, count = 20 })];
        for (var n = 1; n < Leases.MostBlocks; n++) Assert.Single(await Ask(kiosk, left: enough));
        Assert.Empty(await Ask(kiosk, left: enough));
    }

    [Fact]
    public async Task A_token_given_without_the_server_is_taken_once_as_it_stands_on_the_paper()
    {
        var kiosk = app.Api("kiosk", "magura");
        var block = (await Ask(kiosk)).First(b => b.Queue == "ক");
        var (paper, secret) = (Paper(block.First, Secret(), at: Morning.AddSeconds(-30)), "");
        secret = (string)paper.GetType().GetProperty("secret")!.GetValue(paper)!;
        var once = Guid.NewGuid().ToString();
        var (given, again, without) = (await kiosk.Post(Tokens, paper, once), await kiosk.Post(Tokens, paper, once), await kiosk.Post(Tokens, paper));
        Assert.Equal((201, 201, 201), (given.Status, again.Status, without.Status));
        Assert.Equal((given["id"], given["id"]), (again["id"], without["id"]));
        var token = await Stored(app, given["id"]);
        Assert.Equal((block.First, secret, "kiosk", LegState.Waiting, true), (token.Number, token.Secret, token.Channel, token.Current.State, token.PrintedAt is not null));
        Assert.Equal(given["number"], token.Shown);
        Assert.Equal(1, await app.Services.In(db => db.Set<Token>().CountAsync(t => t.Secret == secret)));
        var page = await app.Visitor().Get($"/q/{secret}");
        Assert.Equal(($"/t/{token.Id}", 200), (page.Url.AbsolutePath, page.Status));
    }

    [Fact]
    public async Task The_same_number_with_another_paper_is_refused()
    {
        var kiosk = app.Api("kiosk", "magura");
        var block = (await Ask(kiosk)).First(b => b.Queue == "ক");
        Assert.Equal(201, (await kiosk.Post(Tokens, Paper(block.First, Secret()))).Status);
        var other = await kiosk.Post(Tokens, Paper(block.First, Secret()));
        Assert.Equal((409, "number-used"), (other.Status, other["code"]));
    }

    [Fact]
    public async Task A_number_of_another_kiosk_of_no_block_of_another_queue_or_of_another_day_is_refused()
    {
        var (own, other) = (app.Api("kiosk", "magura"), await Second(app));
        var (mine, theirs) = ((await Ask(own)).First(b => b.Queue == "ক"), (await Ask(other)).First(b => b.Queue == "ক"));
        foreach (var paper in new[] { Paper(theirs.First, Secret()), Paper(1, Secret()), Paper(9_999, Secret()), Paper(mine.First, Secret(), "2026-11-21"), Paper(theirs.Last, Secret(), service: "KS-10") })
            Assert.Equal((409, "not-leased"), ((await own.Post(Tokens, paper)) is var a ? (a.Status, a["code"]!) : default));
        var early = await own.Post(Tokens, Paper((await Ask(own)).First(b => b is { Queue: "ক", Day: "2026-11-23" }).First, Secret(), "2026-11-23"));
        Assert.Equal((409, "not-yet"), (early.Status, early["code"]));
    }

    [Theory, InlineData("KS-99", null, 0), InlineData("KS-01", "০১৯০০", 0), InlineData("KS-01", null, 5)]
    public async Task What_no_kiosk_of_ours_writes_is_refused(string service, string? mobile, int cut)
    {
        var kiosk = app.Api("kiosk", "magura");
        var block = (await Ask(kiosk)).First(b => b.Queue == "ক");
        Assert.Equal(422, (await kiosk.Post(Tokens, Paper(block.First, Secret()[cut..], service: service, mobile: mobile))).Status);
    }

    [Fact]
    public async Task A_wrong_clock_moves_no_token_before_its_numbers_or_into_the_future()
    {
        var kiosk = app.Api("kiosk", "magura");
        var block = (await Ask(kiosk)).First(b => b.Queue == "ক");
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var (late, early) = (await kiosk.Post(Tokens, Paper(block.First, Secret(), at: now.AddHours(5))), await kiosk.Post(Tokens, Paper(block.First + 1, Secret(), at: now.AddYears(-20))));
        Assert.Equal((201, 201), (late.Status, early.Status));
        foreach (var answer in new[] { late, early }) Assert.InRange((await Stored(app, answer["id"])).IssuedAt, now.AddMinutes(-1), app.Clock.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task Handed_in_on_the_next_day_it_stands_in_its_own_day_and_is_closed()
    {
        await using var own = await App.Start();
        var kiosk = own.Api("kiosk", "magura");
        object[] nothingForTomorrow = [.. "কখগঘচছস".Select(q => new { queue = q.ToString(), day = "2026-11-23", count = 20 })];
        var block = (await Ask(kiosk, left: nothingForTomorrow)).Single(b => b.Queue == "ক");
        own.Clock.Advance(TimeSpan.FromHours(20));
        var answer = await kiosk.Post(Tokens, Paper(block.First, Secret(), at: Morning.AddHours(1)));
        var token = await Stored(own, answer["id"]);
        Assert.Equal((new DateOnly(2026, 11, 22), Morning.AddHours(1), LegState.Closed), (token.Day, token.IssuedAt, token.Current.State));
        Assert.Equal("not-leased", (await kiosk.Post(Tokens, Paper(block.Last, Secret(), "2026-11-23")))["code"]);
    }

    [Fact]
    public async Task A_kiosk_that_the_office_has_shut_gets_no_numbers_but_hands_its_tokens_in()
    {
        await using var own = await App.Start();
        var kiosk = own.Api("kiosk", "magura");
        var block = (await Ask(kiosk)).First(b => b.Queue == "ক");
        await own.Services.In(async db =>
        {
            foreach (var key in await db.Set<DeviceKey>().Where(k => k.Kind == "kiosk").ToListAsync()) key.Lock(db.Time.Now);
            await db.SaveChangesAsync();
        });
        Assert.Empty(await Ask(kiosk));
        Assert.Equal(201, (await kiosk.Post(Tokens, Paper(block.First, Secret()))).Status);
    }

    [Theory, InlineData("counter", "magura", 403), InlineData("desk", "magura", 403), InlineData("kiosk", "shahrasti", 404), InlineData("", "magura", 401)]
    public async Task Nobody_but_the_offices_own_kiosk_gets_numbers(string kind, string office, int status)
    {
        Assert.Equal(status, (await app.Api(kind, office).Post("offices/magura/kiosk/leases", new { holder = Guid.NewGuid() })).Status);
        Assert.Equal(status, (await app.Api(kind, office).Post(Tokens, Paper(801, Secret()))).Status);
    }

    [Fact]
    public async Task Numbers_and_blocks_taken_in_any_order_are_never_the_same()
    {
        var random = new Random(11);
        var queue = await app.Services.In(db => db.Set<TokenQueue>().Where(q => q.Letter == "চ").Select(q => q.Id).FirstAsync());
        var day = new DateOnly(2027, 1, 3);
        var taken = new List<int>();
        for (var n = 0; n < 60; n++)
        {
            // From the first numbers over those where the blocks begin to beyond them.
            if (n == 20) await app.Services.In(db => db.Write(unit => unit.Set<NumberSeries>().Where(s => s.QueueId == queue && s.Day == day).ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, TokenNumbers.Kept - 5))));
            if (random.Next(4) > 0) taken.Add(await app.Services.In(db => db.Write(unit => unit.NextNumber(queue, day))));
            else
            {
                var last = await app.Services.In(db => db.Write(unit => unit.NextBlock(queue, day, 20)));
                taken.AddRange(Enumerable.Range(last - 19, 20));
            }
        }
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.Contains(taken, n => n > TokenNumbers.Kept + 100);
    }

    [Fact]
    public async Task The_kept_screens_hold_every_service_and_the_worker_may_answer_for_them()
    {
        var screen = KioskTests.Screen(app);
        var page = await screen.Get("/magura/kiosk/away");
        Assert.Equal(200, page.Status);
        var services = await app.Services.In(db => db.Set<Errand>().CountAsync(s => !s.Closed));
        Assert.Equal(services, page.All("[data-service]").Count);
        Assert.Equal("১ বা ২ নম্বর কাউন্টার", page.One("[data-service='KS-01']")!.GetAttribute("data-where"));
        Assert.Equal(["2026-11-22", "2026-11-23"], page.All("[data-day]").Select(d => d.GetAttribute("data-day")));
        var worker = await screen.Http.GetAsync(new Uri("/magura/kiosk/worker.js", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(("/magura/kiosk", "text/javascript"), (worker.Headers.GetValues("Service-Worker-Allowed").Single(), worker.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_paper_whose_token_has_not_come_in_yet_says_so_on_the_phone()
    {
        var page = await app.Visitor().Get($"/q/{Secret()}");
        Assert.Equal(404, page.Status);
        Assert.Contains("খবর এখনো আসেনি", page.Text, StringComparison.Ordinal);
    }
}
