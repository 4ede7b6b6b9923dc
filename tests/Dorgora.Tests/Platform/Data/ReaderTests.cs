using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Platform.Data;

/// <summary>What keeps SQLite's WAL-reset fault out of reach: one connection writes and folds the log, all others can do neither.</summary>
public class ReaderTests(Doors doors) : IClassFixture<Doors>
{
    [SqliteFact]
    public async Task Readers_cannot_write_and_never_checkpoint()
        => Assert.Equal(
            new Dictionary<string, long> { ["query_only"] = 1, ["wal_autocheckpoint"] = 0, ["trusted_schema"] = 0, ["busy_timeout"] = 5000, ["mmap_size"] = 0 },
            await doors.Services.In(db => Pragmas(db, "query_only", "wal_autocheckpoint", "trusted_schema", "busy_timeout", "mmap_size")));

    [SqliteFact]
    public async Task The_writer_waits_for_the_disk_and_wipes_what_it_deletes()
        => Assert.Equal(
            new Dictionary<string, long> { ["synchronous"] = 2, ["secure_delete"] = 1, ["foreign_keys"] = 1, ["trusted_schema"] = 0, ["wal_autocheckpoint"] = 0, ["query_only"] = 0, ["mmap_size"] = 0 },
            await doors.Services.In(db => db.Write(w => Pragmas(w, "synchronous", "secure_delete", "foreign_keys", "trusted_schema", "wal_autocheckpoint", "query_only", "mmap_size"))));

    [SqliteFact]
    public async Task A_delete_outside_the_doors_is_refused()
        => Assert.Equal(8, Assert.IsType<SqliteException>(await Doors.Error(() => doors.Services.In(db => db.Set<Ticket>().ExecuteDeleteAsync()))).SqliteErrorCode);

    [SqliteFact]
    public async Task A_reader_keeps_its_snapshot_while_the_writer_commits() => await doors.Services.In(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("BEGIN");
        var before = await db.Set<Desk>().CountAsync();
        await doors.NewDesk();
        Assert.Equal(before, await db.Set<Desk>().CountAsync());
        await db.Database.ExecuteSqlRawAsync("COMMIT");
        await db.Database.CloseConnectionAsync();
        Assert.Equal(before + 1, await db.Set<Desk>().CountAsync());
    });

    [SqliteFact]
    public async Task Saving_while_the_connection_is_held_open_is_refused_and_works_once_it_is_closed() => await doors.Services.In(async db =>
    {
        await db.Database.OpenConnectionAsync();
        db.Add(new Desk());
        Assert.IsType<InvalidOperationException>(await Doors.Error(() => db.SaveChangesAsync()));
        await db.Database.CloseConnectionAsync();
        Assert.Equal(1, await db.SaveChangesAsync());
    });

    [SqliteFact]
    public async Task EFs_own_SQL_functions_are_on_the_writer()
        => Assert.Equal("3.3", await doors.Services.In(db => db.Write(async w => (await w.Database.SqlQueryRaw<string>("SELECT ef_add('1.1', '2.2') AS Value").ToListAsync())[0])));

    [SqliteFact]
    public async Task An_idle_writer_folds_the_log_into_the_file()
    {
        await doors.NewDesk();
        await Until.True(() => new FileInfo(doors.Database.File + "-wal").Length == 0);
    }

    [SqliteFact]
    public async Task A_great_load_in_few_units_does_not_make_the_log_grow_without_end()
    {
        var log = new FileInfo(doors.Database.File + "-wal");
        async Task<long> Load(int n)
        {
            var filler = new string('x', 200);
            await doors.Services.In(db => db.Write(w => w.Database.ExecuteSqlAsync(
                $"WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 25000) INSERT INTO test_desks(id, version, office_id, office_path, last) SELECT 'load-' || {n} || '-' || n, 1, 'x', {filler}, 0 FROM r")));
            log.Refresh();
            return log.Length;
        }
        var first = await Load(0);
        for (var n = 1; n < 6; n++) Assert.True(await Load(n) < 2 * first, $"{log.Length} bytes after {n + 1} loads, {first} after the first");
    }

    [SqliteFact]
    public async Task What_is_erased_is_nowhere_in_the_files()
    {
        const string canary = "০১৭০০-canary-7f3a";
        await doors.Services.In(db => db.Write(w => w.Database.ExecuteSqlRawAsync($"INSERT INTO test_desks(id, version, office_id, office_path, last) VALUES('erase', 1, 'x', '{canary}', 0)")));
        await doors.Services.In(db => db.Write(w => w.Database.ExecuteSqlRawAsync("DELETE FROM test_desks WHERE id = 'erase'")));
        await Until.True(() => new FileInfo(doors.Database.File + "-wal").Length == 0);
        Assert.Equal(-1, (await System.IO.File.ReadAllBytesAsync(doors.Database.File, TestContext.Current.CancellationToken)).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(canary)));
    }

    [SqliteFact]
    public async Task A_writer_may_be_disposed_twice()
    {
        await using var database = await TestDatabase.New();
        var writer = new Writer(Dorgora.Migrations.Databases.Sqlite(database.File));
        writer.Dispose();
        writer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => writer.Waiting);
    }

    private static async Task<Dictionary<string, long>> Pragmas(AppDb db, params string[] names)
    {
        var values = new Dictionary<string, long>();
        await db.Database.OpenConnectionAsync();
        foreach (var name in names)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            values[name] = (long)(await command.ExecuteScalarAsync())!;
        }
        await db.Database.CloseConnectionAsync();
        return values;
    }
}
