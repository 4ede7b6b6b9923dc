using Dorgora.Bangla;

namespace Dorgora.Charter.Editions;

/// <summary>The government's quarters in words.</summary>
public static class Quarters
{
    private static readonly string[] Ordinals = ["১ম", "২য়", "৩য়", "৪র্থ"];

    /// <summary>"২০২৬-২৭, ২য় ত্রৈমাসিক" for "2026-27-Q2"; the text itself when it is no quarter.</summary>
    public static string Bangla(string quarter) => FiscalYear.TryQuarterRange(quarter, out _) ? $"{Digits.ToBangla(quarter[..7])}, {Ordinals[quarter[^1] - '1']} ত্রৈমাসিক" : quarter;

    /// <summary>"2026-27, quarter 2".</summary>
    public static string English(string quarter) => FiscalYear.TryQuarterRange(quarter, out _) ? $"{quarter[..7]}, quarter {quarter[^1]}" : quarter;

    /// <summary>The quarter before; Q1's is Q4 of the year before.</summary>
    public static string Before(string quarter) => FiscalYear.Quarter(FiscalYear.QuarterRange(quarter).First.AddDays(-1));
}
