using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Platform.Events;

/// <summary>Each kind of damage is done by direct SQL, with the triggers dropped, and must be named with office, number and event.</summary>
public class ChainTests
{
    private const string Middle = "(SELECT event_id FROM event_seals WHERE seq = 4 AND office_id = (SELECT id FROM platform_offices WHERE slug = 'shahrasti'))";
    private const string Next = "(SELECT event_id FROM event_seals WHERE seq = 5 AND office_id = (SELECT id FROM platform_offices WHERE slug = 'shahrasti'))";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_offices_events_are_numbered_without_a_gap_and_a_whole_chain_has_no_faults()
    {
        await using var world = await Sealed();
        foreach (var office in new[] { world.Shahrasti, world.Magura })
        {
            var seals = await world.Services.In(db => db.Set<EventSeal>().Where(s => s.OfficeId == office.Id).OrderBy(s => s.Seq).ToListAsync());
            Assert.Equal(Enumerable.Range(1, 10).Select(n => (long)n), seals.Select(s => s.Seq));
            Assert.Equal(seals.Select(s => s.EventId).Order(), seals.Select(s => s.EventId));
            Assert.Equal([EventSeal.Beginning, .. seals.SkipLast(1).Select(s => s.Hash)], seals.Select(s => s.Previous));
        }
        Assert.Empty(await Faults(world));
    }

    [Theory]
    [InlineData("events", "data = data")]
    [InlineData("event_seals", "hash = hash")]
    [InlineData("chain_heads", "hash = hash")]
    public async Task Rows_of_the_chain_cannot_be_changed_or_deleted(string table, string change)
    {
        await using var world = await Sealed();
        await world.Services.In(db => { db.Add(new ChainHead { OfficeId = world.Shahrasti.Id, Day = new(2026, 12, 14), Seq = 1, Hash = "x", At = db.Time.Now }); return db.SaveChangesAsync(); });
        foreach (var sql in new[] { $"UPDATE {table} SET {change}", $"DELETE FROM {table}" })
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<Exception>(() => world.Sql(sql))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name = 'test.desk-shut'")]
    [InlineData("topic = 'x'")]
    [InlineData("office_path = 'magura/'")]
    [InlineData("office_id = (SELECT id FROM platform_offices WHERE slug = 'magura')")]
    [InlineData("subject = office_id")]
    [InlineData("at = '2026-12-13 03:00:00Z'")]
    [InlineData("actor_kind = 'Staff'")]
    [InlineData("actor_kind = 'garbage'")]
    [InlineData("actor_id = office_id")]
    [InlineData("actor_post = office_id")]
    [InlineData("actor_name = 'somebody'")]
    [InlineData("data = replace(data, '\"last\":2', '\"last\":9')")]
    public async Task An_edit_of_any_column_is_found(string change)
    {
        await using var world = await Sealed();
        var id = await Damage(world, $"UPDATE events SET {change} WHERE id = {Middle}");
        Assert.Equal([new(ChainDamage.Changed, "shahrasti", 4, id)], await Faults(world));
    }

    [Fact]
    public async Task A_deleted_event_is_found()
    {
        await using var world = await Sealed();
        var id = await Damage(world, $"DELETE FROM events WHERE id = {Middle}");
        Assert.Equal([new(ChainDamage.Deleted, "shahrasti", 4, id)], await Faults(world));
    }

    [Fact]
    public async Task An_event_deleted_together_with_its_link_leaves_a_gap()
    {
        await using var world = await Sealed();
        var id = await Damage(world, $"DELETE FROM events WHERE id = {Middle}", "DELETE FROM event_seals WHERE event_id NOT IN (SELECT id FROM events)");
        Assert.NotEqual(0, id);
        Assert.Equal([new(ChainDamage.Gap, "shahrasti", 4, null)], await Faults(world));
    }

    [Fact]
    public async Task An_event_inserted_among_the_old_ones_is_found()
    {
        await using var world = await Sealed();
        var (columns, over) = TestDatabase.OnPostgres ? (", xid", "OVERRIDING SYSTEM VALUE") : ("", "");
        await Damage(world, $"""
            INSERT INTO events (id, name, topic, office_id, office_path, subject, at, actor_kind, actor_name, data{columns}) {over}
            SELECT -7, name, topic, office_id, office_path, subject, at, actor_kind, actor_name, data{columns} FROM events WHERE id = {Middle}
            """);
        Assert.Equal([new(ChainDamage.Inserted, "shahrasti", 0, -7)], await Faults(world));
    }

    [Fact]
    public async Task Two_events_whose_content_is_swapped_are_found()
    {
        await using var world = await Sealed();
        var id = await Damage(world, $"UPDATE events SET id = -1 WHERE id = {Middle}", $"UPDATE events SET id = {Middle} WHERE id = {Next}", $"UPDATE events SET id = {Next} WHERE id = -1");
        Assert.Equal([(ChainDamage.Changed, 4L), (ChainDamage.Changed, 5L)], (await Faults(world)).Select(f => (f.Damage, f.Seq)));
        Assert.Contains(await Faults(world), f => f.EventId == id);
    }

    [Fact]
    public async Task Two_events_whose_numbers_are_swapped_are_found()
    {
        await using var world = await Sealed();
        await Damage(world,
            "UPDATE event_seals SET seq = -4 WHERE seq = 4 AND office_id = (SELECT id FROM platform_offices WHERE slug = 'shahrasti')",
            "UPDATE event_seals SET seq = 4 WHERE seq = 5 AND office_id = (SELECT id FROM platform_offices WHERE slug = 'shahrasti')",
            "UPDATE event_seals SET seq = 5 WHERE seq = -4");
        var faults = await Faults(world);
        Assert.All(faults, f => Assert.Equal((ChainDamage.Changed, "shahrasti"), (f.Damage, f.Office)));
        Assert.Equal([4, 5, 6], faults.Select(f => f.Seq));
    }

    [Fact]
    public async Task A_tail_cut_off_shows_by_the_heads_in_the_file()
    {
        await using var world = await Sealed();
        await Damage(world,
            "DELETE FROM events WHERE id IN (SELECT event_id FROM event_seals WHERE seq > 7 AND office_id = (SELECT id FROM platform_offices WHERE slug = 'shahrasti'))",
            "DELETE FROM event_seals WHERE event_id NOT IN (SELECT id FROM events)");
        Assert.Equal([new(ChainDamage.CutTail, "shahrasti", 8, null)], await Faults(world));
    }

    [Fact]
    public async Task A_tail_cut_off_of_every_chain_shows_even_without_the_file()
    {
        await using var world = await Sealed();
        await Damage(world, "DELETE FROM events WHERE id IN (SELECT event_id FROM event_seals WHERE seq > 7)", "DELETE FROM event_seals WHERE seq > 7");
        File.Delete(world.Heads.File);
        var fault = Assert.Single(await Faults(world));
        Assert.Equal(ChainDamage.CutTail, fault.Damage);
    }

    [Fact]
    public async Task A_whole_chain_cut_off_shows()
    {
        await using var world = await Sealed();
        await Damage(world, "DELETE FROM events", "DELETE FROM event_seals", "DELETE FROM event_places");
        Assert.Equal([new(ChainDamage.CutTail, "magura", 1, null), new(ChainDamage.CutTail, "shahrasti", 1, null)], await Faults(world));
    }

    [Fact]
    public async Task A_chain_written_anew_with_right_hashes_shows_by_the_heads()
    {
        await using var world = await Sealed();
        await Damage(world, $"UPDATE events SET data = '{{}}' WHERE id = {Middle}", "DELETE FROM event_seals", "DELETE FROM event_places");
        var heads = await File.ReadAllTextAsync(world.Heads.File, Cancel);
        await world.Seal();
        await File.WriteAllTextAsync(world.Heads.File, heads, Cancel);
        var fault = Assert.Single(await Faults(world));
        Assert.Equal((ChainDamage.Rewritten, "shahrasti", 10L), (fault.Damage, fault.Office, fault.Seq));
    }

    [Fact]
    public async Task Several_sealers_at_once_make_one_chain()
    {
        await using var world = await World.New();
        var sealers = Enumerable.Range(0, 4).Select(_ => ActivatorUtilities.CreateInstance<Sealer>(world.Services)).ToList();
        foreach (var sealer in sealers) await sealer.StartAsync(Cancel);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => world.Desk(moves: 20, i % 2 == 0 ? world.Shahrasti : world.Magura), Cancel)));
        await Until.True(() => world.Services.In(async db => await db.Set<EventSeal>().CountAsync() == 120));
        foreach (var sealer in sealers) await sealer.StopAsync(Cancel);
        Assert.Empty(await Faults(world));
    }

    [Fact]
    public async Task Heads_are_noted_once_a_day_where_something_happened_and_told_by_an_event()
    {
        await using var world = await Sealed();
        for (var run = 0; run < 2; run++) await world.Services.In(db => new NoteHeads().Run(db, Cancel));
        await world.Seal();
        var heads = await world.Services.In(db => db.Set<ChainHead>().ToListAsync());
        Assert.Equal(new HashSet<(Guid, long)> { (world.Shahrasti.Id, 10), (world.Magura.Id, 10) }, heads.Select(h => (h.OfficeId, h.Seq)).ToHashSet());
        Assert.Equal(2, await world.Services.In(db => db.Set<StoredEvent>().CountAsync(e => e.Name == "chain-head-noted")));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Services.In(db => new NoteHeads().Run(db, Cancel));
        Assert.Equal(2, await world.Services.In(db => db.Set<ChainHead>().CountAsync()));
        await world.Desk();
        await world.Seal();
        await world.Services.In(db => new NoteHeads().Run(db, Cancel));
        Assert.Equal(3, await world.Services.In(db => db.Set<ChainHead>().CountAsync()));
    }

    [Fact]
    public async Task A_tail_cut_off_shows_by_the_daily_heads_when_the_file_is_gone_too()
    {
        await using var world = await Sealed();
        await world.Services.In(db => new NoteHeads().Run(db, Cancel));
        await Damage(world,
            "DELETE FROM events WHERE id IN (SELECT event_id FROM event_seals WHERE seq > 7 AND office_id = (SELECT id FROM platform_offices WHERE slug = 'shahrasti'))",
            "DELETE FROM event_seals WHERE event_id NOT IN (SELECT id FROM events)");
        File.Delete(world.Heads.File);
        Assert.Equal([new(ChainDamage.CutTail, "shahrasti", 8, null)], await Faults(world));
    }

    /// <summary>Ten sealed events in each of two offices.</summary>
    private static async Task<World> Sealed()
    {
        var world = await World.New();
        for (var i = 0; i < 5; i++)
        {
            await world.Desk(moves: 2);
            await world.Desk(moves: 2, world.Magura);
        }
        await world.Seal();
        return world;
    }

    /// <summary>Does it with the triggers out of the way; gives the id of the middle event as it was before.</summary>
    private static async Task<long> Damage(World world, params string[] statements)
    {
        foreach (var table in new[] { "events", "event_seals" })
            foreach (var drop in TestDatabase.OnPostgres
                ? [$"ALTER TABLE {table} DISABLE TRIGGER USER"]
                : new[] { $"DROP TRIGGER {table}_no_update", $"DROP TRIGGER {table}_no_delete" }) await world.Sql(drop);
        var middle = await world.Services.In(db => db.Database.SqlQueryRaw<long>($"SELECT {Middle} AS \"Value\"").SingleAsync());
        foreach (var statement in statements) await world.Sql(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        return middle;
    }

    private static Task<IReadOnlyList<ChainFault>> Faults(World world) => world.Services.In(db => ChainCheck.Run(db, world.Heads, Cancel));
}
