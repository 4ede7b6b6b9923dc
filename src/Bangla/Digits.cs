namespace Dorgora.Bangla;

/// <summary>Bengali and Latin digits, both ways. Data holds Latin digits, screens and papers show Bengali ones.</summary>
public static class Digits
{
    /// <summary>The same text with 0–9 as ০–৯.</summary>
    public static string ToBangla(string text) => Shift(text, '0', '০');

    /// <summary>The number in Bengali digits, not grouped, with "-" in front when negative.</summary>
    public static string ToBangla(long number) => ToBangla(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc cref="ToBangla(long)"/>
    public static string ToBangla(int number) => ToBangla((long)number);

    /// <summary>The same text with ০–৯ as 0–9.</summary>
    public static string ToLatin(string text) => Shift(text, '০', '0');

    /// <summary>Reads a whole number in either script (also mixed); single commas or spaces between digits are accepted.</summary>
    public static bool TryParseInt(string? text, out int value)
    {
        value = 0;
        if (!TryParseLong(text, out var number) || number is < int.MinValue or > int.MaxValue) return false;
        value = (int)number;
        return true;
    }

    /// <inheritdoc cref="TryParseInt"/>
    public static bool TryParseLong(string? text, out long value)
    {
        value = 0;
        var sum = Int128.Zero;
        bool any = false, negative = false, gap = false;
        foreach (var c in text.AsSpan().Trim())
        {
            if (Letters.IsInvisible(c)) continue;
            if (Value(c) is >= 0 and var digit)
            {
                sum = sum * 10 + digit;
                if (sum > (Int128)long.MaxValue + 1) return false;
                any = true;
                gap = false;
            }
            else if (!any && !negative && c is '-' or '−') negative = true;
            else if (any && !gap && (c == ',' || char.IsWhiteSpace(c))) gap = true;
            else return false;
        }
        if (!any || gap || (!negative && sum > long.MaxValue)) return false;
        value = (long)(negative ? -sum : sum);
        return true;
    }

    /// <summary>0–9 for a digit of either script, else -1.</summary>
    internal static int Value(char c) =>
        char.IsAsciiDigit(c) ? c - '0' : c is >= '০' and <= '৯' ? c - '০' : -1;

    private static string Shift(string text, char from, char to)
    {
        if (text.AsSpan().IndexOfAnyInRange(from, (char)(from + 9)) < 0) return text;
        return string.Create(text.Length, (text, from, to), static (span, job) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var digit = job.text[i] - job.from;
                span[i] = digit is >= 0 and < 10 ? (char)(job.to + digit) : job.text[i];
            }
        });
    }
}
