using Dorgora.Bangla;
using Dorgora.Charter.Editions;

namespace Dorgora.Charter.WorkPlans;

/// <summary>What a progress report is about: a quarter of a fiscal year, or the whole year.</summary>
/// <param name="Year">"2026-27".</param>
/// <param name="Quarter">1 to 4; 0 for the year.</param>
public readonly record struct Period(string Year, int Quarter)
{
    private const int DaysToReport = 15;

    public bool IsAnnual => Quarter == 0;

    /// <summary>"2026-27-Q2", "2026-27-Y": as stored and in addresses.</summary>
    public string Key => IsAnnual ? $"{Year}-Y" : $"{Year}-Q{(char)('0' + Quarter)}";

    public string Bangla => IsAnnual ? $"{Digits.ToBangla(Year)}, বার্ষিক" : Quarters.Bangla(Key);
    public string English => IsAnnual ? $"{Year}, annual" : Quarters.English(Key);
    public DateOnly First => FiscalYear.QuarterRange(IsAnnual ? $"{Year}-Q1" : Key).First;
    public DateOnly Last => FiscalYear.QuarterRange(IsAnnual ? $"{Year}-Q4" : Key).Last;

    /// <summary>The reporting day: 15 October, 15 January, 15 April, 15 July; the annual report goes with the last quarter's (reporting calendar of the performance agreement).</summary>
    public DateOnly DueOn => Last.AddDays(DaysToReport);

    public static Period Of(string quarter) => new(quarter[..7], quarter[^1] - '0');

    /// <summary>The quarter that ended last.</summary>
    public static Period Ended(DateOnly today) => Of(Quarters.Before(FiscalYear.Quarter(today)));

    public static IReadOnlyList<Period> All(string year) => [new(year, 1), new(year, 2), new(year, 3), new(year, 4), new(year, 0)];

    public static bool IsYear(string? year) => FiscalYear.TryQuarterRange($"{year}-Q1", out _);

    public static bool TryParse(string? key, out Period period)
    {
        period = default;
        if (key is not { Length: > 7 } || !IsYear(key[..7])) return false;
        period = new Period(key[..7], key[7..] switch { "-Y" => 0, "-Q1" => 1, "-Q2" => 2, "-Q3" => 3, "-Q4" => 4, _ => -1 });
        return period.Quarter >= 0;
    }
}
