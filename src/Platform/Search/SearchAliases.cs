using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search.Missed;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Search;

/// <summary>
/// Other names of things, from the file aliases.tsv: what the dictionary's keys cannot hear (agriculture = কৃষি). One line a thing: category,
/// its names in English or otherwise (separated by ;), the names that offices use (separated by ;), and where that is from. What an office
/// takes from its own misses (<see cref="SearchAlias"/>) holds there and below.
/// </summary>
internal static class SearchAliases
{
    /// <summary>A part of a query that has another name.</summary>
    /// <param name="At">The first of <paramref name="Count"/> words.</param>
    public sealed record Named(int At, int Count, IReadOnlyList<string> To);

    private const int MostNamed = 4;
    private static readonly Lazy<ILookup<string, string[]>> Names = new(Read);

    /// <summary>Longer names first, an office's own before the country's; at most a few.</summary>
    /// <param name="near">The path of the office where it is asked.</param>
    public static async Task<IReadOnlyList<Named>> For(AppDb db, IReadOnlyList<string> typed, string near, CancellationToken cancel)
    {
        var parts = Enumerable.Range(1, SearchAlias.MostWords).Reverse().SelectMany(count => Enumerable.Range(0, Math.Max(0, typed.Count - count + 1)).Select(at => (At: at, Count: count, Words: string.Join(' ', typed.Skip(at).Take(count))))).ToList();
        var own = near == "" ? Enumerable.Empty<(string Words, string[] To)>().ToLookup(o => o.Words, o => o.To) : await Own(db, [.. parts.Select(p => p.Words)], near, cancel);
        return [.. parts.SelectMany(p => own[p.Words].Concat(Names.Value[p.Words]).Select(to => new Named(p.At, p.Count, to))).Take(MostNamed)];
    }

    private static async Task<ILookup<string, string[]>> Own(AppDb db, List<string> words, string near, CancellationToken cancel)
    {
        var above = near.Index().Where(c => c.Item == '/').Select(c => near[..(c.Index + 1)]).ToList();
        var taken = await db.Set<SearchAlias>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking().Where(a => words.Contains(a.Words) && a.State == AliasState.Taken && above.Contains(a.OfficePath)).ToListAsync(cancel);
        return taken.OrderByDescending(a => a.OfficePath.Length).ThenBy(a => a.Name, StringComparer.Ordinal).ToLookup(a => a.Words, a => a.Name.Split(' '));
    }

    /// <summary>The lines of the file in columns.</summary>
    public static IEnumerable<string[]> Lines()
    {
        using var file = new StreamReader(typeof(SearchAliases).Assembly.GetManifestResourceStream("Platform/aliases.tsv")!);
        while (file.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }

    private static ILookup<string, string[]> Read() => Lines()
        .SelectMany(l => Split(l[1]).SelectMany(from => Split(l[2]).Select(to => (From: string.Join(' ', SearchKeys.Tokens(from)), To: SearchKeys.Tokens(to).ToArray()))))
        .ToLookup(x => x.From, x => x.To);

    private static string[] Split(string names) => names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
