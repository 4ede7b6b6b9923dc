using System.Text;

namespace Dorgora.Bangla;

/// <summary>
/// Keys under which a word is stored and looked up, so that Bangla in any spelling, Banglish and English find the same word:
/// n <see cref="Norm"/>, f <see cref="Fold"/>, p <see cref="Phonetic"/>, s <see cref="Skeleton"/>, each coarser than the one before.
/// All but Norm and Tokens take one token of <see cref="Tokens"/>.
/// </summary>
public static partial class SearchKeys
{
    /// <summary>One form for one text: ড় ঢ় য় in one code point, ৎ for ত্ with a joiner, no invisible characters, Latin digits and small letters.</summary>
    public static string Norm(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in Letters.Nfc(text))
        {
            if (c == Letters.Zwj && visible is [.., 'ত', Letters.Hasant]) visible.Replace("ত্", "ৎ", visible.Length - 2, 2);
            else if (!Letters.IsInvisible(c) && c is not (>= '\u0300' and <= '\u036F')) visible.Append(c);
        }
        var norm = new StringBuilder(visible.Length);
        foreach (var c in Sms.Compose(visible.ToString()))
        {
            if (c == 'া' && norm is [.., 'অ']) norm[^1] = 'আ';
            else norm.Append(Plain(c));
        }
        return norm.ToString();
    }

    /// <summary>The words and numbers of a text, normalised, in order: runs of Bengali letters and signs, a–z and digits.</summary>
    public static IReadOnlyList<string> Tokens(string text)
    {
        var norm = Norm(text);
        var tokens = new List<string>();
        var start = -1;
        for (var i = 0; i <= norm.Length; i++)
        {
            var inside = i < norm.Length && (char.IsAsciiLetterOrDigit(norm[i]) || Letters.IsBengali(norm[i]));
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            tokens.Add(norm[start..i]);
            start = -1;
        }
        return tokens;
    }

    /// <summary>
    /// The word without its case endings, with letters that sound alike made one: ই=ঈ, উ=ঊ, ন=ণ=ঞ, শ=ষ=স, র=ড়=ঢ়, ত=ৎ, জ=য, ং=ঙ, খ=ক্ষ, গ=জ্ঞ;
    /// no ঁ ঃ, hasant, ya- or ba-phala, no doubled letters. Latin words stay as they are.
    /// </summary>
    public static string Fold(string token)
    {
        var word = Root(token);
        var fold = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var joined = i > 1 && word[i - 1] == Letters.Hasant;
            var (before, c) = (joined ? word[i - 2] : '\0', word[i]);
            if (c is 'ঁ' or 'ঃ' or Letters.Hasant || (joined && IsSilent(before, c, i))) continue;
            var same = (before, c) switch { ('ক', 'ষ') => 'খ', ('জ', 'ঞ') => 'গ', _ => Same(c) };
            if (same != c && joined && same is 'খ' or 'গ') fold.Length--;
            if (fold.Length == 0 || fold[^1] != same || !Letters.IsConsonant(same)) fold.Append(same);
        }
        return fold.ToString();
    }

    /// <summary>A ya- or ba-phala that is not heard by itself; য after reph (কার্য) and ব after ম র ল ব গ (নম্বর) are.</summary>
    private static bool IsSilent(char before, char c, int at) => c switch
    {
        'য' => before != 'র' || at == 2,
        'ব' => before is not ('ম' or 'র' or 'ল' or 'ব' or 'গ'),
        _ => false,
    };

    private static readonly string[] Endings =
        ["গুলোতে", "গুলোর", "গুলোকে", "দেরকে", "গুলো", "গুলি", "খানা", "\u09DFের", "টিকে", "টাকে", "টির", "টার", "দের", "েরা", "টি", "টা", "ের", "এর", "কে", "তে", "রা", "ে"];

    /// <summary>
    /// The word without its longest case or number ending (দের, গুলো, টি, ের, কে, তে …), else without the র of গরুর, when three letters or
    /// more remain; never more than one ending. The র of ডাক্তার goes too: nothing in the letters tells the two apart.
    /// </summary>
    public static string Stem(string token)
    {
        foreach (var ending in Endings)
        {
            var rest = token.Length - ending.Length;
            if (rest >= 3 && token.EndsWith(ending, StringComparison.Ordinal) && token[rest - 1] != Letters.Hasant) return token[..rest];
        }
        return token.Length > 3 && token[^1] == 'র' && IsSign(token[^2]) ? token[..^1] : token;
    }

    /// <summary>The word without any ending (four at most), so that চাঁদপুর, চাঁদপুরে and চাঁদপুরের meet.</summary>
    private static string Root(string token) => Stem(Stem(Stem(Stem(token))));

    /// <summary>
    /// For small lists in memory: how well the query fits, 0 (a word of the query is missing) to 100 (the same words). Every word typed must
    /// begin a word of the text as written, folded or by sound, in Bangla, Banglish or English.
    /// </summary>
    public static int Score(string query, string text) => Score(new SearchWords(query), new SearchWords(text));

    /// <summary>The same with both sides prepared.</summary>
    public static int Score(SearchWords query, SearchWords text) => query.Score(text);

    private static char Plain(char c) => c switch
    {
        >= '০' and <= '৯' => (char)(c - '০' + '0'),
        '\u09F0' => 'র',
        '\u09F1' => 'ব',
        < '\u0080' => char.ToLowerInvariant(c),
        >= '\u00C0' and < '\u0250' => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
        _ => c,
    };

    private static char Same(char c) => c switch
    {
        'ঈ' => 'ই',
        'ী' => 'ি',
        'ঊ' => 'উ',
        'ূ' => 'ু',
        'ণ' or 'ঞ' => 'ন',
        'শ' or 'ষ' => 'স',
        Letters.Rra or Letters.Rha or 'ঋ' => 'র',
        Letters.KhandaTa => 'ত',
        'য' => 'জ',
        'ঙ' => 'ং',
        _ => c,
    };
}
