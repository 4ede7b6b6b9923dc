using Dorgora.Charter.Promises;
using Dorgora.HelpDesk;
using Dorgora.Migrations;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Cases;

/// <summary>A clock that stands still until it is moved; begins on Monday 7 December 2026, 11:18 in Dhaka.</summary>
public sealed class StillClock : TimeProvider
{
    public DateTime Now { get; set; } = Dhaka.Utc(new DateOnly(2026, 12, 7), new TimeOnly(11, 18));

    public override DateTimeOffset GetUtcNow() => new(Now);
}

/// <summary>The call desk of Shahrasti with the demo's posts and people, without the web: for rules that need a directory and a calendar.</summary>
public sealed class Shahrasti : IAsyncLifetime
{
    private static readonly Template Filled = new("shahrasti", async (postgres, file) =>
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new Access([])).AddScoped<Caller>();
        services.AddDatabase(postgres, file);
        await using var all = services.BuildServiceProvider();
        await all.In(async db =>
        {
            var offices = Rooms.All.OfType<OfficesRoom>().Single();
            await offices.Seed(all, db);
            await offices.LoadDemo(all, db, new DemoFolder(Path.GetTempPath()));
        });
    });

    private TestDatabase database = null!;

    public StillClock Clock { get; } = new();
    public ServiceProvider Services { get; private set; } = null!;
    public Office Office { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.From(Filled);
        Services = database.Services(s => s.AddSingleton<TimeProvider>(Clock).AddSingleton<Calendar>().AddSingleton<People>().AddSingleton<Profiles>().AddSingleton<Areas>()
            .AddSingleton<Deadlines>().AddSingleton<Offered>().AddSingleton(new Access(Rooms.All)));
        Office = await Services.In(db => db.Set<Office>().SingleAsync(o => o.Slug == "shahrasti"));
    }

    /// <summary>The desk as somebody of this role uses it, in a context of its own.</summary>
    public Task<T> As<T>(string role, Func<AppDb, Desk, Task<T>> work, Guid? post = null)
    {
        var caller = new Caller(Services.GetRequiredService<Access>());
        caller.Is(role, Guid.CreateVersion7(), null, post, Office.Id, Office.Path, role);
        return Services.In(db => work(db, Desk(db, caller)), Scope.Of(Office.Path), caller.Actor);
    }

    public Task As(string role, Func<AppDb, Desk, Task> work, Guid? post = null) => As(role, async (db, desk) => { await work(db, desk); return 0; }, post);

    /// <summary>The post with that code of the demo, such as "shahrasti.uno".</summary>
    public Task<Official> Post(string code) => Services.In(async db => (await Services.GetRequiredService<People>().Of(db, Office.Path)).Officials.Single(o => o.Post.Code == code));

    public CaseForm Form(string category = "UTL-PWR", string text = "ট্রান্সফরমার নষ্ট, ৪০ পরিবার অন্ধকারে", string mobile = "01900000037")
        => new(category, CaseKind.Complaint, text, "রাশেদা বেগম", mobile, "উত্তরপাড়া", null, false, false, null, "call");

    /// <summary>A case with an owner, saved.</summary>
    public Task<Guid> Assigned(string owner, string category = "UTL-PWR", string decision = "", params OnTheLine[] onTheLine) => As(Role.Operator, async (db, desk) =>
    {
        var (of, _, _) = await desk.Log(Office, Form(category));
        await desk.Assign(of, (await Post(owner)).Id, new Within(7, WithinUnit.WorkingDays), onTheLine, decision);
        await db.SaveChangesAsync();
        return of.Id;
    });

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await database.DisposeAsync();
    }

    private Desk Desk(AppDb db, Caller caller) => ActivatorUtilities.CreateInstance<Desk>(Services, db, caller);
}
