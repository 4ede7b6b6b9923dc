using Dorgora.OneStop;
using Dorgora.OneStop.Waits;

namespace Dorgora.Tests.OneStop;

/// <summary>
/// An invented office of four counters and three services for comparing estimates of a wait: 4, 8 and 15 minutes in the middle (log-normal, deviation
/// 0.8 of the mean), 5 of 100 do not come, arrivals from 9 to 17 with a peak before noon, two breaks for each counter at times that nobody knows
/// before, lunch of an hour for two of them. It is no real office. Times are minutes after nine o'clock.
/// </summary>
public sealed class ToyOffice(int seed)
{
    public const int Counters = 4, Opens = 9 * 60;
    public const double MeanService = 7.6;
    private const double Lunch = 240, Vain = 1;
    private static readonly (double Share, double Minutes)[] Services = [(0.45, 4), (0.35, 8), (0.20, 15)];
    private static readonly DateTime Nine = new(2026, 11, 22, 3, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Queue = Guid.Parse("7b0f3c52-0000-4000-8000-000000000001");
    public static readonly Guid[] ServiceIds = [.. Enumerable.Range(1, 3).Select(n => new Guid(n, 1, 0, new byte[8]))], CounterIds = [.. Enumerable.Range(1, Counters).Select(n => new Guid(n, 2, 0, new byte[8]))];
    private readonly Random random = new(seed);

    /// <summary>Somebody who came: when, for what, how long it takes, and, as it turned out, when it began at which counter and ended.</summary>
    public sealed record Visitor(double At, int Service, double Takes, bool Comes)
    {
        public double Starts { get; set; }
        public double Ends { get; set; }
        public int Counter { get; set; }
        public double Waited => Starts - At;
        public Guid Leg { get; } = Guid.NewGuid();
    }

    /// <summary>A day that is over: who came, and when each counter was away.</summary>
    public sealed record Day(IReadOnlyList<Visitor> Visitors, IReadOnlyList<(double From, double To)>[] Away);

    public Day Play()
    {
        var (visitors, away, free) = (Arrivals(), Breaks(), new double[Counters]);
        foreach (var one in visitors)
        {
            double There(int k) => Back(away[k], Math.Max(free[k], one.At));
            one.Counter = Enumerable.Range(0, Counters).MinBy(There);
            one.Starts = There(one.Counter);
            one.Ends = free[one.Counter] = one.Starts + one.Takes;
        }
        return new Day(visitors, away);
    }

    /// <summary>When the counter is there again.</summary>
    public static double Back(IReadOnlyList<(double From, double To)> away, double at)
    {
        foreach (var (from, to) in away) if (at >= from && at < to) return to;
        return at;
    }

    private List<Visitor> Arrivals()
    {
        var all = new List<Visitor>();
        for (var at = 0.0; ;)
        {
            at -= Math.Log(1 - random.NextDouble()) / 0.65;
            if (at > 470) return all;
            if (random.NextDouble() >= Rate(at) / 0.65) continue;
            var (which, comes) = (random.NextDouble(), random.NextDouble() >= 0.05);
            var service = which < Services[0].Share ? 0 : which < Services[0].Share + Services[1].Share ? 1 : 2;
            all.Add(new Visitor(at, service, comes ? Takes(Services[service].Minutes) : Vain, comes));
        }
    }

    private static double Rate(double at) => (9 + at / 60) switch { < 10 => 20, < 13 => 34, < 14 => 15, < 16 => 24, _ => 8 } / 60.0;

    private double Takes(double mean)
    {
        var spread = Math.Log(1 + 0.8 * 0.8);
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return Math.Exp(Math.Log(mean) - spread / 2 + Math.Sqrt(spread) * normal);
    }

    private IReadOnlyList<(double From, double To)>[] Breaks() => [.. Enumerable.Range(0, Counters).Select(k =>
    {
        var all = new List<(double, double)> { Rest(60, 200) };
        if (k >= 2) all.Add((Lunch, Lunch + 60));
        all.Add(Rest(320, 440));
        return (IReadOnlyList<(double, double)>)all;
    })];

    private (double, double) Rest(double earliest, double latest)
    {
        var from = earliest + random.NextDouble() * (latest - earliest);
        return (from, from + 8 + random.NextDouble() * 7);
    }

    /// <summary>What an office would know after these days: measured times, calls in vain, when its counters were away.</summary>
    public static History Learn(IReadOnlyList<Day> days)
    {
        var all = days.SelectMany(d => d.Visitors).ToList();
        return new History(new Dictionary<Guid, int> { [ServiceIds[0]] = 8, [ServiceIds[1]] = 8, [ServiceIds[2]] = 8 }, all.Where(v => v.Comes).ToLookup(v => ServiceIds[v.Service], v => v.Takes))
        {
            Walks = [0], Lost = [Vain], NoShow = all.Count(v => !v.Comes) / (double)all.Count,
            Absences = CounterIds.Index().ToDictionary(c => c.Item, c => (IReadOnlyList<Absence[]>)[.. days.Select(d => d.Away[c.Index].Select(a => new Absence(Opens + a.From, Opens + a.To)).ToArray())]),
        };
    }

    /// <summary>The hall as its program would see it at this minute; no word of what is still to come.</summary>
    public static HallNow Seen(Day day, double now)
    {
        var there = day.Visitors.Where(v => v.At < now).ToList();
        var line = there.Where(v => v.Starts > now).Select((v, n) => new InLine(new Waiting(v.Leg, Queue, Priority.None, Nine.AddMinutes(v.At), n), ServiceIds[v.Service])).ToList();
        return new HallNow(Nine.AddMinutes(now), line, [.. CounterIds.Select((id, k) =>
        {
            var here = there.Find(v => v.Counter == k && v.Starts <= now && now < v.Ends);
            var back = Back(day.Away[k], now);
            return new CounterNow(id, [Queue], 1, here is null && back > now ? back - now : null, here is null ? null : ServiceIds[here.Service], here is null ? null : now - here.Starts);
        })], []);
    }

    /// <summary>How many breaks each counter has begun by then.</summary>
    public static Dictionary<Guid, int> Had(Day day, double now) => CounterIds.Index().ToDictionary(c => c.Item, c =>
    {
        var busy = day.Visitors.FirstOrDefault(v => v.Counter == c.Index && v.Starts <= now && now < v.Ends);
        return day.Away[c.Index].Count(a => a.From <= now && (busy is null || a.To <= now || busy.Starts > a.From));
    });

    public static InLine Newcomer(Visitor one) => new(new Waiting(one.Leg, Queue, Priority.None, Nine.AddMinutes(one.At), int.MaxValue), ServiceIds[one.Service]);
}
