using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Search;

/// <summary>Writes documents into the index, within a unit: their rows, where each word stands, and the dictionary with its counts.</summary>
public static class SearchWriting
{
    private const int Chunk = 2_000;

    /// <summary>Takes out the documents with the ids in <paramref name="gone"/>, then puts in these; who replaces one names its id in both.</summary>
    public static async Task Put(AppDb unit, string source, string part, IReadOnlyCollection<SearchOffer> offers, IReadOnlyCollection<long> gone, CancellationToken cancel = default)
    {
        var more = new Dictionary<long, int>();             // how many documents more (or fewer) hold a term
        foreach (var chunk in gone.Chunk(Chunk)) await TakeOut(unit, chunk, more, cancel);
        var words = new Dictionary<long, string> { [SearchId.OfAll] = SearchId.All };
        more[SearchId.OfAll] = more.GetValueOrDefault(SearchId.OfAll) + offers.Count;
        var documents = new List<SearchDocument>(offers.Count);
        var postings = new List<(long Term, int Place, long Document)>();
        foreach (var offer in offers)
        {
            var terms = offer.Terms(words);
            var document = offer.Row(source, part, terms);
            documents.Add(document);
            foreach (var (term, field) in terms)
            {
                postings.Add((field <= SearchField.TitleEn ? SearchId.InTitle(term) : term, document.Place, document.Id));
                if (field != SearchField.Mark) more[term] = more.GetValueOrDefault(term) + 1;
            }
        }
        await Documents(unit, documents);
        postings.Sort();                                    // in the order of the table: pages are filled once
        await unit.Insert("search_postings", ["term", "place", "document"], postings.Select(p => new object?[] { p.Term, p.Place, p.Document }));
        await Count(unit, words, more, cancel);
    }

    /// <summary>Empties the index.</summary>
    public static Task Clear(AppDb unit, CancellationToken cancel = default) => unit.Database.ExecuteSqlRawAsync(unit.IsPostgres
        ? "TRUNCATE search_documents, search_postings, search_keys, search_terms, search_builds"
        : "DELETE FROM search_documents; DELETE FROM search_postings; DELETE FROM search_keys; DELETE FROM search_terms; DELETE FROM search_builds", cancel);

    private static async Task TakeOut(AppDb unit, long[] ids, Dictionary<long, int> more, CancellationToken cancel)
    {
        var old = await unit.Set<SearchDocument>().AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Place, d.Terms }).ToListAsync(cancel);
        more[SearchId.OfAll] = more.GetValueOrDefault(SearchId.OfAll) - old.Count;
        foreach (var document in old)
        {
            var terms = new List<long>();
            foreach (var (term, field) in SearchId.Unpack(document.Terms))
            {
                terms.Add(field <= SearchField.TitleEn ? SearchId.InTitle(term) : term);
                if (field != SearchField.Mark) more[term] = more.GetValueOrDefault(term) - 1;
            }
            await unit.Set<SearchPosting>().Where(p => terms.Contains(p.Term) && p.Place == document.Place && p.Document == document.Id).ExecuteDeleteAsync(cancel);
        }
        await unit.Set<SearchDocument>().Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(cancel);
    }

    private static Task Documents(AppDb unit, List<SearchDocument> documents) => unit.Insert("search_documents",
        ["id", "source", "part", "kind", "key", "office_path", "office_slug", "title_bn", "title_en", "subtitle", "facts", "address", "needs", "place", "terms", "print"],
        documents.OrderBy(d => d.Id).Select(d => new object?[] { d.Id, d.Source, d.Part, d.Kind, d.Key, d.OfficePath, d.OfficeSlug, d.TitleBn, d.TitleEn, d.Subtitle, d.Facts, d.Address, d.Needs, d.Place, d.Terms, d.Print }));

    /// <summary>Brings the counts of the dictionary up to date and adds words that it did not have, with all their keys.</summary>
    private static async Task Count(AppDb unit, Dictionary<long, string> words, Dictionary<long, int> more, CancellationToken cancel)
    {
        var known = new HashSet<long>();
        foreach (var chunk in more.Keys.Order().Chunk(Chunk))
            known.UnionWith(await unit.Set<SearchTerm>().Where(t => chunk.Contains(t.Id)).Select(t => t.Id).ToListAsync(cancel));
        foreach (var chunk in more.Where(m => m.Value != 0 && known.Contains(m.Key)).OrderBy(m => m.Key).Chunk(Chunk)) await Add(unit, chunk, cancel);
        var added = words.Where(w => !known.Contains(w.Key) && more.GetValueOrDefault(w.Key) > 0).OrderBy(w => w.Key).ToList();
        await unit.Insert("search_terms", ["id", "word", "sound", "documents"], added.Select(w => new object?[] { w.Key, w.Value, SearchKeys.Phonetic(w.Value), more[w.Key] }));
        var keys = added.SelectMany(w => SearchId.Keys(w.Value).Select(key => (Key: key, Term: w.Key))).ToList();
        keys.Sort();
        await unit.Insert("search_keys", ["key", "term"], keys.Select(k => new object?[] { k.Key, k.Term }));
    }

    private static Task<int> Add(AppDb unit, KeyValuePair<long, int>[] more, CancellationToken cancel)
    {
        if (unit.IsPostgres)
        {
            var (ids, counts) = (more.Select(m => m.Key).ToArray(), more.Select(m => m.Value).ToArray());
            return unit.Database.ExecuteSqlAsync($"UPDATE search_terms SET documents = documents + d.n FROM unnest({ids}, {counts}) AS d(id, n) WHERE search_terms.id = d.id", cancel);
        }
        var json = $"[{string.Join(',', more.Select(m => string.Create(CultureInfo.InvariantCulture, $"[{m.Key},{m.Value}]")))}]";
        return unit.Database.ExecuteSqlAsync($"UPDATE search_terms SET documents = documents + d.n FROM (SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS n FROM json_each({json})) AS d WHERE search_terms.id = d.id", cancel);
    }
}
