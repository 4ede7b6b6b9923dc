using Dorgora.Host;
using Dorgora.Migrations;
using Dorgora.Platform.Search;
using Dorgora.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Platform.Search;

/// <summary>The development set: known items among invented names, by kind of query.</summary>
public class SearchSetTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Among = 3_000;
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Architecture.ArrowTests.Root, "tests/Dorgora.Tests/Platform/Search/known-items.tsv"));

    [Fact]
    public async Task Every_kind_of_query_finds_what_it_means()
    {
        var asked = await Asked(database.Postgres, database.File);
        var there = asked.Where(a => a.Target != "-").ToList();
        foreach (var kind in there.GroupBy(a => a.Kind)) Assert.True(SearchSet.Mrr(kind) >= 0.9, $"{kind.Key}: {SearchSet.Mrr(kind):0.000}, {Missed(kind)}");
        Assert.True(SearchSet.Mrr(there) >= 0.95, $"{SearchSet.Mrr(there):0.000}, {Missed(there)}");
        var answered = asked.Where(a => a.Target == "-" && a.Others > 0).ToList();
        Assert.True(answered.Count <= 2, $"Answered though nothing is there: {string.Join(", ", answered.Select(a => $"{a.Query} → {a.Found[0]}"))}");
    }

    [PostgresFact]
    public async Task Both_databases_give_the_same_first_ten()
    {
        var file = Path.Combine(database.Folder, "beside.db");
        await Databases.Migrate(null, file);
        var (sqlite, postgres) = (await Asked(null, file), await Asked(database.Postgres, database.File));
        Assert.All(sqlite.Zip(postgres), pair => Assert.Equal(pair.First.Found, pair.Second.Found));
    }

    [Fact]
    public void Aliases_say_where_they_are_from_and_are_not_made_for_the_set()
    {
        var queries = Lines.Select(l => l.Split('\t')[2]).ToHashSet();
        Assert.All(SearchAliases.Lines(), line => Assert.True(line.Length == 4 && line.All(part => part.Trim() != ""), string.Join('\t', line)));
        Assert.DoesNotContain(SearchAliases.Lines().SelectMany(l => l[1].Split(';')), queries.Contains);
    }

    private static string Missed(IEnumerable<SearchSet.Asked> asked) => string.Join(", ", asked.Where(a => a.Rank != 1).Select(a => $"{a.Query} → {a.Target} ({a.Rank}: {string.Join(" | ", a.Found.Take(3))})"));

    private static async Task<IReadOnlyList<SearchSet.Asked>> Asked(string? postgres, string file)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDatabase(postgres, file);
        await using var provider = services.BuildServiceProvider();
        return await provider.In(async db =>
        {
            await db.Write(async unit =>
            {
                await SearchWriting.Clear(unit);
                await SearchWriting.Put(unit, "set", "", [.. SearchSet.Offers(Lines, Among)], []);
            });
            return await SearchSet.Ask(db, Lines);
        });
    }
}
