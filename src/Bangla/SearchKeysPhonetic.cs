using System.Text;

namespace Dorgora.Bangla;

/// <content>How a word sounds.</content>
public static partial class SearchKeys
{
    /// <summary>The sound of a Bangla or Latin word in a few Latin letters: মিস্ত্রী, mistry and mistri are all "mistri".</summary>
    public static string Phonetic(string token) => Reduce(Roman(token));

    /// <summary>The consonants of <see cref="Phonetic"/>: "mstr". A vowel in front shows as "a" when fewer than three consonants remain.</summary>
    public static string Skeleton(string token)
    {
        var sound = Phonetic(token);
        var bones = new StringBuilder(sound.Length);
        foreach (var c in sound)
            if (!IsVowel(c) && (bones.Length == 0 || bones[^1] != c)) bones.Append(c);
        if (bones.Length < 3 && sound.Length > 0 && IsVowel(sound[0])) bones.Insert(0, 'a');
        return bones.ToString();
    }

    /// <summary>A Bangla word as people type it in Latin letters; Latin words as they are.</summary>
    internal static string Roman(string token)
    {
        var latin = new StringBuilder(token.Length * 2);
        for (var i = 0; i < token.Length; i++)
        {
            var c = token[i];
            if (c < '\u0980') { latin.Append(c); continue; }
            var joined = i > 0 && token[i - 1] == Letters.Hasant;
            var next = i + 1 < token.Length ? token[i + 1] : '\0';
            if (joined && c == 'ষ' && token[i - 2 < 0 ? 0 : i - 2] == 'ক') latin.Append('h');
            else if (joined && c == 'ঞ' && i > 1 && token[i - 2] == 'জ') latin[^1] = 'g';
            else if (joined && c == 'য') { }
            else if (joined && c == 'ব' && !(i > 1 && token[i - 2] is 'ম' or 'র' or 'ল' or 'ব' or 'গ') && !(i == 3 && token[0] == 'উ')) { }
            else if (c == Letters.Yya) { if (!IsSign(next)) latin.Append('y'); }
            else latin.Append(Sound(c, next));
            if ((Letters.IsConsonant(c) && c != Letters.Yya) && (next == '\0' ? joined : Letters.IsConsonant(next) || next is 'ং' or 'ৎ' or 'ঃ')) latin.Append('o');
        }
        return latin.ToString();
    }

    /// <summary>Any Latin spelling in few letters: one for each family of sounds, no aspirates, no doubles.</summary>
    private static string Reduce(string latin)
    {
        var sound = new StringBuilder(latin.Length);
        for (var i = 0; i < latin.Length; i++)
        {
            char c = latin[i], next = At(latin, i + 1), before = i > 0 ? latin[i - 1] : '\0';
            switch (c)
            {
                case 'c' when next == 'h' || (next == 'c' && At(latin, i + 2) == 'h'): Put(sound, 'c'); break;
                case 'c' when next is 'e' or 'i' or 'y': Put(sound, 's'); break;
                case 'c' or 'q': Put(sound, 'k'); break;
                case 'k' when next == 's' && At(latin, i + 2) == 'h': Put(sound, 'k'); i += 2; break;
                case 't' when next == 'i' && At(latin, i + 2) == 'o' && At(latin, i + 3) == 'n': Put(sound, 's'); i++; break;
                case 't' when next == 'c' && At(latin, i + 2) == 'h': break;
                case 's' when next == 'c' && At(latin, i + 2) == 'h': Put(sound, 's'); Put(sound, 'k'); i += 2; break;
                case 'p' when next == 'h': Put(sound, 'f'); break;
                case 'x': Put(sound, 'k'); Put(sound, 's'); break;
                case 'z': Put(sound, 'j'); break;
                case 'v': Put(sound, 'b'); break;
                case 'n' when next == 'g': Put(sound, 'n'); while (At(latin, i + 1) == 'g') i++; break;
                case 'h' when before != '\0' && !IsVowel(before) && before is not ('m' or 'n' or 'l' or 'h') && char.IsAsciiLetter(before): break;
                case 'e' when next == 'e': Put(sound, 'i'); i++; break;
                case 'o' when next == 'o' || next == 'u': Put(sound, 'u'); i++; break;
                case 'y' when before == '\0': Put(sound, 'j'); break;
                case 'y' when IsVowel(next): break;
                case 'y': Put(sound, 'i'); break;
                case 'w' when !IsVowel(before) && before != '\0' && IsVowel(next): break;
                case 'w': Put(sound, 'o'); break;
                default: Put(sound, c); break;
            }
        }
        return sound.ToString();
    }

    private static void Put(StringBuilder sound, char c)
    {
        if (sound.Length == 0 || sound[^1] != c || char.IsAsciiDigit(c)) sound.Append(c);
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsSign(char c) => c is >= '\u09BE' and <= '\u09CC';

    private static string Sound(char c, char next) => c switch
    {
        'ক' => "k", 'খ' => "kh", 'গ' => "g", 'ঘ' => "gh", 'ঙ' or 'ং' => "ng", 'চ' => "ch", 'ছ' => "chh", 'জ' or 'য' => "j", 'ঝ' => "jh",
        'ঞ' or 'ণ' or 'ন' => "n", 'ট' or 'ত' or 'ৎ' => "t", 'ঠ' or 'থ' => "th", 'ড' or 'দ' => "d", 'ঢ' or 'ধ' => "dh", 'প' => "p",
        'ফ' => "f", 'ব' => "b", 'ভ' => "bh", 'ম' => "m", 'র' or Letters.Rra or Letters.Rha => "r", 'ল' => "l", 'শ' or 'ষ' => "sh", 'স' => "s", 'হ' => "h",
        'অ' => next == Letters.Hasant ? "" : "o", 'আ' or 'া' => "a", 'ই' or 'ঈ' or 'ি' or 'ী' => "i", 'উ' or 'ঊ' or 'ু' or 'ূ' => "u",
        'ঋ' or 'ৃ' => "ri", 'এ' => next == Letters.Hasant ? "" : "e", 'ে' => "e", 'ঐ' or 'ৈ' => "oi", 'ও' or 'ো' => "o", 'ঔ' or 'ৌ' or 'ৗ' => "ou",
        'ঁ' => "",
        _ => "",
    };
}
