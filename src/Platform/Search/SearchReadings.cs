using Dorgora.Platform.Data;

namespace Dorgora.Platform.Search;

/// <summary>
/// The ways in which a query can be read: as typed, two neighbours as one word (রক্ত দাতা), one word as two (কাঠমিস্ত্রি), a phrase by its
/// other name (birth certificate). Nobody has to know which of them the office writes.
/// </summary>
internal static class SearchReadings
{
    private const double Joined = 0.95, Apart = 0.95, Alias = 0.85, Known = 0.8, Likely = 0.5;

    /// <summary>As typed first; readings of which no word is known are left out.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Slot>>> Of(AppDb db, IReadOnlyList<string> typed, string near, CancellationToken cancel)
    {
        var pairs = typed.Zip(typed.Skip(1), (one, two) => one + two).Where(p => p.Length <= SearchOffer.LongestWord).ToList();
        var aliases = await SearchAliases.For(db, typed, near, cancel);
        var found = await SearchDictionary.Find(db, [.. typed], guess: true, cancel);
        List<string> others = [.. pairs.Concat(aliases.SelectMany(a => a.To)).Distinct()];
        var sure = others.Count == 0 ? new() : await SearchDictionary.Find(db, others, guess: false, cancel);
        var slots = typed.Select(word => new Slot(word, [.. found[word].Where(w => w.Quality >= SearchDictionary.Taken)])).ToList();
        for (var i = 0; i + 1 < typed.Count; i++)
            if (sure.TryGetValue(typed[i] + typed[i + 1], out var one) && one.Count > 0)
                foreach (var at in new[] { i, i + 1 }) slots[at] = With(slots[at], one, Joined);
        foreach (var alias in aliases.Where(a => a is { Count: 1, To.Count: 1 })) slots[alias.At] = With(slots[alias.At], sure[alias.To[0]], Alias);
        List<IReadOnlyList<Slot>> readings = [slots];
        foreach (var alias in aliases.Where(a => a.Count > 1 || a.To.Count > 1))
            readings.Add([.. slots.Take(alias.At), .. alias.To.Select(w => With(new Slot(w, []), sure[w], Alias)), .. slots.Skip(alias.At + alias.Count)]);
        if (slots.Exists(s => s.Best < Known) && await Split(db, slots, cancel) is { } split) readings.Add(split);
        return [.. readings.Where(r => r.Any(s => s.Words.Count > 0))];
    }

    /// <summary>What may have been meant by words that the dictionary does not know.</summary>
    public static async Task<string> Meant(AppDb db, IReadOnlyList<string> typed, CancellationToken cancel)
    {
        var near = await SearchDictionary.Find(db, [.. typed], guess: true, cancel);
        var best = typed.Select(w => near[w].FirstOrDefault(n => n.Quality >= Likely)?.Word).ToList();
        return best.TrueForAll(w => w is null) ? "" : string.Join(' ', best.Zip(typed, (word, w) => word ?? w));
    }

    private static Slot With(Slot slot, IReadOnlyList<SearchWord> words, double worth)
        => slot with { Words = [.. slot.Words.Concat(words.Select(w => w with { Quality = w.Quality * worth })).OrderByDescending(w => w.Quality).ThenBy(w => w.Word, StringComparer.Ordinal).DistinctBy(w => w.Term)] };

    /// <summary>Words that are not known as one and well known as two; null when there are none.</summary>
    private static async Task<IReadOnlyList<Slot>?> Split(AppDb db, IReadOnlyList<Slot> slots, CancellationToken cancel)
    {
        var ways = slots.Where(s => s.Best < Known).SelectMany(s => Ways(s.Typed).Select(w => (s.Typed, w.One, w.Two))).ToList();
        if (ways.Count == 0) return null;
        var parts = await SearchDictionary.Find(db, [.. ways.SelectMany(w => new[] { w.One, w.Two }).Distinct()], guess: false, cancel);
        var good = ways.Where(w => parts[w.One].Count > 0 && parts[w.Two].Count > 0).ToLookup(w => w.Typed);
        if (good.Count == 0) return null;
        var split = new List<Slot>();
        foreach (var slot in slots)
        {
            if (!good.Contains(slot.Typed))
            {
                split.Add(slot);
                continue;
            }
            var way = good[slot.Typed].MaxBy(w => (Math.Min(parts[w.One][0].Quality, parts[w.Two][0].Quality), Math.Min(w.One.Length, w.Two.Length)));
            split.Add(With(new Slot(way.One, []), parts[way.One], Apart));
            split.Add(With(new Slot(way.Two, []), parts[way.Two], Apart));
        }
        return split;
    }

    /// <summary>Two parts of two letters or more (three in Latin), never before a sign.</summary>
    private static IEnumerable<(string One, string Two)> Ways(string word)
    {
        var least = char.IsAsciiLetter(word[0]) ? 3 : 2;
        for (var at = least; at <= word.Length - least; at++)
            if (word[at] is (< '\u09BC' or > '\u09CD') and not '\u09D7' && word[at - 1] != '\u09CD') yield return (word[..at], word[at..]);
    }
}
