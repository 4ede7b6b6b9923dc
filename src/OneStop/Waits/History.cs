namespace Dorgora.OneStop.Waits;

/// <summary>A counter was away; minutes after midnight in Dhaka.</summary>
public readonly record struct Absence(double From, double To);

/// <summary>What the last weeks say about an office's service room. All times are minutes.</summary>
public sealed class History
{
    /// <summary>What is older counts no more.</summary>
    public const int Days = 60;

    /// <summary>With fewer times of its own a service is filled up with its usual minutes.</summary>
    public const int Enough = 20;

    /// <summary>What one visitor takes, beside the usual minutes: tenths of a log-normal distribution with a deviation of 0.8 of its mean, as service times have been found in such rooms.</summary>
    private static readonly double[] Shape = [0.25, 0.39, 0.50, 0.62, 0.74, 0.88, 1.06, 1.30, 1.68, 2.57];

    /// <summary>Of booked people until the office's own are known.</summary>
    public const double UsuallyAbsent = 0.15;
    public static readonly double[] UsualOffsets = [-14, -10, -7, -5, -3, -1, 0, 2, 5, 12];

    private static readonly double[] Unknown = Filled(8, []);

    private readonly Dictionary<Guid, double[]> times;

    /// <param name="usual">Minutes of each service as its office set them.</param>
    /// <param name="taken">What serving took, by service, the newest first.</param>
    public History(IReadOnlyDictionary<Guid, int> usual, ILookup<Guid, double> taken)
        => times = usual.ToDictionary(u => u.Key, u => Filled(u.Value, taken[u.Key]));

    /// <summary>The same with another count of today's absences.</summary>
    public History(History of, IReadOnlyDictionary<Guid, int> hadToday)
        : this(of) => HadToday = hadToday;

    private History(History of)
        => (times, ReadAt, Walks, Lost, NoShow, Absences, Flow, Absent, Offsets, Rooms) = (of.times, of.ReadAt, of.Walks, of.Lost, of.NoShow, of.Absences, of.Flow, of.Absent, of.Offsets, of.Rooms);

    public DateTime ReadAt { get; init; }

    /// <summary>From the call to the beginning.</summary>
    public double[] Walks { get; init; } = [0.5];

    /// <summary>What a call in vain takes of the counter's time.</summary>
    public double[] Lost { get; init; } = [2];

    /// <summary>The share of calls in vain.</summary>
    public double NoShow { get; init; } = 0.05;

    /// <summary>By counter: its absences on each of the last days, in order; a day without one is an empty list.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<Absence[]>> Absences { get; init; } = new Dictionary<Guid, IReadOnlyList<Absence[]>>();

    /// <summary>By counter: how many absences it has had today.</summary>
    public IReadOnlyDictionary<Guid, int> HadToday { get; init; } = new Dictionary<Guid, int>();

    /// <summary>Who came for a counter without an appointment.</summary>
    public Flow Flow { get; init; } = Flow.None;

    /// <summary>The share of booked people who did not come.</summary>
    public double Absent { get; init; } = UsuallyAbsent;

    /// <summary>Minutes from the slot to the arrival of who came, sorted.</summary>
    public double[] Offsets { get; init; } = UsualOffsets;

    /// <summary>By post: the waits of those who wanted to see that official.</summary>
    public IReadOnlyDictionary<Guid, RoomWaits> Rooms { get; init; } = new Dictionary<Guid, RoomWaits>();

    /// <summary>Times that a service takes, sorted; each is as likely as the others.</summary>
    public double[] Of(Guid service) => times.GetValueOrDefault(service, Unknown);

    /// <summary>The last of its own times; where there are few, as many of the usual shape as are missing.</summary>
    private static double[] Filled(int usual, IEnumerable<double> taken)
    {
        var forgotten = Math.Max(60, 6.0 * usual);                  // nobody pressed "finish"
        var own = taken.Where(t => t > 0 && t <= forgotten).Take(500).ToList();
        var missing = Math.Max(0, Enough - own.Count);
        own.AddRange(Enumerable.Range(0, missing).Select(n => usual * Shape[(int)((n + 0.5) * Shape.Length / missing)]));
        return [.. own.Order()];
    }
}
