namespace Dorgora.Bangla;

/// <summary>Gregorian days and times of day in Bangla (and English), in today's official spelling.</summary>
public static partial class Dates
{
    private static readonly string[] Months =
        ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"];

    private static readonly string[] MonthsEn =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Weekdays = ["রবি", "সোম", "মঙ্গল", "বুধ", "বৃহস্পতি", "শুক্র", "শনি"];

    private static readonly Dictionary<string, int> Read = DateWords.Index(
        [.. Months, .. MonthsEn], ("অগাস্ট", 8), ("অগস্ট", 8), ("জানু", 1), ("ফেব", 2), ("ফেব্রু", 2), ("সেপ্ট", 9), ("অক্টো", 10),
        ("নভে", 11), ("ডিসে", 12), ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9),
        ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12));

    /// <summary>"১৪ ডিসেম্বর ২০২৬".</summary>
    public static string Long(DateOnly date) => $"{Short(date)} {Year(date)}";

    /// <summary>"১৪ ডিসেম্বর".</summary>
    public static string Short(DateOnly date) => $"{Digits.ToBangla(date.Day)} {Month(date.Month)}";

    /// <summary>"সোমবার, ১৪ ডিসেম্বর ২০২৬".</summary>
    public static string WithWeekday(DateOnly date) => $"{Weekday(date)}, {Long(date)}";

    /// <summary>"সোমবার".</summary>
    public static string Weekday(DateOnly date) => WeekdayShort(date) + "বার";

    /// <summary>"সোম".</summary>
    public static string WeekdayShort(DateOnly date) => Weekdays[(int)date.DayOfWeek];

    /// <summary>"জানুয়ারি" for 1. Throws <see cref="ArgumentOutOfRangeException"/> outside 1–12.</summary>
    public static string Month(int month) =>
        month is >= 1 and <= 12 ? Months[month - 1] : throw new ArgumentOutOfRangeException(nameof(month));

    /// <summary>The date block of an official letter: "১৭ পৌষ ১৪২৯" over "০১ জানুয়ারি ২০২৩", days in two digits.</summary>
    public static (string Bangla, string Gregorian) TwoLine(DateOnly date)
    {
        var bangla = BanglaDate.From(date);
        return ($"{Two(bangla.Day)} {bangla.MonthName} {Digits.ToBangla(bangla.Year)}", $"{Two(date.Day)} {Month(date.Month)} {Year(date)}");
    }

    /// <summary>"14 December 2026".</summary>
    public static string LongEn(DateOnly date) => Digits.ToLatin($"{Digits.ToBangla(date.Day)} {MonthsEn[date.Month - 1]} {Year(date)}");

    /// <summary>"Monday, 14 December 2026".</summary>
    public static string WithWeekdayEn(DateOnly date) => $"{date.DayOfWeek}, {LongEn(date)}";

    /// <summary>
    /// Reads a day in either script: 2026-12-14, 14/12/2026, 14-12-2026, "১৪ ডিসেম্বর ২০২৬", "২৮ ডিসেম্বর, ২০২২ খ্রি:", a weekday in
    /// front, English months, old spellings. The year has four digits; day comes before month unless the year stands first.
    /// </summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        if (DateWords.Split(text, DateWords.Era.Gregorian) is not { } words) return false;
        var month = 0;
        if (words.Word is { } word && (words.WordAt == words.Numbers.Length || !Read.TryGetValue(word, out month))) return false;
        return words.Numbers switch
        {
            [{ Digits: 4 } year, { Digits: <= 2 } day] when month > 0 => Make(year.Value, month, day.Value, out date),
            [{ Digits: <= 2 } day, { Digits: 4 } year] when month > 0 => Make(year.Value, month, day.Value, out date),
            [{ Digits: 4 } year, { Digits: <= 2 } m, { Digits: <= 2 } day] when month == 0 => Make(year.Value, m.Value, day.Value, out date),
            [{ Digits: <= 2 } day, { Digits: <= 2 } m, { Digits: 4 } year] when month == 0 => Make(year.Value, m.Value, day.Value, out date),
            _ => false,
        };
    }

    private static bool Make(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new(year, month, day);
        return true;
    }

    private static string Two(int number) => number < 10 ? "০" + Digits.ToBangla(number) : Digits.ToBangla(number);

    private static string Year(DateOnly date) => Digits.ToBangla($"{date.Year:D4}");
}
