using System.Globalization;

namespace Dorgora.Bangla;

/// <summary>What kind of character one UTF-16 unit is, as Bangla sees it.</summary>
internal static class Letters
{
    public const char Nukta = '\u09BC', Hasant = '\u09CD', KhandaTa = '\u09CE', Zwnj = '\u200C', Zwj = '\u200D';

    /// <summary>Letters of one code point that NFC takes apart: ড় ঢ় য়.</summary>
    public const char Rra = '\u09DC', Rha = '\u09DD', Yya = '\u09DF';

    /// <summary>ক–হ and ড় ঢ় য় in one code point; not ৎ, which takes no vowel sign.</summary>
    public static bool IsConsonant(char c) => c is >= '\u0995' and <= '\u09B9' or Rra or Rha or Yya or '\u09F0' or '\u09F1';

    /// <summary>Any letter, sign or mark of the Bengali block that belongs to a word.</summary>
    public static bool IsBengali(char c) =>
        c is >= '\u0980' and <= '\u0983' or >= '\u0985' and <= '\u09B9' or >= '\u09BC' and <= KhandaTa or '\u09D7'
            or >= Rra and <= '\u09E3' or '\u09F0' or '\u09F1';

    /// <summary>Format characters and letters that show nothing: ZWJ, ZWSP, BOM, bidi marks, soft hyphen, fillers.</summary>
    public static bool IsInvisible(char c) => c >= '\u00AD'
        && (c is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFFA0' or '\uFFFF'
            || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);

    public static bool IsLineBreak(char c) => c is >= '\n' and <= '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>NFC, also for text that holds half surrogate pairs (they are dropped), which Normalize refuses.</summary>
    public static string Nfc(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') < 0) return text;
        var whole = IsWellFormed(text) ? text : WithoutBrokenPairs(text);
        return whole.Normalize(System.Text.NormalizationForm.FormC);
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && text.IndexOf('\uFFFE') < 0) return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i]) || text[i] == '\uFFFE') return false;
        }
        return true;
    }

    private static string WithoutBrokenPairs(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                kept.Append(text[i]).Append(text[++i]);
            else if (!char.IsSurrogate(text[i]) && text[i] != '\uFFFE') kept.Append(text[i]);
        }
        return kept.ToString();
    }
}
