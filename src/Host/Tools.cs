using System.Diagnostics;
using Npgsql;

namespace Dorgora.Host;

/// <summary>PostgreSQL's own pg_dump and pg_restore; the password goes by the environment, never on a command line.</summary>
internal static class Tools
{
    public static async Task<string> Dump(string connection, string to, CancellationToken cancel)
    {
        await Run("pg_dump", connection, ["--format=custom", $"--file={to}"], cancel);
        return to;
    }

    /// <summary>Into an empty database; one that holds tables is refused by pg_restore.</summary>
    public static Task Load(string connection, string from, CancellationToken cancel)
        => Run("pg_restore", connection, ["--exit-on-error", "--no-owner", "--single-transaction", "--dbname=" + new NpgsqlConnectionStringBuilder(connection).Database, from], cancel);

    private static async Task Run(string tool, string connection, string[] arguments, CancellationToken cancel)
    {
        var at = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = at.Host;
        start.Environment["PGPORT"] = at.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = at.Username;
        start.Environment["PGDATABASE"] = at.Database;
        if (at.Password is { } password) start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
        var said = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0) throw new InvalidDataException($"{tool}: {said.Trim()}");
    }
}
