using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace Dorgora.Host;

/// <summary>PostgreSQL's own pg_dump and pg_restore, and the few statements around them; the password goes by the environment, never on a command line.</summary>
internal static class Tools
{
    private const string Aside = "before_restore_";

    public static async Task<string> Dump(string connection, string to, CancellationToken cancel)
    {
        await Run("pg_dump", connection, ["--format=custom", $"--exclude-schema={Aside}*", $"--file={to}"], cancel);
        return to;
    }

    /// <summary>Into an empty database; one that holds tables is refused by pg_restore.</summary>
    public static Task Load(string connection, string from, CancellationToken cancel)
        => Run("pg_restore", connection, ["--exit-on-error", "--no-owner", "--single-transaction", "--dbname=" + new NpgsqlConnectionStringBuilder(connection).Database, from], cancel);

    /// <summary>Whether there are tables in the database.</summary>
    public static async Task<bool> IsUsed(string connection) => await Ask(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") is > 0L;

    /// <summary>Puts all tables into a schema beside; its name.</summary>
    public static async Task<string> SetAside(string connection)
    {
        var schema = $"{Aside}{Guid.NewGuid():N}"[..24];
        await Ask(connection, $"ALTER SCHEMA public RENAME TO {schema}; CREATE SCHEMA public");
        return schema;
    }

    public static Task PutBack(string connection, string schema) => Ask(connection, $"DROP SCHEMA public CASCADE; ALTER SCHEMA {schema} RENAME TO public");

    /// <summary>A new empty database on the same server; its connection string.</summary>
    public static async Task<string> TrialOf(string connection)
    {
        var name = $"dorgora_drill_{Guid.NewGuid():N}"[..30];
        await Ask(connection, $"CREATE DATABASE {name} TEMPLATE template0");
        return new NpgsqlConnectionStringBuilder(connection) { Database = name, Pooling = false }.ConnectionString;
    }

    public static Task Drop(string connection, string trial) => Ask(connection, $"DROP DATABASE {new NpgsqlConnectionStringBuilder(trial).Database} WITH (FORCE)");

    private static async Task<object?> Ask(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static async Task Run(string tool, string connection, string[] arguments, CancellationToken cancel)
    {
        var at = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = at.Host;
        start.Environment["PGPORT"] = at.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = at.Username;
        start.Environment["PGDATABASE"] = at.Database;
        if (at.Password is { } password) start.Environment["PGPASSWORD"] = password;
        using var process = Start(start);
        var said = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0) throw new InvalidDataException($"{tool}: {said.Trim()}");
    }

    private static Process Start(ProcessStartInfo tool)
    {
        try { return Process.Start(tool)!; }
        catch (Win32Exception) { throw new ArgumentException($"{tool.FileName} is missing. It comes with PostgreSQL; on Debian: apt-get install postgresql-client"); }
    }
}
