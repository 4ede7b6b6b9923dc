using System.Text.RegularExpressions;
using Dorgora.Bangla;

namespace Dorgora.Charter.Reading;

/// <summary>
/// Tells what the columns of a table say from their heads: every wording seen in published charters, in any order, with other spellings
/// and more or fewer words. What stands in brackets and the list of contact details of the last two columns count for nothing.
/// </summary>
public static partial class HeadMatcher
{
    /// <summary>Below this a head is not recognised.</summary>
    public const double Least = 0.62;

    private sealed record Wording(Column Column, string[] Words);

    private static readonly Wording[] Wordings = [.. HeadWordings.All.SelectMany(w => w.Value, (w, text) => new Wording(w.Key, Words(text)))];

    private static readonly HashSet<string> Idle = [.. "রুম কক্ষ নম্বর নং জেলা উপজেলা জেলার উপজেলার কোড কোডসহ অফিসিয়াল টেলিফোন মোবাইল ফোন ইমেইল মেইল ই পদবি পদবী নাম শাখা শাখার নামসহ বাংলাদেশের যদি থাকে সহ ও এবং এর জন্য".Split(' ').Select(SearchKeys.Fold)];

    /// <summary>The columns of these heads, each once, in the same order; null where nothing is near enough.</summary>
    public static IReadOnlyList<(Column? Means, double Closeness)> Match(IReadOnlyList<string> heads)
    {
        var near = heads.SelectMany((head, at) => Near(head).Select(n => (At: at, n.Column, n.Closeness))).OrderByDescending(n => n.Closeness).ThenBy(n => n.At).ToList();
        var found = new (Column? Means, double Closeness)[heads.Count];
        var taken = new HashSet<Column>();
        foreach (var n in near)
            if (found[n.At].Means is null && taken.Add(n.Column)) found[n.At] = (n.Column, n.Closeness);
        Settle(found, heads);
        return found;
    }

    /// <summary>Papers and where to get them: a head that names both is one column when it is the only one of them, else the place.</summary>
    private static void Settle((Column? Means, double Closeness)[] found, IReadOnlyList<string> heads)
    {
        bool Has(Column column) => found.Any(f => f.Means == column);
        var both = Array.FindIndex(found, f => f.Means == Column.PapersAndSource);
        if (both >= 0 && Has(Column.Papers) && !Has(Column.Source)) found[both].Means = Column.Source;
        var place = Array.FindIndex(found, f => f.Means == Column.Source);
        if (place >= 0 && !Has(Column.Papers) && !Has(Column.PapersAndSource) && heads[place].Contains("কাগজ", StringComparison.Ordinal)) found[place].Means = Column.PapersAndSource;
    }

    private static IEnumerable<(Column Column, double Closeness)> Near(string head)
    {
        if (head.Length is 0 or > 300) return [];
        var plain = head.Trim().ToLowerInvariant();
        if (HeadWordings.Keys.TryGetValue(plain, out var key)) return [(key, 1)];
        var words = Words(head);
        if (words.Length == 0) return [];
        return Wordings.GroupBy(w => w.Column, (column, all) => (column, all.Max(w => Likeness(words, w.Words)))).Where(n => n.Item2 >= Least);
    }

    /// <summary>Twice the words in common over all words; a word that is near counts as much as it is near.</summary>
    private static double Likeness(string[] a, string[] b)
    {
        var common = a.Sum(x => b.Max(y => x == y ? 1 : Nearness(x, y)));
        return Math.Min(1, 2 * Math.Min(common, b.Length) / (a.Length + b.Length));
    }

    private static double Nearness(string a, string b)
    {
        if (a.Length < 3 || b.Length < 3 || a[0] != b[0]) return 0;
        var near = SearchKeys.Closeness(a, b);
        return near >= 0.8 ? near : 0;
    }

    private static string[] Words(string head)
    {
        var outside = Brackets().Replace(Number().Replace(head, ""), " ");
        var words = SearchKeys.Tokens(outside.Trim() == "" ? head : outside).Select(SearchKeys.Fold).ToArray();
        string[] told = [.. words.Where(w => !Idle.Contains(w) && !w.All(char.IsAsciiDigit)).Take(12)];
        return told.Length > 0 ? told : [.. words.Take(4)];
    }

    [GeneratedRegex(@"\([^()]*\)?|\[[^\]]*\]?")]
    private static partial Regex Brackets();

    /// <summary>The column's number before or after its head.</summary>
    [GeneratedRegex(@"^\s*[(]?[0-9০-৯]{1,2}[).।]\s*|\s*\([0-9০-৯]{1,2}\)\s*$")]
    private static partial Regex Number();
}
