using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Search.Missed;

/// <summary>Words that found nothing, and those that the same page was then searched with and did find something. Who asked is not kept.</summary>
public sealed class SearchRetry
{
    public DateOnly Day { get; init; }

    /// <summary>The portal it was asked at.</summary>
    public string Office { get; init; } = "";
    public string Words { get; init; } = "";
    public string Name { get; init; } = "";
    public int Count { get; init; }

    /// <summary>Counts a second try that found something; both are left out where either may be about a person (<see cref="SearchMisses"/>).</summary>
    public static async Task Note(AppDb db, string office, string words, string then, CancellationToken cancel = default)
    {
        if (office == "" || SearchMisses.Kept(words) is not { } first || SearchMisses.Kept(then) is not { } second || first == second) return;
        var day = db.Time.Today;
        if (await db.Set<SearchRetry>().CountAsync(r => r.Day == day, cancel) >= SearchMisses.MostADay) return;
        await db.Write(unit => unit.Database.ExecuteSqlAsync($"INSERT INTO search_retries (day, office, words, name, count) VALUES ({day}, {office}, {first}, {second}, 1) ON CONFLICT (day, office, words, name) DO UPDATE SET count = search_retries.count + 1", cancel), cancel);
    }
}

internal sealed class SearchRetryMap : IEntityTypeConfiguration<SearchRetry>
{
    public void Configure(EntityTypeBuilder<SearchRetry> retry)
    {
        retry.ToTable("search_retries").HasKey(r => new { r.Day, r.Office, r.Words, r.Name });
        retry.Property(r => r.Office).HasMaxLength(80);
        retry.Property(r => r.Words).HasMaxLength(SearchMisses.Longest);
        retry.Property(r => r.Name).HasMaxLength(SearchMisses.Longest);
    }
}
