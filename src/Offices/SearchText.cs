using Dorgora.Bangla;
using Dorgora.Offices.Openness;

namespace Dorgora.Offices;

/// <summary>The words by which somebody of the directory is found, as keys, with what a hit in each is worth.</summary>
internal sealed class SearchText
{
    private readonly List<(Keys Word, double Worth)> words = [];
    private readonly string digits;

    private SearchText(string digits) => this.digits = digits;

    public static SearchText Of(Listing o, string roleKey, IEnumerable<string> groups)
    {
        var text = new SearchText(Digits.ToLatin($"{o.Mobile} {o.OtherPhone} {o.OfficePhone}"));
        text.Add(o.NameBn, 1.2);
        text.Add(o.NameEn, 1.2);
        text.Add(o.TitleBn, 1.1);
        text.Add($"{o.TitleEn} {roleKey}", 1.1);
        text.Add($"{o.InstitutionBn} {string.Join(' ', groups)}", 0.8);
        text.Add($"{o.OfficeBn} {o.OfficeEn}", 0.7);
        return text;
    }

    /// <summary>The words of a query; at most eight.</summary>
    public static IReadOnlyList<Keys> Words(string? query) => [.. Split(query).Take(8).Select(Keys.Of).Where(k => k.Norm != "")];

    /// <summary>0 when a word is found nowhere.</summary>
    public double Score(IReadOnlyList<Keys> query, bool numbers = true)
    {
        var sum = 0.0;
        foreach (var word in query)
        {
            var best = numbers && word.IsNumber && digits.Contains(word.Norm, StringComparison.Ordinal) ? 6 : 0.0;
            foreach (var (own, worth) in words) best = Math.Max(best, own.Match(word) * worth);
            if (best == 0) return 0;
            sum += best;
        }
        return sum;
    }

    private void Add(string? text, double worth)
    {
        foreach (var word in Split(text)) words.Add((Keys.Of(word), worth));
    }

    private static string[] Split(string? text) => Clean.Line(text, 200).Split([' ', ',', '(', ')', '-', '/', '.', '।'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One word under the search keys: as written, spelling folded, by sound, by its consonants.</summary>
internal readonly record struct Keys(string Norm, string Fold, string Sound, string Bones)
{
    public static Keys Of(string word)
    {
        var norm = SearchKeys.Norm(word);
        return new(norm, SearchKeys.Fold(norm), SearchKeys.Phonetic(norm), SearchKeys.Skeleton(norm));
    }

    public bool IsNumber => Norm.Length >= 3 && Norm.All(char.IsAsciiDigit);

    /// <summary>How well this word of the directory answers a word of the query: 8 the same, down to 2 the beginning by sound, 0 not.</summary>
    public double Match(Keys query)
    {
        if (Norm == query.Norm) return 8;
        if (Fold != "" && Fold == query.Fold) return 7;
        if (query.Norm.Length >= 2 && Norm.StartsWith(query.Norm, StringComparison.Ordinal)) return 6;
        if (Sound != "" && Sound == query.Sound) return 5;
        if (query.Fold.Length >= 2 && Fold.StartsWith(query.Fold, StringComparison.Ordinal)) return 4;
        if (Bones.Length >= 3 && Bones == query.Bones) return 3;
        return query.Sound.Length >= 3 && Sound.StartsWith(query.Sound, StringComparison.Ordinal) ? 2 : 0;
    }
}
