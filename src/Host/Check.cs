using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Microsoft.Data.Sqlite;

namespace Dorgora.Host;

/// <summary><c>./run check</c>: the database itself, every reference in it, the chain over the events, and the files that people brought. Exits non-zero and names each fault.</summary>
internal static class Check
{
    public static async Task<int> Run(Call call)
    {
        var (folder, settings) = (call.Services.GetRequiredService<DataFolder>(), call.Services.GetRequiredService<Settings>());
        var faults = await Faults(folder.Database, settings.Postgres, call.Services.GetRequiredService<HeadsLog>(), call.Services.GetRequiredService<FileStore>(), call.Cancel);
        foreach (var fault in faults) await call.Out.WriteLineAsync(fault);
        await call.Out.WriteLineAsync(faults.Count == 0 ? "Everything is right: database, references, chain of events, files." : $"{faults.Count} faults.");
        return faults.Count == 0 ? 0 : 1;
    }

    public static async Task<List<string>> Faults(string file, string? postgres, HeadsLog heads, FileStore files, CancellationToken cancel)
    {
        var faults = postgres is null ? OfSqlite(file) : [];
        if (faults.Count > 0) return faults;        // on a broken file the rest would only stumble
        await using AppDb db = postgres is null ? Databases.Sqlite(file, readOnly: true) : Databases.Postgres(postgres);
        db.For(Scope.All, Actor.System, TimeProvider.System);
        faults.AddRange((await ChainCheck.Run(db, heads, cancel)).Select(f => $"chain: {f}"));
        faults.AddRange(await files.Check(db, cancel));
        return faults;
    }

    private static List<string> OfSqlite(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        Rows(connection, "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0");
        var whole = Rows(connection, "PRAGMA integrity_check").Where(r => r != "ok").Select(r => $"database: {r}");
        var references = Rows(connection, "PRAGMA foreign_key_check").Select(r => $"reference: {r}");
        return [.. whole, .. references];
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read()) rows.Add(string.Join(" ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
            return rows;
        }
        catch (SqliteException e) { return [$"{sql}: {e.Message}"]; }
    }
}
