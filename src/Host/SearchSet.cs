using System.Diagnostics;
using System.Globalization;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;

namespace Dorgora.Host;

/// <summary>
/// A set of known-item queries: lines of target, kind, query (tabs between); a line whose target is "-" asks for what is not there. The targets
/// stand among invented names of people and businesses.
/// </summary>
public static class SearchSet
{
    private static readonly string[] People = "আব্দুল মোঃ শেখ সৈয়দ মোছাঃ শ্রী বেগম রহিম করিম জাহাঙ্গীর রফিকুল নজরুল শফিকুল মাহমুদ হাসান হোসেন ইসলাম রহমান আলী মিয়া খাতুন আক্তার পারভীন সুলতানা দাস রায় সরকার চৌধুরী তালুকদার ভূঁইয়া খান প্রামানিক মন্ডল সাহা ঘোষ পাল কর্মকার শীল জাহান ফাতেমা আয়েশা রোকেয়া জামাল কামাল সোহেল রাসেল মামুন সুমন লিটন মিলন রিপন স্বপন তপন".Split(' ');
    private static readonly string[] Trades = "স্টোর এন্টারপ্রাইজ ট্রেডার্স ফার্মেসি হোটেল ডেইরি ফার্ম নার্সারি টেলিকম ওয়ার্কশপ বস্ত্রালয় জুয়েলার্স লাইব্রেরি কম্পিউটার স্টুডিও পোল্ট্রি মৎস্য খামার ফল বিতান সুইটস বেকারি ইলেকট্রনিক্স হার্ডওয়্যার মোটরস ডেকোরেটর".Split(' ');

    /// <param name="Rank">Of the target; 0 when it is not among the first ten.</param>
    /// <param name="Others">Documents among the first ten that are not the target.</param>
    public sealed record Asked(string Target, string Kind, string Query, int Rank, int Others, IReadOnlyList<string> Found);

    /// <summary>The documents to choose from: every target once, and so many invented ones.</summary>
    public static IEnumerable<SearchOffer> Offers(IReadOnlyList<string> lines, int among)
    {
        var targets = lines.Select(l => l.Split('\t')[0]).Where(t => t != "-").Distinct().ToList();
        var dice = new Random(7);
        var invented = Enumerable.Range(0, among).Select(_ => string.Join(' ', dice.GetItems(People, dice.Next(2, 4)).Distinct()) + (dice.Next(5) < 3 ? " " + Trades[dice.Next(Trades.Length)] : ""));
        return targets.Concat(invented).Distinct().Select(t => new SearchOffer(SearchKinds.Article, t, "", "", t, "", ""));
    }

    /// <summary>Asks every query of the set in a database that holds <see cref="Offers"/>.</summary>
    /// <param name="took">Gets the milliseconds of each query.</param>
    public static async Task<IReadOnlyList<Asked>> Ask(AppDb db, IReadOnlyList<string> lines, ICollection<double>? took = null)
    {
        var all = new List<Asked>();
        foreach (var line in lines.Select(l => l.Split('\t')))
        {
            var begun = Stopwatch.GetTimestamp();
            var found = (await SearchQuery.Find(db, new(line[2]))).Hits.Take(10).Select(h => h.Document.Key).ToList();
            took?.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            all.Add(new(line[0], line[1], line[2], found.IndexOf(line[0]) + 1, found.Count(f => f != line[0]), found));
        }
        return all;
    }

    /// <summary>The mean of 1/rank.</summary>
    public static double Mrr(IEnumerable<Asked> asked) => asked.Average(a => a.Rank == 0 ? 0 : 1.0 / a.Rank);

    internal static async Task Measure(AppDb db, List<string> lines, int among, TextWriter said)
    {
        await SearchEval.Fill(db, Offers(lines, among));
        var took = new List<double>();
        var all = await Ask(db, lines, took);
        took.Sort();
        foreach (var kind in all.GroupBy(a => a.Kind).OrderBy(g => g.Key, StringComparer.Ordinal)) await said.WriteLineAsync(Line(kind.Key, [.. kind]));
        foreach (var missed in all.Where(a => a.Target == "-" ? a.Others > 0 : a.Rank != 1)) await said.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{missed.Query} → {missed.Target}: rank {missed.Rank} of {string.Join(" | ", missed.Found.Take(4))}"));
        await said.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Line("all", [.. all.Where(a => a.Target != "-")])} p50 {SearchEval.At(took, 50):0.0} p95 {SearchEval.At(took, 95):0.0} ms"));
    }

    private static string Line(string kind, List<Asked> of) => of[0].Target == "-" ? $"{kind}: queries {of.Count} answered {of.Count(a => a.Others > 0)}"
        : string.Create(CultureInfo.InvariantCulture, $"{kind}: queries {of.Count} MRR@10 {Mrr(of):0.000} R@10 {of.Count(a => a.Rank > 0) / (double)of.Count:0.000} others beside {of.Average(a => a.Others):0.0}");
}
