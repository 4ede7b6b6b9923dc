using System.Diagnostics;
using System.Globalization;
using Dorgora.OneStop;
using Dorgora.OneStop.Waits;

namespace Dorgora.Tests.OneStop;

/// <summary>The estimate of a wait and what others use, told to the same visitors of an invented office (<see cref="ToyOffice"/>) on the same days. Also run by ./bench.</summary>
public sealed class WaitComparison
{
    public const string Ours = "replayed-futures";

    /// <summary>Ours without what a mixed office adds: an order of queues, appointments, who may come and go first.</summary>
    public const string Blind = "replayed-blind";
    private const int Training = 15, Seed = 7;
    private readonly Dictionary<string, Score> scores = [];
    private int kept, blindKept, promised;
    private double width;
    private TimeSpan took;

    public IReadOnlyDictionary<string, Score> Scores => scores;

    /// <summary>Per cent of the visitors who waited no longer than they were promised.</summary>
    public double Kept => 100.0 * kept / promised;

    /// <summary>The same of a blind replay.</summary>
    public double BlindKept => 100.0 * blindKept / promised;

    /// <summary>A line for each estimator and one for the promise.</summary>
    public IEnumerable<string> Lines => scores.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key,-32} MAE {s.Value.Mae,5:0.0} RMSE {s.Value.Rmse,5:0.0} within 5 min {s.Value.Within5,3:0} % waited > 5 min longer {s.Value.Longer,3:0} % n {s.Value.Count}"))
        .Append(string.Create(CultureInfo.InvariantCulture, $"P90 kept {Kept:0.0} %, P50 to P90 {width / promised:0.0} min wide, {took.TotalMilliseconds / promised:0.00} ms each"));

    /// <param name="mixed">With an order of queues, people who may go first, and appointments.</param>
    public static WaitComparison Run(int days, bool mixed = false)
    {
        var (office, comparison) = (new ToyOffice(Seed, mixed), new WaitComparison());
        var known = Enumerable.Range(0, Training).Select(_ => office.Play()).ToList();
        var (history, blind) = (ToyOffice.Learn(known), mixed ? ToyOffice.Learn(known, blind: true) : null);
        for (var n = 0; n < days; n++) comparison.Add(office.Play(), history, blind);
        return comparison;
    }

    private void Add(ToyOffice.Day day, History history, History? blind)
    {
        foreach (var one in day.Visitors)
        {
            var (told, waits) = Others(day, one);
            if (!waits) continue;
            var begun = Stopwatch.GetTimestamp();
            var mine = Mine(day, one, history);
            took += Stopwatch.GetElapsedTime(begun);
            if (blind is not null && Mine(day, one, blind, blind: true) is var old)
            {
                told = [.. told, (Blind, old.Low!.Value)];
                blindKept += one.Waited <= old.High ? 1 : 0;
            }
            foreach (var (name, minutes) in told.Append((Ours, mine.Low!.Value))) (scores.TryGetValue(name, out var known) ? known : scores[name] = new Score()).Add(minutes, one.Waited);
            (kept, promised, width) = (kept + (one.Waited <= mine.High ? 1 : 0), promised + 1, width + mine.High!.Value - mine.Low.Value);
        }
    }

    /// <summary>How far an estimator was off, in minutes: told less waited.</summary>
    public sealed class Score
    {
        private readonly List<double> errors = [];

        public void Add(double told, double waited) => errors.Add(told - waited);

        public double Mae => errors.Average(Math.Abs);
        public double Rmse => Math.Sqrt(errors.Average(e => e * e));
        public double Within5 => Share(e => Math.Abs(e) <= 5);
        public double Longer => Share(e => e < -5);
        public int Count => errors.Count;

        private double Share(Func<double, bool> which) => 100.0 * errors.Count(which) / errors.Count;
    }

    private static Estimate Mine(ToyOffice.Day day, ToyOffice.Visitor one, History history, bool blind = false)
    {
        var today = new History(history, ToyOffice.Had(day, one.At));
        var who = ToyOffice.Newcomer(one);
        return Estimates.Tell(ToyOffice.Seen(day, one.At, blind).With(who), who, today);
    }

    /// <summary>What the others would say to this visitor, and whether there is a wait to speak of.</summary>
    private static (IReadOnlyList<(string, double)> Told, bool Waits) Others(ToyOffice.Day day, ToyOffice.Visitor one)
    {
        var now = one.At;
        var before = day.Visitors.TakeWhile(v => v != one).ToList();
        var (ahead, started, done) = (before.Where(v => v.Starts > now).ToList(), before.Where(v => v.Starts <= now).ToList(), before.Where(v => v.Ends <= now).ToList());
        var open = Enumerable.Range(0, ToyOffice.Counters).Where(k => ToyOffice.Back(day.Away[k], now) == now).ToList();
        var idle = open.Exists(k => !started.Exists(v => v.Counter == k && v.Ends > now));
        var z = ahead.Count == 0 && idle ? 0 : 1;
        var smooth = done.OrderBy(v => v.Ends).TakeLast(40).Aggregate(7.0, (mean, v) => 0.9 * mean + 0.1 * v.Takes);
        var newest = started.MaxBy(v => v.Starts);
        return ([
            ("fixed-minutes-x-ahead", ToyOffice.MeanService * (ahead.Count + z) * z),
            ("mean-of-last-30-waits", started.Count == 0 ? 0 : started.OrderBy(v => v.Starts).TakeLast(30).Average(v => v.Waited)),
            ("moving-mean-x-ahead-by-counters", smooth * (ahead.Count + z) / Math.Max(1, open.Count) * z),
            ("last-to-enter-service", newest is null ? 0 : newest.Waited * z),
            ("head-of-line", ahead.Count == 0 ? 0 : now - ahead[0].At),
            ("true-mean-x-ahead-by-counters", ToyOffice.MeanService * (ahead.Count + z) / ToyOffice.Counters * z),
        ], ahead.Count + z > 0);
    }
}
