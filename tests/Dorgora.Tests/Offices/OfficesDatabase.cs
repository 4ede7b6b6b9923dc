using System.Text;
using Dorgora.Migrations;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Offices;

/// <summary>A database with the country and the demo's offices and people, for one test class.</summary>
public sealed class OfficesDatabase : IAsyncLifetime
{
    internal static readonly Template Demo = new("offices_demo", async (postgres, file) =>
    {
        await using var services = Open(postgres, file);
        await services.In(async db =>
        {
            var room = new OfficesRoom();
            await room.Seed(services, db);
            await room.LoadDemo(services, db, new DemoFolder(""));
        });
    });

    private TestDatabase database = null!;

    public ServiceProvider Services { get; private set; } = null!;

    /// <summary>A context that sees everything, as the system.</summary>
    public AppDb Db() => Services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, Services.GetRequiredService<TimeProvider>());

    public async Task<AppDb> For(string office) => Db().For(Scope.Of((await Office(office)).Path), Actor.System, Services.GetRequiredService<TimeProvider>());

    public async Task<Office> Office(string slug)
    {
        await using var db = Db();
        return await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == slug);
    }

    public T The<T>() where T : notnull => Services.GetRequiredService<T>();

    public static Stream Csv(params string[] lines) => new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.From(Demo);
        Services = Open(database.Postgres, database.File);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await database.DisposeAsync();
    }

    private static ServiceProvider Open(string? postgres, string file)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new Access([])).AddScoped<Caller>();
        services.AddDatabase(postgres, file);
        new OfficesRoom().AddServices(services);
        return services.BuildServiceProvider();
    }
}
