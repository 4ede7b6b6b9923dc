using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Promises;

/// <summary>
/// The clock of a promise: working days of the office's calendar, or hours and minutes that run through nights and holidays. A promise in
/// working days is kept until the last of them is over; the first counted day is the next working day, as everywhere in the product.
/// </summary>
public static class PromiseClock
{
    private static readonly TimeOnly LastSecond = new(23, 59, 59);

    /// <summary>The instant (UTC) until which it is kept.</summary>
    public static DateTime Due(Within promise, DateTime from, WorkingDays days) => promise is { Unit: WithinUnit.WorkingDays, N: 0 }
        ? Dhaka.Utc(Dhaka.DateOf(from), LastSecond)
        : promise.DueAt(from, days, LastSecond);

    /// <summary>Working days after the day of <paramref name="from"/> up to that of <paramref name="to"/>; negative when that is earlier.</summary>
    public static int Between(DateTime from, DateTime to, WorkingDays days)
    {
        var (first, last) = (Dhaka.DateOf(from), Dhaka.DateOf(to));
        if (last < first) return -Between(to, from, days);
        return Enumerable.Range(1, last.DayNumber - first.DayNumber).Count(n => days.IsWorking(first.AddDays(n)));
    }

    /// <summary>What is left of the promise when it is paused: at least one day, as the help desk counts too. Hours and minutes keep what they had.</summary>
    public static DateTime DueAfterPause(ServicePromise promise, DateTime resumed, WorkingDays days, out int left)
    {
        var (paused, due) = (promise.PausedAt!.Value, promise.DueAt!.Value);
        left = promise.Unit == WithinUnit.WorkingDays ? Math.Max(1, Between(paused, due, days)) : 0;
        if (promise.IsBroken(paused)) return due;               // a promise that was broken before stays so
        return promise.Unit == WithinUnit.WorkingDays ? Due(new Within(left, WithinUnit.WorkingDays), resumed, days) : due + (resumed - paused);
    }

    /// <summary>How long it took without the pauses: working days, or minutes where the promise is in hours or minutes. It is at most what was promised exactly when it was in time.</summary>
    public static int Took(ServicePromise promise, DateTime ended, WorkingDays days) => promise.Unit == WithinUnit.WorkingDays
        ? Math.Max(0, promise.N!.Value + Between(promise.DueAt!.Value, ended, days))
        : (int)Math.Ceiling((ended - promise.AskedAt).TotalMinutes) - promise.PausedMinutes;
}
