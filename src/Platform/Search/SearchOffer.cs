using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.Platform.Search;

/// <summary>What a room lets people find. Texts are as they are shown; words of all of them are found, those of the title first.</summary>
/// <param name="Kind">A key of <see cref="SearchKinds"/>.</param>
/// <param name="Key">Unique among its kind and lasting.</param>
/// <param name="OfficePath">The office that it belongs to; whoever searches there finds it first.</param>
/// <param name="Address">Where it is opened; without personal data.</param>
public sealed record SearchOffer(string Kind, string Key, string OfficePath, string OfficeSlug, string TitleBn, string TitleEn, string Address)
{
    public const int LongestTitle = 400, LongestWord = 40, MostWords = 300;

    /// <summary>Shown under the title and found: the office, the post.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Shown and not found: the time, the fee.</summary>
    public string Facts { get; init; } = "";

    /// <summary>Found, never shown: other names.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>Found, never shown; weighs least.</summary>
    public string Text { get; init; } = "";

    /// <summary>The permission that one needs to see it; "" for everybody.</summary>
    public string Needs { get; init; } = "";

    /// <summary>0 to 100: how much it is asked for among its kind.</summary>
    public int Popularity { get; init; } = 50;

    internal long Id => SearchId.Of($"{Kind}:{Key}");

    internal long Print => SearchId.Of(string.Create(CultureInfo.InvariantCulture, $"{Kind}\n{Key}\n{OfficePath}\n{OfficeSlug}\n{TitleBn}\n{TitleEn}\n{Address}\n{Subtitle}\n{Facts}\n{Keywords}\n{Text}\n{Needs}\n{Popularity}"));

    internal SearchDocument Row(string source, string part, IReadOnlyDictionary<long, SearchField> terms) => new()
    {
        Id = Id, Source = source, Part = part, Kind = Kind, Key = Key, OfficePath = OfficePath, OfficeSlug = OfficeSlug, Address = Address, Needs = Needs, Print = Print,
        TitleBn = Cut(TitleBn), TitleEn = Cut(TitleEn), Subtitle = Cut(Subtitle), Facts = Cut(Facts),
        Place = 255 - Math.Clamp(SearchKinds.Weight(Kind) + Math.Clamp(Popularity, 0, 100), 0, 255), Terms = SearchId.Pack(terms),
    };

    /// <summary>Its words with their ids and the best field each stands in, and what it can be filtered by; <paramref name="words"/> gets the words by id.</summary>
    internal Dictionary<long, SearchField> Terms(Dictionary<long, string> words)
    {
        var terms = new Dictionary<long, SearchField>();
        Add(SearchField.TitleBn, TitleBn);
        Add(SearchField.TitleEn, TitleEn);
        Add(SearchField.Keywords, Keywords);
        Add(SearchField.Subtitle, Subtitle);
        Add(SearchField.Text, Text);
        terms[SearchId.OfKind(Kind)] = SearchField.Mark;
        for (var end = OfficePath.IndexOf('/', StringComparison.Ordinal); end >= 0; end = OfficePath.IndexOf('/', end + 1)) terms[SearchId.OfArea(OfficePath[..(end + 1)])] = SearchField.Mark;
        return terms;

        void Add(SearchField field, string text)
        {
            if (text == "") return;
            foreach (var word in SearchKeys.Tokens(text))
            {
                if (word.Length > LongestWord || terms.Count >= MostWords) continue;
                var id = SearchId.Of(word);
                if (terms.TryAdd(id, field)) words.TryAdd(id, word);
            }
        }
    }

    private static string Cut(string text) => text.Length <= LongestTitle ? text : text[..LongestTitle];
}

/// <summary>A room's things that can be found. Each part (an office, a page of them) is offered whole, and compared with what is there.</summary>
public interface ISearchSource
{
    /// <summary>For ever; up to 20 letters.</summary>
    string Name { get; }

    /// <summary>All parts there are now.</summary>
    Task<IReadOnlyList<string>> Parts(AppDb db, CancellationToken cancel);

    /// <summary>Everything of one part; empty when there is nothing any more.</summary>
    Task<IReadOnlyList<SearchOffer>> Offers(AppDb db, string part, CancellationToken cancel);
}

/// <summary>The kinds of things, in the order of the page.</summary>
public static class SearchKinds
{
    public const string Service = "service", Office = "office", Person = "person", Provider = "provider", Shop = "shop", Product = "product", Animal = "animal", Article = "article";

    /// <param name="Weight">0 to 155: of two that fit alike the heavier comes first.</param>
    private sealed record Shown(string Bangla, string Icon, int Weight);

    private static readonly Dictionary<string, Shown> All = new()
    {
        [Service] = new("সরকারি সেবা", "sanad", 120), [Person] = new("কর্মকর্তা", "user", 100), [Office] = new("অফিস", "landmark", 110), [Provider] = new("দক্ষ মানুষ", "wrench", 100),
        [Shop] = new("দোকান", "store", 80), [Product] = new("পণ্য", "shopping-basket", 70), [Animal] = new("পশু", "cow", 70), [Article] = new("প্রশ্নোত্তর", "circle-help", 110),
    };

    public static IReadOnlyCollection<string> Keys => All.Keys;

    public static string Bangla(string kind) => All[kind].Bangla;

    public static string Icon(string kind) => All[kind].Icon;

    internal static int Weight(string kind) => All[kind].Weight;
}
