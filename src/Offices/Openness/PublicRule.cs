using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices.Openness;

/// <summary>What an office shows everybody of one kind of people; it holds for the offices below that say nothing themselves.</summary>
public sealed class PublicRule : Entity, IScoped
{
    private PublicRule() { }

    public PublicRule(Office office, PostKind kind, PublicField fields)
    {
        (OfficeId, OfficePath, Kind) = (office.Id, office.Path, kind);
        Show(fields);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public PostKind Kind { get; private init; }
    public PublicField Fields { get; private set; }

    public void Show(PublicField fields) => Fields = PublicFields.Whole(fields);

    /// <summary>What is public of that kind in that office: its own word, else that of the nearest office above, else the usual.</summary>
    public static PublicField Holding(IEnumerable<PublicRule> rules, string officePath, PostKind kind)
        => rules.Where(r => r.Kind == kind && officePath.StartsWith(r.OfficePath, StringComparison.Ordinal)).MaxBy(r => r.OfficePath.Length)?.Fields ?? PublicFields.Usual(kind);
}

/// <summary>The office changed what everybody sees of these kinds of people.</summary>
[Event("public-fields-changed", "people")]
public sealed record PublicFieldsChanged(Guid Subject, string[] Kinds) : IEvent;

internal sealed class PublicRuleMap : IEntityTypeConfiguration<PublicRule>
{
    public void Configure(EntityTypeBuilder<PublicRule> rule)
    {
        rule.ToTable("offices_public_rules", t => t.HasCheckConstraint("offices_public_rules_whole", "fields = 0 OR (fields & 1) = 1"));
        rule.Property(r => r.Kind).HasConversion<string>().HasMaxLength(12);
        rule.HasIndex(r => new { r.OfficeId, r.Kind }).IsUnique();
        rule.HasOne<Office>().WithMany().HasForeignKey(r => r.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
