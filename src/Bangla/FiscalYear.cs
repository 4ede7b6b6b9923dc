using System.Globalization;

namespace Dorgora.Bangla;

/// <summary>The government's year, 1 July to 30 June, and its quarters: Q1 July–September … Q4 April–June.</summary>
public static class FiscalYear
{
    /// <summary>"2022-23".</summary>
    public static string Of(DateOnly date)
    {
        var first = date.Month >= 7 ? date.Year : date.Year - 1;
        return string.Create(CultureInfo.InvariantCulture, $"{first:D4}-{(first + 1) % 100:D2}");
    }

    /// <summary>"2022-23-Q2".</summary>
    public static string Quarter(DateOnly date) => $"{Of(date)}-Q{(char)('1' + (date.Month + 5) % 12 / 3)}";

    /// <summary>First and last day of "2022-23-Q2". Throws <see cref="FormatException"/> for any other form.</summary>
    public static (DateOnly First, DateOnly Last) QuarterRange(string quarter) =>
        TryQuarterRange(quarter, out var range) ? range : throw new FormatException("A quarter is written like 2022-23-Q2");

    /// <summary>First and last day of "2022-23-Q2"; false when it is not of that form or the two years do not follow each other.</summary>
    public static bool TryQuarterRange(string? quarter, out (DateOnly First, DateOnly Last) range)
    {
        range = default;
        if (quarter is not [_, _, _, _, '-', _, _, '-', 'Q', >= '1' and <= '4' and var q]) return false;
        if (!Number(quarter.AsSpan(0, 4), out var year) || !Number(quarter.AsSpan(5, 2), out var next)) return false;
        if (year is < 1 or > 9998 || (year + 1) % 100 != next) return false;
        var first = new DateOnly(year, 7, 1).AddMonths((q - '1') * 3);
        range = (first, first.AddMonths(3).AddDays(-1));
        return true;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
