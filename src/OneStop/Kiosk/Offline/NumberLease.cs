using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop.Kiosk.Offline;

/// <summary>A block of numbers of one queue and day that one kiosk may give out while the server does not answer. What it never gives stays a gap.</summary>
/// <param name="holder">The browser of the device, by an id of its own: two that share a key never share a block.</param>
/// <param name="first">The block's first number.</param>
public sealed class NumberLease(Guid deviceId, Guid holder, Guid queueId, Guid officeId, string officePath, DateOnly day, int first, int last, DateTime givenAt) : IScoped
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid DeviceId { get; private init; } = deviceId;
    public Guid Holder { get; private init; } = holder;
    public Guid QueueId { get; private init; } = queueId;
    public Guid OfficeId { get; private init; } = officeId;
    public string OfficePath { get; private init; } = officePath;

    /// <summary>The day in Dhaka for which its numbers are good.</summary>
    public DateOnly Day { get; private init; } = day;
    public int First { get; private init; } = first;
    public int Last { get; private init; } = last;
    public DateTime GivenAt { get; private init; } = givenAt;
}

internal sealed class NumberLeaseMap : IEntityTypeConfiguration<NumberLease>
{
    public void Configure(EntityTypeBuilder<NumberLease> l)
    {
        l.ToTable("onestop_number_leases", t => t.HasCheckConstraint("ck_block", "last >= first"));
        l.Property(x => x.Id).ValueGeneratedNever();
        l.HasIndex(x => new { x.QueueId, x.Day, x.First }).IsUnique();           // the same block twice never
        l.HasIndex(x => new { x.DeviceId, x.QueueId, x.Day });
        l.HasOne<TokenQueue>().WithMany().HasForeignKey(x => x.QueueId).OnDelete(DeleteBehavior.Restrict);
        l.HasOne<DeviceKey>().WithMany().HasForeignKey(x => x.DeviceId).OnDelete(DeleteBehavior.Restrict);
    }
}
