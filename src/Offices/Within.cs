namespace Dorgora.Offices;

/// <summary>The unit of a promise.</summary>
public enum WithinUnit { WorkingDays, Hours, Minutes }

/// <summary>A promise: so many working days, hours or minutes. Hours and minutes run through nights and holidays.</summary>
public readonly record struct Within(int N, WithinUnit Unit)
{
    /// <summary>Bangladesh has one time and no summer time: UTC+6.</summary>
    static readonly TimeSpan Dhaka = TimeSpan.FromHours(6);

    /// <summary>The instant (UTC) by which it must be done.</summary>
    /// <param name="start">When the promise began, UTC.</param>
    /// <param name="days">The office's working days.</param>
    /// <param name="closing">The office's closing time in Dhaka: a promise in days ends with the working day.</param>
    public DateTime DueAt(DateTime start, WorkingDays days, TimeOnly closing) => Unit switch
    {
        WithinUnit.Minutes => start.AddMinutes(N),
        WithinUnit.Hours => start.AddHours(N),
        _ => DateTime.SpecifyKind(days.Count(DateOnly.FromDateTime(start + Dhaka), N).Date.ToDateTime(closing) - Dhaka, DateTimeKind.Utc),
    };
}
