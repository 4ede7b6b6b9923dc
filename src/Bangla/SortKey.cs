using System.Text;

namespace Dorgora.Bangla;

/// <summary>
/// Keys whose ordinal order is the order of the Bangla Academy dictionary. Vowels, then ং ঃ ঁ, then ক–হ with ড় ঢ় য় after ড ঢ য; ৎ counts
/// as ত with a hasant. A consonant is followed by its vowel: none, া ি … ৌ, then conjuncts. Words before letters (a space comes first),
/// digits before letters by their value, Bangla before Latin, other scripts last. Fit for a text column with binary order.
/// </summary>
public static class SortKey
{
    private const string Order = "অআইঈউঊঋৠঌৡএঐওঔংঃঁকখগঘঙচছজঝঞটঠড\u09DCঢ\u09DDণতথদধনপফবভময\u09DFরৰলৱশষসহঽ";
    private const string Signs = "ািীুূৃৄৢৣেৈোৌৗ";

    /// <summary>Weights: space 0x20, digits 0x30–0x39, vowel of a consonant 0x100–, letters 0x140–, hasant 0x1F0, Latin 0x200–.</summary>
    private const char NoVowel = '\u0100', FirstLetter = '\u0140', HasantWeight = '\u01F0', FirstLatin = '\u0200';

    private static readonly char[] Weight = Weights();

    /// <summary>The key. The same for both forms of ড় ঢ় য়, with or without joiners, in capitals or not; punctuation does not count.</summary>
    public static string Of(string text)
    {
        var line = Sms.Composed(Letters.Nfc(text));
        var key = new StringBuilder(line.Length * 2);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (Digits.Value(c) >= 0) i = Number(key, line, i);
            else if (c == Letters.KhandaTa) key.Append(Weight['ত' - 0x980]).Append(HasantWeight);
            else if (c is >= '\u0980' and <= '\u09FF') Bengali(key, line, i);
            else if (char.IsAsciiLetter(c)) key.Append((char)(FirstLatin + char.ToLowerInvariant(c) - 'a'));
            else if (char.IsWhiteSpace(c) || c is '-' or '–' or '/') Space(key);
            else if (char.IsLetter(c)) Other(key, c);
        }
        while (key.Length > 0 && key[^1] == ' ') key.Length--;
        return key.ToString();
    }

    private static void Bengali(StringBuilder key, string line, int at)
    {
        var weight = Weight[line[at] - 0x980];
        if (weight == 0) return;
        key.Append(weight);
        if (!Letters.IsConsonant(line[at])) return;
        var next = at + 1;
        while (next < line.Length && (Letters.IsInvisible(line[next]) || line[next] == Letters.Nukta)) next++;
        if (next == line.Length || (line[next] != Letters.Hasant && !Signs.Contains(line[next]))) key.Append(NoVowel);
    }

    /// <summary>A run of digits by value: the count of its digits without leading zeros, then the digits. Returns its last position.</summary>
    private static int Number(StringBuilder key, string line, int at)
    {
        var end = at;
        while (end < line.Length && Digits.Value(line[end]) >= 0) end++;
        var first = at;
        while (first < end - 1 && Digits.Value(line[first]) == 0) first++;
        key.Append((char)('0' + Math.Min(end - first, 190)));
        for (var i = first; i < end; i++) key.Append((char)('0' + Digits.Value(line[i])));
        return end - 1;
    }

    /// <summary>é sorts as e; letters of other scripts keep their own order, after Latin.</summary>
    private static void Other(StringBuilder key, char letter)
    {
        var plain = letter.ToString().Normalize(NormalizationForm.FormD)[0];
        key.Append(char.IsAsciiLetter(plain) ? (char)(FirstLatin + char.ToLowerInvariant(plain) - 'a') : letter < '\u0250' ? '\u0250' : letter);
    }

    private static void Space(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
    }

    private static char[] Weights()
    {
        var weight = new char[0x80];
        for (var i = 0; i < Order.Length; i++) weight[Order[i] - 0x980] = (char)(FirstLetter + i);
        for (var i = 0; i < Signs.Length; i++) weight[Signs[i] - 0x980] = (char)(NoVowel + 1 + i);
        weight[Letters.Hasant - 0x980] = HasantWeight;
        return weight;
    }
}
