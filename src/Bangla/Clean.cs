using System.Globalization;
using System.Text;

namespace Dorgora.Bangla;

/// <summary>
/// What was typed or pasted, made fit to store: NFC, one kind of space, no control or invisible characters, no marks that turn the
/// direction of writing. Joiners stay only where Bangla needs them: র‍্য, and after a hasant between two consonants. Nothing is cut:
/// ask <see cref="TooLong"/> and tell the person.
/// </summary>
public static class Clean
{
    /// <summary>One line: line breaks become spaces. "" for null. <paramref name="max"/> is the limit the field has; the text is not cut to it.</summary>
    public static string Line(string? text, int max = 200) => Run(text, max, lines: false);

    /// <summary>Several lines: at most one empty line in a row. "" for null. <paramref name="max"/> as in <see cref="Line"/>.</summary>
    public static string Text(string? text, int max = 10_000) => Run(text, max, lines: true);

    /// <summary>
    /// Whether the text has more than <paramref name="max"/> letters as a reader counts them (text elements), or is far larger than
    /// that many letters need (a letter with a thousand accents is not one letter).
    /// </summary>
    public static bool TooLong(string? text, int max)
    {
        if (text is null || text.Length <= max) return false;
        if (text.Length > 8L * max + 32) return true;
        var rest = text.AsSpan();
        for (var count = 0; rest.Length > 0; rest = rest[StringInfo.GetNextTextElementLength(rest)..])
            if (++count > max) return true;
        return false;
    }

    private static string Run(string? text, int max, bool lines)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var nfc = Letters.Nfc(text);
        var kept = new StringBuilder(Math.Min(nfc.Length, Math.Max(max, 16)));
        var (space, breaks) = (false, 0);
        for (var i = 0; i < nfc.Length; i++)
        {
            var c = nfc[i];
            if (char.IsWhiteSpace(c))
            {
                space = true;
                if (lines && Letters.IsLineBreak(c) && !(c == '\n' && i > 0 && nfc[i - 1] == '\r')) breaks++;
            }
            else if (char.IsControl(c)) continue;
            else if (char.IsHighSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(nfc, i) == UnicodeCategory.Format) i++;
            else if (c == Letters.Zwj && !space && kept is [.., 'ত', Letters.Hasant]) kept.Replace("ত্", "ৎ", kept.Length - 2, 2);
            else if (!Letters.IsInvisible(c) || (!space && JoinerIsNeeded(kept, nfc, i)))
            {
                Gap(kept, space, breaks);
                (space, breaks) = (false, 0);
                kept.Append(c);
            }
        }
        return Letters.Nfc(kept.ToString());
    }

    private static void Gap(StringBuilder kept, bool space, int breaks)
    {
        if (kept.Length == 0) return;
        if (breaks > 0) kept.Append('\n', Math.Min(breaks, 2));
        else if (space) kept.Append(' ');
    }

    /// <summary>ZWJ in র‍্য (ra, not reph, before ya-phala); ZWJ or ZWNJ after a hasant between two Bangla consonants.</summary>
    private static bool JoinerIsNeeded(StringBuilder kept, string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (text[at] == Letters.Zwj && next == Letters.Hasant && at + 2 < text.Length && text[at + 2] == 'য')
            return kept is [.., 'র'];
        if (text[at] is not (Letters.Zwj or Letters.Zwnj) || !Letters.IsConsonant(next) || kept is not [.., var before, Letters.Hasant]) return false;
        return Letters.IsConsonant(before) || (before == Letters.Nukta && kept.Length > 2 && Letters.IsConsonant(kept[^3]));
    }
}
