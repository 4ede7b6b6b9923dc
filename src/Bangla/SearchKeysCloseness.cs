namespace Dorgora.Bangla;

/// <content>How near a typed word is to a stored one.</content>
public static partial class SearchKeys
{
    /// <summary>
    /// 1 for the same sound, 0 for nothing in common: the cheapest way from one Latin form to the other, where vowels, an h and a nasal
    /// weigh less than other letters. For ranking the few words that a coarser key found; both are tokens, in either script.
    /// </summary>
    public static double Closeness(string token, string other)
    {
        string a = Roman(token), b = Roman(other);
        if (a.Length == 0 || b.Length == 0 || a.Length > 60 || b.Length > 60) return a == b ? 1 : 0;
        Span<double> row = stackalloc double[b.Length + 1];
        for (var j = 1; j <= b.Length; j++) row[j] = row[j - 1] + Weight(b, j - 1);
        var empty = row[b.Length];
        var full = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var corner = row[0];
            var gone = Weight(a, i);
            full += gone;
            row[0] = full;
            for (var j = 0; j < b.Length; j++)
            {
                var best = Math.Min(corner + Change(a[i], b[j]), Math.Min(row[j + 1] + gone, row[j] + Weight(b, j)));
                corner = row[j + 1];
                row[j + 1] = best;
            }
        }
        return 1 - row[b.Length] / (full + empty);
    }

    /// <summary>What one letter too many costs: little for a doubled letter, an h after a consonant, a written or unwritten vowel.</summary>
    private static double Weight(string latin, int at)
    {
        var c = latin[at];
        if (at > 0 && latin[at - 1] == c) return 0.1;
        return c switch { 'o' => 0.3, 'h' => 0.3, 'y' or 'w' => 0.3, 'a' => 0.5, 'e' or 'i' or 'u' => 0.6, 'n' => 0.8, _ => 1 };
    }

    private static double Change(char a, char b)
    {
        if (a == b) return 0;
        if (IsVowel(a) && IsVowel(b)) return (a, b) is ('a', 'o') or ('o', 'a') ? 0.25 : (a, b) is ('a', 'e') or ('e', 'a') or ('e', 'i') or ('i', 'e') or ('o', 'u') or ('u', 'o') ? 0.4 : 0.6;
        return (a, b) switch
        {
            ('j', 'z') or ('z', 'j') or ('b', 'v') or ('v', 'b') or ('c', 'k') or ('k', 'c') or ('q', 'k') or ('k', 'q') => 0.15,
            ('i', 'y') or ('y', 'i') or ('w', 'o') or ('o', 'w') or ('w', 'b') or ('b', 'w') or ('u', 'w') or ('w', 'u') => 0.2,
            ('c', 's') or ('s', 'c') or ('y', 'j') or ('j', 'y') or ('m', 'n') or ('n', 'm') or ('p', 'f') or ('f', 'p') or ('r', 'd') or ('d', 'r') or ('j', 'g') or ('g', 'j') => 0.5,
            _ => 1.2,
        };
    }
}
