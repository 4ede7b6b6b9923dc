using Dorgora.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
#pragma warning disable EF1001 // the provider's design services are internal by name only

// dotnet run --project tools/Migrate -- Name     writes the next migration of both databases
// dotnet run --project tools/Migrate -- initial  until 1.0: replaces everything by one first migration per database
var name = args.FirstOrDefault() ?? throw new ArgumentException("Say the migration's name, or: initial");
var folder = Path.GetFullPath(args.ElementAtOrDefault(1) ?? "src/Migrations");
if (name == "initial")
    foreach (var old in new[] { "Sqlite", "Postgres" }.Select(d => Path.Combine(folder, d)).Where(Directory.Exists))
        foreach (var file in Directory.GetFiles(old, "*.cs").Where(f => !f.EndsWith("Rules.cs", StringComparison.Ordinal))) File.Delete(file);
// For a new beginning the context must not see the migrations that this program was built with: it looks for them in a room that has none.
var assembly = name == "initial" ? "Dorgora.Bangla" : "Dorgora.Migrations";
Scaffold(new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:", o => o.MigrationsAssembly(assembly)).Options), "Sqlite", new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices());
Scaffold(new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=127.0.0.1;Database=x;Username=x", o => o.MigrationsAssembly(assembly)).Options), "Postgres", new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices());

void Scaffold(DbContext db, string kind, IDesignTimeServices provider)
{
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
    provider.ConfigureDesignTimeServices(services);
    using var scope = services.BuildServiceProvider().CreateScope();
    var migration = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>()
        .ScaffoldMigration(name == "initial" ? "Initial" : name, "Dorgora.Migrations", kind, "C#");
    var target = Path.Combine(folder, kind);
    Directory.CreateDirectory(target);
    var code = migration.MigrationCode;
    if (name == "initial")
    {
        // Triggers and engine-only indexes are hand-written in Rules.cs, so that the generated file can be made again.
        code = code.Replace("using Microsoft.EntityFrameworkCore.Migrations;", "using Microsoft.EntityFrameworkCore.Infrastructure;\nusing Microsoft.EntityFrameworkCore.Migrations;", StringComparison.Ordinal)
            .Replace("    /// <inheritdoc />\n    public partial class Initial", $"    /// <inheritdoc />\n    [DbContext(typeof({db.GetType().Name}))]\n    [Migration(\"00000000000001_Initial\")]\n    public partial class Initial", StringComparison.Ordinal);
        var up = code.IndexOf("        /// <inheritdoc />\n        protected override void Down", StringComparison.Ordinal);
        var end = code.LastIndexOf("        }\n", up, StringComparison.Ordinal);
        code = code[..end] + "            Rules.Add(migrationBuilder);\n        }\n    }\n}\n";
    }
    File.WriteAllText(Path.Combine(target, $"{(name == "initial" ? "Initial" : migration.MigrationId)}.cs"), code);
    File.WriteAllText(Path.Combine(target, $"{migration.SnapshotName}.cs"), migration.SnapshotCode);
    if (name != "initial") File.WriteAllText(Path.Combine(target, $"{migration.MigrationId}.Designer.cs"), migration.MetadataCode);
    Console.WriteLine($"{kind}: {migration.MigrationId}");
}
