using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Dorgora.Tests.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Tests.Platform.Events;

[Event("test.desk-shut", "desks")]
public sealed record DeskShut(Guid Subject) : IEvent;

/// <summary>What the test's handler does; by default it leaves one ticket for each event, so that effects can be counted.</summary>
public sealed class Script
{
    public Func<DeskMoved, StoredEvent, AppDb, Task> Act { get; set; } = Leave;

    public static Task Leave(DeskMoved moved, StoredEvent stored, AppDb db)
    {
        db.Add(new Ticket { DeskId = moved.Subject, No = Random.Shared.Next(), CalledBy = $"{stored.Id:D12} {stored.Data}" });
        return Task.CompletedTask;
    }
}

public sealed class LeavesTicket(Script script) : IHandle<DeskMoved>
{
    public Task Handle(DeskMoved happened, StoredEvent stored, AppDb db, CancellationToken cancel) => script.Act(happened, stored, db);
}

public sealed class CountsAll : IHandle<DeskMoved>, IHandle<DeskShut>
{
    public Task Handle(DeskMoved happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Script.Leave(happened, stored, db);
    public Task Handle(DeskShut happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Script.Leave(new DeskMoved(happened.Subject, 0), stored, db);
}

/// <summary>A database, an office, a clock that stands, and one node with handlers over it.</summary>
public sealed class World : IAsyncDisposable
{
    private readonly List<ServiceProvider> nodes = [];

    public TestDatabase Database { get; private init; } = null!;
    public TestClock Clock { get; } = new();
    public Script Script { get; } = new();
    public Office Shahrasti { get; } = new("shahrasti", OfficeKind.Upazila, "শাহরাস্তি", "Shahrasti", null);
    public Office Magura { get; } = new("magura", OfficeKind.District, "মাগুরা", "Magura", null);
    public ServiceProvider Services => nodes[0];
    public Dispatcher Dispatcher => Services.GetRequiredService<Dispatcher>();
    public Sealer Sealer => Services.GetRequiredService<Sealer>();
    public HeadsLog Heads => Services.GetRequiredService<HeadsLog>();

    public static async Task<World> New(Action<IServiceCollection>? handlers = null)
    {
        var world = new World { Database = await TestDatabase.From(DoorsDb.Template) };
        world.Node(handlers ?? (s => s.AddHandler<LeavesTicket>("leaves-ticket")));
        await world.Services.In(db => { db.AddRange(world.Shahrasti, world.Magura); return db.SaveChangesAsync(); });
        await world.CatchUp();
        return world;
    }

    /// <summary>One more node on the same database; on SQLite, where there is one, the first must be disposed before.</summary>
    public ServiceProvider Node(Action<IServiceCollection> handlers, Script? script = null)
    {
        var node = Doors.Over(Database, services =>
        {
            services.AddSingleton<TimeProvider>(Clock).AddSingleton(script ?? Script).AddSingleton(new Site { Data = Database.Folder });
            services.AddEvents();
            handlers(services);
        });
        nodes.Add(node);
        return node;
    }

    public async Task Restart(Action<IServiceCollection> handlers)
    {
        await Services.DisposeAsync();
        nodes.Clear();
        Node(handlers);
    }

    /// <summary>A desk of the office whose number moves from 1 to this.</summary>
    public Task<Guid> Desk(int moves = 1, Office? of = null) => Services.In(async db =>
    {
        var office = of ?? Shahrasti;
        var desk = db.Add(new Desk { OfficeId = office.Id, OfficePath = office.Path }).Entity;
        for (var i = 1; i <= moves; i++)
        {
            desk.Move(i);
            await db.SaveChangesAsync();
        }
        return desk.Id;
    });

    /// <summary>What the handlers left for the desk, in the order of the events.</summary>
    public Task<List<string>> Effects(Guid desk) => Services.In(async db =>
        (await db.Set<Ticket>().Where(t => t.DeskId == desk).Select(t => t.CalledBy!).ToListAsync()).Order(StringComparer.Ordinal).ToList());

    /// <summary>Lets the handlers do all there is to do.</summary>
    public async Task CatchUp()
    {
        await Readable();
        await Dispatcher.CatchUp();
    }

    public async Task Seal()
    {
        await Readable();
        await Sealer.CatchUp();
    }

    /// <summary>A transaction that runs anywhere in the PostgreSQL cluster, in a test beside this one too, holds readers of events back.</summary>
    public Task Readable() => Until.True(() => Services.In(async db => !db.IsPostgres
        || await db.Database.SqlQueryRaw<bool>("SELECT NOT EXISTS (SELECT FROM events WHERE xid >= pg_snapshot_xmin(pg_current_snapshot())) AS \"Value\"").SingleAsync()));

    public Task<List<EventFailure>> Failures() => Services.In(db => db.Set<EventFailure>().AsNoTracking().ToListAsync());

    public Task Sql(string sql) => Services.In(db => db.Write(w => w.Database.ExecuteSqlRawAsync(sql)));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
        await Database.DisposeAsync();
    }
}
