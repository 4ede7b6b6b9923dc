using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Search;

/// <summary>What is needed of a document to judge it.</summary>
internal sealed record SearchCandidate(long Id, int Place, byte[] Terms, string Kind, string Key, string OfficePath, string Needs);

/// <summary>Asks the index. Every read has an end: a word that stands in half of all documents gives those that are preferred.</summary>
internal static class SearchRetrieval
{
    /// <summary>Documents of a word that are looked at, at most; beyond so many two words are looked up together.</summary>
    private const int Most = 300, Many = 300, Few = 10;

    /// <summary>How many there are, as the dictionary counts them.</summary>
    public static Task<int> Documents(AppDb db, CancellationToken cancel) => db.Set<SearchTerm>().Where(t => t.Id == SearchId.OfAll).Select(t => t.Documents).FirstOrDefaultAsync(cancel);

    /// <summary>Documents that may fit the reading: by its rarest word, together with the next rare one where it is frequent; by the others as well where these give few.</summary>
    public static async Task<List<SearchCandidate>> Candidates(AppDb db, IReadOnlyList<Slot> reading, SearchAsk ask, CancellationToken cancel)
    {
        var slots = reading.Where(s => s.Words.Count > 0).OrderBy(s => s.Documents).ThenBy(s => s.Typed, StringComparer.Ordinal).ToList();
        var found = await Rarest(db, slots, ask, cancel);
        if (found.Count < Few)
            foreach (var slot in slots.Skip(1)) found.AddRange(await Rarest(db, [slot], ask, cancel));
        return [.. found.DistinctBy(c => c.Id)];
    }

    private static async Task<List<SearchCandidate>> Rarest(AppDb db, List<Slot> slots, SearchAsk ask, CancellationToken cancel)
    {
        if (slots[0].Documents <= Most) return [.. (await All(db, slots[0], cancel)).Where(c => c.OfficePath.StartsWith(ask.Area, StringComparison.Ordinal))];
        List<long> area = ask.Area == "" ? [] : [SearchId.OfArea(ask.Area)];
        List<long> marks = ask.Kind == "" ? area : [.. area, SearchId.OfKind(ask.Kind)];
        var found = await Of(db, slots, marks, cancel);
        if (ask.Near != "" && ask.Area == "" && found.Count >= Most) found.AddRange(await Of(db, slots, [.. marks, SearchId.OfArea(ask.Near)], cancel));
        if (ask.Kind != "") found.AddRange(await Of(db, slots, area, cancel));        // for the counts of the other kinds
        return found;
    }

    /// <summary>All documents of a word that has few, in one reading.</summary>
    private static Task<List<SearchCandidate>> All(AppDb db, Slot slot, CancellationToken cancel)
    {
        long[] terms = [.. slot.Words.SelectMany(w => new[] { w.Term, SearchId.InTitle(w.Term) })];
        return db.Set<SearchPosting>().Where(p => terms.Contains(p.Term))
            .Join(db.Set<SearchDocument>(), p => p.Document, d => d.Id, (p, d) => new SearchCandidate(d.Id, d.Place, d.Terms, d.Kind, d.Key, d.OfficePath, d.Needs)).ToListAsync(cancel);
    }

    public static async Task<Dictionary<long, SearchDocument>> Rows(AppDb db, long[] ids, CancellationToken cancel)
        => await db.Set<SearchDocument>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);

    private static async Task<List<SearchCandidate>> Of(AppDb db, List<Slot> slots, IReadOnlyList<long> marks, CancellationToken cancel)
    {
        var found = new List<SearchCandidate>();
        long[]? other = slots[0].Documents > Many && slots.Count > 1 ? [.. slots[1].Words.SelectMany(w => new[] { w.Term, SearchId.InTitle(w.Term) })] : null;
        foreach (var word in slots[0].Words)
        {
            if (found.Count < Most) found.AddRange(await Standing(db, SearchId.InTitle(word.Term), other, marks, cancel));
            if (found.Count < Most) found.AddRange(await Standing(db, word.Term, other, marks, cancel));
        }
        return found;
    }

    private static Task<List<SearchCandidate>> Standing(AppDb db, long term, long[]? other, IReadOnlyList<long> marks, CancellationToken cancel)
    {
        var postings = db.Set<SearchPosting>().Where(p => p.Term == term);
        if (other is not null) postings = postings.Where(p => db.Set<SearchPosting>().Any(o => other.Contains(o.Term) && o.Place == p.Place && o.Document == p.Document));
        foreach (var mark in marks) postings = postings.Where(p => db.Set<SearchPosting>().Any(o => o.Term == mark && o.Place == p.Place && o.Document == p.Document));
        return postings.OrderBy(p => p.Place).ThenBy(p => p.Document).Take(Most)
            .Join(db.Set<SearchDocument>(), p => p.Document, d => d.Id, (p, d) => new SearchCandidate(d.Id, d.Place, d.Terms, d.Kind, d.Key, d.OfficePath, d.Needs)).ToListAsync(cancel);
    }
}
