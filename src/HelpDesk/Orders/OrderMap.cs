using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.HelpDesk.Orders;

internal sealed class OrderMap : IEntityTypeConfiguration<CaseOrder>
{
    public void Configure(EntityTypeBuilder<CaseOrder> o)
    {
        o.ToTable("helpdesk_orders");
        o.Property(x => x.Paper).HasMaxLength(60_000);
        o.Property(x => x.Hash).HasMaxLength(64);
        o.HasIndex(x => x.LetterId).IsUnique();
        o.HasIndex(x => x.AssignmentId).IsUnique().HasFilter("corrected_by_id IS NULL").HasDatabaseName("ux_helpdesk_orders_one_valid");
        o.HasIndex(x => new { x.OfficeId, x.WrittenAt }).HasFilter("served_at IS NULL AND corrected_by_id IS NULL").HasDatabaseName("ix_helpdesk_orders_waiting");
        o.HasIndex(x => new { x.OfficePath, x.WrittenAt });
        o.HasIndex(x => x.CaseId);
        o.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
        o.HasOne<Assignment>().WithMany().HasForeignKey(x => x.AssignmentId).OnDelete(DeleteBehavior.Restrict);
        o.HasOne<Letter>().WithOne().HasForeignKey<CaseOrder>(x => x.LetterId).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class OrderTables
{
    extension(AppDb db)
    {
        public DbSet<CaseOrder> Orders => db.Set<CaseOrder>();
    }

    /// <summary>Orders that stand and are not yet handed over: signed or not.</summary>
    public static IQueryable<CaseOrder> Waiting(this IQueryable<CaseOrder> orders) => orders.Where(o => o.ServedAt == null && o.CorrectedById == null);
}
