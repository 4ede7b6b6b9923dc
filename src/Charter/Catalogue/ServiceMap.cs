using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.Catalogue;

internal sealed class ServiceMap : IEntityTypeConfiguration<PublicService>, IEntityTypeConfiguration<StandardService>, IEntityTypeConfiguration<StandardRevision>
{
    public void Configure(EntityTypeBuilder<PublicService> s)
    {
        s.ToTable("charter_services", t => t.HasCheckConstraint("ck_service_promise", "(promise_n IS NULL) = (promise_unit IS NULL) AND (promise_n IS NULL OR promise_n >= 0)"));
        s.Property(x => x.Code).HasMaxLength(30);
        s.Property(x => x.OfficerBn).HasMaxLength(1_800);
        s.Property(x => x.SeniorBn).HasMaxLength(1_800);
        s.Property(x => x.PromiseUnit).HasConversion<string>().HasMaxLength(12);
        s.Ignore(x => x.Promise);
        s.ComplexProperty(x => x.Facts, Facts);
        s.HasIndex(x => new { x.OfficeId, x.Code }).IsUnique();
        s.HasIndex(x => x.OfficePath);
        s.HasIndex(x => x.StandardId).HasFilter("standard_id IS NOT NULL");
        s.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        s.HasOne<Post>().WithMany().HasForeignKey(x => x.OfficerPostId).OnDelete(DeleteBehavior.Restrict);
        s.HasOne<Post>().WithMany().HasForeignKey(x => x.SeniorPostId).OnDelete(DeleteBehavior.Restrict);
        s.HasOne<StandardService>().WithMany().HasForeignKey(x => x.StandardId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StandardService> b)
    {
        b.ToTable("charter_standards");
        b.Property(x => x.Kind).HasMaxLength(60);
        b.Property(x => x.Code).HasMaxLength(30);
        b.Property(x => x.OfficerRole).HasMaxLength(60);
        b.Property(x => x.SeniorRole).HasMaxLength(60);
        b.Property(x => x.Reason).HasMaxLength(600);
        b.ComplexProperty(x => x.Facts, Facts);
        b.HasIndex(x => x.Code).IsUnique();
        b.Property(x => x.ByName).HasMaxLength(200);
        b.HasIndex(x => new { x.Kind, x.Order });
        b.HasMany(x => x.Past).WithOne().HasForeignKey(r => r.StandardId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StandardRevision> r)
    {
        r.ToTable("charter_standard_revisions");
        r.HasKey(x => new { x.StandardId, x.Revision });
        r.Property(x => x.Reason).HasMaxLength(600);
        r.Property(x => x.ByName).HasMaxLength(200);
        r.ComplexProperty(x => x.Facts, Facts);
    }

    private static void Facts(ComplexPropertyBuilder<ServiceFacts> f)
    {
        f.Property(x => x.Category).HasConversion<string>().HasMaxLength(16).HasColumnName("category");
        f.Property(x => x.NameBn).HasMaxLength(600).HasColumnName("name_bn");
        f.Property(x => x.NameEn).HasMaxLength(600).HasColumnName("name_en");
        f.Property(x => x.TimeBn).HasMaxLength(600).HasColumnName("time_bn");
        f.Property(x => x.AudienceBn).HasColumnName("audience_bn");
        f.Property(x => x.MethodBn).HasColumnName("method_bn");
        f.Property(x => x.PapersBn).HasColumnName("papers_bn");
        f.Property(x => x.SourceBn).HasColumnName("source_bn");
        f.Property(x => x.FeeBn).HasColumnName("fee_bn");
        f.Property(x => x.PlaceBn).HasColumnName("place_bn");
        f.Property(x => x.ConditionsBn).HasColumnName("conditions_bn");
        f.Property(x => x.LawBn).HasColumnName("law_bn");
        f.Property(x => x.ResultBn).HasColumnName("result_bn");
        f.Property(x => x.Keywords).HasColumnName("keywords");
        f.Ignore(x => x.Papers);
    }
}
