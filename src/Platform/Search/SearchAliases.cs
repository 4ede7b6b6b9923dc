using Dorgora.Bangla;

namespace Dorgora.Platform.Search;

/// <summary>
/// Other names of things, from the file aliases.tsv: what the dictionary's keys cannot hear (agriculture = কৃষি). One line a thing: category,
/// its names in English or otherwise (separated by ;), the names that offices use (separated by ;), and where that is from.
/// </summary>
internal static class SearchAliases
{
    /// <summary>A part of a query that has another name.</summary>
    /// <param name="At">The first of <paramref name="Count"/> words.</param>
    public sealed record Named(int At, int Count, IReadOnlyList<string> To);

    private const int MostNamed = 4, Longest = 3;
    private static readonly Lazy<ILookup<string, string[]>> Names = new(Read);

    /// <summary>Longer names first; at most a few.</summary>
    public static IReadOnlyList<Named> For(IReadOnlyList<string> typed)
    {
        var found = new List<Named>();
        for (var count = Math.Min(Longest, typed.Count); count > 0; count--)
            for (var at = 0; at + count <= typed.Count; at++)
                foreach (var to in Names.Value[string.Join(' ', typed.Skip(at).Take(count))]) found.Add(new(at, count, to));
        return [.. found.Take(MostNamed)];
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
