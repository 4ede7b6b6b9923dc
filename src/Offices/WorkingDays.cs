namespace Dorgora.Offices;

/// <summary>A day that is not like other days for an office: off, or a Saturday on which it works.</summary>
/// <param name="Kind">What the order says; an optional holiday is a person's own and closes no office.</param>
public readonly record struct SpecialDay(DateOnly Date, string NameBn, string NameEn, HolidayKind Kind);

/// <summary>A day that did not count, and why, in Bangla: "শুক্রবার", or the holiday's name.</summary>
public readonly record struct Skipped(DateOnly Date, string Reason);

/// <summary>Where a count of working days ends.</summary>
/// <param name="Date">The last counted day, always a working day.</param>
/// <param name="Counted">Every counted day, in order; as many as were asked for.</param>
/// <param name="Skipped">Every day between, with its reason.</param>
/// <param name="Provisional">A year that was touched has no published holiday list yet: the date may move.</param>
public sealed record Due(DateOnly Date, IReadOnlyList<DateOnly> Counted, IReadOnlyList<Skipped> Skipped, bool Provisional);

/// <summary>
/// Which days an office works: Sunday to Thursday, less the holidays that hold for it, and declared working Saturdays.
/// The first counted day is the next working day (Secretariat practice; the GRS guideline of 2015 counts the same way).
/// </summary>
public sealed class WorkingDays
{
    /// <summary>The longest count: ten years of working days.</summary>
    public const int Most = 2600;

    /// <summary>Weekends only, no year listed.</summary>
    public static WorkingDays WeekendsOnly { get; } = new([], []);

    readonly Dictionary<DateOnly, string> off = [];
    readonly HashSet<DateOnly> working = [];
    readonly HashSet<int> listed;

    /// <param name="days">Every special day that holds for the office, of any year, in any order.</param>
    /// <param name="listedYears">Years whose published list is among them.</param>
    public WorkingDays(IEnumerable<SpecialDay> days, IEnumerable<int> listedYears)
    {
        listed = [.. listedYears];
        foreach (var day in days)
        {
            if (day.Kind == HolidayKind.Working) working.Add(day.Date);
            else if (day.Kind != HolidayKind.Optional) off[day.Date] = Joined(off.GetValueOrDefault(day.Date), day.NameBn);
        }
    }

    public bool IsWorking(DateOnly day) => WhyOff(day) is null;

    /// <summary>Why the office is closed on that day, in Bangla; null when it works.</summary>
    public string? WhyOff(DateOnly day)
    {
        if (working.Contains(day)) return null;
        var name = off.GetValueOrDefault(day);
        return day.DayOfWeek switch
        {
            DayOfWeek.Friday => Joined("শুক্রবার", name),
            DayOfWeek.Saturday => Joined("শনিবার", name),
            _ => name,
        };
    }

    /// <summary>Whether the holidays of that year are known from a published list.</summary>
    public bool IsListed(int year) => listed.Contains(year);

    /// <summary>Counts <paramref name="days"/> working days (1 to <see cref="Most"/>) after <paramref name="from"/>, which itself never counts.</summary>
    public Due Count(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, Most);
        List<DateOnly> counted = [];
        List<Skipped> skipped = [];
        var day = from;
        while (counted.Count < days)
        {
            day = day.AddDays(1);
            if (WhyOff(day) is { } reason) skipped.Add(new(day, reason));
            else counted.Add(day);
        }
        var provisional = Enumerable.Range(from.AddDays(1).Year, day.Year - from.AddDays(1).Year + 1).Any(y => !listed.Contains(y));
        return new(day, counted, skipped, provisional);
    }

    static string Joined(string? first, string? second) => first is null ? second ?? "" : second is null ? first : $"{first}, {second}";
}
