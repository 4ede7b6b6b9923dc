using System.ComponentModel.DataAnnotations.Schema;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Search.Missed;

/// <summary>How somebody came to think that two names mean one thing: people searched again with the second, it is written alike, or a person wrote it.</summary>
public enum AliasReason { Retried, Alike, Written }

public enum AliasState { Proposed, Taken, Refused }

/// <summary>
/// People's own name for a thing, and the name that this office and those below it write. The program proposes, a person takes; from then on the
/// search reads one as the other. Names that hold for the country stand in aliases.tsv.
/// </summary>
public sealed class SearchAlias : Entity, IScoped
{
    public const int MostWords = 3, LongestName = 60;

    private SearchAlias() { }

    /// <param name="words">What people type, in any spelling.</param>
    /// <param name="name">What the office writes.</param>
    /// <param name="asked">How often it was searched for in vain.</param>
    /// <exception cref="RuleBroken">Nothing or too much was written, or both are the same.</exception>
    public SearchAlias(Office office, string words, string name, AliasReason reason, int asked, DateOnly on)
    {
        (OfficeId, OfficePath, Reason, Asked, ProposedOn) = (office.Id, office.Path, reason, asked, on);
        (Words, Name) = (Read(words), Read(name));
        if (Words == "") throw new RuleBroken("লোকে কী লেখেন, এক থেকে {0} শব্দে লিখুন", at: nameof(Words), values: MostWords);
        if (Name == "") throw new RuleBroken("অফিসের নামটি এক থেকে {0} শব্দে লিখুন", at: nameof(Name), values: MostWords);
        if (Words == Name) throw new RuleBroken("দুটি নাম একই", at: nameof(Name));
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>As the search keys normalise it; so is <see cref="Name"/>.</summary>
    public string Words { get; private init; } = "";
    public string Name { get; private init; } = "";
    public AliasReason Reason { get; private init; }
    public int Asked { get; private init; }
    public DateOnly ProposedOn { get; private init; }
    public AliasState State { get; private set; } = AliasState.Proposed;
    public string DecidedBy { get; private set; } = "";
    public DateTime? DecidedAt { get; private set; }

    [NotMapped]
    public bool IsTaken => State == AliasState.Taken;

    public void Take(Actor by, DateTime now) => Decide(AliasState.Taken, by, now);

    /// <summary>It is not the same thing; the program does not propose it again. Also takes back what was taken.</summary>
    public void Refuse(Actor by, DateTime now) => Decide(AliasState.Refused, by, now);

    private void Decide(AliasState state, Actor by, DateTime now)
    {
        if (State == state) throw new RuleBroken("এর সিদ্ধান্ত আগেই হয়েছে", RuleBroken.IllegalTransition);
        (State, DecidedBy, DecidedAt) = (state, by.Name, now);
        Raise(new SearchAliasDecided(Id, state), now);
    }

    /// <summary>Normalised; "" when there is nothing or too much.</summary>
    internal static string Read(string? text)
    {
        var words = SearchKeys.Tokens(text ?? "");
        var line = string.Join(' ', words);
        return words.Count <= MostWords && line.Length <= LongestName ? line : "";
    }
}

[Event("search-alias-decided", "search")]
public sealed record SearchAliasDecided(Guid Alias, AliasState State) : IEvent { Guid IEvent.Subject => Alias; }

internal sealed class SearchAliasMap : IEntityTypeConfiguration<SearchAlias>
{
    public void Configure(EntityTypeBuilder<SearchAlias> alias)
    {
        alias.ToTable("search_aliases", t => t.HasCheckConstraint("ck_search_alias_names", "words <> '' AND name <> '' AND words <> name"));
        alias.Property(a => a.OfficePath).HasMaxLength(300);
        alias.Property(a => a.Words).HasMaxLength(SearchAlias.LongestName);
        alias.Property(a => a.Name).HasMaxLength(SearchAlias.LongestName);
        alias.Property(a => a.Reason).HasConversion<string>().HasMaxLength(12);
        alias.Property(a => a.State).HasConversion<string>().HasMaxLength(12);
        alias.Property(a => a.DecidedBy).HasMaxLength(200);
        alias.HasIndex(a => new { a.OfficeId, a.Words, a.Name }).IsUnique();
        alias.HasIndex(a => a.Words);
        alias.HasOne<Office>().WithMany().HasForeignKey(a => a.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
