using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>Reads which times of a day can be booked: from the templates, less what is taken, closed, past or a holiday.</summary>
public sealed class Slots(Calendar calendar)
{
    /// <summary>Days ahead that can be booked.</summary>
    public const int DaysAhead = 30;

    /// <summary>So many ended appointments must be known before any place is overbooked; of so many days.</summary>
    public const int LeastKnown = 20, MeasuredDays = 60;

    /// <summary>The slots of that day for a service, by time; none on a day that cannot be booked.</summary>
    public async Task<IReadOnlyList<Slot>> Of(AppDb db, Office office, Guid service, DateOnly day, CancellationToken cancel = default)
    {
        var now = db.Time.Now;
        if (await WhyNot(db, office, day, cancel) is not null) return [];
        var templates = await db.Set<SlotTemplate>().AsNoTracking().Where(t => t.OfficeId == office.Id && t.ServiceId == service && !t.Closed).ToListAsync(cancel);
        var slots = new List<Slot>();
        foreach (var template in templates)
        {
            var (from, to) = (Dhaka.Utc(day, default), Dhaka.Utc(day.AddDays(1), default));
            var taken = (await db.Set<SlotClaim>().Where(c => c.TemplateId == template.Id && c.Start >= from && c.Start < to && (c.Until == null || c.Until > now)).GroupBy(c => c.Start).Select(g => new { g.Key, N = g.Count() }).ToListAsync(cancel)).ToDictionary(g => g.Key, g => g.N);
            var places = template.Places(await Absent(db, template, cancel));
            slots.AddRange(template.Times(day).Select(time => Dhaka.Utc(day, time)).Where(start => start > now).Select(start => new Slot(template, start, places, taken.GetValueOrDefault(start))));
        }
        return [.. slots.OrderBy(s => s.Start)];
    }

    /// <summary>The next days on which the service can be booked, with how many places are free on each.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, int Free)>> Days(AppDb db, Office office, Guid service, int most, CancellationToken cancel = default)
    {
        var weekdays = (await db.Set<SlotTemplate>().AsNoTracking().Where(t => t.OfficeId == office.Id && t.ServiceId == service && !t.Closed).Select(t => t.Days).ToListAsync(cancel)).Aggregate(0, (all, d) => all | d);
        var days = new List<(DateOnly, int)>();
        for (var n = 0; n <= DaysAhead && days.Count < most; n++)
        {
            var day = db.Time.Today.AddDays(n);
            if ((weekdays & 1 << (int)day.DayOfWeek) == 0) continue;
            var slots = await Of(db, office, service, day, cancel);
            if (slots.Count > 0) days.Add((day, slots.Sum(s => s.Free)));
        }
        return days;
    }

    /// <summary>Why nobody can book on that day, a Bangla sentence; null when one can.</summary>
    public async Task<string?> WhyNot(AppDb db, Office office, DateOnly day, CancellationToken cancel = default)
    {
        var today = db.Time.Today;
        if (day < today) return "দিনটি পেরিয়ে গেছে";
        if (day > today.AddDays(DaysAhead)) return "এত পরের সময় এখনো দেওয়া হচ্ছে না";
        if (!(await calendar.Of(db, office.Path, cancel)).IsWorking(day)) return "সেদিন অফিস বন্ধ";
        return await db.Set<ClosedDay>().AnyAsync(d => d.OfficeId == office.Id && d.Day == day, cancel) ? "সেদিন অফিস বন্ধ" : null;
    }

    /// <summary>The share of booked people of this template who did not come, of the last <see cref="MeasuredDays"/> days; 0 while too few are known.</summary>
    public static async Task<double> Absent(AppDb db, SlotTemplate template, CancellationToken cancel = default)
    {
        if (template.OverbookPercent == 0) return 0;
        var since = db.Time.Now.AddDays(-MeasuredDays);
        var ended = await db.Set<Appointment>().Where(a => a.TemplateId == template.Id && a.Start >= since && (a.State == AppointmentState.Fulfilled || a.State == AppointmentState.CheckedIn || a.State == AppointmentState.Noshow))
            .GroupBy(_ => 1).Select(g => new { N = g.Count(), Missed = g.Sum(a => a.State == AppointmentState.Noshow ? 1 : 0) }).SingleOrDefaultAsync(cancel);
        return ended is { N: >= LeastKnown } ? (double)ended.Missed / ended.N : 0;
    }
}
