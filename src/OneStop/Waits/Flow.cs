namespace Dorgora.OneStop.Waits;

/// <summary>Somebody who came without an appointment: to which queue, for what.</summary>
public readonly record struct Arrival(Guid Queue, Guid Service, Priority Priority);

/// <summary>Who came at which hour of the day on so many days: as many may come again (a Poisson process with the rate of the hour), each like one of those who came in that hour.</summary>
public sealed class Flow
{
    public static readonly Flow None = new([], 1);

    private readonly Arrival[][] byHour;
    private readonly int days;

    /// <param name="came">With the hour in Dhaka, 0 to 23.</param>
    /// <param name="days">On so many days they came, at least 1.</param>
    public Flow(IEnumerable<(int Hour, Arrival Who)> came, int days)
    {
        var hours = came.ToLookup(c => c.Hour, c => c.Who);
        (byHour, this.days) = ([.. Enumerable.Range(0, 24).Select(h => hours[h].ToArray())], Math.Max(1, days));
    }

    /// <summary>Those of them who may go before others.</summary>
    public Flow WithPriority => field ??= new Flow(byHour.SelectMany((all, hour) => all.Where(a => a.Priority != Priority.None).Select(a => (hour, a))), days);

    /// <summary>The next arrival after a minute of the day, and who it is; null when nobody comes until then.</summary>
    public (double At, Arrival Who)? After(double minute, double until, Random random)
    {
        while (minute < until)
        {
            var hour = (int)(minute / 60);
            if (hour > 23) return null;
            var all = byHour[hour];
            minute += all.Length == 0 ? 60 : -Math.Log(1 - random.NextDouble()) * 60 * days / all.Length;
            if (minute >= (hour + 1) * 60) minute = (hour + 1) * 60;             // the next hour has a rate of its own
            else return minute < until ? (minute, all[random.Next(all.Length)]) : null;
        }
        return null;
    }
}
