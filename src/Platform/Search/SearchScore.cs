namespace Dorgora.Platform.Search;

/// <summary>How well a document fits: quality of the match × rarity of the word × field, then how much of the title it is, kind, popularity and place.</summary>
internal static class SearchScore
{
    /// <summary>What fits much worse than the best is not shown.</summary>
    public const double LeastOfBest = 0.4;

    private static double Worth(SearchField field) => field switch { SearchField.TitleBn or SearchField.TitleEn => 1, SearchField.Keywords => 0.85, SearchField.Subtitle => 0.6, SearchField.Text => 0.45, _ => 0 };

    /// <summary>0 to 1, and whether every word of the reading is there.</summary>
    /// <param name="near">The office whose own come first; "" for none.</param>
    /// <param name="total">Documents in the index.</param>
    public static (double Score, bool Whole) Of(SearchCandidate document, IReadOnlyList<Slot> reading, string near, int total)
    {
        var fields = SearchId.Unpack(document.Terms).ToDictionary(t => t.Term, t => t.Field);
        var (sum, all, matched, inTitle) = (0.0, 0.0, 0, 0);
        foreach (var slot in reading)
        {
            var weight = Math.Log(1 + total / (1.0 + slot.Documents)) + 0.1;
            var (best, title) = Best(slot, fields);
            all += weight;
            sum += weight * best;
            if (best > 0) matched++;
            if (title) inTitle++;
        }
        if (matched == 0) return (0, false);
        var whole = matched == reading.Count;
        var covers = whole ? 1 : 0.6 * matched / reading.Count;
        var fit = Math.Max(Share(inTitle, fields, SearchField.TitleBn), Share(inTitle, fields, SearchField.TitleEn));
        return (Math.Round(sum / all * covers * (0.8 + 0.2 * fit) * (1 - 0.12 * document.Place / 255) * Here(document.OfficePath, near), 6), whole);
    }

    private static (double Worth, bool InTitle) Best(Slot slot, Dictionary<long, SearchField> fields)
    {
        var (best, title) = (0.0, false);
        foreach (var word in slot.Words)
        {
            if (!fields.TryGetValue(word.Term, out var field)) continue;
            best = Math.Max(best, word.Quality * Worth(field));
            title |= field <= SearchField.TitleEn;
        }
        return (best, title);
    }

    /// <summary>How much of the title was asked for.</summary>
    private static double Share(int inTitle, Dictionary<long, SearchField> fields, SearchField title)
        => fields.Values.Count(f => f == title) is > 0 and var words ? Math.Min(1, (double)inTitle / words) : 0;

    private static double Here(string path, string near)
        => near == "" || path.StartsWith(near, StringComparison.Ordinal) ? 1 : near.StartsWith(path, StringComparison.Ordinal) ? 0.95 : 0.72;
}
