using Microsoft.EntityFrameworkCore.Migrations;

namespace Dorgora.Migrations.Sqlite;

/// <summary>What only SQLite's own SQL can say; part of the first migration.</summary>
internal static class Rules
{
    public static void Add(MigrationBuilder migration)
    {
        foreach (var table in new[] { "events", "event_seals", "chain_heads" })
            foreach (var act in new[] { "UPDATE", "DELETE" })
                migration.Sql($"CREATE TRIGGER {table}_no_{act.ToLowerInvariant()} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END");
        // Written to now and then to find out whether a full disk has room again: as large as a busy group.
        migration.Sql("CREATE TABLE platform_write_probe (filler BLOB)");
        migration.Sql("INSERT INTO platform_write_probe VALUES (NULL)");
    }
}
