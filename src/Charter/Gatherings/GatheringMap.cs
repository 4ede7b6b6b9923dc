using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Gatherings;

internal sealed class GatheringMap : IEntityTypeConfiguration<Gathering>, IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Gathering> g)
    {
        g.ToTable("charter_gatherings", t => t.HasCheckConstraint("ck_charter_gathering_present", "officers >= 0 AND staff >= 0 AND citizens >= 0 AND officers + staff + citizens > 0"));
        g.Property(x => x.Kind).HasConversion<string>().HasMaxLength(12);
        g.Property(x => x.Quarter).HasMaxLength(10);
        g.Property(x => x.TopicBn).HasMaxLength(600);
        g.Property(x => x.PlaceBn).HasMaxLength(600);
        g.Ignore(x => x.Present).Ignore(x => x.Activity);
        g.HasIndex(x => new { x.OfficePath, x.Quarter, x.Kind });
        g.HasMany(x => x.Proposals).WithOne().HasForeignKey(p => p.GatheringId).OnDelete(DeleteBehavior.Cascade);
        g.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Proposal> p)
    {
        p.ToTable("charter_proposals", t =>
        {
            t.HasCheckConstraint("ck_charter_proposal_task", "state <> 'Taken' OR post_id IS NOT NULL AND due IS NOT NULL");
            t.HasCheckConstraint("ck_charter_proposal_note", "state NOT IN ('Done', 'Declined') OR note <> ''");
        });
        p.Property(x => x.Id).ValueGeneratedNever();
        p.Property(x => x.FromBn).HasMaxLength(300);
        p.Property(x => x.TextBn).HasMaxLength(1_500);
        p.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
        p.Property(x => x.Note).HasMaxLength(900);
        p.HasIndex(x => new { x.GatheringId, x.N }).IsUnique();
        p.HasOne<Post>().WithMany().HasForeignKey(x => x.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>What gatherings bring to the room.</summary>
internal static class GatheringSetup
{
    /// <summary>Photographs show people: the office and those above it.</summary>
    public static void AddServices(IServiceCollection services)
        => services.AddFileRule(Gathering.FileKind, async (db, caller, file) => caller.May(May.Meet) && await db.Set<Gathering>().AnyAsync(g => g.Id == file.OwnerId));
}
