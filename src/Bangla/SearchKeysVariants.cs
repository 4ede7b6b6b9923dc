using System.Text;

namespace Dorgora.Bangla;

/// <content>Words that are typed in more than one way.</content>
public static partial class SearchKeys
{
    private static readonly (string Spoken, char Letter)[] LetterNames =
    [
        ("এ", 'a'), ("বি", 'b'), ("সি", 'c'), ("ডি", 'd'), ("ই", 'e'), ("এফ", 'f'), ("জি", 'g'), ("এইচ", 'h'), ("আই", 'i'), ("জে", 'j'),
        ("কে", 'k'), ("এল", 'l'), ("এম", 'm'), ("এন", 'n'), ("ও", 'o'), ("পি", 'p'), ("কিউ", 'q'), ("আর", 'r'), ("এস", 's'), ("টি", 't'),
        ("ইউ", 'u'), ("ভি", 'v'), ("ডব্লিউ", 'w'), ("এক্স", 'x'), ("ও\u09DFাই", 'y'), ("জেড", 'z'),
    ];

    /// <summary>Titles that Latin names shorten otherwise than Bangla names.</summary>
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal) { ["md"] = "মো", ["mst"] = "মোছা", ["dr"] = "ডা" };

    /// <summary>
    /// All sounds under which a word is stored and looked up, the plain one first: with and without its ending, with and without unwritten
    /// vowels in the middle (shahrasti), ছ as s (mas), ঁ as n (chandpur), a bare c as চ (beca), g before e or i as j (engineer), names of
    /// letters as an abbreviation (ইউএনও = uno), md as মোঃ. Two words meet when they share one.
    /// </summary>
    public static IReadOnlyList<string> Variants(string token)
    {
        var sounds = new List<string>(4) { Phonetic(token) };
        if (Ascii.IsValid(token))
        {
            Add(token.Replace("ch", "c", StringComparison.Ordinal).Replace("c", "ch", StringComparison.Ordinal));
            Add(token.Replace("ge", "je", StringComparison.Ordinal).Replace("gi", "ji", StringComparison.Ordinal));
            if (Titles.TryGetValue(token, out var title)) Add(title);
            return sounds;
        }
        string[] forms = [token, Stem(token), token.Replace('ছ', 'স'), token.Replace('ঁ', 'ং')];
        foreach (var form in forms.Distinct())
        {
            Add(form);
            Add(Roman(form, swift: true));
        }
        if (Initials(token) is { Length: > 1 } initials) Add(initials);
        return sounds;

        void Add(string form)
        {
            var sound = Phonetic(form);
            if (!sounds.Contains(sound)) sounds.Add(sound);
        }
    }

    /// <summary>"uno" for ইউএনও; null when the word is not made of names of English letters.</summary>
    private static string? Initials(string token)
    {
        if (token.Length is 0 or > 24) return token.Length == 0 ? "" : null;
        foreach (var (spoken, letter) in LetterNames)
            if (token.StartsWith(spoken, StringComparison.Ordinal) && Initials(token[spoken.Length..]) is { } rest) return letter + rest;
        return null;
    }
}
