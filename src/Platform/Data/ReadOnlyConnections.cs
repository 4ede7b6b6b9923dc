using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dorgora.Platform.Data;

/// <summary>
/// Every SQLite connection but the writer's: it cannot write and never checkpoints. A checkpoint beside a commit reaches
/// the WAL-reset fault of the SQLite served here (before 3.51.3), so only the writer may do either (docs/adr/0004).
/// </summary>
public sealed class ReadOnlyConnections : DbConnectionInterceptor
{
    private const string Rules = "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA trusted_schema=OFF; PRAGMA busy_timeout=5000; PRAGMA cache_size=-16000";

    // A connection comes back from the pool at every query; its rules stay with the engine's own handle.
    private readonly ConditionalWeakTable<object, object> ruled = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (((SqliteConnection)connection).Handle is not { } handle || !ruled.TryAdd(handle, this)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Rules;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
