using Dorgora.Bangla;
using Dorgora.Offices;

namespace Dorgora.HelpDesk.Orders;

/// <summary>How a count of working days is told in one line: where it began and which days it left out.</summary>
public static class Counting
{
    private const string Friday = "শুক্রবার", Saturday = "শনিবার";
    private const int MostWeekendDays = 6;

    /// <summary>"২৪ নভেম্বর থেকে গণনা; ২৮ ও ২৯ নভেম্বর সাপ্তাহিক ছুটি; ১৬ ডিসেম্বর মহান বিজয় দিবস".</summary>
    public static string Text(Due due)
    {
        var parts = new List<string> { $"{Dates.Short(due.Counted[0])} থেকে গণনা" };
        var weekend = due.Skipped.Where(s => s.Reason is Friday or Saturday).Select(s => s.Date).ToList();
        if (weekend.Count > MostWeekendDays) parts.Add($"মাঝে {Digits.ToBangla(weekend.Count)} দিন সাপ্তাহিক ছুটি");
        else if (weekend.Count > 0) parts.Add($"{Days(weekend)} সাপ্তাহিক ছুটি");
        foreach (var holiday in Runs(due.Skipped)) parts.Add($"{Span(holiday)} {holiday[0].Reason}");
        if (due.Provisional) parts.Add("ছুটির তালিকা প্রকাশিত হলে দিনটি বদলাতে পারে");
        return string.Join("; ", parts);
    }

    /// <summary>"২৮ ও ২৯ নভেম্বর", "২৮, ২৯ নভেম্বর, ৫ ও ৬ ডিসেম্বর".</summary>
    public static string Days(IReadOnlyList<DateOnly> days)
    {
        var months = days.GroupBy(d => (d.Year, d.Month)).ToList();
        return string.Join(", ", months.Select((m, i) => $"{List([.. m.Select(d => Digits.ToBangla(d.Day))], i == months.Count - 1)} {Dates.Month(m.Key.Month)}"));
    }

    private static string List(List<string> figures, bool last)
        => figures.Count == 1 ? figures[0] : $"{string.Join(", ", figures.SkipLast(1))}{(last ? " ও" : ",")} {figures[^1]}";

    private static string Span(List<Skipped> run)
    {
        var (from, to) = (run[0].Date, run[^1].Date);
        if (from == to) return Dates.Short(from);
        return from.Month == to.Month ? $"{Digits.ToBangla(from.Day)}–{Dates.Short(to)}" : $"{Dates.Short(from)}–{Dates.Short(to)}";
    }

    /// <summary>Holidays that are not mere weekends, days of one holiday together.</summary>
    private static IEnumerable<List<Skipped>> Runs(IEnumerable<Skipped> skipped)
    {
        var run = new List<Skipped>();
        foreach (var day in skipped.Where(s => s.Reason is not (Friday or Saturday)).Select(Named))
        {
            if (run.Count > 0 && (run[^1].Reason != day.Reason || day.Date.DayNumber > run[^1].Date.DayNumber + 1))
            {
                yield return run;
                run = [];
            }
            run.Add(day);
        }
        if (run.Count > 0) yield return run;
    }

    /// <summary>"শুক্রবার, বিজয় দিবস" is told by its holiday.</summary>
    private static Skipped Named(Skipped day)
    {
        foreach (var name in (string[])[Friday, Saturday])
            if (day.Reason.StartsWith(name + ", ", StringComparison.Ordinal)) return day with { Reason = day.Reason[(name.Length + 2)..] };
        return day;
    }
}
