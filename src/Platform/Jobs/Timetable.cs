using Dorgora.Platform.Data;

namespace Dorgora.Platform.Jobs;

/// <summary>When a job runs next. A time that was missed, since the box was off, is made up for once.</summary>
public sealed class Timetable
{
    private readonly Func<DateTime, DateTime> next;

    private Timetable(bool atOnce, Func<DateTime, DateTime> next) => (AtOnce, this.next) = (atOnce, next);

    /// <summary>A new job runs at once, not only when its time first comes.</summary>
    internal bool AtOnce { get; }

    /// <summary>The first time after this instant, UTC.</summary>
    public DateTime After(DateTime utc) => next(utc);

    /// <summary>Again and again, this long after the last run ended.</summary>
    public static Timetable Every(TimeSpan pause) => new(true, utc => utc + pause);

    /// <summary>Each day at these times in Dhaka.</summary>
    public static Timetable Daily(params IReadOnlyList<TimeOnly> times) => new(false, utc =>
    {
        var today = Dhaka.DateOf(utc);
        return times.SelectMany(time => new[] { Dhaka.Utc(today, time), Dhaka.Utc(today.AddDays(1), time) }).Where(at => at > utc).Min();
    });

    /// <summary>Each week on this day at this time in Dhaka.</summary>
    public static Timetable Weekly(DayOfWeek day, TimeOnly time) => new(false, utc =>
    {
        var today = Dhaka.DateOf(utc);
        return Enumerable.Range(0, 8).Select(today.AddDays).Where(d => d.DayOfWeek == day).Select(d => Dhaka.Utc(d, time)).First(at => at > utc);
    });
}
