using System.Globalization;
using Dorgora.Bangla;

namespace Dorgora.Charter.WorkPlans;

/// <summary>One indicator with what was done of it.</summary>
/// <param name="Quarters">Four figures; null where nothing is reported yet or the quarter comes after the report's.</param>
/// <param name="Year">Numbers added, per cent averaged; null when no quarter is there.</param>
/// <param name="Score">Of the mark, by the scale; null without a figure.</param>
public sealed record PlanRow(PlanLine Line, IReadOnlyList<decimal?> Quarters, decimal? Year, decimal? Score, string Note, IReadOnlyList<ReportEvidence> Evidence)
{
    /// <summary>Whole per cent of the year's target, rounded down.</summary>
    public int? Percent => Year is { } year ? (int)Math.Min(999, year * 100 / Line.Target) : null;

    public string LevelBn => Percent is { } percent ? PlanScale.Of(percent).NameBn : "";
}

/// <summary>The scale of the performance agreement: অসাধারণ 100 %, অতি উত্তম 90, উত্তম 80, চলতি মান 70, চলতি মানের নিম্নে 60; below that nothing.</summary>
public static class PlanScale
{
    private static readonly (int From, int Percent, string NameBn)[] Steps = [(100, 100, "অসাধারণ"), (90, 90, "অতি উত্তম"), (80, 80, "উত্তম"), (70, 70, "চলতি মান"), (60, 60, "চলতি মানের নিম্নে")];

    /// <param name="done">Per cent of the target.</param>
    /// <returns>How much of the mark it earns, per cent, and the level's name.</returns>
    public static (int Percent, string NameBn) Of(int done) => Steps.Where(s => done >= s.From).Select(s => (s.Percent, s.NameBn)).FirstOrDefault((0, "চলতি মানের নিম্নে"));
}

/// <summary>
/// A progress report in the columns of the quarterly and annual evaluation report: area, marks, activity, indicator, unit, mark of the
/// indicator, target, evidence, remarks, progress in four quarters. The same for screen, paper and CSV.
/// </summary>
public sealed class PlanTable
{
    public static readonly IReadOnlyList<string> Heads = ["কার্যক্রমের ক্ষেত্র", "মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "লক্ষ্যমাত্রা (অসাধারণ)", "প্রমাণক", "মন্তব্য"];
    public static readonly IReadOnlyList<string> QuarterHeads = ["১ম ত্রৈমাসিক", "২য় ত্রৈমাসিক", "৩য় ত্রৈমাসিক", "৪র্থ ত্রৈমাসিক"];

    /// <param name="ofYear">The office's reports of the year; a quarter after the report's is left out, and of others only what went out counts.</param>
    public PlanTable(WorkPlan plan, Period period, IReadOnlyList<ProgressReport> ofYear)
    {
        (Plan, Period) = (plan, period);
        Report = ofYear.FirstOrDefault(r => r.Period == period.Key);
        var quarters = Enumerable.Range(1, 4).Select(q => period.IsAnnual || q <= period.Quarter ? ofYear.FirstOrDefault(r => r.Period == new Period(plan.Year, q).Key) : null)
            .Select(r => r is not null && (ReportMoves.IsOut(r.State) || r == Report) ? r : null).ToList();
        Rows = [.. plan.Lines.OrderBy(l => l.N).Select(l => Row(l, quarters))];
    }

    public WorkPlan Plan { get; }
    public Period Period { get; }

    /// <summary>The period's own; null when it is not begun.</summary>
    public ProgressReport? Report { get; }
    public IReadOnlyList<PlanRow> Rows { get; }
    public decimal Marks => Plan.Marks;
    public decimal Score => Rows.Sum(r => r.Score ?? 0);

    /// <summary>Of which quarters a sent report is missing (annual).</summary>
    public IEnumerable<string> Missing => QuarterHeads.Where((_, n) => Rows.All(r => r.Quarters[n] is null));

    public IEnumerable<(string AreaBn, decimal Marks, IReadOnlyList<PlanRow> Rows)> Areas => Runs(Rows, r => r.Line.AreaBn).Select(g => (g[0].Line.AreaBn, g.Sum(r => r.Line.Mark), g));

    public static IEnumerable<IReadOnlyList<PlanRow>> ByActivity(IReadOnlyList<PlanRow> rows) => Runs(rows, r => r.Line.ActivityNo);

    private PlanRow Row(PlanLine line, List<ProgressReport?> quarters)
    {
        List<decimal?> done = [.. quarters.Select(r => r?.Lines.Find(l => l.PlanLineId == line.Id)?.Done)];
        var known = done.OfType<decimal>().ToList();
        decimal? year = known.Count == 0 ? null : line.IsShare ? decimal.Round(known.Average(), 2) : known.Sum();
        decimal? score = year is { } y ? decimal.Round(line.Mark * PlanScale.Of((int)Math.Min(999, y * 100 / line.Target)).Percent / 100, 2) : null;
        var own = Report?.Lines.Find(l => l.PlanLineId == line.Id);
        var shown = Period.IsAnnual ? quarters.OfType<ProgressReport>() : Report is { } one ? [one] : [];
        return new PlanRow(line, done, year, score, own?.Note ?? "", [.. shown.SelectMany(r => r.Evidence).Where(e => e.PlanLineId == line.Id)]);
    }

    private static IEnumerable<IReadOnlyList<PlanRow>> Runs(IReadOnlyList<PlanRow> rows, Func<PlanRow, string> key)
    {
        for (var at = 0; at < rows.Count;)
        {
            var end = at;
            while (end < rows.Count && key(rows[end]) == key(rows[at])) end++;
            yield return [.. rows.Skip(at).Take(end - at)];
            at = end;
        }
    }

    /// <summary>"৪", "৮৭.৫"; "" for none.</summary>
    public static string Figure(decimal? figure) => figure is { } n ? Digits.ToBangla(n.ToString("0.##", CultureInfo.InvariantCulture)) : "";
}
