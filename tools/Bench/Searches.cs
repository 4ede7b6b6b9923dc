using System.Diagnostics;
using Dorgora.Bangla;
using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;

namespace Dorgora.Bench;

/// <summary>
/// The search inside the server, on a database of its own: documents of four to ten words out of 30,000 invented ones, as frequent as words are
/// (Zipf), built from nothing; then queries of one to three words of a title, a third as written, a third in Latin letters, a third with a
/// letter missing; then one changed document until it is found. <c>./bench --only search [--documents 300000]</c>.
/// </summary>
public sealed class Searches(Plan plan, string database)
{
    private const int Words = 30_000, Queries = 600, Warm = 50;
    private readonly Random dice = new(3);
    private readonly string name = $"{database}.search.{plan.Documents}";
    private readonly string[] words = new string[Words];
    private readonly double[] upTo = new double[Words];
    private readonly List<string> titles = [];

    public async Task Run()
    {
        Invent();
        var folder = Directory.CreateTempSubdirectory("dorgora-bench-search-");
        try
        {
            var (postgres, file) = (database == "postgres" ? await Postgres.Empty(plan.Postgres ?? throw new ArgumentException("--postgres names the server."), "search") : null, Path.Combine(folder.FullName, "search.db"));
            await Databases.Migrate(postgres, file);
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddDatabase(postgres, file);
            await using var provider = services.BuildServiceProvider();
            await using var db = provider.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, TimeProvider.System);
            await Build(db);
            await Ask(db);
            await Change(db);
            if (postgres is null) Say("size", new FileInfo(file).Length / 1e6, "MB");
        }
        finally { folder.Delete(recursive: true); }
    }

    private void Invent()
    {
        var (consonants, signs) = ("কখগঘচছজঝটঠডঢতথদধনপফবভমযরলশসহ", new[] { "", "া", "ি", "ু", "ে", "ো" });
        var sum = 0.0;
        for (var n = 0; n < Words; n++)
        {
            words[n] = string.Concat(Enumerable.Range(0, dice.Next(2, 6)).Select(_ => consonants[dice.Next(consonants.Length)] + signs[dice.Next(signs.Length)]));
            upTo[n] = sum += 1 / Math.Pow(n + 1, 0.8);
        }
    }

    private string Word()
    {
        var at = Array.BinarySearch(upTo, dice.NextDouble() * upTo[^1]);
        return words[Math.Min(Words - 1, at < 0 ? ~at : at)];
    }

    private string Some(int least, int most) => string.Join(' ', Enumerable.Range(0, dice.Next(least, most + 1)).Select(_ => Word()));

    private async Task Build(AppDb db)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var from = 0; from < plan.Documents; from += SearchIndex.Batch)
        {
            var offers = Enumerable.Range(from, Math.Min(SearchIndex.Batch, plan.Documents - from)).Select(Offer).ToList();
            titles.AddRange(offers.Where((_, n) => n % 100 == 0).Select(o => o.TitleBn));
            await db.Write(unit => SearchWriting.Put(unit, "bench", "", offers, []));
        }
        await Statistics.Learn(db);
        Say("build", Stopwatch.GetElapsedTime(begun).TotalSeconds, "s");
    }

    private SearchOffer Offer(int n)
    {
        string[] kinds = [SearchKinds.Service, SearchKinds.Person, SearchKinds.Office, SearchKinds.Article];
        return new(kinds[n % kinds.Length], $"{n}", $"bd/d{n % 64}/u{n % 495}/", $"u{n % 495}", Some(2, 4), "", $"/x/{n}") { Subtitle = Some(2, 6), Popularity = dice.Next(100) };
    }

    private async Task Ask(AppDb db)
    {
        var (took, found) = (new List<double>(), 0);
        for (var n = -Warm; n < Queries; n++)
        {
            var query = string.Join(' ', titles[dice.Next(titles.Count)].Split(' ').Take(1 + dice.Next(3)).Select(w => ((n + Warm) % 3) switch { 0 => w, 1 => SearchKeys.Phonetic(w), _ => w.Length > 4 ? w.Remove(2, 1) : w }));
            var begun = Stopwatch.GetTimestamp();
            var answer = await SearchQuery.Find(db, new(query, Near: $"bd/d{dice.Next(64)}/"));
            if (n < 0) continue;                // compiled meanwhile
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (answer.Hits.Count > 0) found++;
        }
        took.Sort();
        foreach (var percent in new[] { 50, 95, 99 }) Say($"p{percent}", took[took.Count * percent / 100], "ms");
        Say("answered", 100.0 * found / Queries, "%");
    }

    private async Task Change(AppDb db)
    {
        var begun = Stopwatch.GetTimestamp();
        await db.Write(unit => SearchWriting.Put(unit, "bench", "", [new(SearchKinds.Office, "new", "", "", "ঘূর্ণিঝড় আশ্রয়কেন্দ্র", "", "/x/new")], []));
        while ((await SearchQuery.Find(db, new("ঘূর্ণিঝড়"))).Hits.Count == 0) { }
        Say("changed-to-found", Stopwatch.GetElapsedTime(begun).TotalMilliseconds, "ms");
    }

    private void Say(string figure, double value, string unit) => Console.WriteLine($"{name}.{figure} {value:0.##} {unit} -");
}
