using Dorgora.Offices;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Host;

/// <summary>The content of an installation: what every one needs, and on the first start the demo unless an empty one is wanted.</summary>
public sealed class Beginning(IServiceProvider services, IEnumerable<Room> rooms, Func<AppDb> databases, Site site, FirstRun firstRun, SearchIndex index, TimeProvider time)
{
    private const string Loading = "demo-loading";
    private const long Turn = 0x446f72676f7261;             // any number that nobody else locks: "Dorgora"
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Seeds the rooms; loads the demo into a new installation that is not to be empty.</summary>
    public async Task Make(bool empty, TextWriter said)
    {
        await using var turn = databases();
        if (!turn.IsPostgres)
        {
            await MakeAlone(empty, said);
            return;
        }
        // Nodes that start together: the first makes the content, the others wait for it and find it there.
        turn.Database.SetCommandTimeout(LongestWait);
        await turn.Database.OpenConnectionAsync();
        await turn.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Turn})");
        try { await MakeAlone(empty, said); }
        finally { await turn.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Turn})"); }
    }

    private async Task MakeAlone(bool empty, TextWriter said)
    {
        await using (var db = databases().For(Scope.All, Actor.System, time))
            foreach (var room in rooms) await room.Seed(services, db);
        await Content(empty, said);
        await using var search = databases().For(Scope.All, Actor.System, time);
        await index.Begin(search);
    }

    private async Task Content(bool empty, TextWriter said)
    {
        await using var first = databases().For(Scope.All, Actor.System, time);
        var known = await first.Set<Installation>().AsNoTracking().SingleOrDefaultAsync();
        site.Demo = known?.Demo ?? !empty;
        if (known is not null) return;
        if (File.Exists(Path.Combine(site.Data, Loading)) || await first.Set<Post>().IgnoreQueryFilters([AppDb.OfficeFilter]).AnyAsync())
            throw new ArgumentException("The demo was only half loaded into this PostgreSQL database. Drop and create the database, delete demo-loading in the data folder and start again.");
        if (site.Demo) await Load(said);
        first.Add(new Installation { Demo = site.Demo, At = time.Now });
        await first.SaveChangesAsync();
        File.Delete(Path.Combine(site.Data, Loading));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);      // loading needs more than serving ever will
    }

    /// <summary>Says how the first account is opened where there is none yet.</summary>
    public async Task Invite(string address, TextWriter said)
    {
        if (await firstRun.IsOpen()) await said.WriteLineAsync($"Nobody has an account yet: open {address}{FirstRun.Address} and type the code {firstRun.Code}");
    }

    private async Task Load(TextWriter said)
    {
        await said.WriteLineAsync("First start: loading the demo, all people and numbers in it are invented …");
        await File.WriteAllTextAsync(Path.Combine(site.Data, Loading), "");
        var demo = new DemoFolder(site.Data);
        foreach (var room in rooms)
        {
            await using var db = databases().For(Scope.All, Actor.System, time);
            await room.LoadDemo(services, db, demo);
        }
        await using var staff = databases().For(Scope.All, Actor.System, time);
        await DemoStaff.Load(staff, demo);
        await demo.Save();
    }

    /// <summary>A demo whose loading was cut off is begun again: nothing in it was anybody's.</summary>
    internal static void ForgetHalfLoadedDemo(DataFolder folder)
    {
        var mark = Path.Combine(folder.Root, Loading);
        if (!File.Exists(mark)) return;
        foreach (var file in new[] { "", "-wal", "-shm" }) File.Delete(folder.Database + file);
        File.Delete(mark);
    }
}
