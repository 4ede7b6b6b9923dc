using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Dorgora.Bangla;
using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;

namespace Dorgora.Host;

/// <summary>
/// <c>./run search-eval --pairs FILE [--words FILE] [--most N]</c>: how well the dictionary finds a Bangla word by its romanisations;
/// <c>./run search-eval --set FILE [--among N]</c>: how well the search finds known things, by kind of query. Both on a database of their own.
/// </summary>
internal static class SearchEval
{
    private const string Usage = "Say what to measure: ./run search-eval --pairs FILE [--words FILE] [--most N], or --set FILE [--among N]";

    public static async Task<int> Run(IReadOnlyList<string> command, TextWriter said)
    {
        var named = command.Skip(1).Chunk(2).ToDictionary(c => c[0], c => c.Length == 2 ? c[1] : throw new ArgumentException(Usage));
        var folder = Directory.CreateTempSubdirectory("dorgora-search-");
        try
        {
            var file = Path.Combine(folder.FullName, "search.db");
            await Databases.Migrate(null, file);
            var services = new ServiceCollection();
            services.AddDatabase(null, file);
            await using var provider = services.BuildServiceProvider();
            await using var db = provider.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, TimeProvider.System);
            if (named.TryGetValue("--pairs", out var pairs)) await Pairs(db, pairs, named.GetValueOrDefault("--words"), Number(named, "--most", int.MaxValue), said);
            else if (named.TryGetValue("--set", out var set)) await SearchSet.Measure(db, Lines(set), Number(named, "--among", 20_000), said);
            else throw new ArgumentException(Usage);
            return 0;
        }
        finally { folder.Delete(recursive: true); }
    }

    private static int Number(Dictionary<string, string> named, string name, int otherwise)
        => !named.TryGetValue(name, out var text) ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw new ArgumentException(Usage);

    private static async Task Pairs(AppDb db, string file, string? words, int most, TextWriter said)
    {
        var pairs = Lines(file).Select(l => l.Split('\t')).Where(p => p.Length >= 2).Select(p => (Native: Word(p[0]), Roman: Word(p[1]))).Where(p => p.Native != "" && p.Roman != "").ToList();
        var all = (words is null ? [] : Lines(words).Select(l => Word(l.Split('\t')[0])).Where(w => w != "")).Concat(pairs.Select(p => p.Native)).Distinct().ToList();
        await Fill(db, all.Select(w => new SearchOffer(SearchKinds.Article, w, "", "", w, "", "")));
        var (first, ten, sum) = (0, 0, 0.0);
        var took = new List<double>();
        var asked = pairs.Count <= most ? pairs : [.. pairs.Where((_, n) => (n + 1L) * most / pairs.Count != (long)n * most / pairs.Count)];
        foreach (var (native, roman) in asked)
        {
            var begun = Stopwatch.GetTimestamp();
            var found = (await SearchDictionary.Find(db, [roman], guess: true, most: 10))[roman];
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            var rank = found.Select(f => f.Word).ToList().IndexOf(native) + 1;
            if (rank == 1) first++;
            if (rank > 0) (ten, sum) = (ten + 1, sum + 1.0 / rank);
        }
        took.Sort();
        await said.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"words {all.Count} pairs {asked.Count} R@1 {(double)first / asked.Count:0.000} R@10 {(double)ten / asked.Count:0.000} MRR@10 {sum / asked.Count:0.000} p50 {At(took, 50):0.0} p95 {At(took, 95):0.0} ms"));
    }

    private static string Word(string text) => string.Concat(SearchKeys.Tokens(text));

    internal static double At(List<double> sorted, int percent) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];

    internal static async Task Fill(AppDb db, IEnumerable<SearchOffer> offers)
    {
        foreach (var batch in offers.Chunk(SearchIndex.Batch)) await db.Write(unit => SearchWriting.Put(unit, "eval", "", batch, []));
    }

    /// <summary>The lines of a text file, packed by gzip or not.</summary>
    private static List<string> Lines(string file)
    {
        using Stream from = File.OpenRead(file), plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(from, CompressionMode.Decompress) : from;
        using var reader = new StreamReader(plain);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
