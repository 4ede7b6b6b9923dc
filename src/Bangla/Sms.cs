using System.Text;

namespace Dorgora.Bangla;

/// <summary>How an SMS is sent: 7-bit units, or 16-bit units as soon as one letter is outside the GSM alphabet.</summary>
public enum SmsEncoding { Gsm7, Ucs2 }

/// <summary>What a text costs as SMS: units (septets or 16-bit units) and parts; both 0 for an empty text.</summary>
public readonly record struct SmsSize(SmsEncoding Encoding, int Units, int Parts);

/// <summary>Bangla by SMS: the shortest form, and the number of parts (3GPP TS 23.038 alphabet, TS 23.040 joining).</summary>
public static class Sms
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "\f^{}\\[~]|€";

    private static readonly System.Buffers.SearchValues<char>
        BasicSet = System.Buffers.SearchValues.Create(Basic), BothSets = System.Buffers.SearchValues.Create(Basic + Extended);

    /// <summary>NFC, but ড় ঢ় য় in one code point each: the same letters, one unit less.</summary>
    public static string Compose(string text)
    {
        var nfc = Letters.Nfc(text);
        return nfc.Contains(Letters.Nukta) ? Composed(nfc) : nfc;
    }

    /// <summary>Size of the text as it stands. Joined parts carry 153 septets or 67 units; an escape or a surrogate pair is never split.</summary>
    public static SmsSize Count(string text)
    {
        var gsm = text.AsSpan().IndexOfAnyExcept(BothSets) < 0;
        var (encoding, single, joined) = gsm ? (SmsEncoding.Gsm7, 160, 153) : (SmsEncoding.Ucs2, 70, 67);
        int units = 0, parts = 1, used = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = !gsm && char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair) i++;
            var width = pair || (gsm && !BasicSet.Contains(text[i])) ? 2 : 1;
            units += width;
            if (used + width > joined) (parts, used) = (parts + 1, 0);
            used += width;
        }
        return new(encoding, units, units == 0 ? 0 : units <= single ? 1 : parts);
    }

    /// <summary>NFC text with its nukta pairs in one code point.</summary>
    internal static string Composed(string nfc)
    {
        var text = new StringBuilder(nfc.Length);
        foreach (var c in nfc)
        {
            var whole = c != Letters.Nukta || text.Length == 0 ? '\0'
                : text[^1] switch { 'ড' => Letters.Rra, 'ঢ' => Letters.Rha, 'য' => Letters.Yya, _ => '\0' };
            if (whole == '\0') text.Append(c);
            else text[^1] = whole;
        }
        return text.ToString();
    }
}
