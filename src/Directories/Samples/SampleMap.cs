using Dorgora.Directories.Providers;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Directories.Samples;

internal sealed class SampleMap : IEntityTypeConfiguration<WorkSample>
{
    public void Configure(EntityTypeBuilder<WorkSample> s)
    {
        s.ToTable("directories_samples", t =>
        {
            t.HasCheckConstraint("ck_sample_place", $"place BETWEEN 1 AND {WorkSample.Most}");                     // with the unique index below: twelve of an entry
            t.HasCheckConstraint("ck_sample_reason", "(state = 'Refused') = (reason <> '')");
            t.HasCheckConstraint("ck_sample_decided", "(state = 'Waiting') = (decided_at IS NULL)");
        });
        s.Property(x => x.CaptionBn).HasMaxLength(WorkSample.LongestCaption * 2);
        s.Property(x => x.Reason).HasMaxLength(WorkSample.LongestReason * 2);
        s.Property(x => x.State).HasConversion<string>().HasMaxLength(8);
        s.Property(x => x.DecidedBy).HasMaxLength(200);
        s.HasIndex(x => new { x.ProviderId, x.Place }).IsUnique();
        s.HasIndex(x => new { x.OfficeId, x.State, x.At });
        s.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
        s.HasOne<StoredFile>().WithOne().HasForeignKey<WorkSample>(x => x.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}
