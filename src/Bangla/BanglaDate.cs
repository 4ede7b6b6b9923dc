namespace Dorgora.Bangla;

/// <summary>
/// A day of the Bangladesh calendar (বঙ্গাব্দ). From ১৪২৬ on (in force since 16 October 2019) ফাল্গুন has 29 days, 30 in a
/// Gregorian leap year, the first six months 31, the others 30; before that the rule of 1987: five months of 31, the others
/// 30, ফাল্গুন 31 in a leap year. The day changes at midnight. ১ বৈশাখ is always 14 April.
/// </summary>
public readonly record struct BanglaDate(int Day, int Month, int Year)
{
    private static readonly string[] Names =
        ["বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন", "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র"];

    private static readonly string[] NamesEn = ["Boishakh", "Jyaistha", "Asharh", "Shraban", "Bhadra", "Ashwin", "Kartik", "Agrahayan", "Poush", "Magh", "Phalgun", "Chaitra"];

    private static readonly Dictionary<string, int> Read = DateWords.Index(
        [.. Names], ("জৈষ্ঠ", 2), ("আষাড়", 3), ("অঘ্রান", 8), ("ফাগুন", 11), ("চৈত", 12));

    /// <summary>The Bangla day of a Gregorian day.</summary>
    public static BanglaDate From(DateOnly date)
    {
        var year = date.Year - (date is { Month: < 4 } or { Month: 4, Day: < 14 } ? 594 : 593);
        var left = date.DayNumber - NewYear(year);
        var month = 1;
        for (; left >= Length(month, year); month++) left -= Length(month, year);
        return new(left + 1, month, year);
    }

    /// <summary>The Gregorian day. Throws <see cref="ArgumentOutOfRangeException"/> when there is no such Bangla day.</summary>
    public DateOnly ToDateOnly()
    {
        if (!IsValid) throw new ArgumentOutOfRangeException(nameof(Day), "No such day in the Bangla calendar");
        var days = NewYear(Year) + Day - 1;
        for (var month = 1; month < Month; month++) days += Length(month, Year);
        return DateOnly.FromDayNumber(days);
    }

    /// <summary>Whether the calendar has this day; years 1 to 9405, as far as <see cref="DateOnly"/> reaches.</summary>
    public bool IsValid => Year is >= 1 and <= 9405 && Month is >= 1 and <= 12 && Day >= 1 && Day <= Length(Month, Year);

    /// <summary>"পৌষ"; empty for a month that does not exist.</summary>
    public string MonthName => Month is >= 1 and <= 12 ? Names[Month - 1] : "";

    /// <summary>"১৭ পৌষ ১৪২৯".</summary>
    public string Text => $"{Digits.ToBangla(Day)} {MonthName} {Digits.ToBangla(Year)}";

    /// <summary>"17 Poush 1429", for who reads Latin letters.</summary>
    public string TextEn => $"{Day} {(Month is >= 1 and <= 12 ? NamesEn[Month - 1] : "")} {Year}";

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    /// <summary>Reads "১৭ পৌষ ১৪২৯", also with ordinals (১লা, ২১শে), "বঙ্গাব্দ", a weekday in front, Latin digits, old spellings.</summary>
    public static bool TryParse(string? text, out BanglaDate date)
    {
        date = default;
        if (DateWords.Split(text, DateWords.Era.Bangla) is not { Numbers: [{ Digits: <= 2 } day, { Digits: 4 } year], Word: { } word }
            || !Read.TryGetValue(word, out var month)) return false;
        var read = new BanglaDate(day.Value, month, year.Value);
        if (!read.IsValid) return false;
        date = read;
        return true;
    }

    /// <summary>Day number of ১ বৈশাখ; -262 stands for 14 April of the year before year 1, so that every DateOnly has an answer.</summary>
    private static int NewYear(int year) => year + 593 >= 1 ? new DateOnly(year + 593, 4, 14).DayNumber : -262;

    private static int Length(int month, int year) => month switch
    {
        <= 5 => 31,
        6 => year >= 1426 ? 31 : 30,
        11 => (year >= 1426 ? 29 : 30) + (IsLeap(year + 594) ? 1 : 0),
        _ => 30,
    };

    private static bool IsLeap(int gregorian) => gregorian >= 1 && DateTime.IsLeapYear(gregorian);
}
