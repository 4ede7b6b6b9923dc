using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Dorgora.Tests.TestKit;

/// <summary>
/// One throw-away PostgreSQL for the test run, from Debian's binaries, on a unix socket in a temporary folder, started when the first test asks for it.
/// A small shell holds it: when this process ends, however it ends, the shell's input closes and it stops the server by its pid and removes the folder.
/// </summary>
internal sealed class Cluster
{
    // A test database may be lost with the machine, so nothing waits for the disk.
    private const string Script = """
        mkdir -m 700 "$2" && cd "$2" || exit 1
        "$1/initdb" -D data -U dorgora -A trust -E UTF8 --locale=C.UTF-8 --no-sync >server.log 2>&1 || exit 1
        "$1/postgres" -D data -k "$2" -c listen_addresses= -c max_connections=300 -c shared_buffers=128MB -c fsync=off -c full_page_writes=off >>server.log 2>&1 &
        server=$!
        read -r _
        kill -QUIT "$server"
        wait "$server"
        cd / && rm -rf "$2"
        """;

    private static readonly Lazy<Task<Cluster>> Only = new(Start);
    private static int databases;
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"dorgora-pg-{Guid.NewGuid():N}");
    private readonly Process shell;                 // its input stays open as long as this process lives

    private Cluster()
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "cluster", Binaries(), folder]) { RedirectStandardInput = true, WorkingDirectory = "/" };
        if (Environment.IsPrivilegedProcess) start.UserName = "postgres";      // the server refuses to run as root; Debian's package brings this user
        shell = Process.Start(start)!;
    }

    /// <summary>An empty database of this name; its connections are not pooled, since nobody may be connected to a template that is copied.</summary>
    internal static async Task<string> Empty(string name) => await Create(name, "template0") + ";Pooling=false";

    /// <summary>A new database with all that the template database holds.</summary>
    internal static async Task<string> CopyOf(string template) => await Create($"test_{Interlocked.Increment(ref databases)}", template) + ";Maximum Pool Size=40";

    internal static async Task Drop(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        await using (var pool = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(pool);
        await (await Only.Value).Run($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task<string> Create(string name, string template)
    {
        var cluster = await Only.Value;
        await cluster.Run($"CREATE DATABASE {name} TEMPLATE {template}");
        return cluster.Address(name);
    }

    private string Address(string database) => $"Host={folder};Username=dorgora;Database={database};Include Error Detail=true";

    private async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Address("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture)).First() + "/bin"
        : throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql");

    private static async Task<Cluster> Start()
    {
        var cluster = new Cluster();
        for (var tries = 0; ; tries++)
        {
            try
            {
                await cluster.Run("SELECT 1");
                return cluster;
            }
            catch (NpgsqlException) when (tries < 600 && !cluster.shell.HasExited) { await Task.Delay(50); }
            catch (NpgsqlException e) { throw new InvalidOperationException(await File.ReadAllTextAsync($"{cluster.folder}/server.log"), e); }
        }
    }
}
