using System.Text;
using System.Text.RegularExpressions;

namespace Dorgora.Charter.Reading;

/// <summary>
/// Bangla typed with Bijoy and a SutonnyMJ font: Latin letters and Windows-1252 signs that only look Bangla with that font. Which sign is
/// which letter stands in <see cref="BijoyTable"/>; here is how such a text is known and how it is put into Unicode order.
/// </summary>
public static partial class Bijoy
{
    /// <summary>Letters that English and numbers leave alone.</summary>
    private static readonly HashSet<string> Kept = new(["NID", "TIN", "VGD", "VGF", "VWB", "SMS", "PDF", "GRS", "UNO", "DC", "ADC", "BRTA", "ID", "TR", "DCR", "ICT", "LA", "JM", "SSC", "HSC"], StringComparer.Ordinal);

    /// <summary>How sure it is that a text is Bijoy: 2 certain, 1 perhaps (plain letters in an order that no English word has), 0 not.</summary>
    public static int Sureness(string text)
    {
        if (Bengali().IsMatch(text)) return text.Split(' ').Any(IsCertain) ? 2 : 0;
        var words = Words(text);
        if (words.Any(IsCertain)) return 2;
        return words.Any(w => Mixed().IsMatch(w) && !Kept.Contains(w)) ? 1 : 0;
    }

    /// <summary>The text in Unicode. In a text that also has Bangla letters only the words that are certainly Bijoy are changed; addresses of mail and web stay.</summary>
    public static string ToUnicode(string text)
    {
        var onlyCertain = Bengali().IsMatch(text);
        return Word().Replace(text, m => Stays(m.Value) || (onlyCertain && !IsCertain(m.Value)) ? m.Value : Convert(m.Value)).Normalize();
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value).Where(w => !Stays(w))];

    private static bool Stays(string word) => Address().IsMatch(word) || Kept.Contains(word.Trim('(', ')', ',', '.', ';', ':', '/'));

    /// <summary>A sign of the font beside a letter, and no Bangla letter in the word.</summary>
    private static bool IsCertain(string word) => !Bengali().IsMatch(word) && !Address().IsMatch(word) && (Sign().IsMatch(word) || Beside().IsMatch(word));

    private static string Convert(string word)
    {
        var text = new StringBuilder(word.Length * 2);
        for (var i = 0; i < word.Length;)
        {
            var (letters, length) = BijoyTable.At(word, i);
            text.Append(letters);
            i += length;
        }
        return InOrder(text.ToString());
    }

    /// <summary>Bijoy writes ি ে ৈ before their consonant and the reph after it; Unicode the other way.</summary>
    private static string InOrder(string text)
    {
        text = Reph().Replace(text, "র্$1$2");
        text = Before().Replace(text, m => m.Groups["c"].Value + BijoyTable.Sign(m.Groups["s"].Value[0]));
        text = Lonely().Replace(text, m => BijoyTable.Sign(m.Value[0]));
        text = text.Replace("\u09CD\u09CD", "\u09CD", StringComparison.Ordinal).Replace("\u0985\u09BE", "আ", StringComparison.Ordinal).Normalize();
        return Moon().Replace(text, "$1ঁ");
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex("[\u0985-\u09E3]")]
    private static partial Regex Bengali();

    [GeneratedRegex(@"@|^https?:|^www\.|\.(?:gov|com|org|net|bd)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>Signs that no other text has inside a word. The same list of rule C15 begins it.</summary>
    [GeneratedRegex("[†‡ˆ‰ŠÿªÖ¶µ¯®¤¸»¼½¾ÀÁÂÃÄÆÈÉÊËÌÎÏÚÛÜÝÞßàáâãäåçéêëìíîïðòóôõö÷ùúûüýþšœ›¨©¡¢£¥¦§Í¿„ƒ‚Ÿ](?=[A-Za-z`_~^])|(?<=[A-Za-z`_~^])[†‡ˆ‰ŠÿªÖ¶µ¯®¤¸»¼½¾ÀÁÂÃÄÆÈÉÊËÌÎÏÚÛÜÝÞßàáâãäåçéêëìíîïðòóôõö÷ùúûüýþšœ›¨©¡¢£¥¦§Í¿„ƒ‚Ÿ]")]
    private static partial Regex Sign();

    /// <summary>Keyboard signs that are letters in the font (দ থ ূ) between letters.</summary>
    [GeneratedRegex("(?<=[A-Za-z0-9])[`~](?=[A-Za-z])|^`[A-Za-z]|(?<=[a-z])`$")]
    private static partial Regex Beside();

    /// <summary>A capital within a word, as in bvMwiK, DcRjv, AvB; not eGov, iPhone.</summary>
    [GeneratedRegex("^(?!e[A-Z][a-z]|i[A-Z][a-z])[A-Za-z]*(?:[a-z][A-Z]|[A-Z]v[A-Z])[A-Za-z]*[)|,:;.]?$")]
    private static partial Regex Mixed();

    [GeneratedRegex("((?:[ক-হৎ]\u09BC?)(?:\u09CD[ক-হ]\u09BC?)*)([\u09BE-\u09CC]?)\uE004")]
    private static partial Regex Reph();

    [GeneratedRegex("(?<s>[\uE001-\uE003])(?<c>(?:[ক-হ]\u09BC?)(?:\u09CD[ক-হ]\u09BC?)*)")]
    private static partial Regex Before();

    [GeneratedRegex("[\uE001-\uE004]")]
    private static partial Regex Lonely();

    [GeneratedRegex("\u0981([\u09BE-\u09CC]+)")]
    private static partial Regex Moon();
}
