using System.Diagnostics.CodeAnalysis;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Search;

/// <summary>A word of the dictionary for one that was typed.</summary>
/// <param name="Quality">1 for the same word, less for another spelling, sound, or only alike; below <see cref="SearchDictionary.Sure"/> it is a guess.</param>
public sealed record SearchWord(long Term, string Word, int Documents, double Quality);

/// <summary>
/// The dictionary of all words that stand in documents. A typed word is looked up by its keys (one read for all words of a query): as typed,
/// folded, by sound, by consonants; where these give nothing near, by consonants with one missing or too many.
/// </summary>
public static class SearchDictionary
{
    /// <summary>At least this well a word is known; below it the dictionary guesses further.</summary>
    public const double Sure = 0.8;

    /// <summary>What a guess must reach to be looked at, and what it must reach to be taken for the word.</summary>
    public const double Least = 0.4, Taken = 0.6;
    private const int Most = 8, MostBeginnings = 400;

    /// <summary>The best words for each that was typed, best first; none where nothing is near.</summary>
    /// <param name="words">As normalised.</param>
    /// <param name="guess">Also words that are only alike.</param>
    public static async Task<Dictionary<string, IReadOnlyList<SearchWord>>> Find(AppDb db, IReadOnlyCollection<string> words, bool guess, CancellationToken cancel = default, int most = Most)
    {
        var found = await Read(db, words, word => guess ? [.. SearchId.Near(word), .. SearchId.Bones(word).Select(b => (SearchId.OfBones(b), SearchWay.Bones))] : SearchId.Near(word), cancel);
        var poor = guess ? words.Distinct().Where(w => !found[w].Exists(f => f.Quality >= Sure)).ToList() : [];
        if (poor.Count > 0)
            foreach (var (word, more) in await Read(db, poor, Broken, cancel)) found[word].AddRange(more);
        return found.ToDictionary(f => f.Key, f => Best(f.Value, most));
    }

    /// <summary>Words that begin as this one does, the most frequent first: for the word that is being typed.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated to SQL, where text is compared in binary order.")]
    public static async Task<IReadOnlyList<SearchWord>> Beginning(AppDb db, string start, int most, CancellationToken cancel = default)
    {
        var sound = SearchKeys.Phonetic(start);
        var (end, soundEnd) = (start + '\uFFFD', sound + '~');
        var terms = db.Set<SearchTerm>().AsNoTracking().Where(t => t.Documents > 0);
        var written = await terms.Where(t => string.Compare(t.Word, start) >= 0 && string.Compare(t.Word, end) < 0)
            .OrderBy(t => t.Word).Take(MostBeginnings).Select(t => new SearchWord(t.Id, t.Word, t.Documents, 1)).ToListAsync(cancel);
        var heard = sound.Length < 2 ? [] : await terms.Where(t => string.Compare(t.Sound, sound) >= 0 && string.Compare(t.Sound, soundEnd) < 0)
            .OrderBy(t => t.Sound).ThenBy(t => t.Id).Take(MostBeginnings).Select(t => new SearchWord(t.Id, t.Word, t.Documents, 0.8)).ToListAsync(cancel);
        return [.. written.Concat(heard).DistinctBy(w => w.Term).OrderByDescending(w => w.Quality).ThenByDescending(w => w.Documents).ThenBy(w => w.Word, StringComparer.Ordinal).Take(most)];
    }

    private static IEnumerable<(long, SearchWay)> Broken(string word)
    {
        foreach (var bones in SearchId.Bones(word))
        {
            foreach (var broken in SearchId.Broken(bones)) yield return (broken, SearchWay.Broken);                                                 // another consonant
            yield return (SearchId.Of("d:" + bones), SearchWay.Broken);                                                                             // one is missing
            for (var i = 0; bones.Length > 2 && i < bones.Length; i++) yield return (SearchId.OfBones(bones.Remove(i, 1)), SearchWay.Broken);      // one too many
        }
    }

    private static async Task<Dictionary<string, List<SearchWord>>> Read(AppDb db, IReadOnlyCollection<string> words, Func<string, IEnumerable<(long Key, SearchWay Way)>> keysOf, CancellationToken cancel)
    {
        var asked = words.Distinct().ToDictionary(w => w, w => keysOf(w).GroupBy(k => k.Key).ToDictionary(g => g.Key, g => g.Min(k => k.Way)));
        long[] keys = [.. asked.Values.SelectMany(k => k.Keys).Distinct()];
        if (keys.Length == 0) return asked.ToDictionary(a => a.Key, _ => new List<SearchWord>());
        var rows = (await db.Set<SearchKey>().AsNoTracking().Where(k => keys.Contains(k.Key)).Join(db.Set<SearchTerm>(), k => k.Term, t => t.Id, (k, t) => new { k.Key, t.Id, t.Word, t.Documents })
            .Where(t => t.Documents > 0).ToListAsync(cancel)).ToLookup(r => r.Key);
        return asked.ToDictionary(a => a.Key, a => a.Value.SelectMany(k => rows[k.Key].Select(r => (Row: r, Way: k.Value)))
            .GroupBy(x => x.Row.Id).Select(g => g.MinBy(x => x.Way)).Select(x => new SearchWord(x.Row.Id, x.Row.Word, x.Row.Documents, Quality(a.Key, x.Row.Word, x.Way)))
            .Where(w => w.Quality >= Least).ToList());
    }

    private static double Quality(string typed, string word, SearchWay way) => way switch
    {
        SearchWay.Same => typed == word ? 1 : 0,
        SearchWay.Folded => 0.9 + 0.05 * SearchKeys.Closeness(typed, word),
        SearchWay.Sound => 0.7 + 0.18 * SearchKeys.Closeness(typed, word),
        SearchWay.Bones => (char.IsAscii(typed[0]) ? 0.8 : 0.76) * SearchKeys.Closeness(typed, word),         // who writes Bangla writes the vowels
        _ => (char.IsAscii(typed[0]) ? 0.72 : 0.68) * SearchKeys.Closeness(typed, word),
    };

    /// <summary>The best, and those not far behind; nothing alike beside one that is known.</summary>
    private static IReadOnlyList<SearchWord> Best(List<SearchWord> found, int most)
    {
        var ranked = found.OrderByDescending(w => w.Quality).ThenByDescending(w => w.Documents).ThenBy(w => w.Word, StringComparer.Ordinal).DistinctBy(w => w.Term).ToList();
        if (ranked.Count == 0) return [];
        var floor = most > Most ? 0 : ranked[0].Quality >= 0.9 ? 0.7 : ranked[0].Quality - 0.15;
        return [.. ranked.Where(w => w.Quality >= floor).Take(most)];
    }
}
