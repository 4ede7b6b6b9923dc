using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Data;

/// <summary>The COMMIT failed, so nothing of the group may be taken as written. It is "not acknowledged", not "did not happen".</summary>
public sealed class NotDurable(Exception cause, string? why = null) : Exception("The changes could not be made durable.", cause)
{
    /// <summary>As in <see cref="Writer.Refusing"/>; null when it is not the disk.</summary>
    public string? Why { get; } = why ?? Writer.DiskFault(cause);
}

/// <summary>
/// The only connection that writes to the SQLite file. Units that wait share one transaction and one durable COMMIT;
/// each has a savepoint of its own, so that one that fails does not hurt its neighbours (docs/adr/0004).
/// </summary>
public sealed class Writer : IDisposable
{
    private const int LargestGroup = 256;
    private const int UnitsBetweenCheckpoints = 500, RowsBetweenCheckpoints = 20_000;      // many small ones, or few that are great
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private const int SqliteReadOnly = 8, SqliteIoError = 10, SqliteFull = 13, SqliteCannotOpen = 14;
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF; PRAGMA wal_autocheckpoint=0; PRAGMA busy_timeout=0";

    private static readonly AsyncLocal<Unit?> Inside = new();
    private readonly BlockingCollection<Unit> queue = [];
    private readonly AppDb home;                    // owns the connection, so EF's own SQL functions are on it
    private readonly Dictionary<string, SqliteCommand> commands = [];
    private readonly Thread thread;
    private int unitsSinceCheckpoint, rowsAtCheckpoint;
    private long probed;
    private bool disposed;

    /// <param name="home">A context of its own on an unpooled connection, already migrated; the writer disposes it.</param>
    public Writer(AppDb home)
    {
        this.home = home;
        home.Database.OpenConnection();
        Connection = (SqliteConnection)home.Database.GetDbConnection();
        Run("PRAGMA journal_mode=WAL");
        Run(Pragmas);
        thread = new Thread(Loop) { IsBackground = true, Name = "sqlite writer" };
        thread.Start();
    }

    internal SqliteConnection Connection { get; }

    /// <summary>Commits and units since start; their ratio is the size of a group.</summary>
    public long Commits { get; private set; }
    public long Units { get; private set; }

    /// <summary>Units that wait for the writer now.</summary>
    public int Waiting => queue.Count;

    /// <summary>
    /// Why nothing can be written now (the disk is full, the disk fails), or null. Clears itself when a write of some size works again: a
    /// small one may find room in a disk that is still full.
    /// </summary>
    public string? Refusing { get; private set; }

    /// <summary>Runs the work on the writer; returns when its group is durable. A wait can be cancelled, a unit that has begun cannot.</summary>
    /// <exception cref="NotDurable">The group's COMMIT failed.</exception>
    internal async Task Commit(Action work, CancellationToken cancel)
    {
        if (Inside.Value is { Ended: false })
            throw new InvalidOperationException("Inside Write use the context it hands you: another one would wait for itself.");
        var unit = new Unit(work);
        queue.Add(unit, CancellationToken.None);
        using (cancel.Register(() => { if (unit.Take()) unit.Durable.TrySetCanceled(cancel); }))
            await unit.Durable.Task;
    }

    /// <summary>A part of a unit that is wholly done or wholly undone.</summary>
    internal T Part<T>(Func<T> work)
    {
        if (!InTransaction) throw new InvalidOperationException("The group's transaction is gone.");     // SAVEPOINT would quietly begin one
        Run("SAVEPOINT part");
        try
        {
            var result = work();
            Run("RELEASE part");
            return result;
        }
        catch when (InTransaction)
        {
            Run("ROLLBACK TO part");
            Run("RELEASE part");
            throw;
        }
    }

    private bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) == 0;

    private void Loop()
    {
        while (!queue.IsCompleted)
        {
            if (!queue.TryTake(out var first, Pause))
            {
                Rest();
                continue;
            }
            var group = new Queue<Unit>([first]);
            while (group.Count < LargestGroup && queue.TryTake(out var next)) group.Enqueue(next);
            while (group.Count > 0) CommitTogether(group);
            if (Refusing is not null && Stopwatch.GetElapsedTime(probed) > Pause) Probe();
            if (unitsSinceCheckpoint >= UnitsBetweenCheckpoints || Rows - rowsAtCheckpoint >= RowsBetweenCheckpoints) Checkpoint("PASSIVE");
        }
    }

    /// <summary>Idle for a second: fold the log into the file, or find out whether a disk that refused has room again.</summary>
    private void Rest()
    {
        if (Refusing is not null) Probe();
        else if (unitsSinceCheckpoint > 0) Checkpoint("TRUNCATE");
    }

    private void Probe()
    {
        var worked = false;
        probed = Stopwatch.GetTimestamp();
        CommitTogether(new Queue<Unit>([new Unit(() => Run("UPDATE platform_write_probe SET filler = randomblob(262144)")) { Committed = () => worked = true }]));
        if (worked) Refusing = null;
    }

    private void CommitTogether(Queue<Unit> group)
    {
        var begun = new List<Unit>();
        try
        {
            Run("BEGIN IMMEDIATE");
            while (InTransaction && group.TryDequeue(out var unit))
            {
                if (!unit.Take()) continue;         // given up while it waited
                begun.Add(unit);
                if (Failure(unit) is not { } failure) continue;
                begun.Remove(unit);
                Refuse(failure);
                unit.Durable.SetException(DiskFault(failure) is null ? failure : new NotDurable(failure));
            }
            Run("COMMIT");                          // fails as well when a unit ended the transaction: disk full, ROLLBACK in a trigger
        }
        catch (Exception e)
        {
            if (InTransaction) Run("ROLLBACK");
            if (begun.Count == 0 && group.TryDequeue(out var unit) && unit.Take()) begun.Add(unit);     // BEGIN itself failed
            Refuse(e);
            foreach (var one in begun) one.Durable.TrySetException(new NotDurable(e));
            return;
        }
        Done(begun);
    }

    /// <summary>Does one unit; null when it went well. An exception that ended the whole transaction is thrown on.</summary>
    private Exception? Failure(Unit unit)
    {
        try
        {
            ExecutionContext.Run(unit.Caller, _ => { Inside.Value = unit; Part(() => { unit.Work(); return 0; }); }, null);
            return null;
        }
        catch (Exception e) when (InTransaction) { return e; }
        finally { unit.Ended = true; }
    }

    /// <summary>Remembers that it is the disk that refuses.</summary>
    private void Refuse(Exception e) => Refusing = DiskFault(e) ?? Refusing;

    internal static string? DiskFault(Exception e) => (e as SqliteException ?? e.InnerException as SqliteException)?.SqliteErrorCode switch
    {
        SqliteFull => "disk-full",
        SqliteIoError or SqliteReadOnly or SqliteCannotOpen => "disk-fault",
        _ => null,
    };

    private void Done(List<Unit> begun)
    {
        Commits++;
        Units += begun.Count;
        unitsSinceCheckpoint += begun.Count;
        foreach (var unit in begun)
        {
            unit.Committed?.Invoke();
            unit.Durable.SetResult();
        }
    }

    private void Checkpoint(string mode)
    {
        try
        {
            Run($"PRAGMA wal_checkpoint({mode})");
            (unitsSinceCheckpoint, rowsAtCheckpoint) = (0, Rows);
        }
        catch (SqliteException e) { Refuse(e); }    // the log keeps everything; the next one tries again
    }

    /// <summary>Rows that this connection has changed; goes round below zero in a long life, which costs one checkpoint.</summary>
    private int Rows => SQLitePCL.raw.sqlite3_total_changes(Connection.Handle);

    private void Run(string sql)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = commands[sql] = Connection.CreateCommand();
            command.CommandText = sql;
        }
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        queue.CompleteAdding();
        thread.Join();
        Checkpoint("TRUNCATE");
        home.Dispose();
        queue.Dispose();
    }

    private sealed class Unit(Action work)
    {
        private int taken;
        public readonly Action Work = work;
        public readonly ExecutionContext Caller = ExecutionContext.Capture()!;      // culture and Activity go along
        public readonly TaskCompletionSource Durable = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public volatile bool Ended;

        /// <summary>On the writer's thread, when it is durable.</summary>
        public Action? Committed { get; init; }
        public bool Take() => Interlocked.Exchange(ref taken, 1) == 0;
    }
}
