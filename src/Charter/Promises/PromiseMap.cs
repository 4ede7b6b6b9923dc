using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Editions;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.Promises;

internal sealed class PromiseMap : IEntityTypeConfiguration<ServicePromise>
{
    private const string Ended = "state IN ('Given', 'Refused', 'Dropped')";

    public void Configure(EntityTypeBuilder<ServicePromise> p)
    {
        p.ToTable("charter_promises", t =>
        {
            t.HasCheckConstraint("ck_promise_clock", "(n IS NULL) = (unit IS NULL) AND (n IS NULL) = (due_at IS NULL) AND (n IS NULL OR n >= 0)");
            t.HasCheckConstraint("ck_promise_ended", $"({Ended}) = (ended_at IS NOT NULL) AND (ended_at IS NULL OR ended_at >= asked_at)");
            t.HasCheckConstraint("ck_promise_paused", "(state = 'Paused') = (paused_at IS NOT NULL)");
            t.HasCheckConstraint("ck_promise_measured", "(in_time IS NOT NULL) = (state IN ('Given', 'Refused') AND n IS NOT NULL) AND (took IS NULL) = (in_time IS NULL)");
            t.HasCheckConstraint("ck_promise_decided", "decided_at IS NULL OR in_time IS NOT NULL");
        });
        p.Property(x => x.Code).HasMaxLength(30);
        p.Property(x => x.Source).HasMaxLength(20);
        p.Property(x => x.Unit).HasConversion<string>().HasMaxLength(12);
        p.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
        p.Ignore(x => x.Promise);
        p.Ignore(x => x.IsOpen);
        p.HasIndex(x => new { x.Source, x.SourceId, x.ServiceId }).IsUnique();
        p.HasIndex(x => new { x.OfficePath, x.DecidedAt });
        p.HasIndex(x => new { x.OfficeId, x.Code, x.DecidedAt });
        p.HasIndex(x => new { x.OfficePath, x.DueAt }, "ix_charter_promises_open").HasFilter("state IN ('Running', 'Paused')");
        p.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        p.HasOne<PublicService>().WithMany().HasForeignKey(x => x.ServiceId).OnDelete(DeleteBehavior.Restrict);
        p.HasOne<Edition>().WithMany().HasForeignKey(x => x.EditionId).OnDelete(DeleteBehavior.Restrict);
        p.HasOne<Post>().WithMany().HasForeignKey(x => x.PostId).OnDelete(DeleteBehavior.Restrict);
        p.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
