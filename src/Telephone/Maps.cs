using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Telephone;

/// <summary>The room's tables, for those who ask them.</summary>
public static class TelephoneTables
{
    extension(AppDb db)
    {
        public DbSet<Call> Calls => db.Set<Call>();
    }
}

internal sealed class CallMap : IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<Call> call)
    {
        call.ToTable("telephone_calls");
        call.Property(c => c.From).HasMaxLength(16);
        call.Property(c => c.OperatorName).HasMaxLength(200);
        call.Property(c => c.Note).HasMaxLength(1500);
        call.Ignore(c => c.Handled);
        call.Property(c => c.Disposition).HasConversion<string>().HasMaxLength(16);
        call.HasMany(c => c.Legs).WithOne().HasForeignKey(l => l.CallId);
        call.HasIndex(c => new { c.OfficeId, c.RangAt });
        call.HasIndex(c => new { c.From, c.RangAt });
        call.HasIndex(c => c.About);
        call.HasIndex(c => new { c.OfficeId, c.CallBackSince }).HasFilter("call_back_since IS NOT NULL");
        call.HasIndex(c => new { c.OfficeId, c.OperatorId }).HasFilter("ended_at IS NULL").HasDatabaseName("ix_telephone_calls_running");
        call.HasOne<OfficeLine>().WithMany().HasForeignKey(c => c.LineId);
        call.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CallLegMap : IEntityTypeConfiguration<CallLeg>
{
    public void Configure(EntityTypeBuilder<CallLeg> leg)
    {
        leg.ToTable("telephone_call_legs", t => t.HasCheckConstraint("ck_seat", "seat BETWEEN 1 AND 7"));
        leg.HasKey(l => new { l.CallId, l.Seat });
        leg.Property(l => l.Name).HasMaxLength(200);
        leg.Property(l => l.Title).HasMaxLength(300);
        leg.Property(l => l.Number).HasMaxLength(16);
        leg.HasIndex(l => new { l.CallId, l.PostId }).IsUnique();
    }
}
