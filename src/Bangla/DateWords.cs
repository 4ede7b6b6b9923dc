using System.Text;

namespace Dorgora.Bangla;

/// <summary>A written date taken apart: its numbers in order, the one word that may be a month, and how many numbers stood before it.</summary>
internal sealed record DateWords(DateWords.Number[] Numbers, string? Word, int WordAt)
{
    /// <summary>A run of digits: its value and how many digits were written.</summary>
    internal readonly record struct Number(int Value, int Digits);

    /// <summary>The calendar that an era word names.</summary>
    internal enum Era { Any, Gregorian, Bangla }

    private static readonly Dictionary<string, Era> Passed = Eras(
        (Era.Any, "রবিবার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবি সোম মঙ্গল বুধ বৃহস্পতি বৃহঃ শুক্র শনি রোববার "
            + "sunday monday tuesday wednesday thursday friday saturday sun mon tue wed thu fri sat "
            + "তারিখ তাং সাল সন লা রা ঠা ই শে তম st nd rd th"),
        (Era.Gregorian, "খ্রি খ্রিষ্টাব্দ খৃ খৃষ্টাব্দ ইং ইংরেজি ad ce"),
        (Era.Bangla, "বঙ্গাব্দ বাং বাংলা"));

    /// <summary>Takes a date apart; weekday, era and ordinal endings are passed over. Null for anything that cannot be a date.</summary>
    internal static DateWords? Split(string? text, Era era)
    {
        if (text is null || text.Length > 100) return null;
        var line = Clean.Line(text);
        var numbers = new List<Number>(3);
        string? word = null;
        var wordAt = 0;
        for (int start = 0, end; start < line.Length; start = end)
        {
            end = End(line, start);
            var piece = line[start..end];
            if (Digits.Value(piece[0]) >= 0)
            {
                if (piece.Length > 4 || !Digits.TryParseInt(piece, out var value)) return null;
                numbers.Add(new(value, piece.Length));
            }
            else if (!IsLetter(piece[0]))
            {
                if (!IsSeparator(line, start)) return null;
            }
            else if (Passed.TryGetValue(Key(piece), out var named))
            {
                if (named != Era.Any && named != era) return null;
            }
            else if (word is not null) return null;
            else (word, wordAt) = (Key(piece), numbers.Count);
        }
        return new([.. numbers], word, wordAt);
    }

    /// <summary>Month number (1–12) by spelling; the extra pairs are further spellings.</summary>
    internal static Dictionary<string, int> Index(IEnumerable<string> names, params (string Name, int Month)[] more)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names) index[Key(name)] = index.Count % 12 + 1;
        foreach (var (name, month) in more) index[Key(name)] = month;
        return index;
    }

    /// <summary>One form for today's and yesterday's spelling: জানুয়ারী = জানুয়ারি, আগষ্ট = আগস্ট, খ্রিঃ = খ্রি.</summary>
    private static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var c in Letters.Nfc(word))
        {
            if (c is Letters.Nukta or 'ঃ') continue;
            key.Append(c switch { 'ী' => 'ি', 'ূ' => 'ু', 'ণ' => 'ন', 'শ' or 'ষ' => 'স', _ => char.ToLowerInvariant(c) });
        }
        return key.ToString();
    }

    private static Dictionary<string, Era> Eras(params (Era Era, string Words)[] groups) =>
        groups.SelectMany(g => g.Words.Split(' '), (g, w) => (Key(w), g.Era)).DistinctBy(p => p.Item1).ToDictionary(StringComparer.Ordinal);

    /// <summary>Where the run of digits or letters that begins here ends; anything else stands alone.</summary>
    internal static int End(string line, int start)
    {
        var end = start + 1;
        if (Digits.Value(line[start]) >= 0) while (end < line.Length && Digits.Value(line[end]) >= 0) end++;
        else if (IsLetter(line[start])) while (end < line.Length && IsLetter(line[end])) end++;
        return end;
    }

    internal static bool IsLetter(char c) => char.IsAsciiLetter(c) || (Letters.IsBengali(c) && Digits.Value(c) < 0);

    /// <summary>A colon only follows a word (খ্রি:), a dash, dot or slash only something else.</summary>
    private static bool IsSeparator(string line, int at) => line[at] switch
    {
        ' ' or ',' or '(' or ')' => true,
        ':' => at > 0 && IsLetter(line[at - 1]),
        '-' or '/' or '.' or '–' or '।' => at > 0,
        _ => false,
    };
}
