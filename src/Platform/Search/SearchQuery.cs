using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.Platform.Search;

/// <summary>What is asked.</summary>
/// <param name="Kind">Only this kind; "" for all.</param>
/// <param name="Area">Only what belongs to the office with this path or is below it; "" for all.</param>
/// <param name="Near">What belongs here comes first; "" for nothing.</param>
/// <param name="May">Whether who asks may see what needs this permission, at an office with this path.</param>
/// <param name="Skip">How many of the best are not shown: those of the pages before.</param>
public sealed record SearchAsk(string Text, string Kind = "", string Area = "", string Near = "", Func<string, string, bool>? May = null, int Skip = 0, int Take = 20);

/// <param name="Words">The words of the dictionary that the query led to: to be marked.</param>
public sealed record SearchHit(SearchDocument Document, double Score, IReadOnlySet<string> Words);

/// <param name="Hits">Of what fits, best first, those that were asked for.</param>
/// <param name="Total">How many fit of what was looked at; at most some hundreds.</param>
/// <param name="Counts">By kind, whatever kind was asked for.</param>
/// <param name="Whole">The first hit has every word.</param>
/// <param name="Read">The words as they were understood, where that is not what was typed; "" otherwise.</param>
/// <param name="Meant">What may have been meant when nothing was found; "" when nothing is near.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, int Total, IReadOnlyDictionary<string, int> Counts, bool Whole, string Read, string Meant)
{
    internal static SearchAnswer Nothing(string meant) => new([], 0, new Dictionary<string, int>(), true, "", meant);
}

/// <summary>One word that was typed with the words of the dictionary that may stand for it.</summary>
internal sealed record Slot(string Typed, IReadOnlyList<SearchWord> Words)
{
    public int Documents => Words.Sum(w => w.Documents);
    public double Best => Words.Count == 0 ? 0 : Words.Max(w => w.Quality);
}

/// <summary>
/// The search: every typed word is looked up in the dictionary, the few words found are looked up in the index, and the documents are
/// judged here, in C#, so that both databases give the same answer in the same order.
/// </summary>
public static class SearchQuery
{
    public const int LongestQuery = 200, MostTyped = 8;

    private sealed record Judged(SearchCandidate Candidate, double Score, bool Whole, IReadOnlyList<Slot> Reading);

    public static async Task<SearchAnswer> Find(AppDb db, SearchAsk ask, CancellationToken cancel = default)
    {
        var typed = Typed(ask.Text);
        if (typed.Count == 0) return SearchAnswer.Nothing("");
        var readings = await SearchReadings.Of(db, typed, ask.Near, cancel);
        var ranked = readings.Count == 0 ? [] : await Rank(db, readings, ask, cancel);
        if (ranked.Count == 0) return SearchAnswer.Nothing(await SearchReadings.Meant(db, typed, cancel));
        var counts = ranked.GroupBy(r => r.Candidate.Kind).ToDictionary(g => g.Key, g => g.Count());
        var shown = ranked.Where(r => ask.Kind == "" || r.Candidate.Kind == ask.Kind).ToList();
        var page = shown.Skip(ask.Skip).Take(ask.Take).ToList();
        var rows = await SearchRetrieval.Rows(db, [.. page.Select(s => s.Candidate.Id)], cancel);
        var hits = page.Where(s => rows.ContainsKey(s.Candidate.Id)).Select(s => new SearchHit(rows[s.Candidate.Id], s.Score, Words(s.Reading))).ToList();
        return new(hits, shown.Count, counts, ranked[0].Whole, Read(typed, ranked[0].Reading), "");
    }

    /// <summary>The words of a query that are looked for.</summary>
    internal static List<string> Typed(string text)
        => [.. SearchKeys.Tokens(text.Length > LongestQuery ? text[..LongestQuery] : text).Where(w => w.Length <= SearchOffer.LongestWord).Distinct().Take(MostTyped)];

    private static async Task<List<Judged>> Rank(AppDb db, IReadOnlyList<IReadOnlyList<Slot>> readings, SearchAsk ask, CancellationToken cancel)
    {
        var judged = new Dictionary<long, Judged>();
        var total = await SearchRetrieval.Documents(db, cancel);
        foreach (var reading in readings)
            foreach (var candidate in await SearchRetrieval.Candidates(db, reading, ask, cancel))
            {
                if (candidate.Needs != "" && ask.May?.Invoke(candidate.Needs, candidate.OfficePath) != true) continue;
                var (score, whole) = SearchScore.Of(candidate, reading, ask.Near, total);
                if (score > 0 && (!judged.TryGetValue(candidate.Id, out var before) || before.Score < score)) judged[candidate.Id] = new(candidate, score, whole, reading);
            }
        var ranked = judged.Values.OrderByDescending(j => j.Score).ThenBy(j => j.Candidate.Kind, StringComparer.Ordinal).ThenBy(j => j.Candidate.Key, StringComparer.Ordinal).ToList();
        return [.. ranked.Where(r => r.Score >= ranked[0].Score * SearchScore.LeastOfBest && (r.Whole || !ranked[0].Whole))];
    }

    private static HashSet<string> Words(IReadOnlyList<Slot> reading) => [.. reading.SelectMany(s => s.Words).Select(w => w.Word)];

    /// <summary>The best word for each typed one, when one of them is another word and not only another spelling.</summary>
    private static string Read(List<string> typed, IReadOnlyList<Slot> reading)
    {
        var words = reading.Where(s => s.Words.Count > 0).Select(s => s.Words.MaxBy(w => (w.Quality, w.Documents))!).ToList();
        return words.TrueForAll(w => w.Quality >= 0.9) && reading.Count == typed.Count ? "" : string.Join(' ', words.Select(w => w.Word).Distinct());
    }
}
