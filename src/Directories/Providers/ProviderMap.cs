using Dorgora.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Directories.Providers;

internal sealed class ProviderMap : IEntityTypeConfiguration<Provider>, IEntityTypeConfiguration<Work>, IEntityTypeConfiguration<ProviderArea>
{
    public void Configure(EntityTypeBuilder<Provider> p)
    {
        p.ToTable("directories_providers", t => t.HasCheckConstraint("ck_workers", "workers IS NULL OR workers BETWEEN 1 AND 500"));
        p.Property(x => x.Code).HasMaxLength(8);
        p.Property(x => x.Kind).HasConversion<string>().HasMaxLength(8);
        p.Property(x => x.State).HasConversion<string>().HasMaxLength(8);
        p.Property(x => x.Origin).HasConversion<string>().HasMaxLength(8);
        p.Property(x => x.NameBn).HasMaxLength(Provider.LongestName * 2);
        p.Property(x => x.NameEn).HasMaxLength(Provider.LongestName * 2);
        p.Property(x => x.Mobile).HasMaxLength(16);
        p.Property(x => x.HeadlineBn).HasMaxLength(Provider.LongestHeadline * 2);
        p.Property(x => x.AboutBn).HasMaxLength(Provider.LongestAbout * 3);
        p.Property(x => x.TradeLicence).HasMaxLength(120);
        p.Property(x => x.HoursBn).HasMaxLength(Provider.LongestHours * 2);
        p.Property(x => x.Consent).HasMaxLength(400);
        p.Property(x => x.Reason).HasMaxLength(Provider.LongestReason * 2);
        p.HasIndex(x => x.Code).IsUnique();
        p.HasIndex(x => new { x.OfficeId, x.Mobile }).IsUnique().HasFilter("mobile <> ''");
        p.HasIndex(x => new { x.OfficeId, x.State, x.ConfirmedAt });
        p.HasMany(x => x.Works).WithOne().HasForeignKey(w => w.ProviderId).OnDelete(DeleteBehavior.Cascade);
        p.HasMany(x => x.Areas).WithOne().HasForeignKey(a => a.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Work> w)
    {
        w.ToTable("directories_works", t => t.HasCheckConstraint("ck_price", "price_from IS NULL OR (price_from >= 0 AND price_to >= price_from)"));
        w.Property(x => x.Id).ValueGeneratedNever();
        w.Property(x => x.Trade).HasMaxLength(30);
        w.Property(x => x.Unit).HasMaxLength(80);
        w.Property(x => x.TraitsJson).HasMaxLength(4_000);
        w.HasIndex(x => new { x.ProviderId, x.Trade }).IsUnique();
        w.HasIndex(x => new { x.Trade, x.ProviderId });
    }

    public void Configure(EntityTypeBuilder<ProviderArea> a)
    {
        a.ToTable("directories_areas").HasKey(x => new { x.ProviderId, x.AreaId });
        a.HasIndex(x => x.AreaId);
        a.HasOne<Area>().WithMany().HasForeignKey(x => x.AreaId).OnDelete(DeleteBehavior.Restrict);
    }
}
