using System.Text;

namespace Dorgora.Bangla;

/// <content>How a word sounds.</content>
public static partial class SearchKeys
{
    /// <summary>
    /// The sound of a Bangla or Latin word in a few Latin letters: মিস্ত্রী, mistry and mistri are all "mistri"; রহিম, rahim and rohim "rahim".
    /// a and o are one (the vowel that Bangla does not write is typed as either), aspirates count as plain, a last a falls away.
    /// </summary>
    public static string Phonetic(string token) => Reduce(Roman(token));

    /// <summary>The consonants of <see cref="Phonetic"/>: "mstr". A vowel in front shows as "a" when fewer than three consonants remain.</summary>
    public static string Skeleton(string token) => Bones(Phonetic(token));

    /// <summary>The consonants of a sound that <see cref="Phonetic"/> or <see cref="Variants"/> gave.</summary>
    public static string Bones(string sound)
    {
        var bones = new StringBuilder(sound.Length);
        foreach (var c in sound)
            if (!IsVowel(c) && (bones.Length == 0 || bones[^1] != c || char.IsAsciiDigit(c))) bones.Append(c);
        if (bones.Length < 3 && sound.Length > 0 && IsVowel(sound[0])) bones.Insert(0, 'a');
        return bones.ToString();
    }

    /// <summary>
    /// A Bangla word as people type it in Latin letters; Latin words as they are. With <paramref name="swift"/> the unwritten vowel
    /// falls away in the middle, as it does in speech: shahrasti, not shahorasti.
    /// </summary>
    internal static string Roman(string token, bool swift = false)
    {
        if (Ascii.IsValid(token)) return token;
        var latin = new StringBuilder(token.Length * 2);
        for (var i = 0; i < token.Length; i++)
        {
            var afterVowel = latin.Length > 0 && (IsVowel(latin[^1]) || token[i - 1] == 'ং');
            if (token[i] < '\u0980') latin.Append(token[i]);
            else latin.Append(Sound(token, i));
            if (HasUnwrittenVowel(token, i) && !(swift && afterVowel && HasVowel(token, i + 1))) latin.Append('o');
        }
        return latin.ToString();
    }

    /// <summary>The sound of one letter where it stands; a letter joined to another by a hasant may be silent or sound otherwise.</summary>
    private static string Sound(string token, int at)
    {
        char next = At(token, at + 1), after = At(token, at + 2);
        var joinedTo = at > 1 && token[at - 1] == Letters.Hasant ? token[at - 2] : '\0';
        return (joinedTo, token[at]) switch
        {
            ('ক', 'ষ') => "h",
            ('জ', 'ঞ') => "",
            ('হ', 'য') => "j",
            ('র', 'য') when at > 2 && token[at - 3] != Letters.Hasant => "j",
            (not '\0', 'য') => "",
            ('ম' or 'র' or 'ল' or 'ব' or 'গ', 'ব') => "b",
            ('দ', 'ব') when at == 3 && token[0] == 'উ' => "b",
            (not '\0', 'ব') => "",
            (_, 'জ') when next == Letters.Hasant && after == 'ঞ' => "g",
            (_, 'হ') when next == Letters.Hasant && after == 'য' => "",
            (_, 'অ' or 'এ') when next == Letters.Hasant => "",
            (_, Letters.Yya) => IsSign(next) ? "" : "y",
            (_, var letter) => Letter(letter),
        };
    }

    private static string Letter(char c) => c switch
    {
        'ক' => "k", 'খ' => "kh", 'গ' => "g", 'ঘ' => "gh", 'ঙ' or 'ং' => "ng",
        'চ' => "ch", 'ছ' => "chh", 'জ' or 'য' => "j", 'ঝ' => "jh", 'ঞ' or 'ণ' or 'ন' => "n",
        'ট' or 'ত' or Letters.KhandaTa => "t", 'ঠ' or 'থ' => "th", 'ড' or 'দ' => "d", 'ঢ' or 'ধ' => "dh",
        'প' => "p", 'ফ' => "f", 'ব' => "b", 'ভ' => "bh", 'ম' => "m",
        'র' or Letters.Rra or Letters.Rha => "r", 'ল' => "l", 'শ' or 'ষ' => "sh", 'স' => "s", 'হ' => "h",
        'অ' or 'ও' or 'ো' => "o", 'আ' or 'া' => "a", 'ই' or 'ঈ' or 'ি' or 'ী' => "i", 'উ' or 'ঊ' or 'ু' or 'ূ' => "u",
        'ঋ' or 'ৃ' => "ri", 'এ' or 'ে' => "e", 'ঐ' or 'ৈ' => "oi", 'ঔ' or 'ৌ' or 'ৗ' => "ou",
        _ => "",
    };

    /// <summary>A consonant before another consonant, ং, ৎ or ঃ, and a conjunct at the end (কর্ম), carry a vowel that is not written.</summary>
    private static bool HasUnwrittenVowel(string token, int at)
    {
        if (!Letters.IsConsonant(token[at]) || token[at] == Letters.Yya) return false;
        var next = At(token, at + 1);
        return next == '\0' ? at > 0 && token[at - 1] == Letters.Hasant : Letters.IsConsonant(next) || next is 'ং' or 'ঃ' or Letters.KhandaTa;
    }

    private static bool HasVowel(string token, int at) =>
        at < token.Length && Letters.IsConsonant(token[at]) && (IsSign(At(token, at + 1)) || HasUnwrittenVowel(token, at));

    /// <summary>Any Latin spelling in few letters: one for each family of sounds, no doubles.</summary>
    private static string Reduce(string latin)
    {
        var sound = new StringBuilder(latin.Length);
        for (var i = 0; i < latin.Length;)
        {
            var (heard, read) = Step(i > 0 ? latin[i - 1] : '\0', latin[i], At(latin, i + 1), At(latin, i + 2));
            foreach (var c in heard)
                if (sound.Length == 0 || sound[^1] != c || char.IsAsciiDigit(c)) sound.Append(c);
            i += read;
        }
        if (sound is [_, _, .., var last, 'a'] && !IsVowel(last)) sound.Length--;
        return sound.ToString();
    }

    /// <summary>What is heard at one place of a Latin word, and how many letters that was.</summary>
    private static (string Heard, int Read) Step(char before, char c, char next, char third) => (c, next, third) switch
    {
        ('c', 'h', _) => ("c", 2),
        ('c', 'c', 'h') or ('t', 'c', 'h') => ("", 1),
        ('c', 'e' or 'i' or 'y', _) => ("s", 1),
        ('c' or 'q', _, _) => ("k", 1),
        ('k', 's', 'h') => ("k", 3),
        ('s', 'c', 'h') => ("sk", 3),
        ('t', 'i', 'o') => ("s", 2),
        ('d', 'g', 'e') => ("j", 2),
        ('p', 'h', _) => ("f", 2),
        ('x', _, _) => ("ks", 1),
        ('z', _, _) => ("j", 1),
        ('v', _, _) => ("b", 1),
        ('n', 'g', 'g') => ("n", 3),
        ('n', 'g', _) => ("n", 2),
        ('h', _, _) when char.IsAsciiLetter(before) && !IsVowel(before) && before is not ('m' or 'n' or 'l') => ("", 1),
        ('e', 'e', _) => ("i", 2),
        ('o', 'o' or 'u', _) => ("u", 2),
        ('o', _, _) => ("a", 1),
        ('y', _, _) => (IsVowel(next) && before != '\0' ? "" : "i", 1),
        ('w', _, _) => (IsVowel(next) && before != '\0' && !IsVowel(before) ? "" : "a", 1),
        _ => (c.ToString(), 1),
    };

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsSign(char c) => c is >= '\u09BE' and <= '\u09CC'; // া to ৌ, without the hasant
}
