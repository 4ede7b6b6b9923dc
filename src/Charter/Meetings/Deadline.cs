using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Meetings;

/// <summary>How a decision says by when: not at all, within so many days, by a day, or again and again.</summary>
public enum DeadlineKind { None, Days, Until, Recurring }

public enum DayKind { Calendar, Working }

/// <summary>Quarterly: to be shown on the reporting days of the work plan. Regular: without a day.</summary>
public enum Recurrence { Quarterly, Regular }

/// <summary>By when a decision is to be done.</summary>
/// <param name="Days">1 to 366; counted from the day after the meeting.</param>
public sealed record Deadline(DeadlineKind Kind, int? Days = null, DayKind Count = DayKind.Calendar, DateOnly? Until = null, Recurrence Again = Recurrence.Quarterly)
{
    public const int MostDays = 366;

    /// <summary>Reporting days of a fiscal year's quarters: 15 October, January, April and July (calendar of the annual performance agreement).</summary>
    private static readonly int[] ReportingMonths = [1, 4, 7, 10];
    private const int ReportingDay = 15;

    public static readonly Deadline None = new(DeadlineKind.None);

    /// <exception cref="RuleBroken">when the day or number its kind needs is missing</exception>
    public Deadline Checked(DateOnly meeting) => Kind switch
    {
        DeadlineKind.Days when Days is not (>= 1 and <= MostDays) => throw new RuleBroken("কত দিনের মধ্যে, ১ থেকে {0}-এর মধ্যে দিন", at: "Days", values: MostDays),
        DeadlineKind.Until when Until is not { } day || day < meeting => throw new RuleBroken("কোন দিনের মধ্যে, সভার দিনের পরের একটি দিন দিন", at: "Until"),
        _ => this,
    };

    /// <summary>The last day; null where the decision names none.</summary>
    /// <param name="meeting">The day of the meeting, from which it counts.</param>
    /// <param name="working">The working days of the office that must do it.</param>
    public DateOnly? Due(DateOnly meeting, WorkingDays working) => Kind switch
    {
        DeadlineKind.Days when Days is { } n => Count == DayKind.Working ? working.Count(meeting, n).Date : meeting.AddDays(n),
        DeadlineKind.Until => Until,
        DeadlineKind.Recurring when Again == Recurrence.Quarterly => NextReport(meeting),
        _ => null,
    };

    /// <summary>The first reporting day after that day.</summary>
    public static DateOnly NextReport(DateOnly after)
    {
        var day = new DateOnly(after.Year, after.Month, ReportingDay);
        while (day <= after || !ReportingMonths.Contains(day.Month)) day = day.AddMonths(1);
        return day;
    }

    /// <summary>The last reporting day for a decision of that day: 15 July after its fiscal year.</summary>
    public static DateOnly LastReport(DateOnly met) => new(met.Month >= 7 ? met.Year + 1 : met.Year, 7, ReportingDay);
}
