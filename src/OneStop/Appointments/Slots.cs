using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>Reads which times of a day can be booked: from the templates, less what is taken, closed, past or a holiday.</summary>
public sealed class Slots(Calendar calendar)
{
    /// <summary>So many ended appointments must be known before any place is overbooked; of so many days.</summary>
    public const int LeastKnown = 20, MeasuredDays = 60;

    /// <summary>So long before the list was last looked through a place must have come back to be free for everybody, where there is a list: a run over many offices takes a while.</summary>
    public static readonly TimeSpan ListFirst = TimeSpan.FromMinutes(3);

    /// <summary>The hours of an office from which times are given, today or later.</summary>
    public static IQueryable<SlotTemplate> Offered(AppDb db, Guid office)
    {
        var today = db.Time.Today;
        return db.Set<SlotTemplate>().AsNoTracking().Where(t => t.OfficeId == office && (t.ValidUntil == null || t.ValidUntil >= today));
    }

    /// <summary>The slots of that day for a service, by time; none on a day that cannot be booked.</summary>
    public async Task<IReadOnlyList<Slot>> Of(AppDb db, Office office, Guid service, DateOnly day, CancellationToken cancel = default)
    {
        if (await WhyNot(db, office, day, cancel) is not null) return [];
        return await Read(db, await Offered(db, office.Id).Where(t => t.ServiceId == service).ToListAsync(cancel), day, await Since(db, service, cancel), cancel);
    }

    /// <summary>The next days on which the service can be booked, with how many places are free on each.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, int Free)>> Days(AppDb db, Office office, Guid service, int most, CancellationToken cancel = default)
        => [.. (await Next(db, office, service, most, cancel)).Select(d => (d.Day, d.Slots.Sum(s => s.Free)))];

    /// <summary>The next days on which the service can be booked, with their slots.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, IReadOnlyList<Slot> Slots)>> Next(AppDb db, Office office, Guid service, int most, CancellationToken cancel = default)
        => await Next(db, office, service, most, await Since(db, service, cancel), cancel);

    /// <param name="freeSince">A released place counts as free when it came back before.</param>
    internal async Task<IReadOnlyList<(DateOnly Day, IReadOnlyList<Slot> Slots)>> Next(AppDb db, Office office, Guid service, int most, DateTime freeSince, CancellationToken cancel)
    {
        var (today, templates) = (db.Time.Today, await Offered(db, office.Id).Where(t => t.ServiceId == service).ToListAsync(cancel));
        var days = new List<(DateOnly, IReadOnlyList<Slot>)>();
        if (templates.Count == 0) return days;
        var ahead = templates.Max(t => t.DaysAhead);
        for (var n = 0; n <= ahead && days.Count < most; n++)
        {
            var day = today.AddDays(n);
            if (!templates.Exists(t => t.Offers(day, today) && t.Times(day).Any()) || await WhyNot(db, office, day, cancel) is not null) continue;
            if (await Read(db, templates, day, freeSince, cancel) is { Count: > 0 } slots) days.Add((day, slots));
        }
        return days;
    }

    /// <summary>The slots of a day as they stand.</summary>
    private static async Task<IReadOnlyList<Slot>> Read(AppDb db, IReadOnlyList<SlotTemplate> templates, DateOnly day, DateTime freeSince, CancellationToken cancel)
    {
        var (now, today, slots) = (db.Time.Now, db.Time.Today, new List<Slot>());
        var (from, to) = (Dhaka.Utc(day, default), Dhaka.Utc(day.AddDays(1), default));
        foreach (var template in templates.Where(t => t.Offers(day, today)))
        {
            var taken = (await db.Set<SlotClaim>().Where(c => c.TemplateId == template.Id && c.Start >= from && c.Start < to && (c.Until == null || c.Until > freeSince)).GroupBy(c => c.Start).Select(g => new { g.Key, N = g.Count() }).ToListAsync(cancel)).ToDictionary(g => g.Key, g => g.N);
            var places = template.Places(await Absent(db, template, cancel));
            slots.AddRange(template.Times(day).Select(time => Dhaka.Utc(day, time)).Where(start => start > now).Select(start => new Slot(template, start, places, taken.GetValueOrDefault(start))));
        }
        return [.. slots.OrderBy(s => s.Start)];
    }

    /// <summary>
    /// Before which instant a place must have come back to be free for everybody. Where somebody waits for one, the list must have been looked through since
    /// (<see cref="OfferPlaces"/>): while that job stands still nobody is served before them.
    /// </summary>
    internal static async Task<DateTime> Since(AppDb db, Guid service, CancellationToken cancel)
    {
        var today = db.Time.Today;
        if (!await db.Set<Wish>().AnyAsync(w => w.ServiceId == service && w.State == WishState.Waiting && w.LastDay >= today, cancel)) return db.Time.Now;
        var looked = await db.Set<Job>().Where(j => j.Name == OfferPlaces.Name).Select(j => j.LastGoodRun).SingleOrDefaultAsync(cancel);
        return (looked ?? DateTime.UnixEpoch) - ListFirst;
    }

    /// <summary>Why nobody can book on that day, a Bangla sentence; null when one can.</summary>
    public async Task<string?> WhyNot(AppDb db, Office office, DateOnly day, CancellationToken cancel = default)
    {
        var today = db.Time.Today;
        if (day < today) return "দিনটি পেরিয়ে গেছে";
        if (day > today.AddDays(SlotHours.MostDaysAhead)) return "এত পরের সময় এখনো দেওয়া হচ্ছে না";
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
