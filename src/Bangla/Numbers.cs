using System.Globalization;
using System.Text;

namespace Dorgora.Bangla;

/// <summary>Numbers as Bangladesh writes them: groups of 3, 2, 2 (lakh, crore), Bengali digits, words.</summary>
public static class Numbers
{
    private const string Minus = "ঋণাত্মক";

    /// <summary>"১,৪৫,০০০".</summary>
    public static string Group(long number) => Digits.ToBangla(GroupLatin(number));

    /// <summary>"1,45,000".</summary>
    public static string GroupLatin(long number) => Grouped(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>"পাঁচ লক্ষ বারো হাজার তিন"; "ঋণাত্মক …" below zero.</summary>
    public static string Words(long number) =>
        (number < 0 ? Minus + " " : "") + NumberWords.Spell(Magnitude(number), "শো");

    /// <summary>Reads a number in Bangla words, as <see cref="Words"/> writes them and as people do (লাখ, পাঁচশ, এগার).</summary>
    public static bool TryParseWords(string? text, out long number)
    {
        number = 0;
        if (text is not { Length: <= 400 }) return false;
        var line = Clean.Line(text);
        var negative = false;
        foreach (var sign in (string[])[Minus + " ", "মাইনাস "])
            if (line.StartsWith(sign, StringComparison.Ordinal)) (line, negative) = (line[sign.Length..], true);
        if (!NumberWords.TryRead(line, out var size) || size > (ulong)long.MaxValue + (negative ? 1UL : 0)) return false;
        number = negative ? (long)(0 - size) : (long)size;
        return true;
    }

    /// <summary>"৮৫.৫%" for 85.5 (hundredths, not a fraction); one decimal at most, none when it is zero; "–" when there is no number.</summary>
    public static string Percent(double percent)
    {
        if (!double.IsFinite(percent)) return "–";
        var text = Decimal(percent, 1);
        return (text.EndsWith(".০", StringComparison.Ordinal) ? text[..^2] : text) + "%";
    }

    /// <summary>"১,২৩৪.৫০": grouped, Bengali digits, 0–15 decimals, halves away from zero; "–" when there is no number.</summary>
    public static string Decimal(double number, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        if (!double.IsFinite(number)) return "–";
        var format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        var text = Math.Abs(number) < 1e15 // as a decimal, so that 2.675 is a half and not a little less
            ? Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture)
            : number.ToString(format, CultureInfo.InvariantCulture);
        if (text[0] == '-' && text.AsSpan().IndexOfAnyInRange('1', '9') < 0) text = text[1..]; // no "-০"
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return Digits.ToBangla(point < 0 ? Grouped(text) : Grouped(text[..point]) + text[point..]);
    }

    /// <summary>Reads a number with or without decimals, grouping and "%", in either script; at most 28 digits.</summary>
    public static bool TryParseDecimal(string? text, out decimal number)
    {
        number = 0;
        if (text is not { Length: <= 100 }) return false;
        var line = Digits.ToLatin(Clean.Line(text)).Replace('−', '-').TrimEnd('%').TrimEnd();
        var point = line.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? line : line[..point];
        var plain = new StringBuilder(line.Length);
        for (var i = 0; i < whole.Length; i++)
        {
            var gap = whole[i] is ',' or ' ';
            if (gap && (i == 0 || i + 1 == whole.Length || !char.IsAsciiDigit(whole[i - 1]) || !char.IsAsciiDigit(whole[i + 1]))) return false;
            if (!gap) plain.Append(whole[i]);
        }
        if (point >= 0) plain.Append(line, point, line.Length - point);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return plain.Length > 0 && plain[^1] != '.' && decimal.TryParse(plain.ToString(), style, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The size of a number without its sign; right for long.MinValue too.</summary>
    internal static ulong Magnitude(long number) => number < 0 ? 0 - (ulong)number : (ulong)number;

    /// <summary>Commas into a run of digits with an optional minus: three from the right, then by two.</summary>
    private static string Grouped(string digits)
    {
        var first = digits[0] == '-' ? 1 : 0;
        var grouped = new StringBuilder(digits.Length + digits.Length / 2);
        for (var i = 0; i < digits.Length; i++)
        {
            var left = digits.Length - i;
            if (i > first && left >= 3 && left % 2 == 1) grouped.Append(',');
            grouped.Append(digits[i]);
        }
        return grouped.ToString();
    }
}
