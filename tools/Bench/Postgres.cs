using System.Diagnostics;

namespace Dorgora.Bench;

/// <summary>Databases for measuring, made by PostgreSQL's own tools on the server that <c>./bench</c> started.</summary>
public static class Postgres
{
    /// <param name="server">"Host=…;Username=…" without a database.</param>
    /// <returns>A connection string to a new, empty database.</returns>
    public static async Task<string> Empty(string server, string name)
    {
        var parts = server.Split(';').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
        var start = new ProcessStartInfo("psql", ["-h", parts["Host"], "-U", parts["Username"], "-d", "postgres", "-q", "-c", $"DROP DATABASE IF EXISTS {name}", "-c", $"CREATE DATABASE {name} TEMPLATE template0"]);
        using var psql = Process.Start(start)!;
        await psql.WaitForExitAsync();
        return psql.ExitCode == 0 ? $"{server};Database={name}" : throw new InvalidOperationException($"The database {name} could not be made.");
    }
}
