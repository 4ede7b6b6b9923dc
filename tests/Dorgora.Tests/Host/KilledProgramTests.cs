using Dorgora.HelpDesk;
using Dorgora.Migrations;
using Dorgora.Offices.Letters;
using Dorgora.OneStop;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Host;

/// <summary>kill -9 on the whole program while many cases are being written: what was acknowledged is there, nothing is there twice or by halves.</summary>
public sealed class KilledProgramTests : IAsyncLifetime
{
    private const int LeastInFlight = 50;
    private readonly Storm storm = new();
    private TestDatabase database = null!;
    private int casesBefore, answersBefore;
    private HashSet<Guid> before = [];              // the demo's tokens

    public async ValueTask InitializeAsync()
    {
        database = await App.DemoFolder();
        before = await Read(db => db.Set<Token>().Select(t => t.Id).ToHashSetAsync());
        (casesBefore, answersBefore) = await Read(async db => (await db.Cases.CountAsync(), await db.Set<FirstAnswer>().CountAsync()));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task What_was_acknowledged_survives_kill_9_and_every_case_is_made_once()
    {
        var kills = Long.Times(quick: 2, full: 20);
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var server = await ServerProcess.Serve(database);
            await Judge(server);
            var storming = storm.Rage(server, await PowerOfficer(server));
            var (answered, enough) = (storm.Answered, 150 + kill * 61 % 400);
            await Until.True(() => storm.Answered >= answered + enough && storm.Flying >= LeastInFlight || storming.IsCompleted);
            var flying = storm.Flying;
            Assert.False(storming.IsFaulted, server.Said);          // what the program itself says of it
            server.Kill();
            await storming;
            Figure.Say($"kill -9 {(TestDatabase.OnPostgres ? "postgres" : "sqlite")} {kill} of {kills}: {flying} POSTs in flight, {storm.Answered - answered} answered before, {storm.All.Count(s => s.Answer is null)} without answer");
            Assert.True(flying >= LeastInFlight, $"only {flying} in flight");
        }
        await using (var last = await ServerProcess.Serve(database))
        {
            await Judge(last);
            await Until.None(() => Read(MissingMessages));
            Assert.Equal(0, await last.Stop());
        }
        var check = await ServerProcess.Command(database, "check", "--data", database.Folder);
        Assert.True(check.Code == 0, check.Said);
    }

    /// <summary>After a start: all that was answered is there once and whole; then what was not answered is sent again and made once.</summary>
    private async Task Judge(ServerProcess server)
    {
        await Whole();
        var stored = await Read(db => db.Set<CaseWords>().Join(db.Cases, w => w.CaseId, c => c.Id, (w, c) => new { w.Text, c.Id, c.Code }).Where(x => x.Text.StartsWith("ঝড়ের".Normalize())).ToListAsync());
        var byText = stored.ToLookup(s => s.Text);
        foreach (var sent in storm.All.Where(s => s.Text is not null && s.Answer is not null))
        {
            var made = Assert.Single(byText[sent.Text!.Normalize()]);
            Assert.Equal((made.Id.ToString(), made.Code), (sent.Answer!["id"], sent.Answer["code"]));
        }
        Assert.All(byText, same => Assert.Single(same));
        var tokens = (await Read(db => db.Set<Token>().Where(t => !before.Contains(t.Id)).ToListAsync())).ToDictionary(t => t.Id.ToString());
        Assert.All(storm.All.Where(s => s.Address == Storm.Tokens && s.Answer is not null), sent => Assert.Equal(tokens[sent.Answer!["id"]!].Shown, sent.Answer["number"]));
        var repeated = await storm.Repeat(server);
        if (repeated > 0) Figure.Say($"of {repeated} sent again {storm.All.Count(s => s.Text is not null) - stored.Count} cases had not been made");
        await Whole();
        Assert.Equal(storm.All.Count(s => s.Text is not null), await Read(db => db.Cases.CountAsync()) - casesBefore);
        Assert.Equal(storm.All.Count(s => s.Address == Storm.Tokens), await Read(db => db.Set<Token>().CountAsync()) - before.Count);
        Assert.Equal(storm.All.Count, await Read(db => db.Set<FirstAnswer>().CountAsync()) - answersBefore);
    }

    /// <summary>Nothing half made: each case has its words, its event, its first answer; each assignment its event; each order its letter; memo numbers have no gap; each token has its events and no counter two of them.</summary>
    private Task<int> Whole() => Read(async db =>
    {
        Assert.Equal(0, await db.Cases.CountAsync(c => !db.Set<CaseWords>().Any(w => w.CaseId == c.Id)));
        Assert.Equal(0, await db.Cases.CountAsync(c => db.Set<StoredEvent>().Count(e => e.Subject == c.Id && e.Name == "case-logged") != 1));
        Assert.Equal(0, await db.Cases.CountAsync(c => db.Set<Assignment>().Count(a => a.CaseId == c.Id) != db.Set<StoredEvent>().Count(e => e.Subject == c.Id && e.Name == "case-assigned")));
        Assert.Equal(0, await db.Cases.CountAsync(c => c.State == CaseState.Assigned && db.Set<Assignment>().Count(a => a.CaseId == c.Id && a.EndedAt == null) != 1));
        Assert.Equal(0, await db.Set<CaseOrder>().CountAsync(o => !db.Set<Letter>().Any(l => l.Id == o.LetterId) || !db.Set<Assignment>().Any(a => a.Id == o.AssignmentId)));
        var ours = db.Set<CaseOrder>().Select(o => o.OfficeId);             // other rooms of other offices write letters too
        Assert.Equal(0, await db.Set<Letter>().CountAsync(l => ours.Contains(l.OfficeId) && !db.Set<CaseOrder>().Any(o => o.LetterId == l.Id)));
        foreach (var (name, reached) in new[] { ("token-issued", db.Set<TokenLeg>().GroupBy(l => l.TokenId).Select(g => g.Key)), ("service-finished", db.Set<TokenLeg>().Where(l => l.State == LegState.Done).Select(l => l.TokenId)) })
            Assert.Equal(0, await reached.CountAsync(t => !before.Contains(t) && db.Set<StoredEvent>().Count(e => e.Subject == t && e.Name == name) != 1));
        Assert.Equal(0, await db.Set<TokenLeg>().Where(l => l.State == LegState.Called || l.State == LegState.Serving).GroupBy(l => l.CounterId).CountAsync(g => g.Count() > 1));
        foreach (var series in await db.Set<MemoSeries>().AsNoTracking().Where(m => ours.Contains(m.OfficeId)).ToListAsync())
        {
            var serials = await db.Set<Letter>().Where(l => l.OfficeId == series.OfficeId && l.File == series.File && l.Year == series.Year).Select(l => l.Serial).OrderBy(n => n).ToListAsync();
            Assert.Equal(Enumerable.Range(1, series.Last), serials);
        }
        return 0;
    });

    private static async Task<int> MissingMessages(AppDb db)
    {
        var expected = await db.Set<StoredEvent>().Where(e => e.Name == "case-logged" && db.Set<CaseWords>().Any(w => w.CaseId == e.Subject && w.Text.StartsWith("ঝড়ের".Normalize()))).Select(e => e.Id).ToListAsync();
        var sent = await db.Set<Message>().Where(m => m.Purpose == "case.logged").Select(m => m.DedupeKey).ToListAsync();
        return expected.Select(id => $"case.logged:{id}").Except(sent).Count();
    }

    private static async Task<string> PowerOfficer(ServerProcess server)
        => (await server.Api().Get("offices/shahrasti")).Json.GetProperty("posts").EnumerateArray().First(p => p.GetProperty("roleKey").GetString() == "power-dgm").GetProperty("id").GetString()!;

    /// <summary>Reads beside the program: on SQLite it neither writes nor checkpoints.</summary>
    private async Task<T> Read<T>(Func<AppDb, Task<T>> read)
    {
        await using AppDb db = database.Postgres is { } postgres ? Databases.Postgres(postgres) : Databases.Sqlite(database.File, readOnly: true);
        return await read(db.For(Scope.All, Actor.System, TimeProvider.System));
    }
}
