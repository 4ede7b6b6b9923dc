namespace Dorgora.OneStop.Figures;

/// <summary>How long something took, in seconds: the middle one, the one that nine of ten do not exceed (nearest rank), the mean and the longest.</summary>
public sealed record Spread(int Count, int P50, int P90, int Mean, int Max)
{
    /// <summary>Null when there is nothing to measure.</summary>
    public static Spread? Of(IEnumerable<int?> seconds)
    {
        var sorted = seconds.OfType<int>().Order().ToArray();
        return sorted.Length == 0 ? null : new Spread(sorted.Length, Rank(sorted, 50), Rank(sorted, 90), (int)Math.Round(sorted.Average()), sorted[^1]);
    }

    private static int Rank(int[] sorted, int percent) => sorted[(percent * sorted.Length + 99) / 100 - 1];
}

/// <summary>What became of some visits or of some of their services, and how long it took.</summary>
/// <param name="Arrived">All of them.</param>
/// <param name="Open">Still in the room.</param>
/// <param name="Long">Waited longer than <see cref="CallOrder.Patience"/> until the call.</param>
public sealed record Count(int Arrived, int Served, int NoShow, int Left, int Unserved, int SentOn, int Open, Spread? Wait, Spread? Service, int Long)
{
    /// <summary>Of those who were called to the end of it, whole per cent; null when nobody was.</summary>
    public int? NoShowPercent => Percent(NoShow, Served + NoShow);

    /// <summary>Of those whose wait ended with a call, whole per cent.</summary>
    public int? LongPercent => Percent(Long, Wait?.Count ?? 0);

    /// <param name="people">Counts visits, each once; otherwise each service of a visit.</param>
    public static Count Of(IReadOnlyCollection<LegFacts> legs, bool people)
    {
        var ends = people ? [.. legs.Select(l => l.Visit).OfType<LegEnd>()] : legs.Select(l => l.End).ToList();
        int N(LegEnd end) => ends.Count(e => e == end);
        return new Count(ends.Count, N(LegEnd.Served), N(LegEnd.NoShow), N(LegEnd.Left), N(LegEnd.Unserved), N(LegEnd.SentOn), N(LegEnd.Open),
            Spread.Of(legs.Select(l => l.Wait)), Spread.Of(legs.Select(l => l.Service)), legs.Count(l => l.Wait > CallOrder.Patience.TotalSeconds));
    }

    internal static int? Percent(int part, int all) => all == 0 ? null : (int)Math.Round(100.0 * part / all, MidpointRounding.AwayFromZero);
}

/// <summary>How well the told ranges of waiting held.</summary>
/// <param name="Told">Visitors who were told a range and were then called.</param>
/// <param name="Kept">Of them, called no later than the longer time they were told.</param>
/// <param name="Error">Minutes by which the shorter time was wrong, on the average.</param>
public sealed record Hits(int Told, int Kept, double Error)
{
    public int? Percent => Count.Percent(Kept, Told);

    public static Hits Of(IReadOnlyCollection<(int Low, int High, double Actual)> told)
        => new(told.Count, told.Count(t => t.Actual <= t.High), told.Count == 0 ? 0 : told.Average(t => Math.Abs(t.Low - t.Actual)));
}

/// <summary>A row of a table: what it is of, in both languages.</summary>
public sealed record CountRow(string NameBn, string NameEn, Count Count);

/// <summary>The statistics of some days. Whoever is counted in an hour came in it: at 10:00 exactly the hour from 10 begins.</summary>
/// <param name="Narrowed">Only one service, counter or official: then services are counted, not people.</param>
public sealed record RoomFigures(DateOnly First, DateOnly Last, bool Narrowed, Count All, Hits Hits, IReadOnlyList<(int Hour, Count Count)> Hours,
    IReadOnlyList<CountRow> Services, IReadOnlyList<CountRow> Counters, IReadOnlyList<CountRow> Officials, Heat Heat);

/// <summary>People who came, by day of the week (Sunday is 0) and hour of arrival.</summary>
public sealed record Heat(IReadOnlyList<int> Hours, int[,] Counts)
{
    public int Most => Counts.Cast<int>().DefaultIfEmpty().Max();

    public static Heat Of(IEnumerable<DateTime> arrivals)
    {
        var counts = new int[7, 24];
        foreach (var at in arrivals) counts[(int)at.DayOfWeek, at.Hour]++;
        var hours = Enumerable.Range(0, 24).Where(h => Enumerable.Range(0, 7).Any(d => counts[d, h] > 0)).ToList();
        return new Heat(hours.Count == 0 ? [] : [.. Enumerable.Range(hours[0], hours[^1] - hours[0] + 1)], counts);
    }
}
