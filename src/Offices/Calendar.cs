using Dorgora.Offices.Holidays;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices;

/// <summary>The working days of every office, kept in memory until a holiday changes.</summary>
public sealed class Calendar
{
    private readonly Kept<string, IReadOnlyList<Holiday>> all = new(Stamp.Holidays,
        async (db, _, cancel) => await db.Set<Holiday>().AsNoTracking().OrderBy(h => h.Date).ToListAsync(cancel));
    private readonly Kept<string, WorkingDays> byOffice;

    public Calendar() => byOffice = new(Stamp.Holidays, async (db, path, cancel) => Build(await All(db, cancel), path));

    /// <summary>Every holiday of the country and of all offices, by date.</summary>
    public Task<IReadOnlyList<Holiday>> All(AppDb db, CancellationToken cancel = default) => all.Get(db, "", cancel);

    /// <summary>The working days of the office with that path; "" for one without local holidays.</summary>
    public Task<WorkingDays> Of(AppDb db, string officePath, CancellationToken cancel = default) => byOffice.Get(db, officePath, cancel);

    /// <summary>Counts working days for an office: see <see cref="WorkingDays.Count"/>.</summary>
    /// <exception cref="RuleBroken">when days is not 1 to <see cref="WorkingDays.Most"/></exception>
    public async Task<Due> Due(AppDb db, string officePath, DateOnly from, int days, CancellationToken cancel = default)
    {
        if (days is < 1 or > WorkingDays.Most) throw new RuleBroken("কার্যদিবস ১ থেকে ২,৬০০-এর মধ্যে দিন", at: "days");
        return (await Of(db, officePath, cancel)).Count(from, days);
    }

    private static WorkingDays Build(IReadOnlyList<Holiday> holidays, string path) => new(
        holidays.Where(h => h.HoldsFor(path)).Select(h => h.Day),
        holidays.Where(h => h is { IsNational: true, Status: HolidayStatus.Listed }).Select(h => h.Date.Year).Distinct());
}
