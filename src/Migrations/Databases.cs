using System.Data.Common;
using System.Reflection;
using Dorgora.Charter;
using Dorgora.Directories;
using Dorgora.HelpDesk;
using Dorgora.OneStop;
using Dorgora.Offices;
using Dorgora.Platform;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Dorgora.Telephone;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Dorgora.Migrations;

/// <summary>The one list of rooms, lowest first; the model, the pages, the menu and the rule table come from it.</summary>
public static class Rooms
{
    public static readonly IReadOnlyList<Room> All = [new PlatformRoom(), new OfficesRoom(), new TelephoneRoom(), new CharterRoom(), new DirectoriesRoom(), new HelpDeskRoom(), new OneStopRoom()];

    internal static readonly IReadOnlyList<Assembly> Assemblies = [.. All.Select(r => r.Assembly)];
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options)
{
    protected override IEnumerable<Assembly> Rooms => Migrations.Rooms.Assemblies;
    protected override AppDb Fresh() => new SqliteDb(options);
}

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options)
{
    protected override IEnumerable<Assembly> Rooms => Migrations.Rooms.Assemblies;
    protected override AppDb Fresh() => new PostgresDb(options);
}

public static class Databases
{
    /// <summary>Registers the database: PostgreSQL when a connection string is given, otherwise SQLite in this file with its one writer.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, string? postgres, string sqliteFile)
    {
        EventKinds.Learn(Rooms.Assemblies);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Bell>();
        if (postgres is null) AddSqlite(services, sqliteFile);
        else
        {
            services.AddSingleton<DiskState>();
            services.AddPooledDbContextFactory<PostgresDb>((sp, o) => Options(o).UseNpgsql(Tuned(postgres), Lists).UseApplicationServiceProvider(sp));
            AddFactory<PostgresDb>(services);
        }
        services.AddScoped(sp =>
        {
            var caller = sp.GetRequiredService<Caller>();
            return sp.GetRequiredService<Func<AppDb>>()().For(caller.Scope, caller.Actor, sp.GetRequiredService<TimeProvider>());
        });
        return services;
    }

    /// <summary>
    /// What the connection string does not say itself: a connection is not reset when it goes back (nothing here leaves a setting behind, and the reset
    /// cost a third of all statements); statements are prepared, yet planned for the values at hand, because a plan for every office fits none.
    /// </summary>
    private static string Tuned(string postgres)
    {
        var address = new NpgsqlConnectionStringBuilder(postgres);
        if (!address.ShouldSerialize("No Reset On Close")) address.NoResetOnClose = true;
        if (!address.ShouldSerialize("Max Auto Prepare")) address.MaxAutoPrepare = 200;
        if (string.IsNullOrEmpty(address.Options)) address.Options = "-c plan_cache_mode=force_custom_plan";
        return address.ConnectionString;
    }

    private static void AddSqlite(IServiceCollection services, string file)
    {
        // Not pooled by the driver: a handle set to query_only must never come back as the writer, nor the other way round.
        services.AddSingleton(_ => new Writer(Sqlite(file)));
        services.AddPooledDbContextFactory<SqliteDb>((sp, o) => Options(o).UseSqlite($"Data Source={file}", Lists)
            .AddInterceptors(new ReadOnlyConnections()).UseApplicationServiceProvider(sp));
        AddFactory<SqliteDb>(services);
    }

    /// <summary>A pooled context still has the scope and actor of who had it before: whoever takes one out begins with none.</summary>
    private static void AddFactory<T>(IServiceCollection services) where T : AppDb
        => services.AddSingleton<Func<AppDb>>(sp => () => sp.GetRequiredService<IDbContextFactory<T>>().CreateDbContext()
            .For(Scope.None, Actor.System, sp.GetRequiredService<TimeProvider>()));

    /// <summary>Brings the schema up to date, before anything else has the database open.</summary>
    public static async Task Migrate(string? postgres, string sqliteFile, CancellationToken cancel = default)
    {
        if (await IsNewest(postgres, sqliteFile, cancel)) return;
        await using AppDb db = postgres is null ? Sqlite(sqliteFile) : Postgres(postgres);
        await db.Database.MigrateAsync(cancel);
    }

    /// <summary>Asks only the table of what was done: EF's own answer compares whole models, which is half of a start.</summary>
    private static async Task<bool> IsNewest(string? postgres, string sqliteFile, CancellationToken cancel)
    {
        if (postgres is null && !File.Exists(sqliteFile)) return false;
        await using DbConnection connection = postgres is null ? new SqliteConnection($"Data Source={sqliteFile};Pooling=False") : new NpgsqlConnection(postgres);
        var kind = postgres is null ? typeof(SqliteDb) : typeof(PostgresDb);
        var known = typeof(Databases).Assembly.GetTypes().Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == kind).Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>();
        try
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
            await using var rows = await command.ExecuteReaderAsync(cancel);
            var done = new HashSet<string>();
            while (await rows.ReadAsync(cancel)) done.Add(rows.GetString(0));
            return known.All(done.Contains);
        }
        catch (DbException) { return false; }           // no such table yet, or not even a database: the migration says what is wrong
    }

    /// <summary>A context by itself, outside any container: migrations, the writer's own connection, the migrations tool.</summary>
    /// <param name="readOnly">Beside a running writer: it neither writes nor checkpoints.</param>
    public static SqliteDb Sqlite(string file, bool readOnly = false)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        Options(options).UseSqlite($"Data Source={file};Pooling=False", Lists);
        if (readOnly) options.AddInterceptors(new ReadOnlyConnections());
        return new SqliteDb(options.Options);
    }

    /// <inheritdoc cref="Sqlite"/>
    public static PostgresDb Postgres(string connection)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        Options(options).UseNpgsql(connection, Lists);
        return new PostgresDb(options.Options);
    }

    // A list of ids is one parameter: the same statement for any number of them, prepared and translated once.
    private static void Lists<TBuilder, TExtension>(RelationalDbContextOptionsBuilder<TBuilder, TExtension> o)
        where TBuilder : RelationalDbContextOptionsBuilder<TBuilder, TExtension> where TExtension : RelationalOptionsExtension, new()
        => o.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private static DbContextOptionsBuilder Options(DbContextOptionsBuilder o)
        => o.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
}
