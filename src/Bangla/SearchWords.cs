namespace Dorgora.Bangla;

/// <summary>A text taken apart for <see cref="SearchKeys.Score(SearchWords, SearchWords)"/>: the keys of each of its words. Keep it beside a list that is searched often.</summary>
public sealed class SearchWords
{
    private readonly Word[] _words;

    /// <summary>Prepares a text (a name with its post and office, or what was typed).</summary>
    public SearchWords(string text) =>
        _words = [.. SearchKeys.Tokens(text).Select(t => new Word(t, SearchKeys.Fold(t), [.. SearchKeys.Variants(t)]))];

    /// <summary>How well every word of this query begins a word of <paramref name="text"/>: 100 the same words, 0 when one is missing.</summary>
    internal int Score(SearchWords text)
    {
        if (_words.Length == 0) return 0;
        var sum = 0;
        foreach (var wanted in _words)
        {
            var best = 0;
            foreach (var word in text._words) best = Math.Max(best, Compare(wanted, word));
            if (best == 0) return 0;
            sum += best;
        }
        return sum / _words.Length;
    }

    private static int Compare(Word wanted, Word word)
    {
        if (Begins(word.Norm, wanted.Norm) is > 0 and var norm) return 80 + norm;
        if (Begins(word.Fold, wanted.Fold) is > 0 and var fold) return 60 + fold;
        var best = 0;
        foreach (var sound in word.Sounds)
            foreach (var asked in wanted.Sounds)
                if (Begins(sound, asked) is > 0 and var heard) best = Math.Max(best, 40 + heard);
        return best;
    }

    /// <summary>20 for the whole word, 1–19 for a beginning (more for a longer one), 0 when it does not begin so.</summary>
    private static int Begins(string word, string beginning) =>
        beginning.Length == 0 || !word.StartsWith(beginning, StringComparison.Ordinal) ? 0
            : word.Length == beginning.Length ? 20 : Math.Max(1, 19 * beginning.Length / word.Length);

    private sealed record Word(string Norm, string Fold, string[] Sounds);
}
