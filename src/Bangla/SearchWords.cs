namespace Dorgora.Bangla;

/// <summary>
/// A text taken apart for <see cref="SearchKeys.Score(SearchWords, SearchWords)"/>: the keys of each of its words, and of each two
/// neighbours written as one. Keep it beside a list that is searched often.
/// </summary>
public sealed class SearchWords
{
    private readonly Word[] _words;
    private readonly Word[] _pairs;

    /// <summary>Prepares a text (a name with its post and office, or what was typed).</summary>
    public SearchWords(string text)
    {
        var tokens = SearchKeys.Tokens(text);
        _words = [.. tokens.Select(Word.Of)];
        _pairs = [.. tokens.Skip(1).Zip(tokens, (second, first) => Word.Of(first + second))];
    }

    /// <summary>How well every word of this query begins a word of <paramref name="text"/>: 100 the same words, 0 when one is missing.</summary>
    internal int Score(SearchWords text)
    {
        var apart = _words.Length == 0 ? 0 : _words.Sum(word => text.Best(word) is > 0 and var best ? best : -1000) / _words.Length;
        return apart > 0 || _words.Length != 2 ? Math.Max(apart, 0) : text.Best(_pairs[0]) * 9 / 10;
    }

    private int Best(Word wanted)
    {
        var best = 0;
        foreach (var word in _words) best = Math.Max(best, word.Fit(wanted));
        foreach (var pair in _pairs) best = Math.Max(best, pair.Fit(wanted) * 9 / 10);
        return best;
    }

    private sealed record Word(string Norm, string Fold, string[] Sounds, string[] Bones)
    {
        public static Word Of(string token)
        {
            string[] sounds = [.. SearchKeys.Variants(token)];
            return new(token, SearchKeys.Fold(token), sounds, [.. sounds.Select(SearchKeys.Bones).Distinct().Where(b => b.Length > 2)]);
        }

        /// <summary>Up to 100 as written, 80 folded, 60 by sound, 40 by three consonants or more.</summary>
        public int Fit(Word wanted)
        {
            if (Begins(Norm, wanted.Norm) is > 0 and var norm) return 80 + norm;
            if (Begins(Fold, wanted.Fold) is > 0 and var fold) return 60 + fold;
            if (Begins(Sounds, wanted.Sounds) is > 0 and var sound) return 40 + sound;
            return Begins(Bones, wanted.Bones) is > 0 and var bones ? 20 + bones : 0;
        }

        private static int Begins(string[] keys, string[] wanted)
        {
            var best = 0;
            foreach (var key in keys)
                foreach (var start in wanted) best = Math.Max(best, Begins(key, start));
            return best;
        }

        /// <summary>20 for the whole key, 1–19 for a beginning (more for a longer one), 0 when it does not begin so.</summary>
        private static int Begins(string key, string start) =>
            start.Length == 0 || !key.StartsWith(start, StringComparison.Ordinal) ? 0
                : key.Length == start.Length ? 20 : Math.Max(1, 19 * start.Length / key.Length);
    }
}
