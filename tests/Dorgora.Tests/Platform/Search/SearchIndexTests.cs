using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Platform.Search;

public sealed class SearchIndexTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly Shelf shelf = new();
    private readonly ServiceProvider services;

    public SearchIndexTests(TestDatabase database) => services = database.Services(s => s.AddSearch().AddSingleton<ISearchSource>(shelf));

    /// <summary>A source whose parts a test fills.</summary>
    private sealed class Shelf : ISearchSource
    {
        public Dictionary<string, List<SearchOffer>> Of { get; } = [];
        public string Name => "shelf";
        public Task<IReadOnlyList<string>> Parts(AppDb db, CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([.. Of.Keys]);
        public Task<IReadOnlyList<SearchOffer>> Offers(AppDb db, string part, CancellationToken cancel) => Task.FromResult<IReadOnlyList<SearchOffer>>(Of.GetValueOrDefault(part, []));
    }

    private SearchIndex Index => services.GetRequiredService<SearchIndex>();

    private static SearchOffer Offer(string key, string title, string path = "bd/chandpur/shahrasti/", string needs = "", string kind = SearchKinds.Service)
        => new(kind, key, path, "shahrasti", title, "", $"/x/{key}") { Needs = needs };

    private async Task Build(params IEnumerable<SearchOffer> offers)
    {
        shelf.Of["a"] = [.. offers];
        await services.In(db => Index.Build(db));
    }

    private async Task Change(params IEnumerable<SearchOffer> offers)
    {
        shelf.Of["a"] = [.. offers];
        await services.In(db => Index.Renew(db, "shelf", "a"));
    }

    private async Task<IReadOnlyList<string>> Found(string text, string kind = "", string area = "", string near = "", Func<string, string, bool>? may = null)
        => [.. (await services.In(db => SearchQuery.Find(db, new(text, kind, area, near, may)))).Hits.Select(h => h.Document.Key)];

    /// <summary>All that the index holds, but terms that no document has any more.</summary>
    private Task<string> Content() => services.In(async db =>
    {
        var terms = await db.Set<SearchTerm>().Where(t => t.Documents != 0).OrderBy(t => t.Id).Select(t => new { t.Word, t.Documents }).ToListAsync();
        var postings = await db.Set<SearchPosting>().OrderBy(p => p.Term).ThenBy(p => p.Document).Select(p => new { p.Term, p.Place, p.Document }).ToListAsync();
        var documents = await db.Set<SearchDocument>().OrderBy(d => d.Id).Select(d => new { d.Key, d.Print }).ToListAsync();
        return string.Join('\n', [.. terms.Select(t => t.ToString()), .. postings.Select(p => p.ToString()), .. documents.Select(d => d.ToString())]);
    });

    [Fact]
    public async Task What_changed_is_found_and_what_is_gone_is_not()
    {
        await Build(Offer("1", "জন্ম নিবন্ধন"), Offer("2", "ট্রেড লাইসেন্স"));
        await Change(Offer("1", "মৃত্যু নিবন্ধন"), Offer("3", "খতিয়ানের নকল"));
        Assert.Equal(["1"], await Found("মৃত্যু"));
        Assert.Empty(await Found("জন্ম"));
        Assert.Empty(await Found("ট্রেড"));
        Assert.Equal(["3"], await Found("khotian"));
    }

    [Fact]
    public async Task Many_changes_leave_the_index_as_a_new_building_does()
    {
        var dice = new Random(11);
        string[] words = [.. "জন্ম মৃত্যু নিবন্ধন সনদ ভূমি কৃষি মৎস্য ভাতা লাইসেন্স নবায়ন আবেদন বিদ্যুৎ".Split(' ')];
        SearchOffer[] Draw() => [.. Enumerable.Range(0, dice.Next(8)).Select(_ => Offer($"k{dice.Next(12)}", string.Join(' ', dice.GetItems(words, 3)))).DistinctBy(o => o.Key)];
        await Build(Draw());
        for (var n = 0; n < 12; n++) await Change(Draw());
        var grown = await Content();
        await services.In(db => Index.Build(db));
        Assert.Equal(await Content(), grown);
    }

    [Fact]
    public async Task What_needs_a_permission_is_found_only_by_those_who_have_it()
    {
        await Build(Offer("open", "রহিমা বেগম"), Offer("shut", "রহিমা খাতুন", needs: "people.see"));
        Assert.Equal(["open"], await Found("রহিমা"));
        Assert.Equal(["open", "shut"], (await Found("রহিমা", may: (needs, path) => needs == "people.see" && path.StartsWith("bd/chandpur/", StringComparison.Ordinal))).Order());
        Assert.Equal(["open"], await Found("রহিমা", may: (_, path) => path.StartsWith("bd/magura/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Filters_take_a_kind_and_an_area_and_what_is_near_comes_first()
    {
        await Build(Offer("far", "কৃষি অফিস", "bd/magura/"), Offer("near", "কৃষি অফিস"), Offer("person", "কৃষি অফিসার", kind: SearchKinds.Person));
        Assert.Equal(["near", "person"], await Found("krishi", area: "bd/chandpur/"));
        Assert.Equal(["person"], await Found("krishi", kind: SearchKinds.Person));
        Assert.Equal("near", (await Found("কৃষি অফিস", near: "bd/chandpur/shahrasti/"))[0]);
        Assert.Equal("far", (await Found("কৃষি অফিস", near: "bd/magura/"))[0]);
    }

    [Theory]
    [InlineData("birth certificate", "জন্ম নিবন্ধন")]
    [InlineData("agriculture", "কৃষি পরামর্শ")]
    [InlineData("জন্মনিবন্ধন", "জন্ম নিবন্ধন")]
    [InlineData("কর্ম সংস্থান", "কর্মসংস্থান ব্যাংক")]
    [InlineData("১২৩", "কক্ষ ১২৩")]
    [InlineData("123", "কক্ষ ১২৩")]
    [InlineData("bidyut songjog", "বিদ্যুৎ সংযোগ")]
    [InlineData("বিদ্যুৎ সংযগ", "বিদ্যুৎ সংযোগ")]
    public async Task A_thing_is_found_by_its_other_names(string query, string title)
    {
        await Build(Offer("it", title), Offer("1", "মৎস্য চাষ"), Offer("2", "হাটের ইজারা"), Offer("3", "প্রতিবন্ধী ভাতা"));
        Assert.Equal(["it"], await Found(query));
    }

    [Fact]
    public async Task Nothing_is_found_by_nothing()
    {
        await Build(Offer("1", "মৎস্য চাষ"));
        Assert.Empty(await Found(""));
        Assert.Empty(await Found(" ।,"));
        Assert.Empty(await Found("'\"*%_--"));
        Assert.Empty(await Found(new string('ক', 5_000)));
    }

    [Theory]
    [InlineData("খেয়াঘাট ইজারা", true)]
    [InlineData("০১৭১২৩৪৫৬৭৮", false)]
    [InlineData("মোছা আয়েশা", false)]
    [InlineData("rahim mia", false)]
    [InlineData("কে@example.com", false)]
    [InlineData("আমার ভাই কাল থেকে হাসপাতালে", false)]
    public void A_query_that_may_be_about_a_person_is_not_written_down(string query, bool kept) => Assert.Equal(kept, SearchMisses.Kept(query) is not null);

    [Fact]
    public async Task Misses_are_counted_by_day_and_forgotten()
    {
        for (var n = 0; n < 2; n++) await services.In(db => SearchMisses.Count(db, "shahrasti", "খেয়াঘাট"));
        Assert.Equal(2, await services.In(db => db.Set<SearchMiss>().Where(m => m.Words == SearchKeys.Norm("খেয়াঘাট")).Select(m => m.Count).SingleAsync()));
        await services.In(db => db.Write(unit => unit.Database.ExecuteSqlAsync($"UPDATE search_misses SET day = {unit.Time.Today.AddDays(-31)}")));
        await services.In(db => SearchMisses.Forget(db, default));
        Assert.Equal(0, await services.In(db => db.Set<SearchMiss>().CountAsync()));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
