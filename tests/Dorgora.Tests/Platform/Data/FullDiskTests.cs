using System.Diagnostics;
using System.Globalization;
using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Platform.Data;

/// <summary>A full disk: what cannot be kept is refused, what was kept stays, reading goes on, and when there is room again so does writing.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly List<string> kept = [];
    private TestDatabase database = null!;
    private ServiceProvider services = null!;
    private Writer writer = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.New();
        if (TestDatabase.OnPostgres) return;
        services = database.Services();
        writer = services.GetRequiredService<Writer>();
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null) await services.DisposeAsync();
        await database.DisposeAsync();
    }

    [SqliteFact]
    public async Task A_database_that_may_not_grow_refuses_and_recovers_by_itself()
    {
        var pages = await services.In(db => db.Database.SqlQueryRaw<int>("SELECT page_count AS Value FROM pragma_page_count").SingleAsync());
        await Limit(pages + 50);
        await FillUntilRefused();
        await StillReads();
        await Limit(100_000);
        await Until.True(() => writer.Refusing is null);
        await Keep("after");
        await StillReads();
    }

    [SqliteFact]
    public async Task A_full_disk_refuses_and_recovers_by_itself()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs to mount a small disk");
        var disk = Directory.CreateDirectory(Path.Combine(database.Folder, "disk")).FullName;
        Run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk);
        try
        {
            File.Copy(database.File, Path.Combine(disk, "dorgora.db"));
            await services.DisposeAsync();
            services = OnDisk(Path.Combine(disk, "dorgora.db"));
            writer = services.GetRequiredService<Writer>();
            var ballast = Path.Combine(disk, "ballast");
            await File.WriteAllBytesAsync(ballast, new byte[3 << 20], TestContext.Current.CancellationToken);
            await FillUntilRefused();
            await StillReads();
            File.Delete(ballast);
            await Until.True(() => writer.Refusing is null);
            await Keep("after");
            await StillReads();
            await services.DisposeAsync();
        }
        finally { Run("umount", "-l", disk); }
    }

    private Task<int> Limit(int pages)
    {
        var sql = string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}");
        return services.In(db => db.Write(w => w.Database.ExecuteSqlRawAsync(sql)));
    }

    private static ServiceProvider OnDisk(string file) => new ServiceCollection().AddSingleton(new Access([])).AddScoped<Caller>().AddDatabase(null, file).BuildServiceProvider();

    private async Task FillUntilRefused()
    {
        for (var i = 0; i < 400; i++)
        {
            if (await Doors.Error(() => Keep($"row {i}")) is not { } error) continue;
            Assert.IsType<NotDurable>(error);
            Assert.Equal("disk-full", writer.Refusing);
            return;
        }
        Assert.Fail("The disk never was full.");
    }

    private async Task Keep(string id)
    {
        await services.In(db => { db.Add(new FirstAnswer { Id = id, Body = new byte[20_000], At = db.Time.Now }); return db.SaveChangesAsync(); });
        kept.Add(id);
    }

    private async Task StillReads()
    {
        var stored = await services.In(db => db.Set<FirstAnswer>().Select(a => a.Id).ToListAsync());
        Assert.NotEmpty(kept);
        Assert.Equal(kept.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
