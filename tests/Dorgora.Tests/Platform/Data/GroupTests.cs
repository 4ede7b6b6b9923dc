using System.Collections.Concurrent;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Tests.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using Xunit;

namespace Dorgora.Tests.Platform.Data;

/// <summary>Many units in one COMMIT on SQLite: each way in which one may fail, and what its neighbours see of it.</summary>
public class GroupTests(Doors doors) : IClassFixture<Doors>
{
    [SqliteFact]
    public async Task Ten_units_that_wait_share_one_commit()
    {
        var desks = await doors.NewDesks(10);
        var (errors, commits) = await doors.Together(desks.Select<Guid, Func<AppDb, Task>>(d => db => { db.TakeTicket(d, 1, 1); return db.SaveChangesAsync(); }));
        Assert.All(errors, Assert.Null);
        Assert.Equal(1, commits);
        Assert.Equal(10, await doors.Tickets(desks));
    }

    [SqliteFact]
    public async Task A_stale_version_refuses_its_own_unit_only()
    {
        var desks = await doors.NewDesks(10);
        var (errors, commits) = await doors.Together(desks.Select<Guid, Func<AppDb, Task>>((d, i) => db => { db.TakeTicket(d, i == 3 ? 7 : 1, 1); return db.SaveChangesAsync(); }));
        Assert.Single(Assert.IsType<DbUpdateConcurrencyException>(errors[3]).Entries);
        Assert.Equal(9, errors.Count(e => e is null));
        Assert.Equal(1, commits);
        Assert.Equal(9, await doors.Tickets(desks));
        Assert.Equal(9, await Events(desks));
    }

    [SqliteFact]
    public async Task A_duplicate_refuses_its_own_unit_only_and_takes_its_events_along()
    {
        var desks = await doors.NewDesks(10);
        await doors.Services.In(db => { db.TakeTicket(desks[5], 1, 1); return db.SaveChangesAsync(); });
        var (errors, commits) = await doors.Together(desks.Select<Guid, Func<AppDb, Task>>((d, i) => db => { db.TakeTicket(d, i == 5 ? 2 : 1, 1); return db.SaveChangesAsync(); }));
        Assert.True(Assert.IsType<DbUpdateException>(errors[5]).IsDuplicate);
        Assert.Equal(9, errors.Count(e => e is null));
        Assert.Equal(1, commits);
        Assert.Equal(10, await doors.Tickets(desks));
        Assert.Equal(10, await Events(desks));
    }

    [SqliteFact]
    public async Task A_failed_commit_refuses_all_and_they_stay_added()
    {
        var desks = await doors.NewDesks(10);
        var states = new ConcurrentBag<EntityState>();
        Exception?[] errors;
        raw.sqlite3_commit_hook(doors.Writer.Connection.Handle, _ => 1, null);
        try
        {
            (errors, _) = await doors.Together(desks.Select<Guid, Func<AppDb, Task>>(d => async db =>
            {
                db.Add(new Ticket { DeskId = d, No = 99 });
                try { await db.SaveChangesAsync(); }
                finally { states.Add(db.ChangeTracker.Entries().Single().State); }
            }));
        }
        finally { raw.sqlite3_commit_hook(doors.Writer.Connection.Handle, null, null); }
        Assert.All(errors, e => Assert.IsType<SqliteException>(Assert.IsType<NotDurable>(e).InnerException));
        Assert.Equal(10, states.Count(s => s == EntityState.Added));
        Assert.Equal(0, await doors.Tickets(desks));
    }

    [SqliteFact]
    public async Task After_a_failed_commit_the_same_context_saves_and_only_then_the_bell_rings()
    {
        var desk = await doors.NewDesk();
        var heard = new ConcurrentBag<StoredEvent>();
        doors.Bell.Rung += Hear;
        await doors.Services.In(async db =>
        {
            db.TakeTicket(desk, 1, 1);
            raw.sqlite3_commit_hook(doors.Writer.Connection.Handle, _ => 1, null);
            Assert.IsType<NotDurable>(await Doors.Error(() => db.SaveChangesAsync()));
            raw.sqlite3_commit_hook(doors.Writer.Connection.Handle, null, null);
            Assert.Empty(heard);
            Assert.Equal(3, await db.SaveChangesAsync());
        });
        doors.Bell.Rung -= Hear;
        var stored = Assert.Single(heard);
        Assert.True(stored.Id > 0);
        Assert.Equal(1, await Events([desk]));

        void Hear(IReadOnlyList<StoredEvent> events) { foreach (var e in events.Where(e => e.Subject == desk)) heard.Add(e); }
    }

    [SqliteFact]
    public async Task A_deferred_foreign_key_fails_at_the_commit_and_refuses_the_innocent_so_there_are_none()
    {
        var desk = await doors.NewDesk();
        var (errors, _) = await doors.Together([
            db => db.Write(w => w.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys=ON; INSERT INTO test_tickets(id, version, desk_id, no) VALUES('x', 1, 'none', 1)")),
            db => { db.TakeTicket(desk, 1, 1); return db.SaveChangesAsync(); }]);
        Assert.All(errors, e => Assert.IsType<NotDurable>(e));
        var deferred = await doors.Services.In(db => db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_schema WHERE sql LIKE '%DEFERR%'").SingleAsync());
        Assert.Equal(0, deferred);
    }

    [SqliteFact]
    public async Task A_unit_that_ends_the_transaction_takes_down_those_before_it_and_not_those_after_it()
    {
        var desks = await doors.NewDesks(4);
        var clash = $"INSERT OR ROLLBACK INTO test_desks(id, version, office_id, office_path, last) SELECT id, version, office_id, office_path, last FROM test_desks WHERE id = '{desks[0].ToString().ToUpperInvariant()}'";
        var (errors, _) = await doors.Together(desks.Select<Guid, Func<AppDb, Task>>((d, i) => db =>
        {
            if (i == 1) return db.Write(w => w.Database.ExecuteSqlRawAsync(clash));
            db.TakeTicket(d, 1, 1);
            return db.SaveChangesAsync();
        }));
        Assert.IsType<NotDurable>(errors[0]);
        Assert.IsType<NotDurable>(errors[1]);
        Assert.Null(errors[2]);
        Assert.Null(errors[3]);
        Assert.Equal(2, await doors.Tickets(desks));
    }

    [SqliteFact]
    public async Task A_unit_given_up_while_it_waits_is_not_written()
    {
        var desk = await doors.NewDesk();
        using (await doors.Hold())
            await doors.Services.In(async db =>
            {
                using var cancel = new CancellationTokenSource();
                db.TakeTicket(desk, 1, 1);
                var saving = db.SaveChangesAsync(cancel.Token);
                await cancel.CancelAsync();
                Assert.IsAssignableFrom<OperationCanceledException>(await Doors.Error(() => saving));
                Assert.True(db.ChangeTracker.HasChanges());
            });
        await doors.NewDesk();
        Assert.Equal(0, await doors.Tickets(desk));
    }

    [SqliteFact]
    public async Task A_unit_that_has_begun_ends_as_it_would()
    {
        using var cancel = new CancellationTokenSource();
        var rows = await doors.Services.In(db => db.Write(async w =>
        {
            await cancel.CancelAsync();
            w.Add(new Desk());
            return await w.SaveChangesAsync(CancellationToken.None);
        }, cancel.Token));
        Assert.Equal(1, rows);
    }

    [SqliteFact]
    public async Task A_second_save_on_a_context_whose_first_one_waits_is_refused()
    {
        var held = await doors.Hold();
        await doors.Services.In(async db =>
        {
            db.Add(new Desk());
            var first = db.SaveChangesAsync();
            Assert.IsType<InvalidOperationException>(await Doors.Error(() => db.SaveChangesAsync()));
            held.LetGo.Set();
            Assert.Equal(1, await first);
        });
        held.Dispose();
    }

    private Task<int> Events(IReadOnlyList<Guid> desks) => doors.Services.In(db => db.Set<StoredEvent>().CountAsync(e => desks.Contains(e.Subject)));
}
