using System.Net;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Live;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Platform.Live;

public class LiveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_first_says_how_far_each_topic_is_and_then_what_happens()
    {
        await using var site = await LiveSite.New();
        await site.Press(site.Kalai);
        using var stream = await site.Open("kalai-live.bells,kalai-live.other", await site.Key(site.Kalai));
        var newest = await site.Services.In(db => db.Set<StoredEvent>().Where(e => e.Topic == "bells").MaxAsync(e => e.Id));
        Assert.Equal([("kalai-live.bells", newest), ("kalai-live.other", 0)], stream.First);
        Assert.Equal("text/event-stream", stream.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no", stream.Response.Headers.GetValues("X-Accel-Buffering").Single());
        await site.Press(site.Kalai);
        var (topic, seq) = await stream.Next();
        Assert.Equal("kalai-live.bells", topic);
        Assert.True(seq > newest);
        Assert.True(await stream.OnlyABeat());
    }

    [Fact]
    public async Task The_nudge_comes_after_the_commit_and_never_before()
    {
        await using var site = await LiveSite.New();
        using var stream = await site.Open("kalai-live.bells", await site.Key(site.Kalai));
        await site.Services.In(db => db.Write(async w =>
        {
            w.Record(site.Kalai.Id, site.Kalai.Path, new BellPressed(site.Kalai.Id));
            await w.SaveChangesAsync();
            Assert.True(await stream.OnlyABeat());              // written, not committed
            Assert.True(await stream.OnlyABeat());
        }));
        var (_, seq) = await stream.Next();
        Assert.True(await site.Services.In(db => db.Set<StoredEvent>().AnyAsync(e => e.Id == seq)));
    }

    [Fact]
    public async Task What_is_rolled_back_is_never_told()
    {
        await using var site = await LiveSite.New();
        using var stream = await site.Open("kalai-live.bells", await site.Key(site.Kalai));
        await Assert.ThrowsAsync<TimeoutException>(() => site.Services.In(db => db.Write(async w =>
        {
            w.Record(site.Kalai.Id, site.Kalai.Path, new BellPressed(site.Kalai.Id));
            await w.SaveChangesAsync();
            throw new TimeoutException();
        })));
        Assert.True(await stream.OnlyABeat());
    }

    [Fact]
    public async Task A_district_hears_what_happens_in_its_upazilas_and_not_the_other_way_round()
    {
        await using var site = await LiveSite.New();
        using var district = await site.Open("joypurhat-live.bells", await site.Key(site.Joypurhat));
        using var upazila = await site.Open("kalai-live.bells", await site.Key(site.Kalai));
        await site.Press(site.Joypurhat);
        Assert.True(await upazila.OnlyABeat());
        await site.Press(site.Kalai);
        var (_, fromBelow) = await upazila.Next();
        while (await district.Next() is var (topic, seq) && seq != fromBelow) Assert.Equal("joypurhat-live.bells", topic);
        using var again = await site.Open("joypurhat-live.bells", await site.Key(site.Joypurhat));
        Assert.Equal([("joypurhat-live.bells", fromBelow)], again.First);
    }

    [Fact]
    public async Task Nobody_listens_to_an_office_that_is_not_theirs()
    {
        await using var site = await LiveSite.New();
        var key = await site.Key(site.Kalai);
        string[] refused = ["magura-live.bells", "joypurhat-live.bells", "kalai-live.bells,magura-live.bells", "nowhere.bells", "kalai-live", "kalai-live.", ".bells", ""];
        foreach (var topics in refused)
        {
            using var stream = await site.Open(topics, key);
            Assert.Equal((topics, HttpStatusCode.NotFound), (topics, stream.Response.StatusCode));     // as if it were not there
        }
    }

    [Fact]
    public async Task The_public_does_not_listen()
    {
        await using var site = await LiveSite.New();
        using var stream = await site.Open("kalai-live.bells");
        Assert.Equal(HttpStatusCode.Unauthorized, stream.Response.StatusCode);
    }

    [Fact]
    public async Task The_stream_closes_when_the_session_ends()
    {
        await using var site = await LiveSite.New();
        var (session, secret) = await site.SignIn(site.Kalai);
        using var stream = await site.Open("kalai-live.bells", cookie: secret);
        Assert.True(await stream.OnlyABeat());
        await site.Services.In(db => db.Write(w => w.Set<Session>().Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, w.Time.Now))));
        await stream.End();
        Assert.Equal(0, site.Services.GetRequiredService<LiveHub>().Listeners);
    }

    [Fact]
    public async Task The_stream_closes_when_the_key_is_withdrawn()
    {
        await using var site = await LiveSite.New();
        using var stream = await site.Open("kalai-live.bells", await site.Key(site.Kalai));
        await site.Services.In(async db => { (await db.Set<DeviceKey>().SingleAsync()).Withdraw(db.Time.Now); return await db.SaveChangesAsync(); });
        await stream.End();
    }

    [Fact]
    public async Task An_open_stream_does_not_keep_an_unused_session_alive()
    {
        await using var site = await LiveSite.New();
        var (_, secret) = await site.SignIn(site.Kalai);
        using var stream = await site.Open("kalai-live.bells", cookie: secret);
        site.Clock.Advance(Session.Idle);
        await stream.End();
    }

    [Fact]
    public async Task A_listener_that_left_is_forgotten()
    {
        await using var site = await LiveSite.New();
        var stream = await site.Open("kalai-live.bells", await site.Key(site.Kalai));
        var hub = site.Services.GetRequiredService<LiveHub>();
        Assert.Equal(1, hub.Listeners);
        stream.Dispose();
        await Until.True(() => hub.Listeners == 0);
    }

    [Fact]
    public async Task However_much_happens_a_slow_listener_holds_one_number_for_each_topic()
    {
        var bell = new Bell();
        using var hub = new LiveHub(bell);
        using var listener = hub.Listen([new("a/", "x"), new("a/b/", "y")]);
        for (var i = 1; i <= 10_000; i++)
        {
            hub.Nudge(new("a/b/", "x"), i);
            hub.Nudge(new("a/b/", "y"), i);
            hub.Nudge(new("ab/", "x"), 99_999);
        }
        var news = await listener.Next(TimeSpan.FromMinutes(1), Cancel);
        Assert.Equal([(new("a/", "x"), 10_000), (new("a/b/", "y"), 10_000)], news.Select(n => (n.Key, n.Value)).OrderBy(n => n.Key.Topic, StringComparer.Ordinal));
        Assert.Empty(await listener.Next(TimeSpan.FromMilliseconds(1), Cancel));
    }

    [PostgresFact]
    public async Task What_happens_on_one_node_is_heard_on_the_other()
    {
        await using var site = await LiveSite.New();
        var second = await site.Node();
        using var stream = await site.Open("kalai-live.bells", await site.Key(site.Kalai), node: 0);
        long seq;
        do
        {
            await site.Press(site.Kalai, on: second);           // again, in case the first was before the node listened
            (_, seq) = await stream.Next();
        }
        while (seq == 0);
        Assert.True(await site.Services.In(db => db.Set<StoredEvent>().AnyAsync(e => e.Id == seq)));
    }

    [PostgresFact]
    public async Task A_node_whose_listening_line_was_cut_hears_again()
    {
        await using var site = await LiveSite.New();
        var second = await site.Node();
        using var stream = await site.Open("kalai-live.bells", await site.Key(site.Kalai), node: 0);
        await Until.True(async () => await Cut(site) > 0);
        await site.Press(site.Kalai, on: second);
        var newest = await site.Services.In(db => db.Set<StoredEvent>().Where(e => e.Topic == "bells").MaxAsync(e => e.Id));
        while ((await stream.Next()).Seq < newest) { }
    }

    private static Task<int> Cut(LiveSite site) => site.Services.In(db => db.Database
        .SqlQueryRaw<int>("SELECT count(pg_terminate_backend(pid))::int AS \"Value\" FROM pg_stat_activity WHERE query LIKE 'LISTEN dorgora_live%' AND datname = current_database()").SingleAsync());
}
