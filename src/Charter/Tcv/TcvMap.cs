using Dorgora.Charter.Catalogue;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.Tcv;

internal sealed class TcvMap : IEntityTypeConfiguration<ServiceTcv>, IEntityTypeConfiguration<SpsRow>
{
    public void Configure(EntityTypeBuilder<ServiceTcv> s)
    {
        s.ToTable("charter_tcv", t =>
        {
            t.HasCheckConstraint("ck_tcv_numbers", "coalesce(before_days, 0) >= 0 AND coalesce(before_cost, 0) >= 0 AND coalesce(before_visits, 0) >= 0 AND coalesce(promised_cost, 0) >= 0 AND coalesce(promised_visits, 0) >= 0");
            t.HasCheckConstraint("ck_tcv_asked", "asked_of > 0 OR (asked_cost IS NULL AND asked_visits IS NULL)");
        });
        s.Ignore(x => x.Before);
        s.HasIndex(x => x.ServiceId).IsUnique();
        s.HasIndex(x => x.OfficePath);
        s.HasMany(x => x.Rows).WithOne().HasForeignKey(r => r.TcvId).OnDelete(DeleteBehavior.Cascade);
        s.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        s.HasOne<PublicService>().WithMany().HasForeignKey(x => x.ServiceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SpsRow> r)
    {
        r.ToTable("charter_sps_rows");
        r.HasKey(x => new { x.TcvId, x.Item });
        r.Property(x => x.Item).HasConversion<string>().HasMaxLength(16);
        r.Property(x => x.ExistingBn).HasMaxLength(SpsRow.Longest * 3);
        r.Property(x => x.ProposedBn).HasMaxLength(SpsRow.Longest * 3);
    }
}
