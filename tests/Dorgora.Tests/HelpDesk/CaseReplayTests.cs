using Dorgora.HelpDesk;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk;

/// <summary>Random ways through the state machine, saved step by step; the events alone must give the stored row again.</summary>
public sealed class CaseReplayTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Replaying_the_events_of_a_case_gives_its_row()
    {
        var walks = Long.Times(20, 500);
        await using var services = database.Services();
        var office = new Office($"walk-{Guid.NewGuid():N}", OfficeKind.Upazila, "শাহরাস্তি", "Shahrasti", null);
        await services.In(async db => { db.Add(office); await db.SaveChangesAsync(); });
        for (var seed = 0; seed < walks; seed++)
        {
            var id = await services.In(db => Walk(db, office, new Random(seed)));
            await services.In(db => Compare(db, id, seed));
        }
    }

    private static async Task<Guid> Walk(AppDb db, Office office, Random random)
    {
        var made = new ACase(office: office);
        db.Add(made.Case);
        await db.SaveChangesAsync();
        for (var step = 0; step < 25; step++)
        {
            var open = Enum.GetValues<CaseAct>().Where(a => made.Case.May(a) && a != CaseAct.Merge && !(a == CaseAct.Extend && made.Case.Extensions >= Case.MostExtensions)).ToList();
            if (open.Count == 0) break;
            made.Do(open[random.Next(open.Count)]);
            db.AddRange(made.Parts);
            made.Parts.Clear();
            await db.SaveChangesAsync();
        }
        return made.Case.Id;
    }

    private static async Task Compare(AppDb db, Guid id, int seed)
    {
        var row = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id);
        var replayed = Case.Replay(await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == id).OrderBy(e => e.Id).ToListAsync());
        Assert.True(Facts(row) == Facts(replayed), $"seed {seed}: row {Facts(row)}, replayed {Facts(replayed)}");
    }

    private static string Facts(Case c) => string.Join(" | ", c.State, c.Kind, c.Category, c.Sensitivity, c.Channel, c.AssigneePostId, c.LoggedAt.Ticks, c.Due.Ticks, c.DueUnit, c.DueProvisional,
        c.PromisedDue.Ticks, c.TriageBy?.Ticks, c.AcceptedAt?.Ticks, c.ResolvedAt?.Ticks, c.ClosedAt?.Ticks, c.Extensions, c.Reopenings, c.DaysLeft, c.MasterId, c.EscalatedLevel, c.EscalateAt?.Ticks, c.Armed);
}
