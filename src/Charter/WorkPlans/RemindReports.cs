using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.WorkPlans;

/// <summary>
/// On the reporting days (15 October, January, April, July) tells the focal officers of every office with a plan whose report did not go out;
/// some days later its head. Each once: the message's key sees to it, however often the job runs. A day that was missed is made up for.
/// </summary>
public sealed class RemindReports(People people, Site site) : IJob
{
    /// <summary>Days after the reporting day.</summary>
    public const int Escalates = 5;
    private const int Lasts = 20;

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var today = db.Time.Today;
        var ended = Period.Ended(today);
        if (today < ended.DueOn || today > ended.DueOn.AddDays(Lasts)) return;
        Period[] periods = ended.Quarter == 4 ? [ended, new Period(ended.Year, 0)] : [ended];
        var paths = await db.Set<WorkPlan>().Where(p => p.Year == ended.Year).Select(p => p.OfficePath).ToListAsync(cancel);
        if (paths.Count == 0) return;
        var offices = (await db.Set<Office>().AsNoTracking().Where(o => o.Kind == OfficeKind.District || o.Kind == OfficeKind.Upazila).OrderBy(o => o.Path).ToListAsync(cancel))
            .Where(o => paths.Exists(p => o.Path.StartsWith(p, StringComparison.Ordinal))).ToList();
        foreach (var office in offices) await db.Write(unit => Tell(unit, office, periods, today, cancel), cancel);
    }

    private async Task<int> Tell(AppDb unit, Office office, IReadOnlyList<Period> periods, DateOnly today, CancellationToken cancel)
    {
        var keys = periods.Select(p => p.Key).ToList();
        var sent = await unit.Set<ProgressReport>().Where(r => r.OfficeId == office.Id && keys.Contains(r.Period) && r.State != ReportState.Draft && r.State != ReportState.Returned).Select(r => r.Period).ToListAsync(cancel);
        var roster = await people.Of(unit, office.Path, cancel);
        var head = PlanDesk.Head(roster, office.Id);
        foreach (var period in periods.Where(p => !sent.Contains(p.Key)))
        {
            var focals = PlanDesk.Focals(roster, office.Id);
            foreach (var to in focals.Count > 0 ? focals : head is null ? [] : [head])
                await Send(unit, office, to, "charter.plan-remind", period, $"সনদের অগ্রগতি প্রতিবেদন ({period.Bangla}) পাঠানোর দিন {Dates.Short(period.DueOn)}। {site.Address}/desk/charter/plan", cancel);
            if (head is not null && today >= period.DueOn.AddDays(Escalates))
                await Send(unit, office, head, "charter.plan-late", period, $"সনদের অগ্রগতি প্রতিবেদন ({period.Bangla}) এখনো পাঠানো হয়নি, শেষ দিন ছিল {Dates.Short(period.DueOn)}। {site.Address}/desk/charter/plan", cancel);
        }
        return await unit.SaveChangesAsync(cancel);
    }

    private static async Task Send(AppDb unit, Office office, Official to, string purpose, Period period, string text, CancellationToken cancel)
    {
        if (to.Holder?.Mobile is { } mobile) await unit.Send(new Message(office.Id, office.Path, mobile, text, purpose, $"{purpose}:{period.Key}:{office.Id}:{to.Id}", unit.Time.Now), cancel);
    }
}
