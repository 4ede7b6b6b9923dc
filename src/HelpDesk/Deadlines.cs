using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>Turns "so many working days, hours or minutes" into an instant by the office's own calendar and closing time.</summary>
public sealed class Deadlines(Calendar calendar)
{
    /// <summary>Nobody may leave a case without an owner for longer than this.</summary>
    private static readonly Within Triage = new(4, WithinUnit.Hours);

    public async Task<Deadline> Count(AppDb db, Guid officeId, string officePath, DateTime from, Within within, CancellationToken cancel = default)
    {
        Check(within);
        var days = await calendar.Of(db, officePath, cancel);
        var provisional = within.Unit == WithinUnit.WorkingDays && days.Count(Dhaka.DateOf(from), within.N).Provisional;
        return new Deadline(within, within.DueAt(from, days, await Closing(db, officeId, cancel)), provisional);
    }

    /// <summary>The days one by one, for "why this date?".</summary>
    public async Task<Due> Explain(AppDb db, string officePath, DateTime from, int workingDays, CancellationToken cancel = default)
    {
        Check(new Within(workingDays, WithinUnit.WorkingDays));
        return (await calendar.Of(db, officePath, cancel)).Count(Dhaka.DateOf(from), workingDays);
    }

    /// <summary>By when somebody must own the case: four hours, or the promise itself when that is shorter.</summary>
    public static DateTime TriageBy(DateTime now, DateTime due) => now.AddHours(Triage.N) is var triage && triage < due ? triage : due;

    /// <summary>Working days between today and the due date: what is left when a case begins to wait for the citizen.</summary>
    public async Task<int> WorkingDaysLeft(AppDb db, string officePath, DateTime now, DateTime due, CancellationToken cancel = default)
    {
        var days = await calendar.Of(db, officePath, cancel);
        var (today, last) = (Dhaka.DateOf(now), Dhaka.DateOf(due));
        return Enumerable.Range(1, Math.Max(0, last.DayNumber - today.DayNumber)).Count(n => days.IsWorking(today.AddDays(n)));
    }

    private static void Check(Within within)
    {
        var most = within.Unit switch { WithinUnit.WorkingDays => 365, WithinUnit.Hours => 8784,        // a charter's "60 days" is 1,440 hours
            _ => 1440 };
        if (within.N < 1 || within.N > most) throw new RuleBroken("১ থেকে {0}-এর মধ্যে একটি সংখ্যা দিন", at: "Within", values: most);
    }

    private static async Task<TimeOnly> Closing(AppDb db, Guid officeId, CancellationToken cancel)
        => await db.Set<OfficeSettings>().AsNoTracking().Where(s => s.OfficeId == officeId).Select(s => (TimeOnly?)s.Closes).FirstOrDefaultAsync(cancel) ?? new TimeOnly(17, 0);
}
