using System.Globalization;
using Dorgora.HelpDesk;
using Dorgora.HelpDesk.Escalations;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Dorgora.Tests.HelpDesk.Cases;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Escalations;

/// <summary>Thousands of cases due at the same moment: each goes up once, with two sweeps side by side and after a crash in the middle.</summary>
public sealed class ManyDueTests : IAsyncLifetime
{
    private static readonly int Many = Long.Times(5_000, 100_000);
    private static readonly string[] Columns = ["id", "version", "office_id", "office_path", "code", "track", "kind", "category", "sensitivity", "channel", "logged_at", "state", "due_unit", "due", "due_provisional", "promised_due", "triage_by", "extensions", "reopenings", "escalated_level", "escalate_at", "armed", "service_code"];
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private readonly Shahrasti office = new();

    public ValueTask InitializeAsync() => office.InitializeAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private T Get<T>() where T : notnull => office.Services.GetRequiredService<T>();

    private Task Sweep() => office.Services.In(db => new SweepOverdue(Get<People>(), Get<Profiles>(), new Telling(Get<People>(), Get<Profiles>(), new Site { Data = "" })).Run(db, Cancel));

    /// <summary>So many unowned cases whose time is over now; the ids in the order in which they go up.</summary>
    private async Task<List<Guid>> Fill(int count)
    {
        var now = office.Clock.Now;
        var ids = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToList();
        await office.Services.In(db => db.Write(unit => unit.Insert("helpdesk_cases", Columns, ids.Select((id, n) => new object?[]
        {
            id, 1, office.Office.Id, office.Office.Path, CaseCode.WithCheck((100_000_000 + n).ToString(CultureInfo.InvariantCulture)), "Service", "Complaint", "UTL-PWR", "S0", "call",
            now.AddHours(-4), "Logged", "WorkingDays", now.AddDays(3), false, now.AddDays(3), now.AddMilliseconds(n - count), 0, 0, 0, now.AddMilliseconds(n - count), 1, "",
        })), Cancel));
        return ids;
    }

    private async Task EachOnce(int count)
    {
        var (rows, cases, events, left, flagged) = await office.Services.In(async db => (await db.Set<Escalation>().CountAsync(Cancel), await db.Set<Escalation>().Select(e => e.CaseId).Distinct().CountAsync(Cancel),
            await db.Set<StoredEvent>().CountAsync(e => e.Name == "case-escalated", Cancel), await db.Set<Case>().CountAsync(c => c.EscalateAt <= office.Clock.Now, Cancel), await db.Set<Case>().CountAsync(c => c.EscalatedLevel == 1, Cancel)));
        Assert.Equal((count, count, count, 0, count), (rows, cases, events, left, flagged));
    }

    private Task<List<string>> Told() => office.Services.In(db => db.Set<Message>().Where(m => m.Purpose == "case.escalated").Select(m => m.Text).ToListAsync(Cancel));

    [Fact]
    public async Task Two_sweeps_side_by_side_take_each_case_once_and_the_UNO_gets_one_SMS_for_all()
    {
        await Fill(Many);
        await Task.WhenAll(Task.Run(Sweep), Task.Run(Sweep));
        await Sweep();                              // what one of them had in its hands while the other told
        await EachOnce(Many);
        Assert.InRange((await Told()).Count, 1, 2);
    }

    [Fact]
    public async Task A_crash_in_the_middle_leaves_whole_steps_and_the_next_sweep_does_the_rest()
    {
        const int Count = 1_200, Bad = 700;
        var ids = await Fill(Count);
        await Trap(ids[Bad]);
        await Assert.ThrowsAnyAsync<Exception>(Sweep);
        var done = await office.Services.In(db => db.Set<Escalation>().CountAsync(Cancel));
        Assert.Equal(Bad / SweepOverdue.Step * SweepOverdue.Step, done);
        Assert.Empty(await Told());
        await Trap(null);
        await Sweep();
        await EachOnce(Count);
        Assert.Contains("১,২০০টি", Dorgora.Bangla.Digits.ToBangla(Assert.Single(await Told())).Replace("১২০০", "১,২০০", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_one_for_the_same_rung_and_date()
    {
        var id = (await Fill(1))[0];
        await Sweep();
        var copy = "INSERT INTO helpdesk_escalations (id, version, case_id, assignment_id, level, armed, at, due_breached, urgent) SELECT {0}, 1, case_id, assignment_id, level, armed, at, due_breached, urgent FROM helpdesk_escalations WHERE case_id = {1}";
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => office.Services.In(db => db.Write(unit => unit.Database.ExecuteSqlRawAsync(copy, Guid.NewGuid(), id), Cancel)));
    }

    /// <summary>The database stumbles over this one case, as a full disk or a broken page would; null: no longer.</summary>
    private Task<int> Trap(Guid? id) => office.Services.In(db => db.Write(unit => unit.Database.ExecuteSqlRawAsync((unit.IsPostgres, id) switch
    {
        (true, null) => "DROP TRIGGER trap ON helpdesk_escalations",
        (false, null) => "DROP TRIGGER trap",
        (true, { } bad) => $"CREATE OR REPLACE FUNCTION trap() RETURNS trigger AS 'BEGIN IF NEW.case_id = ''{bad}'' THEN RAISE EXCEPTION ''trap''; END IF; RETURN NEW; END' LANGUAGE plpgsql; CREATE TRIGGER trap BEFORE INSERT ON helpdesk_escalations FOR EACH ROW EXECUTE FUNCTION trap()",
        (false, { } bad) => $"CREATE TRIGGER trap BEFORE INSERT ON helpdesk_escalations WHEN upper(NEW.case_id) = upper('{bad}') BEGIN SELECT RAISE(ABORT, 'trap'); END",
    }), Cancel));
}
