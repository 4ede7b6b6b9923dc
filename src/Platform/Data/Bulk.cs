using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Dorgora.Platform.Data;

/// <summary>
/// Many rows into one table, quickly: a prepared statement on SQLite, COPY on PostgreSQL. Only inside <c>db.Write</c>, one table at a time.
/// Values are stored as the maps would store them: ids and instants as such, enums and dates as text made by the caller.
/// </summary>
public static class Bulk
{
    extension(AppDb unit)
    {
        /// <param name="columns">Names as they stand in the table; <paramref name="rows"/> hold a value for each.</param>
        public Task Insert(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
            => unit.Database.GetDbConnection() is NpgsqlConnection postgres ? Copy(postgres, table, columns, rows) : Prepared(unit.Database.GetDbConnection(), table, columns, rows);
    }

    private static Task Prepared(DbConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var insert = (SqliteCommand)connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, n) => $"$p{n}"))})";
        var parameters = columns.Select((_, n) => insert.Parameters.Add(new SqliteParameter($"$p{n}", null))).ToList();
        foreach (var row in rows)
        {
            for (var n = 0; n < row.Length; n++) parameters[n].Value = row[n] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        return Task.CompletedTask;
    }

    private static async Task Copy(NpgsqlConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} ({Names(columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var value in row)
                switch (value)
                {
                    case null: await copy.WriteNullAsync(); break;
                    case DateTime at: await copy.WriteAsync(at, NpgsqlDbType.TimestampTz); break;
                    default: await copy.WriteAsync(value); break;
                }
        }
        await copy.CompleteAsync();
    }

    private static string Names(IReadOnlyList<string> columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));
}
