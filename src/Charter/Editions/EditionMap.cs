using Dorgora.Charter.Catalogue;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.Editions;

internal sealed class EditionMap : IEntityTypeConfiguration<Edition>, IEntityTypeConfiguration<EditionRow>, IEntityTypeConfiguration<PublishedText>
{
    public void Configure(EntityTypeBuilder<Edition> e)
    {
        e.ToTable("charter_editions", t =>
        {
            t.HasCheckConstraint("ck_edition_published", "(state IN ('Published', 'Archived')) = (hash <> '')");
            t.HasCheckConstraint("ck_edition_approved", "state NOT IN ('Approved', 'Published', 'Archived') OR approved_at IS NOT NULL");
        });
        e.Property(x => x.Quarter).HasMaxLength(10);
        e.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
        e.Property(x => x.Reason).HasMaxLength(1_500);
        e.Property(x => x.SubmittedBy).HasMaxLength(200);
        e.Property(x => x.ApprovedBy).HasMaxLength(200);
        e.Property(x => x.Hash).HasMaxLength(64);
        e.Ignore(x => x.Unconfirmed);
        e.Ignore(x => x.Title);
        e.HasIndex(x => new { x.OfficeId, x.Quarter, x.Revision }).IsUnique();
        e.HasIndex(x => x.OfficeId, "ix_charter_editions_one_in_work").IsUnique().HasFilter("state IN ('Draft', 'Review', 'Approved')");
        e.HasIndex(x => x.OfficeId, "ix_charter_editions_one_published").IsUnique().HasFilter("state = 'Published'");
        e.HasIndex(x => new { x.OfficePath, x.Quarter });
        e.HasMany(x => x.Rows).WithOne().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EditionRow> r)
    {
        r.ToTable("charter_edition_rows");
        r.HasKey(x => new { x.EditionId, x.ServiceId });
        r.Property(x => x.Verdict).HasConversion<string>().HasMaxLength(12);
        r.Property(x => x.By).HasMaxLength(200);
        r.HasOne<PublicService>().WithMany().HasForeignKey(x => x.ServiceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PublishedText> p)
    {
        p.ToTable("charter_published");
        p.HasKey(x => x.EditionId);
        p.HasOne<Edition>().WithOne().HasForeignKey<PublishedText>(x => x.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
