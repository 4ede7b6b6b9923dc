using System.Reflection;
using Dorgora.Migrations;
using Dorgora.Platform;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Dorgora.Tests.Platform.Data;

[Event("test.desk-moved", "desks")]
public sealed record DeskMoved(Guid Subject, int Last) : IEvent;

/// <summary>A desk that hands out numbers: what the doors are tried with.</summary>
public sealed class Desk : Entity, IScoped
{
    public Guid OfficeId { get; init; } = Guid.CreateVersion7();
    public string OfficePath { get; init; } = "chandpur/shahrasti/";
    public int Last { get; set; }

    public void Move(int to)
    {
        Last = to;
        Raise(new DeskMoved(Id, to), new DateTime(2026, 12, 14, 3, 0, 0, DateTimeKind.Utc));
    }
}

public sealed class Ticket : Entity
{
    public Guid DeskId { get; init; }
    public int No { get; init; }
    public string? CalledBy { get; set; }
}

internal sealed class DeskMap : IEntityTypeConfiguration<Desk>
{
    public void Configure(EntityTypeBuilder<Desk> desk) => desk.ToTable("test_desks");
}

internal sealed class TicketMap : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.ToTable("test_tickets").HasIndex(t => new { t.DeskId, t.No }).IsUnique();
        ticket.HasOne<Desk>().WithMany().HasForeignKey(t => t.DeskId);
    }
}

/// <summary>The product's platform with the two test tables.</summary>
public sealed class DoorsDb(DbContextOptions<DoorsDb> options) : AppDb(options)
{
    private const string Tables = """
        CREATE TABLE test_desks (id UUID PRIMARY KEY, version int NOT NULL, office_id UUID NOT NULL, office_path text NOT NULL, last int NOT NULL);
        CREATE TABLE test_tickets (id UUID PRIMARY KEY, version int NOT NULL, desk_id UUID NOT NULL REFERENCES test_desks (id), no int NOT NULL, called_by text NULL, UNIQUE (desk_id, no));
        """;

    internal static readonly Template Template = new("doors", async (postgres, file) =>
    {
        await using AppDb db = postgres is null ? Databases.Sqlite(file) : Databases.Postgres(postgres);
        await db.Database.ExecuteSqlRawAsync(Tables.Replace("UUID", postgres is null ? "text" : "uuid", StringComparison.Ordinal));
    });

    protected override IEnumerable<Assembly> Rooms => [typeof(PlatformRoom).Assembly, typeof(DoorsDb).Assembly];
    protected override AppDb Fresh() => new DoorsDb(options);
}

/// <summary>A database with the test tables and a program's services over it, shared by the tests of one class.</summary>
public class Doors : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;
    public ServiceProvider Services { get; private set; } = null!;
    public Bell Bell => Services.GetRequiredService<Bell>();
    public Writer Writer => Services.GetRequiredService<Writer>();

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.From(DoorsDb.Template);
        Services = Over(Database);
    }

    public static ServiceProvider Over(TestDatabase database, Action<IServiceCollection>? more = null)
    {
        EventKinds.Learn([typeof(DoorsDb).Assembly]);
        return database.Services(services =>
        {
            services.AddPooledDbContextFactory<DoorsDb>((sp, o) =>
            {
                if (database.Postgres is { } postgres) o.UseNpgsql(postgres);
                else o.UseSqlite($"Data Source={database.File}").AddInterceptors(new ReadOnlyConnections());
                o.UseApplicationServiceProvider(sp);
            });
            services.Replace(ServiceDescriptor.Singleton<Func<AppDb>>(sp => () => sp.GetRequiredService<IDbContextFactory<DoorsDb>>().CreateDbContext()
                .For(Scope.None, Actor.System, sp.GetRequiredService<TimeProvider>())));
            more?.Invoke(services);
        });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Services.DisposeAsync();
        await Database.DisposeAsync();
    }

    public Task<Guid> NewDesk() => Services.In(async db =>
    {
        var desk = db.Add(new Desk()).Entity;
        await db.SaveChangesAsync();
        return desk.Id;
    });

    public async Task<List<Guid>> NewDesks(int count)
    {
        var desks = new List<Guid>();
        for (var i = 0; i < count; i++) desks.Add(await NewDesk());
        return desks;
    }

    public Task<int> Tickets(params IEnumerable<Guid> desks) => Services.In(db => db.Set<Ticket>().CountAsync(t => desks.Contains(t.DeskId)));

    public static async Task<Exception?> Error(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (Exception e) { return e; }
    }

    /// <summary>Keeps the writer busy until it is let go.</summary>
    public async Task<Held> Hold()
    {
        var held = new Held();
        held.Unit = Task.Run(() => Services.In(db => db.Write(_ => { held.Begun.Set(); held.LetGo.Wait(); return Task.CompletedTask; })));
        await Until.True(() => held.Begun.IsSet);
        return held;
    }

    /// <summary>Lines up units in this order behind a held writer, so that they land in one group; gives each one's error and how many COMMITs they took.</summary>
    public async Task<(Exception?[] Errors, long Commits)> Together(IEnumerable<Func<AppDb, Task>> units)
    {
        var (tasks, before) = (new List<Task<Exception?>>(), 0L);
        using (var held = await Hold())
        {
            before = Writer.Commits;
            foreach (var unit in units)
            {
                var waiting = Writer.Waiting;
                tasks.Add(Task.Run(() => Error(() => Services.In(unit))));
                await Until.True(() => Writer.Waiting == waiting + 1);
            }
            held.LetGo.Set();
            await Error(() => held.Unit);
        }
        var errors = await Task.WhenAll(tasks);
        return (errors, Writer.Commits - before - 1);
    }
}

public sealed class Held : IDisposable
{
    public ManualResetEventSlim Begun { get; } = new();
    public ManualResetEventSlim LetGo { get; } = new();
    public Task Unit { get; set; } = Task.CompletedTask;

    public void Dispose()
    {
        LetGo.Set();
        Doors.Error(() => Unit).GetAwaiter().GetResult();
    }
}

public static class TicketDoors
{
    /// <summary>One unit: a ticket, the desk's number raised from the version that was seen, and an event.</summary>
    public static void TakeTicket(this AppDb db, Guid desk, int version, int no)
    {
        var row = new Desk { Id = desk };
        db.Attach(row);
        db.Expect(row, version);
        row.Move(no);
        db.Add(new Ticket { DeskId = desk, No = no });
    }
}
