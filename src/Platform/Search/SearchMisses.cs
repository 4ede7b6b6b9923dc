using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search.Missed;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Search;

/// <summary>Words that were asked for on a day and led to nothing.</summary>
public sealed class SearchMiss
{
    public DateOnly Day { get; init; }

    /// <summary>The portal it was asked at; "" for none.</summary>
    public string Office { get; init; } = "";

    /// <summary>Normalised, at most four words.</summary>
    public string Words { get; init; } = "";
    public int Count { get; init; }
}

internal sealed class SearchMissMap : IEntityTypeConfiguration<SearchMiss>
{
    public void Configure(EntityTypeBuilder<SearchMiss> miss)
    {
        miss.ToTable("search_misses").HasKey(m => new { m.Day, m.Office, m.Words });
        miss.Property(m => m.Office).HasMaxLength(80);
        miss.Property(m => m.Words).HasMaxLength(SearchMisses.Longest);
    }
}

/// <summary>
/// What is searched for and not there, without personal data: who asked is not kept; queries with five digits or more, with an @, of more than
/// four words, or with a word that people's names are made of, are not written down. What was asked once or twice goes after 30 days, all after 180.
/// </summary>
public static class SearchMisses
{
    public const int Longest = 60, MostWords = 4, MostDigits = 4, MostADay = 2_000;

    // Titles and the commonest parts of names in Bangladesh: with one of them a query is likely about a person.
    private static readonly HashSet<string> Names = [.. "মো মোঃ মোহাম্মদ মুহাম্মদ মোছা মোসাম্মৎ শেখ সৈয়দ শ্রী শ্রীমতি বেগম খাতুন আক্তার আখতার পারভীন সুলতানা খানম বিবি বানু ইসলাম রহমান হোসেন হোসাইন হাসান আহমেদ আহম্মেদ আলী আলম উদ্দিন উল্লাহ মিয়া খান চৌধুরী ভূঁইয়া তালুকদার হাওলাদার মোল্লা মন্ডল মণ্ডল প্রামানিক সরকার সিকদার মজুমদার দাস রায় সাহা পাল ঘোষ শীল কর্মকার চক্রবর্তী ভট্টাচার্য আব্দুল আবদুল আবুল রহিম করিম রফিক জাহান আরা নাহার রানী"
        .Split(' ').SelectMany(SearchKeys.Tokens).SelectMany(SearchKeys.Variants)];

    /// <summary>The words to keep; null when they may be about a person.</summary>
    internal static string? Kept(string text)
    {
        var words = SearchKeys.Tokens(text);
        var line = string.Join(' ', words);
        if (words.Count is 0 or > MostWords || line.Length is < 2 or > Longest || text.Contains('@', StringComparison.Ordinal) || line.Count(char.IsAsciiDigit) > MostDigits) return null;
        return words.Any(w => SearchKeys.Variants(w).Any(Names.Contains)) ? null : line;
    }

    /// <summary>Counts a query that found nothing.</summary>
    public static async Task Count(AppDb db, string office, string text, CancellationToken cancel = default)
    {
        if (Kept(text) is not { } words) return;
        var day = db.Time.Today;
        if (await db.Set<SearchMiss>().CountAsync(m => m.Day == day, cancel) >= MostADay) return;
        await db.Write(unit => unit.Database.ExecuteSqlAsync($"INSERT INTO search_misses (day, office, words, count) VALUES ({day}, {office}, {words}, 1) ON CONFLICT (day, office, words) DO UPDATE SET count = search_misses.count + 1", cancel), cancel);
    }

    internal static Task Forget(AppDb db, CancellationToken cancel)
    {
        var (month, half) = (db.Time.Today.AddDays(-30), db.Time.Today.AddDays(-180));
        return db.Write(async unit =>
        {
            await unit.Set<SearchMiss>().Where(m => m.Day < half || m.Day < month && m.Count < 3).ExecuteDeleteAsync(cancel);
            await unit.Set<SearchRetry>().Where(r => r.Day < month).ExecuteDeleteAsync(cancel);
        }, cancel);
    }
}
