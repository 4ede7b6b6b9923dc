using Dorgora.OneStop;
using Dorgora.OneStop.Waits;

namespace Dorgora.Tests.OneStop;

/// <summary>
/// An invented office of four counters and three services for comparing estimates of a wait: 4, 8 and 15 minutes in the middle (log-normal, deviation
/// 0.8 of the mean), 5 of 100 do not come, arrivals from 9 to 17 with a peak before noon, two breaks for each counter at times that nobody knows
/// before, lunch of an hour for two of them. It is no real office. Times are minutes after nine o'clock. Mixed: two queues, three counters that serve one
/// of them before the other, 12 of 100 may go first, and appointments every quarter of an hour, of which a fifth is missed.
/// </summary>
public sealed class ToyOffice(int seed, bool mixed = false)
{
    public const int Counters = 4, Opens = 9 * 60;
    public const double MeanService = 7.6;
    private const double Lunch = 240, Vain = 1;
    private static readonly (double Share, double Minutes)[] Services = [(0.45, 4), (0.35, 8), (0.20, 15)];
    private static readonly DateTime Nine = new(2026, 11, 22, 3, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Queue = Guid.Parse("7b0f3c52-0000-4000-8000-000000000001"), Land = Guid.Parse("7b0f3c52-0000-4000-8000-000000000002");
    private static readonly Guid[][] Serves = [[Queue, Land], [Queue, Land], [Land, Queue], [Queue, Land]];
    private static readonly bool[] Strict = [true, true, true, false];
    private const double Eldest = 0.12, Missed = 0.2, Walking = 0.88;
    private const int Booking = 1;
    public static readonly Guid[] ServiceIds = [.. Enumerable.Range(1, 3).Select(n => new Guid(n, 1, 0, new byte[8]))], CounterIds = [.. Enumerable.Range(1, Counters).Select(n => new Guid(n, 2, 0, new byte[8]))];
    private readonly Random random = new(seed);

    /// <summary>Somebody who came: when, for what, how long it takes, and, as it turned out, when it began at which counter and ended.</summary>
    /// <param name="Slot">Of an appointment.</param>
    public sealed record Visitor(double At, int Service, double Takes, bool Comes, Priority Priority = Priority.None, double? Slot = null, bool Mixed = false)
    {
        public Guid In => Mixed && Service == 2 ? Land : Queue;

        /// <summary>From when the place counts.</summary>
        public double Since => Slot is { } slot && At >= slot - 15 && At <= slot + 10 ? slot : At;
        public bool Jumped { get; set; }
        public double Starts { get; set; }
        public double Ends { get; set; }
        public int Counter { get; set; }
        public double Waited => Starts - At;
        public Guid Leg { get; } = Guid.NewGuid();
    }

    /// <summary>A day that is over: who came, when each counter was away, and who had booked which slot, null for who never came.</summary>
    public sealed record Day(IReadOnlyList<Visitor> Visitors, IReadOnlyList<(double From, double To)>[] Away, IReadOnlyList<(double Slot, Visitor? Came)> Booked, bool Mixed = false);

    public Day Play()
    {
        var (visitors, away, free) = (Arrivals(), Breaks(), new double[Counters]);
        if (mixed) return Mix(visitors, away);
        foreach (var one in visitors)
        {
            double There(int k) => Back(away[k], Math.Max(free[k], one.At));
            one.Counter = Enumerable.Range(0, Counters).MinBy(There);
            one.Starts = There(one.Counter);
            one.Ends = free[one.Counter] = one.Starts + one.Takes;
        }
        return new Day(visitors, away, []);
    }

    /// <summary>The same with who booked, called in the order of calling itself.</summary>
    private Day Mix(List<Visitor> walkIns, IReadOnlyList<(double From, double To)>[] away)
    {
        var booked = Bookings();
        List<Visitor> all = [.. walkIns.Concat(booked.Select(b => b.Came).OfType<Visitor>()).OrderBy(v => v.At)];
        var (waiting, came, free, turns) = (new List<Visitor>(), 0, away.Select(a => Back(a, 0)).ToArray(), Enumerable.Repeat(1, Counters).ToArray());
        while (free.Min() is var now && now < double.PositiveInfinity)
        {
            var k = Array.IndexOf(free, now);
            while (came < all.Count && all[came].At <= now) waiting.Add(all[came++]);
            var next = CallOrder.Next(waiting.Select(v => Place(v, all.IndexOf(v))), CounterIds[k], Serves[k].Index().ToDictionary(q => q.Item, q => q.Index), turns[k], Strict[k], Nine.AddMinutes(now));
            if (next is null) { free[k] = came < all.Count ? Back(away[k], all[came].At) : double.PositiveInfinity; continue; }
            var one = waiting.Single(v => v.Leg == next.Who.Leg);
            waiting.Remove(one);
            (one.Counter, one.Starts, one.Ends, one.Jumped) = (k, now, now + one.Takes, next.Jumped != Priority.None);
            (turns[k], free[k]) = (one.Jumped ? 0 : turns[k] + 1, Back(away[k], one.Ends));
        }
        return new Day(all, away, booked, true);
    }

    private static Waiting Place(Visitor one, int number) => new(one.Leg, one.In, one.Priority, Nine.AddMinutes(one.Since), number);

    private List<(double Slot, Visitor? Came)> Bookings() => [.. Enumerable.Range(4, 24).Where(_ => random.NextDouble() < 0.7).Select(n => n * 15.0)
        .Select(slot => (slot, random.NextDouble() < Missed ? null : new Visitor(slot - 14 + random.NextDouble() * 22, Booking, Takes(Services[Booking].Minutes), true, Slot: slot, Mixed: true)))];

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
            if (random.NextDouble() >= Rate(at) / 0.65 * (mixed ? Walking : 1)) continue;
            var (which, comes) = (random.NextDouble(), random.NextDouble() >= 0.05);
            var service = which < Services[0].Share ? 0 : which < Services[0].Share + Services[1].Share ? 1 : 2;
            all.Add(new Visitor(at, service, comes ? Takes(Services[service].Minutes) : Vain, comes, mixed && random.NextDouble() < Eldest ? Priority.Elderly : Priority.None, Mixed: mixed));
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
    /// <param name="blind">Nothing of who comes later.</param>
    public static History Learn(IReadOnlyList<Day> days, bool blind = false)
    {
        var all = days.SelectMany(d => d.Visitors).ToList();
        var booked = days.SelectMany(d => d.Booked).ToList();
        return new History(new Dictionary<Guid, int> { [ServiceIds[0]] = 8, [ServiceIds[1]] = 8, [ServiceIds[2]] = 8 }, all.Where(v => v.Comes).ToLookup(v => ServiceIds[v.Service], v => v.Takes))
        {
            Walks = [0], Lost = [Vain], NoShow = all.Count(v => !v.Comes) / (double)all.Count,
            Absences = CounterIds.Index().ToDictionary(c => c.Item, c => (IReadOnlyList<Absence[]>)[.. days.Select(d => d.Away[c.Index].Select(a => new Absence(Opens + a.From, Opens + a.To)).ToArray())]),
            Flow = blind || booked.Count == 0 ? Flow.None : new Flow(all.Where(v => v.Slot is null).Select(v => ((int)((Opens + v.At) / 60), new Arrival(v.In, ServiceIds[v.Service], v.Priority))), days.Count),
            Absent = booked.Count == 0 ? 0 : booked.Count(b => b.Came is null) / (double)booked.Count, Offsets = [.. booked.Where(b => b.Came is not null).Select(b => b.Came!.At - b.Slot).Order()],
        };
    }

    /// <summary>The hall as its program would see it at this minute; no word of what is still to come.</summary>
    /// <param name="blind">As if no counter kept an order and nobody had booked.</param>
    public static HallNow Seen(Day day, double now, bool blind = false)
    {
        var there = day.Visitors.Where(v => v.At < now).ToList();
        var line = there.Where(v => v.Starts > now).OrderBy(v => v.Since).Select((v, n) => new InLine(Place(v, n), ServiceIds[v.Service])).ToList();
        return new HallNow(Nine.AddMinutes(now), line, [.. CounterIds.Select((id, k) =>
        {
            var here = there.Find(v => v.Counter == k && v.Starts <= now && now < v.Ends);
            var back = Back(day.Away[k], now);
            return new CounterNow(id, day.Mixed ? Serves[k] : [Queue], Turns(there, k, now), here is null && back > now ? back - now : null, here is null ? null : ServiceIds[here.Service], here is null ? null : now - here.Starts, day.Mixed && Strict[k] && !blind);
        })], []) { Expected = [.. day.Booked.Where(b => !blind && b.Slot > now - 30 && b.Slot < now + 180 && !(b.Came?.At <= now)).Select(b => new Due(Queue, ServiceIds[Booking], Nine.AddMinutes(b.Slot)))] };
    }

    /// <summary>Calls since the last one that went first.</summary>
    private static int Turns(List<Visitor> there, int counter, double now)
    {
        var calls = there.Where(v => v.Counter == counter && v.Starts <= now).OrderByDescending(v => v.Starts).ToList();
        var since = calls.TakeWhile(v => !v.Jumped).Count();
        return Math.Min(CallOrder.OneIn, since == calls.Count ? since + 1 : since);
    }

    /// <summary>How many breaks each counter has begun by then.</summary>
    public static Dictionary<Guid, int> Had(Day day, double now) => CounterIds.Index().ToDictionary(c => c.Item, c =>
    {
        var busy = day.Visitors.FirstOrDefault(v => v.Counter == c.Index && v.Starts <= now && now < v.Ends);
        return day.Away[c.Index].Count(a => a.From <= now && (busy is null || a.To <= now || busy.Starts > a.From));
    });

    public static InLine Newcomer(Visitor one) => new(Place(one, int.MaxValue), ServiceIds[one.Service]);
}
