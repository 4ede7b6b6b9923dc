using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Search;

/// <summary>Something that can be found: what is shown of it, who may see it, and its words as ids.</summary>
public sealed class SearchDocument
{
    /// <summary>Made of kind and key (<see cref="SearchId"/>), so that it is the same on every database and after each building.</summary>
    public long Id { get; init; }

    /// <summary>The source that offers it, and the part of the source that it is renewed with.</summary>
    public string Source { get; init; } = "";
    public string Part { get; init; } = "";

    /// <summary>A key of <see cref="SearchKinds"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Unique among its kind.</summary>
    public string Key { get; init; } = "";
    public string OfficePath { get; init; } = "";
    public string OfficeSlug { get; init; } = "";
    public string TitleBn { get; init; } = "";
    public string TitleEn { get; init; } = "";
    public string Subtitle { get; init; } = "";
    public string Facts { get; init; } = "";
    public string Address { get; init; } = "";

    /// <summary>The permission that one needs to see it, in its office or above; "" for everybody.</summary>
    public string Needs { get; init; } = "";

    /// <summary>0 to 255, the best first: by kind and by how much it is asked for.</summary>
    public int Place { get; init; }

    /// <summary>Its words: nine bytes each, the term's id and the field (<see cref="SearchField"/>).</summary>
    public byte[] Terms { get; init; } = [];

    /// <summary>A hash of all that was offered: what did not change is not written again.</summary>
    public long Print { get; init; }
}

/// <summary>A word of the dictionary with the number of documents that hold it.</summary>
public sealed class SearchTerm
{
    public long Id { get; init; }

    /// <summary>As normalised by the search keys.</summary>
    public string Word { get; init; } = "";

    /// <summary>Its plain sound, for words that are still being typed.</summary>
    public string Sound { get; init; } = "";
    public int Documents { get; init; }
}

/// <summary>One way to a term: the hash of its own form, its folded form, one of its sounds, its consonants, or these without one.</summary>
public sealed class SearchKey
{
    public long Key { get; init; }
    public long Term { get; init; }
}

/// <summary>A document that holds a term, in the order in which documents are preferred.</summary>
public sealed class SearchPosting
{
    /// <summary>The term's id; that id plus one where the word stands in the title.</summary>
    public long Term { get; init; }
    public int Place { get; init; }
    public long Document { get; init; }
}

/// <summary>How the index was built: another version of the keys builds it anew.</summary>
public sealed class SearchBuild
{
    public int Version { get; init; }
    public DateTime At { get; init; }
}

internal sealed class SearchDocumentMap : IEntityTypeConfiguration<SearchDocument>
{
    public void Configure(EntityTypeBuilder<SearchDocument> document)
    {
        document.ToTable("search_documents");
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.Source).HasMaxLength(20);
        document.Property(d => d.Part).HasMaxLength(80);
        document.Property(d => d.Kind).HasMaxLength(16);
        document.Property(d => d.Key).HasMaxLength(160);
        document.Property(d => d.OfficePath).HasMaxLength(300);
        document.Property(d => d.OfficeSlug).HasMaxLength(80);
        document.Property(d => d.TitleBn).HasMaxLength(SearchOffer.LongestTitle);
        document.Property(d => d.TitleEn).HasMaxLength(SearchOffer.LongestTitle);
        document.Property(d => d.Subtitle).HasMaxLength(SearchOffer.LongestTitle);
        document.Property(d => d.Facts).HasMaxLength(SearchOffer.LongestTitle);
        document.Property(d => d.Address).HasMaxLength(1_000);
        document.Property(d => d.Needs).HasMaxLength(60);
        document.HasIndex(d => new { d.Source, d.Part });
    }
}

internal sealed class SearchTermMap : IEntityTypeConfiguration<SearchTerm>
{
    public void Configure(EntityTypeBuilder<SearchTerm> term)
    {
        term.ToTable("search_terms");
        term.Property(t => t.Id).ValueGeneratedNever();
        term.Property(t => t.Word).HasMaxLength(SearchOffer.LongestWord);
        term.Property(t => t.Sound).HasMaxLength(3 * SearchOffer.LongestWord);
        term.HasIndex(t => t.Word);
        term.HasIndex(t => t.Sound);
    }
}

/// <summary>Made by hand in the first migration: on SQLite the rows lie in the order of the key, which is half the size.</summary>
internal sealed class SearchKeyMap : IEntityTypeConfiguration<SearchKey>
{
    public void Configure(EntityTypeBuilder<SearchKey> key)
    {
        key.ToTable("search_keys", t => t.ExcludeFromMigrations());
        key.HasKey(k => new { k.Key, k.Term });
    }
}

/// <inheritdoc cref="SearchKeyMap"/>
internal sealed class SearchPostingMap : IEntityTypeConfiguration<SearchPosting>
{
    public void Configure(EntityTypeBuilder<SearchPosting> posting)
    {
        posting.ToTable("search_postings", t => t.ExcludeFromMigrations());
        posting.HasKey(p => new { p.Term, p.Place, p.Document });
    }
}

internal sealed class SearchBuildMap : IEntityTypeConfiguration<SearchBuild>
{
    public void Configure(EntityTypeBuilder<SearchBuild> build)
    {
        build.ToTable("search_builds").HasKey(b => b.Version);
        build.Property(b => b.Version).ValueGeneratedNever();
    }
}
