using Dorgora.OneStop;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>Many kiosks and counters at once, on the database: no number twice, no token at two counters, none lost.</summary>
public sealed class HallTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Kiosks = 8, Counters = 8;

    [Fact]
    public async Task Kiosks_and_counters_at_once_keep_every_promise()
    {
        var tokens = Long.Times(400, 10_000);
        // PostgreSQL is shared by three nodes, which know nothing of each other; SQLite has one.
        var nodes = Enumerable.Range(0, database.Postgres is null ? 1 : 3).Select(_ => database.Services()).ToArray();
        var services = nodes[0];
        var (office, queues, counters) = await Arrange(services);
        var given = 0;
        await Task.WhenAll(Enumerable.Range(0, Kiosks).Select(k => Task.Run(async () =>
        {
            var random = new Random(k);
            while (Interlocked.Increment(ref given) <= tokens)
                await On(nodes[k % nodes.Length], (_, hall) => hall.Give(office, new TokenForm(random.Next(2) == 0 ? "KS-01" : "KS-02", null, (Priority)(random.Next(4) == 0 ? 1 : 0), "kiosk")));
        })).Concat(counters.Select((c, n) => Task.Run(() => Work(nodes[n % nodes.Length], c, n, () => Volatile.Read(ref given) > tokens)))));
        await services.In(async db =>
        {
            var all = await db.Set<Token>().Include(t => t.Legs).Where(t => t.OfficeId == office.Id).ToListAsync();
            Assert.Equal(tokens, all.Count);
            foreach (var series in all.GroupBy(t => t.QueueId)) Assert.Equal(Enumerable.Range(1, series.Count()), series.Select(t => t.Number).Order());
            Assert.Equal(tokens, all.Count(t => t.Current.State is LegState.Done or LegState.Missed));
            Assert.All(all.SelectMany(t => t.Legs).Where(l => l.CounterId is not null).GroupBy(l => l.CounterId), NeverTwoAtOnce);
        });
        foreach (var node in nodes) await node.DisposeAsync();
    }

    /// <summary>At a counter one begins after the one before it has ended.</summary>
    private static void NeverTwoAtOnce(IGrouping<Guid?, TokenLeg> counter)
    {
        var inOrder = counter.OrderBy(l => l.CalledAt).ToList();
        Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.First.EndedAt <= pair.Second.CalledAt));
    }

    private static async Task Work(ServiceProvider services, Counter counter, int seed, Func<bool> closing)
    {
        var random = new Random(1000 + seed);
        while (true)
        {
            var last = closing();
            var token = await On(services, (_, hall) => hall.CallNext(counter.Id));
            if (token is null && last) return;
            if (token is null) { await Task.Delay(2); continue; }
            if (random.Next(20) == 0)
            {
                await On(services, (_, hall) => hall.Act(counter.Id, null, (t, c, now) => t.Recall(c, now)));
                await On(services, (_, hall) => hall.Act(counter.Id, null, (t, c, now) => t.NoShow(c, now)));
                continue;
            }
            await On(services, (_, hall) => hall.Act(counter.Id, null, (t, c, now) => t.Start(c, now)));
            await On(services, (_, hall) => hall.Act(counter.Id, null, (t, c, now) => t.Finish(c, now)));
        }
    }

    [Fact]
    public async Task Who_comes_after_a_call_in_vain_stands_behind_three_of_their_own_queue()
    {
        await using var services = database.Services();
        var (office, queues, counters) = await Arrange(services);
        var counter = counters[0].Id;
        await services.In(async db =>
        {
            var narrow = await db.Set<Counter>().Include(c => c.Queues).SingleAsync(c => c.Id == counter);
            narrow.Serve([queues[0].Id]);
            await db.SaveChangesAsync();
        });
        for (var n = 0; n < 5; n++) await On(services, (_, hall) => hall.Give(office, new TokenForm("KS-02", null, Priority.None, "kiosk")));
        for (var n = 0; n < 5; n++) await On(services, (_, hall) => hall.Give(office, new TokenForm("KS-01", null, Priority.None, "kiosk")));
        var first = (await On(services, (_, hall) => hall.CallNext(counter)))!;
        await On(services, (_, hall) => hall.Act(counter, null, (t, c, now) => t.Recall(c, now)));
        await On(services, (_, hall) => hall.Act(counter, null, (t, c, now) => t.NoShow(c, now)));
        await On(services, (_, hall) => hall.Return(counter, first.Id));
        var called = new List<int>();
        while (await On(services, (_, hall) => hall.CallNext(counter)) is { } next)
        {
            called.Add(next.Number);
            await On(services, (_, hall) => hall.Act(counter, null, (t, c, now) => t.Start(c, now)));
            await On(services, (_, hall) => hall.Act(counter, null, (t, c, now) => t.Finish(c, now)));
        }
        Assert.Equal([2, 3, 4, 1, 5], called);
    }

    [Fact]
    public async Task A_counter_presses_twice_and_has_one_person()
    {
        await using var services = database.Services();
        var (office, _, counters) = await Arrange(services);
        for (var n = 0; n < 4; n++) await On(services, (_, hall) => hall.Give(office, new TokenForm("KS-01", null, Priority.None, "kiosk")));
        var presses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            try { return await On(services, (_, hall) => hall.CallNext(counters[0].Id)); }
            catch (RuleBroken rule) { Assert.Equal(RuleBroken.IllegalTransition, rule.Code); return null; }
        })));
        Assert.Single(presses, t => t is not null);
    }

    [Fact]
    public async Task Numbers_begin_anew_at_midnight_in_Dhaka()
    {
        await using var services = database.Services();
        var (office, _, _) = await Arrange(services);
        var clock = new TestClock(new DateTime(2026, 11, 22, 17, 59, 59, DateTimeKind.Utc));
        async Task<Token> Give()
        {
            await using var db = services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, clock);
            return await new Hall(db, clock).Give(office, new TokenForm("KS-01", null, Priority.None, "kiosk"));
        }
        Assert.Equal((1, new DateOnly(2026, 11, 22)), ((await Give()) is var a ? (a.Number, a.Day) : default));
        Assert.Equal(2, (await Give()).Number);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((1, new DateOnly(2026, 11, 23)), ((await Give()) is var b ? (b.Number, b.Day) : default));
    }

    private static async Task<T> On<T>(ServiceProvider services, Func<AppDb, Hall, Task<T>> work)
    {
        await using var db = services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, TimeProvider.System);
        return await work(db, new Hall(db, TimeProvider.System));
    }

    private static async Task<(Office, TokenQueue[], Counter[])> Arrange(ServiceProvider services)
    {
        var office = new Office($"hall-{Guid.NewGuid():N}", OfficeKind.District, "মাগুরা", "Magura", null);
        TokenQueue[] queues = [new(office, "ক", "K", "নকল", "Copies", 1), new(office, "খ", "KH", "ভূমি", "Land", 2)];
        var counters = Enumerable.Range(1, Counters).Select(n => new Counter(office, n)).ToArray();
        foreach (var counter in counters)
        {
            counter.Serve(queues.Select(q => q.Id));
            counter.Open(Actor.System, DateTime.UnixEpoch);
        }
        await services.In(async db =>
        {
            db.Add(office);
            db.AddRange(queues);
            db.AddRange(new Errand(queues[0], "KS-01", "নকল", "Copy", 8, 1), new Errand(queues[1], "KS-02", "লিজ", "Lease", 12, 2));
            db.AddRange(counters);
            await db.SaveChangesAsync();
        });
        return (office, queues, counters);
    }
}
