using Dorgora.Bangla;

namespace Dorgora.Telephone;

/// <summary>Any number that may ring: a Bangladeshi mobile, a land line with its area code, somebody abroad. Stored as E.164.</summary>
public static class PhoneNumber
{
    private const string Country = "+880";

    /// <summary>
    /// Reads what is typed or pasted, in either script. A number that begins like a mobile must be a whole mobile, so that a digit too
    /// few is noticed. False for anything else, also for "".
    /// </summary>
    public static bool TryParse(string? text, out string e164)
    {
        e164 = "";
        if (text is null or { Length: > 100 }) return false;
        if (Mobile.TryParse(text, out var mobile)) return (e164 = mobile.E164) != "";
        var typed = Digits.ToLatin(Clean.Line(text, 100));
        if (typed.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or '-' or '–' or ' ' or '(' or ')' or '.')) || typed.LastIndexOf('+') > 0) return false;
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var abroad = typed.StartsWith('+') ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
        if (abroad is not null && !abroad.StartsWith("880", StringComparison.Ordinal)) return Found(abroad.Length is >= 8 and <= 15 && abroad[0] != '0', "+" + abroad, out e164);
        if (abroad is not null) digits = "0" + abroad[3..].TrimStart('0');
        return Found(digits is ['0', >= '2' and <= '9', ..] && digits.Length is >= 8 and <= 11, Country + digits.TrimStart('0'), out e164);
    }

    /// <summary>As people of this country write it, Latin digits: 01900-000012, 0841-63456 as 084163456, +966 as it is.</summary>
    public static string Local(string e164)
    {
        if (Mobile.TryParse(e164, out var mobile)) return $"{mobile.Local[..5]}-{mobile.Local[5..]}";
        return e164.StartsWith(Country, StringComparison.Ordinal) ? string.Concat("0", e164.AsSpan(Country.Length)) : e164;
    }

    private static bool Found(bool fits, string number, out string e164)
    {
        e164 = fits ? number : "";
        return fits;
    }
}
