using System.Collections.Concurrent;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Platform.Data;

/// <summary>What both doors promise on both databases.</summary>
public class DoorTests(Doors doors) : IClassFixture<Doors>
{
    [Fact]
    public async Task A_stale_version_is_refused_with_its_events()
    {
        var desk = await doors.NewDesk();
        await doors.Services.In(db => { db.TakeTicket(desk, 1, 1); return db.SaveChangesAsync(); });
        var error = await Doors.Error(() => doors.Services.In(db => { db.TakeTicket(desk, 1, 2); return db.SaveChangesAsync(); }));
        Assert.IsType<DbUpdateConcurrencyException>(error);
        Assert.Equal(1, await doors.Tickets(desk));
        Assert.Equal(1, await Events(desk));
    }

    [Fact]
    public async Task A_duplicate_is_known_as_one()
    {
        var desk = await doors.NewDesk();
        await doors.Services.In(db => { db.TakeTicket(desk, 1, 1); return db.SaveChangesAsync(); });
        var error = await Doors.Error(() => doors.Services.In(db => { db.Add(new Ticket { DeskId = desk, No = 1 }); return db.SaveChangesAsync(); }));
        Assert.True(Assert.IsType<DbUpdateException>(error).IsDuplicate);
    }

    [Fact]
    public async Task After_a_conflict_the_same_context_reads_again_and_saves()
    {
        var id = await doors.NewDesk();
        await doors.Services.In(async db =>
        {
            var desk = await db.Set<Desk>().SingleAsync(d => d.Id == id);
            await doors.Services.In(async other => { (await other.Set<Desk>().SingleAsync(d => d.Id == id)).Last = 3; return await other.SaveChangesAsync(); });
            desk.Move(5);
            var conflict = Assert.IsType<DbUpdateConcurrencyException>(await Doors.Error(() => db.SaveChangesAsync()));
            conflict.Entries[0].OriginalValues.SetValues((await conflict.Entries[0].GetDatabaseValuesAsync())!);
            await db.SaveChangesAsync();
            Assert.Equal((3, EntityState.Unchanged), (desk.Version, db.Entry(desk).State));
        });
        Assert.Equal(1, await Events(id));
    }

    [Fact]
    public async Task A_save_that_has_begun_is_finished_though_nobody_waits_for_it()
    {
        var desk = await doors.NewDesk();
        using var gone = new CancellationTokenSource();
        await doors.Services.In(db =>
        {
            db.SavingChanges += (_, _) => gone.Cancel();
            db.TakeTicket(desk, 1, 1);
            return db.SaveChangesAsync(gone.Token);
        });
        Assert.True(gone.IsCancellationRequested);
        Assert.Equal((1, 1), (await doors.Tickets(desk), await Events(desk)));
    }

    [Fact]
    public async Task A_save_that_has_not_begun_is_given_up()
    {
        var desk = await doors.NewDesk();
        var error = await Doors.Error(() => doors.Services.In(db =>
        {
            db.TakeTicket(desk, 1, 1);
            return db.SaveChangesAsync(new CancellationToken(canceled: true));
        }));
        Assert.IsAssignableFrom<OperationCanceledException>(error);
        Assert.Equal(0, await doors.Tickets(desk));
    }

    [Fact]
    public async Task A_unit_that_was_overtaken_begins_again_but_not_within_another()
    {
        var tried = 0;
        Assert.Equal(3, await doors.Services.In(db => db.Write(5, _ => ++tried < 3 ? throw new DbUpdateConcurrencyException() : Task.FromResult(tried))));
        tried = 0;
        Assert.IsType<DbUpdateConcurrencyException>(await Doors.Error(() => doors.Services.In(db => db.Write(outer => outer.Write(5, _ => ++tried < 3 ? throw new DbUpdateConcurrencyException() : Task.FromResult(tried))))));
        Assert.Equal(1, tried);
    }

    [Fact]
    public async Task Thirty_claims_on_twenty_tickets_get_twenty_different_ones()
    {
        var desk = await doors.NewDesk();
        await doors.Services.In(db => { db.AddRange(Enumerable.Range(1, 20).Select(n => new Ticket { DeskId = desk, No = n })); return db.SaveChangesAsync(); });
        var skip = TestDatabase.OnPostgres ? " FOR UPDATE SKIP LOCKED" : "";
        var claim = $"UPDATE test_tickets SET called_by = {{0}} WHERE id = (SELECT id FROM test_tickets WHERE called_by IS NULL AND desk_id = {{1}} ORDER BY no LIMIT 1{skip}) RETURNING *";
        var calls = await Task.WhenAll(Enumerable.Range(0, 30).Select(c => Task.Run(() => doors.Services.In(db => db.Write(async w =>
            (await w.Set<Ticket>().FromSqlRaw(claim, $"c{c}", desk).AsNoTracking().ToListAsync()).SingleOrDefault()?.No)))));
        Assert.Equal(Enumerable.Range(1, 20), calls.OfType<int>().Order());
    }

    [Fact]
    public async Task A_unit_of_several_saves_is_undone_as_a_whole_and_no_bell_rings()
    {
        var desk = await doors.NewDesk();
        var heard = new ConcurrentBag<StoredEvent>();
        doors.Bell.Rung += Hear;
        var error = await Doors.Error(() => doors.Services.In(db => db.Write(async w =>
        {
            w.TakeTicket(desk, 1, 1);
            await w.SaveChangesAsync();
            w.Add(new Ticket { DeskId = desk, No = 1 });
            return await w.SaveChangesAsync();
        })));
        doors.Bell.Rung -= Hear;
        Assert.True(Assert.IsType<DbUpdateException>(error).IsDuplicate);
        Assert.Equal(0, await doors.Tickets(desk));
        Assert.Equal(0, await Events(desk));
        Assert.DoesNotContain(heard, e => e.Subject == desk);

        void Hear(IReadOnlyList<StoredEvent> events) { foreach (var e in events) heard.Add(e); }
    }

    [Fact]
    public async Task The_bell_rings_after_the_commit_with_what_was_recorded()
    {
        var desk = await doors.NewDesk();
        var seen = new ConcurrentBag<int>();
        doors.Bell.Rung += Hear;
        await doors.Services.In(db => { db.TakeTicket(desk, 1, 1); return db.SaveChangesAsync(); });
        await doors.Services.In(db => db.Write(w => { w.TakeTicket(desk, 2, 2); return w.SaveChangesAsync(); }));
        doors.Bell.Rung -= Hear;
        Assert.Equal([1, 2], seen.Order());

        // Counted from another connection: what the bell tells of can be read.
        void Hear(IReadOnlyList<StoredEvent> events) { if (events.Any(e => e.Subject == desk)) seen.Add(Task.Run(() => Events(desk)).GetAwaiter().GetResult()); }
    }

    [SqliteFact]
    public async Task Saving_the_outer_context_inside_Write_is_refused_instead_of_waiting_for_itself()
    {
        var error = await Doors.Error(() => doors.Services.In(db => db.Write(async _ => { db.Add(new Desk()); return await db.SaveChangesAsync(); })));
        Assert.IsType<InvalidOperationException>(error);
    }

    [SqliteFact]
    public async Task Write_on_another_context_inside_Write_is_refused()
    {
        var error = await Doors.Error(() => doors.Services.In(db => db.Write(_ => doors.Services.In(other => other.Write(_ => Task.FromResult(1))))));
        Assert.IsType<InvalidOperationException>(error);
    }

    [Fact]
    public async Task Write_inside_Write_joins()
    {
        var desk = await doors.NewDesk();
        Assert.Equal(1, await doors.Services.In(db => db.Write(w => w.Write(v => v.Set<Desk>().CountAsync(d => d.Id == desk)))));
    }

    [Fact]
    public async Task The_context_of_a_unit_cannot_be_kept()
    {
        AppDb? kept = null;
        await doors.Services.In(db => db.Write(w => { kept = w; return Task.CompletedTask; }));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => kept!.Set<Desk>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_real_await_inside_Write_works()
    {
        var rows = await doors.Services.In(db => db.Write(async w => { await Task.Yield(); w.Add(new Desk()); return await w.SaveChangesAsync(); }));
        Assert.Equal(1, rows);
    }

    [Fact]
    public Task Synchronous_saving_is_refused()
        => doors.Services.In(db => { db.Add(new Desk()); Assert.Throws<NotSupportedException>(() => db.SaveChanges()); return Task.CompletedTask; });

    [Fact]
    public async Task What_the_caller_carries_reaches_the_unit()
    {
        var local = new AsyncLocal<string> { Value = "office 7" };
        Assert.Equal("office 7", await doors.Services.In(db => db.Write(_ => Task.FromResult(local.Value))));
    }

    private Task<int> Events(Guid desk) => doors.Services.In(db => db.Set<StoredEvent>().CountAsync(e => e.Subject == desk));
}
