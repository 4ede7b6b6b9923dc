using System.Globalization;
using System.Text.RegularExpressions;
using Dorgora.Bangla;
using Dorgora.Offices;

namespace Dorgora.Charter.Reading;

/// <summary>How a promise is written.</summary>
public enum TimeWord { None, WorkingDays, Days, Weeks, Months, Years, Hours, Minutes, AtOnce, Season }

/// <summary>
/// A promised time as a clock. Working days are counted as such; days, weeks, months and years by the calendar (24 hours, 7, 30 and 365
/// days) run as hours. Where a text names several steps or grades the longest counts, since the column is the maximum.
/// </summary>
/// <param name="Limit">null where there is no clock: at once, a season of the year, or nothing that can be measured.</param>
/// <param name="AtLeast">Lower end of a range in the unit written: 60 of "৬০–৯০ দিন".</param>
/// <param name="N">How many of the unit written; 0 without one.</param>
/// <param name="ConditionBn">What must come before the clock runs: "বরাদ্দ সাপেক্ষে"; "" when it runs from the application.</param>
/// <param name="WhyNotBn">Why it cannot be measured; "" when it can.</param>
public sealed partial record PromisedTime(Within? Limit, TimeWord Written, int N, int? AtLeast, string ConditionBn, string WhyNotBn)
{
    /// <summary>Whether a citizen knows from it when the service is due.</summary>
    public bool IsClear => WhyNotBn == "";

    public const string ByRule = "কত দিনে সেবা মিলবে তা বলা নেই, শুধু বিধি বা সিদ্ধান্তের কথা আছে", NoNumber = "কোনো সংখ্যা ও একক (কার্যদিবস, দিন, ঘণ্টা, মাস) পাওয়া যায়নি", Empty = "কিছু লেখা নেই";

    /// <summary>Reads the time of a charter, in either script and in words, today's and yesterday's spelling. Never throws.</summary>
    public static PromisedTime Parse(string text)
    {
        var line = Digits.ToLatin(Clean.Line(text, text.Length)).ToLowerInvariant();
        if (line.Length == 0) return Not(Empty);
        if (line.Length > 1000) return Not(NoNumber);
        var condition = Condition().Match(line) is { Success: true } c ? Digits.ToBangla(c.Value.Trim(' ', ',', ';', '(')) : "";
        var spans = SpansOf(Spoken(line));
        if (spans.Count > 0)
        {
            var longest = spans.MaxBy(s => Weight(s.Unit) * s.N);
            return new(Clock(longest.N, longest.Unit), longest.Unit, longest.N, longest.From, condition, "");
        }
        if (Now().IsMatch(line)) return new(null, TimeWord.AtOnce, 0, null, condition, "");
        if (ByRules().IsMatch(line)) return Not(ByRule);
        return Season().IsMatch(line) ? new(null, TimeWord.Season, 0, null, condition, "") : Not(NoNumber);
    }

    private static PromisedTime Not(string why) => new(null, TimeWord.None, 0, null, "", why);

    private static List<(int? From, int N, TimeWord Unit)> SpansOf(string line)
    {
        var found = new List<(int?, int, TimeWord)>();
        foreach (Match m in Span().Matches(line))
        {
            var a = int.Parse(m.Groups["a"].ValueSpan, CultureInfo.InvariantCulture);
            var b = m.Groups["b"].Success ? int.Parse(m.Groups["b"].ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
            var unit = Unit(m.Groups["unit"].Value);
            var n = Math.Max(a, b ?? a);
            if (n > 0) found.Add((b is null ? null : Math.Min(a, b.Value), n, unit));
        }
        return found;
    }

    /// <summary>Numbers in words before a unit made digits: "সাত কার্যদিবস", "আধা ঘণ্টা", "দেড় মাস".</summary>
    private static string Spoken(string line)
    {
        line = line.Replace("আধা ঘণ্টা", "30 মিনিট", StringComparison.Ordinal).Replace("আধা ঘন্টা", "30 মিনিট", StringComparison.Ordinal).Replace("দেড় ঘণ্টা", "90 মিনিট", StringComparison.Ordinal)
            .Replace("দেড় মাস", "45 দিন", StringComparison.Ordinal).Replace("অর্ধ দিবস", "4 ঘণ্টা", StringComparison.Ordinal);
        return Words().Replace(line, m => Numbers.TryParseWords(m.Groups["w"].Value, out var n) && n is > 0 and < 10_000 ? $"{n.ToString(CultureInfo.InvariantCulture)} {m.Groups["unit"].Value}" : m.Value);
    }

    private static TimeWord Unit(string word) => word switch
    {
        _ when word.StartsWith("কা", StringComparison.Ordinal) || word.StartsWith("কর্ম", StringComparison.Ordinal) || word.StartsWith("work", StringComparison.Ordinal) => TimeWord.WorkingDays,
        _ when word[0] == 'ঘ' || word[0] == 'h' => TimeWord.Hours,
        _ when word.StartsWith("মি", StringComparison.Ordinal) || word.StartsWith("mi", StringComparison.Ordinal) => TimeWord.Minutes,
        _ when word.StartsWith("মা", StringComparison.Ordinal) || word.StartsWith("mo", StringComparison.Ordinal) => TimeWord.Months,
        _ when word[0] == 'স' || word[0] == 'w' => TimeWord.Weeks,
        _ when word[0] == 'ব' || word[0] == 'y' => TimeWord.Years,
        _ => TimeWord.Days,
    };

    /// <summary>Minutes of the unit, for telling which promise is longer; five working days are a week.</summary>
    private static double Weight(TimeWord unit) => unit switch
    {
        TimeWord.Minutes => 1, TimeWord.Hours => 60, TimeWord.WorkingDays => 1440 * 7 / 5.0, TimeWord.Weeks => 1440 * 7, TimeWord.Months => 1440 * 30, TimeWord.Years => 1440 * 365, _ => 1440,
    };

    private static Within Clock(int n, TimeWord unit) => unit switch
    {
        TimeWord.WorkingDays => new(Math.Min(n, WorkingDays.Most), WithinUnit.WorkingDays),
        TimeWord.Minutes => new(n, WithinUnit.Minutes),
        _ => new((int)(n * Weight(unit) / 60), WithinUnit.Hours),
    };

    private const string Units = "কার্য[-\\s]?দিবস|কার্য[-\\s]?দিন|কর্ম[-\\s]?দিবস|কর্ম[-\\s]?দিন|ঘণ্টা|ঘন্টা|মিনিট|মাস|সপ্তাহ|বছর|বৎসর|দিবস|দিন|working days?|days?|hours?|minutes?|months?|weeks?|years?";

    [GeneratedRegex("(?<![0-9,.])(?<a>[0-9]{1,4})(?:\\s*টি|\\s*\\([^()]{0,30}\\))?\\s*(?:(?:-|–|—|/|থেকে|হতে|হইতে|to)\\s*(?<b>[0-9]{1,4})(?:\\s*\\([^()]{0,30}\\))?\\s*)?(?<unit>" + Units + ")")]
    private static partial Regex Span();

    [GeneratedRegex("(?<w>(?:[\\u0985-\\u09E3]+\\s+)?[\\u0985-\\u09E3]+)\\s+(?<unit>" + Units + ")")]
    private static partial Regex Words();

    [GeneratedRegex("তাৎক্ষণিক|তাৎক্ষনিক|তাত্ক্ষণিক|সঙ্গে সঙ্গে|সাথে সাথে|একই দিনে|একই দিন|উপস্থিত সময়ে|immediate|at once|same day")]
    private static partial Regex Now();

    [GeneratedRegex("বিধি|নির্ধারিত|মোতাবেক|অনুযায়ী|যথাসময়|যথাশীঘ্র|যথাযথ|প্রযোজ্য নয়|চলমান|সিদ্ধান্ত")]
    private static partial Regex ByRules();

    [GeneratedRegex("বৈশাখ|জ্যৈষ্ঠ|আষাঢ়|শ্রাবণ|ভাদ্র|আশ্বিন|কার্তিক|অগ্রহায়ণ|পৌষ|মাঘ|ফাল্গুন|চৈত্র|জানুয়ারি|জানুয়ারী|ফেব্রুয়ারি|ফেব্রুয়ারী|মার্চ|এপ্রিল|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর|সারা বছর")]
    private static partial Regex Season();

    [GeneratedRegex("^[^0-9,;।]{2,80}?(?:সাপেক্ষে|প্রাপ্তির পর|প্রাপ্তির|প্রাপ্তি হতে|পাওয়ার পর|হওয়ার পর|পাওয়া গেলে)")]
    private static partial Regex Condition();
}
