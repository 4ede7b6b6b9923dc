using System.Globalization;

namespace Dorgora.Bangla;

/// <summary>
/// A Bangladeshi mobile number, 01[3-9] and eight digits. Store <see cref="E164"/>. The operator is not told by the prefix (numbers
/// can be ported). default(Mobile) is no number: every form of it is empty. ToString gives the masked form, so that no log tells a number.
/// </summary>
public readonly record struct Mobile
{
    private readonly int _number; // the ten digits after +880; at most 1,999,999,999

    private Mobile(int number) => _number = number;

    /// <summary>False only for default(Mobile).</summary>
    public bool HasValue => _number != 0;

    /// <summary>"+8801900000012".</summary>
    public string E164 => HasValue ? "+880" + Ten : "";

    /// <summary>"01900000012".</summary>
    public string Local => HasValue ? "0" + Ten : "";

    /// <summary>"০১৯০০-০০০০১২", for people.</summary>
    public string Display => HasValue ? Digits.ToBangla($"{Local[..5]}-{Local[5..]}") : "";

    /// <summary>"০১৯•••••০১২", for places where the number must be recognised but not read.</summary>
    public string Masked => HasValue ? Digits.ToBangla($"{Local[..3]}•••••{Local[8..]}") : "";

    /// <summary>"0012".</summary>
    public string Last4 => HasValue ? Local[7..] : "";

    /// <summary>The same as <see cref="Masked"/>.</summary>
    public override string ToString() => Masked;

    private string Ten => _number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads +8801…, 8801…, 008801…, 01…, also "+880 (0) 1…", in either script, with spaces, hyphens, dots, brackets and invisible
    /// characters between the digits.
    /// </summary>
    public static bool TryParse(string? text, out Mobile mobile)
    {
        mobile = default;
        if (text is null || text.Length > 100) return false;
        Span<char> digits = stackalloc char[16];
        var count = 0;
        var plus = false;
        foreach (var c in text)
        {
            if (Digits.Value(c) is >= 0 and var digit)
            {
                if (count == digits.Length) return false;
                digits[count++] = (char)('0' + digit);
            }
            else if (c == '+' && count == 0 && !plus) plus = true;
            else if (!IsSeparator(c)) return false;
        }
        var ten = Subscriber(digits[..count], plus);
        if (ten is not ['1', >= '3' and <= '9', ..] || ten.Length != 10) return false;
        mobile = new(int.Parse(ten, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>The digits after the country code and the trunk zero; empty when the number starts otherwise.</summary>
    private static ReadOnlySpan<char> Subscriber(ReadOnlySpan<char> digits, bool plus)
    {
        if (!plus && digits.StartsWith("0088")) digits = digits[2..];
        var abroad = digits.StartsWith("880");
        if (abroad) digits = digits[3..];
        if (digits is ['0', ..]) return plus && !abroad ? [] : digits[1..];
        return abroad ? digits : [];
    }

    private static bool IsSeparator(char c) =>
        c is '-' or '.' or '(' or ')' or '−' or >= '‐' and <= '―' || char.IsWhiteSpace(c) || Letters.IsInvisible(c);
}
