namespace Dorgora.OneStop.Waits;

/// <summary>
/// Plays the coming minutes of a hall many times: each counter is free when its visitor is done or its break over, calls the next one in the one
/// order (<see cref="CallOrder"/>: priorities and an order of queues included), who takes as long as somebody once took or does not come; breaks come
/// as on some past day, and so do those with an appointment and those who may go first (<see cref="Coming"/>). How long one place waits in each of them
/// is the answer. The method (replaying the measured times instead of a formula) and what it was compared with stand in docs/figures.md.
/// </summary>
public sealed class Replay
{
    private const int Draws = 4;
    private readonly HallNow hall;
    private readonly History history;
    private readonly Random random;
    private readonly int target;
    private readonly double start;
    private readonly Crowd crowd;
    private readonly Coming coming;
    private readonly double[] free;
    private readonly Absence[][] away;
    private readonly IReadOnlyList<Absence[]>[] past;
    private readonly int[] had;

    /// <param name="target">The place in the line that is asked about.</param>
    /// <param name="seed">The same seed gives the same answer.</param>
    public Replay(HallNow hall, int target, History history, int seed)
    {
        (this.hall, this.target, this.history, random, start) = (hall, target, history, new Random(seed), hall.MinuteOfDay);
        (crowd, coming) = (new Crowd(hall), new Coming(hall, history, random));
        past = [.. hall.Counters.Select(c => history.Absences.GetValueOrDefault(c.Id, []))];
        had = [.. hall.Counters.Select(c => history.HadToday.GetValueOrDefault(c.Id))];
        (free, away) = (new double[hall.Counters.Count], new Absence[hall.Counters.Count][]);
    }

    /// <summary>Minutes until the place is called in so many futures, sorted; infinite where nobody calls it.</summary>
    public double[] Waits(int futures)
    {
        var waits = new double[futures];
        var called = hall.Counters.Any(c => c.Calls(hall.Line[target].Who));
        for (var n = 0; n < futures; n++) waits[n] = called ? One() : double.PositiveInfinity;
        Array.Sort(waits);
        return waits;
    }

    private double One()
    {
        Begin();
        while (true)
        {
            var k = Earliest();
            if (k < 0) return double.PositiveInfinity;
            while (coming.Come(free[k]) is { } late) crowd.Add(late);
            var who = crowd.Call(k, free[k]);
            if (who == target) return free[k];
            free[k] = There(k, who < 0 ? coming.NextAt : free[k] + Takes(history.Of(crowd.ServiceOf(who))));       // who has nobody waits for whoever comes
        }
    }

    private void Begin()
    {
        crowd.Begin();
        coming.Begin();
        for (var k = 0; k < free.Length; k++)
        {
            away[k] = Past(k);
            var (counter, at) = (hall.Counters[k], 0.0);
            if (counter.Serving is { } service) at = counter.ServedFor is { } since ? Left(history.Of(service), since) : Takes(history.Of(service));
            if (counter.RestsFor is { } rest) at = Math.Max(at, Math.Max(1, rest));
            free[k] = There(k, at);
        }
    }

    private int Earliest()
    {
        var best = -1;
        for (var k = 0; k < free.Length; k++)
            if (free[k] < (best < 0 ? double.PositiveInfinity : free[best])) best = k;
        return best;
    }

    /// <summary>The absences still to come, as on a day on which the next one came later than now.</summary>
    private Absence[] Past(int k)
    {
        for (var n = 0; n < Draws && past[k].Count > 0; n++)
        {
            var day = past[k][random.Next(past[k].Count)];
            if (had[k] >= day.Length) return [];
            if (day[had[k]].From > start) return had[k] == 0 ? day : day[had[k]..];
        }
        return [];
    }

    /// <summary>When the counter is there for the next one: at once, or when its absence is over.</summary>
    private double There(int k, double at)
    {
        foreach (var absence in away[k])
            if (start + at >= absence.From && start + at < absence.To) at = absence.To - start;
        return at;
    }

    private double Takes(double[] sorted) => random.NextDouble() < history.NoShow ? Some(history.Lost) : Some(history.Walks) + Some(sorted);

    /// <summary>What is left of a service that has taken so long: as of those that took longer.</summary>
    private double Left(double[] sorted, double since)
    {
        var from = Array.BinarySearch(sorted, since);
        from = from < 0 ? ~from : from + 1;
        return from < sorted.Length ? sorted[random.Next(from, sorted.Length)] - since : 2;
    }

    private double Some(double[] values) => values.Length == 1 ? values[0] : values[random.Next(values.Length)];
}
