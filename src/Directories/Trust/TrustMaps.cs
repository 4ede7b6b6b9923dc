using Dorgora.Directories.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Directories.Trust;

internal sealed class TrustMaps : IEntityTypeConfiguration<Verification>, IEntityTypeConfiguration<NidKey>, IEntityTypeConfiguration<ProviderReport>, IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Verification> v)
    {
        v.ToTable("directories_verifications", t =>
        {
            t.HasCheckConstraint("ck_verification_nid", "kind = 'Nid' OR (last4 = '' AND nid_hash = '')");
            t.HasCheckConstraint("ck_verification_reason", "withdrawn_at IS NOT NULL OR reason = ''");
            t.HasCheckConstraint("ck_verification_year", $"year IS NULL OR year >= {Verification.FirstYear}");
        });
        v.Property(x => x.Kind).HasConversion<string>().HasMaxLength(12);
        v.Property(x => x.About).HasMaxLength(Provider.LongestName * 2);
        v.Property(x => x.Last4).HasMaxLength(4);           // the whole number has no room anywhere in the row
        v.Property(x => x.NidHash).HasMaxLength(64);
        v.Property(x => x.Paper).HasMaxLength(Verification.LongestPaper * 2);
        v.Property(x => x.Issuer).HasMaxLength(Verification.LongestIssuer * 2);
        v.Property(x => x.OfficerName).HasMaxLength(200);
        v.Property(x => x.OfficerPost).HasMaxLength(200);
        v.Property(x => x.WithdrawnBy).HasMaxLength(200);
        v.Property(x => x.Reason).HasMaxLength(Verification.LongestReason * 2);
        v.HasIndex(x => new { x.ProviderId, x.At });
        v.HasIndex(x => new { x.OfficeId, x.ExpiresOn }).HasFilter("withdrawn_at IS NULL");
        v.HasIndex(x => new { x.OfficeId, x.NidHash }).HasFilter("nid_hash <> ''");
        v.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NidKey> k)
    {
        k.ToTable("directories_nid_keys");
        k.Property(x => x.Id).ValueGeneratedNever();
        k.Property(x => x.Sealed).HasMaxLength(1_000);
    }

    public void Configure(EntityTypeBuilder<ProviderReport> r)
    {
        r.ToTable("directories_reports", t =>
        {
            t.HasCheckConstraint("ck_report_decided", "(outcome IS NULL) = (decided_at IS NULL)");
            t.HasCheckConstraint("ck_report_mobile", "outcome IS NULL OR mobile = ''");             // who reported is forgotten with the decision
        });
        r.Property(x => x.Reason).HasConversion<string>().HasMaxLength(16);
        r.Property(x => x.Outcome).HasConversion<string>().HasMaxLength(16);
        r.Property(x => x.Words).HasMaxLength(ProviderReport.LongestWords * 3);
        r.Property(x => x.Mobile).HasMaxLength(16);
        r.Property(x => x.DecidedBy).HasMaxLength(200);
        r.Property(x => x.Why).HasMaxLength(ProviderReport.LongestWhy * 2);
        r.Ignore(x => x.IsOpen);
        r.HasIndex(x => new { x.OfficeId, x.Outcome, x.At });
        r.HasIndex(x => new { x.ProviderId, x.At });
        r.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Appeal> a)
    {
        a.ToTable("directories_appeals");
        a.Property(x => x.Words).HasMaxLength(Appeal.LongestWords * 3);
        a.Property(x => x.DecidedBy).HasMaxLength(200);
        a.Property(x => x.Why).HasMaxLength(Appeal.LongestWhy * 2);
        a.Ignore(x => x.IsOpen);
        a.HasIndex(x => new { x.ProviderId, x.HiddenAt }).IsUnique();                               // once for each hiding
        a.HasIndex(x => new { x.OfficeId, x.DecidedAt });
        a.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}
