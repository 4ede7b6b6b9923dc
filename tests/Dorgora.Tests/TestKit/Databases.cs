using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dorgora.Migrations;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dorgora.Tests.TestKit;

/// <summary>
/// One migrated database of its own for a test class (<c>IClassFixture&lt;TestDatabase&gt;</c>) or a single test. DORGORA_TEST_DB=sqlite (the default)
/// or postgres says which, so that the same suite runs on both.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    public static bool OnPostgres { get; } = Environment.GetEnvironmentVariable("DORGORA_TEST_DB") switch
    {
        null or "" or "sqlite" => false,
        "postgres" => true,
        var other => throw new InvalidOperationException($"DORGORA_TEST_DB is sqlite or postgres, not {other}"),
    };

    /// <summary>A folder of its own, gone after the test: the data folder of a program under test.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("dorgora-test-").FullName;

    /// <summary>The connection string, or null on SQLite.</summary>
    public string? Postgres { get; private set; }

    /// <summary>The database file; on PostgreSQL the name is there but no file.</summary>
    public string File => Path.Combine(Folder, "dorgora.db");

    public async ValueTask InitializeAsync() => await CopyOf(Template.Migrated);

    /// <summary>A database that starts as a copy of a template other than the merely migrated one.</summary>
    public static async Task<TestDatabase> From(Template template)
    {
        var database = new TestDatabase();
        await database.CopyOf(template);
        return database;
    }

    public static Task<TestDatabase> New() => From(Template.Migrated);

    private async Task CopyOf(Template template)
    {
        var source = await template.Ready;
        if (OnPostgres) Postgres = await Cluster.CopyOf(source);
        else System.IO.File.Copy(source, File);
    }

    public async ValueTask DisposeAsync()
    {
        if (Postgres is not null) await Cluster.Drop(Postgres);
        else await using (var pool = new SqliteConnection($"Data Source={File}")) SqliteConnection.ClearPool(pool);
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A database made once per test run and copied for each test class.</summary>
/// <param name="name">Unique in the run; small Latin letters.</param>
/// <param name="prepare">Fills the migrated database: its PostgreSQL connection string or null, and the SQLite file. Must close all it opened.</param>
public sealed class Template(string name, Func<string?, string, Task> prepare)
{
    public static readonly Template Migrated = new("migrated", (_, _) => Task.CompletedTask);

    private static readonly string Folder = Directory.CreateTempSubdirectory("dorgora-templates-").FullName;
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Made = new();

    static Template() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>The file or the PostgreSQL database to copy, made by whoever asks first.</summary>
    internal Task<string> Ready => Made.GetOrAdd(name, _ => new Lazy<Task<string>>(Make)).Value;

    private async Task<string> Make()
    {
        if (TestDatabase.OnPostgres)
        {
            var connection = await Cluster.Empty($"template_{name}");
            await Databases.Migrate(connection, "");
            await prepare(connection, "");
            return $"template_{name}";
        }
        var file = Path.Combine(Folder, $"{name}.db");
        await Databases.Migrate(null, file);
        await prepare(null, file);
        Fold(file);
        return file;
    }

    /// <summary>Takes the log into the file, so that the file alone is the whole database.</summary>
    private static void Fold(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE";
        command.ExecuteNonQuery();
    }
}

/// <summary>A test of what only SQLite or only PostgreSQL has; skipped, and said so, in the other run.</summary>
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
        => Skip = TestDatabase.OnPostgres ? "SQLite only" : null;
}

/// <inheritdoc cref="SqliteFactAttribute"/>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
        => Skip = TestDatabase.OnPostgres ? null : "PostgreSQL only";
}
