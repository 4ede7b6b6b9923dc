using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Tests.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SQLitePCL;
using Xunit;

namespace Dorgora.Tests.Platform.Events;

public partial class DispatcherTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_hears_what_it_asked_for_once_and_in_order()
    {
        await using var world = await World.New();
        var desk = await world.Desk(moves: 250);
        await world.Services.In(db => { db.Record(world.Magura.Id, world.Magura.Path, new DeskShut(desk)); return db.SaveChangesAsync(); });
        await world.CatchUp();
        await world.CatchUp();
        Assert.Equal(Enumerable.Range(1, 250), (await world.Effects(desk)).Select(Last));
    }

    [Fact]
    public async Task A_started_dispatcher_is_woken_by_the_bell()
    {
        await using var world = await World.New();
        await world.Dispatcher.StartAsync(Cancel);
        var desk = await world.Desk(moves: 3);
        await Until.True(async () => (await world.Effects(desk)).Count == 3);
        await world.Dispatcher.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_new_handler_hears_of_what_happens_from_now_on_unless_it_wants_all()
    {
        await using var world = await World.New();
        var before = await world.Desk();
        await world.Restart(s => s.AddHandler<LeavesTicket>("begins-now").AddHandler<CountsAll>("wants-all", fromStart: true));
        await world.CatchUp();
        var after = await world.Desk();
        await world.CatchUp();
        Assert.Equal((1, 2), ((await world.Effects(before)).Count, (await world.Effects(after)).Count));
    }

    [Fact]
    public async Task Events_that_nobody_wants_are_passed_in_one_step()
    {
        await using var world = await World.New();
        await world.Services.In(async db =>
        {
            for (var i = 0; i < 1_100; i++) db.Record(world.Shahrasti.Id, world.Shahrasti.Path, new DeskShut(Guid.NewGuid()));
            await db.SaveChangesAsync();
        });
        await world.CatchUp();
        var (place, newest) = await world.Services.In(async db => ((await EventPlace.Find(db, "leaves-ticket", Cancel))!, await NextEvent.Newest(db, Cancel)));
        Assert.Equal(newest.Id, place.Id);
        var desk = await world.Desk();
        await world.CatchUp();
        Assert.Single(await world.Effects(desk));
    }

    [Fact]
    public async Task A_poison_event_is_set_aside_and_the_others_go_on()
    {
        await using var world = await World.New();
        world.Script.Act = (moved, stored, db) => moved.Last == 2 ? throw new FormatException("০১৭০০০০০০০০") : Script.Leave(moved, stored, db);
        var desk = await world.Desk(moves: 4);
        await world.CatchUp();
        Assert.Equal([1, 3, 4], (await world.Effects(desk)).Select(Last));
        var failure = Assert.Single(await world.Failures());
        Assert.StartsWith("FormatException", failure.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain("০১৭", failure.Fault, StringComparison.Ordinal);
        Assert.Equal(world.Clock.Now + TimeSpan.FromSeconds(10), failure.NextTry);
    }

    [Fact]
    public async Task A_poison_event_is_tried_later_and_later_and_then_waits_for_a_person()
    {
        await using var world = await World.New();
        var tries = 0;
        world.Script.Act = (_, _, _) => { tries++; throw new FormatException(); };
        var desk = await world.Desk();
        await world.CatchUp();
        var pauses = new List<double>();
        while ((await world.Failures()).Single().NextTry is { } next)
        {
            world.Clock.Advance(next - world.Clock.Now - TimeSpan.FromSeconds(1));
            await world.CatchUp();
            pauses.Add((next - (await world.Failures()).Single().FailedAt).TotalSeconds);
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await world.CatchUp();
        }
        Assert.Equal([10, 20, 40, 80, 160, 320, 640], pauses);
        Assert.Equal(EventFailure.MostTries, tries);
        world.Script.Act = Script.Leave;
        world.Clock.Advance(TimeSpan.FromDays(30));
        await world.CatchUp();
        Assert.Empty(await world.Effects(desk));
        await world.Services.In(async db => { (await db.Set<EventFailure>().SingleAsync()).TryAgain(world.Clock.Now); return await db.SaveChangesAsync(); });
        await world.CatchUp();
        Assert.Single(await world.Effects(desk));
        Assert.Empty(await world.Failures());
    }

    [Fact]
    public async Task What_a_handler_did_before_it_failed_is_undone()
    {
        await using var world = await World.New();
        var fail = true;
        world.Script.Act = async (moved, stored, db) =>
        {
            await Script.Leave(moved, stored, db);
            if (fail) throw new TimeoutException();
        };
        var desk = await world.Desk();
        await world.CatchUp();
        Assert.Empty(await world.Effects(desk));
        fail = false;
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        await world.CatchUp();
        Assert.Single(await world.Effects(desk));
    }

    [Fact]
    public async Task A_node_that_sleeps_through_its_lease_changes_nothing_when_it_wakes()
    {
        await using var world = await World.New();
        var (arrived, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var sleepy = new Script { Act = async (moved, stored, db) => { arrived.TrySetResult(); await go.Task; await Script.Leave(moved, stored, db); } };
        // Two dispatchers of one process are as far apart as two nodes: each has its own name and its own lease.
        var (first, second) = (Make(world, sleepy), Make(world, world.Script));
        var desk = await world.Desk(moves: 3);
        await world.Readable();
        var sleeping = Task.Run(() => first.CatchUp(Cancel), Cancel);
        await arrived.Task;
        await second.CatchUp(Cancel);
        Assert.Empty(await world.Effects(desk));                // the first has the lease
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await second.CatchUp(Cancel);
        Assert.Equal([1, 2, 3], (await world.Effects(desk)).Select(Last));
        go.SetResult();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => sleeping);
        Assert.Equal([1, 2, 3], (await world.Effects(desk)).Select(Last));
        Assert.Empty(await world.Failures());
    }

    [Fact]
    public async Task Four_nodes_at_once_leave_every_effect_once()
    {
        await using var world = await World.New();
        var nodes = Enumerable.Range(0, 4).Select(_ => Make(world, world.Script)).ToList();
        foreach (var node in nodes) await node.StartAsync(Cancel);
        var desks = new ConcurrentBag<Guid>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => desks.Add(await world.Desk(moves: 20)), Cancel)));
        await Until.True(async () => (await Task.WhenAll(desks.Select(world.Effects))).Sum(e => e.Count) >= 160);
        foreach (var node in nodes) await node.StopAsync(Cancel);
        await world.CatchUp();
        foreach (var desk in desks) Assert.Equal(Enumerable.Range(1, 20), (await world.Effects(desk)).Select(Last));
    }

    [SqliteFact]
    public async Task An_effect_that_could_not_be_made_durable_is_not_a_failure_and_comes_once_when_it_can()
    {
        await using var world = await World.New();
        var desk = await world.Desk();
        var writer = world.Services.GetRequiredService<Writer>();
        raw.sqlite3_commit_hook(writer.Connection.Handle, _ => 1, null);
        await Assert.ThrowsAsync<NotDurable>(() => world.CatchUp());
        raw.sqlite3_commit_hook(writer.Connection.Handle, null, null);
        await world.CatchUp();
        Assert.Single(await world.Effects(desk));
        Assert.Empty(await world.Failures());
    }

    [PostgresFact]
    public async Task An_event_that_commits_late_is_not_skipped()
    {
        await using var world = await World.New();
        var desk = await world.Desk(moves: 1);
        await world.CatchUp();
        await using var slow = new NpgsqlConnection(world.Database.Postgres);
        await slow.OpenAsync(Cancel);
        await using var transaction = await slow.BeginTransactionAsync(Cancel);
        await using (var late = new NpgsqlCommand("""
            INSERT INTO events (name, topic, office_id, office_path, subject, at, actor_kind, actor_name, data)
            SELECT name, topic, office_id, office_path, subject, at, actor_kind, actor_name, replace(data, '"last":1', '"last":77') FROM events ORDER BY id LIMIT 1
            """, slow, transaction)) Assert.Equal(1, await late.ExecuteNonQueryAsync(Cancel));
        await world.Services.In(async db => { (await db.Set<Desk>().SingleAsync(d => d.Id == desk)).Move(2); return await db.SaveChangesAsync(); });
        await world.Dispatcher.CatchUp(Cancel);
        Assert.Equal([1], (await world.Effects(desk)).Select(Last));       // held back while the late one may still come
        await transaction.CommitAsync(Cancel);
        await world.CatchUp();
        Assert.Equal([1, 77, 2], (await world.Effects(desk)).Select(Last));
    }

    private static Dispatcher Make(World world, Script script)
    {
        var services = new ServiceCollection().AddSingleton(script).BuildServiceProvider();
        return ActivatorUtilities.CreateInstance<Dispatcher>(world.Services, (IEnumerable<Handler>)[new Handler("leaves-ticket", typeof(LeavesTicket), false)], services.GetRequiredService<IServiceScopeFactory>());
    }

    private static int Last(string data) => int.Parse(LastOf().Match(data).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("\"last\":(\\d+)")]
    private static partial Regex LastOf();
}
