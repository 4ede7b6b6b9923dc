using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.Bodies;

internal sealed class FocalTermMap : IEntityTypeConfiguration<FocalTerm>
{
    public void Configure(EntityTypeBuilder<FocalTerm> f)
    {
        f.ToTable("charter_focal_terms", t =>
        {
            t.HasCheckConstraint("ck_charter_focal_order", "\"to\" IS NULL OR \"to\" >= \"from\"");
            t.HasCheckConstraint("ck_charter_focal_part", "part <> 'None'");
        });
        f.Property(x => x.Part).HasConversion<string>().HasMaxLength(12);
        f.Property(x => x.NameBn).HasMaxLength(200);
        f.Property(x => x.TitleBn).HasMaxLength(250);
        f.Property(x => x.Phone).HasMaxLength(120);
        f.Property(x => x.Email).HasMaxLength(600);
        f.Property(x => x.OrderNo).HasMaxLength(300);
        f.Ignore(x => x.HasOrder);
        f.HasOne<BodyOrder>().WithMany().HasForeignKey(x => x.OrderId).OnDelete(DeleteBehavior.Restrict);
        f.HasIndex(x => new { x.OfficeId, x.Part }, "ux_charter_focal_one_current").IsUnique().HasFilter("\"to\" IS NULL");
        f.HasIndex(x => new { x.OfficePath, x.From });
        f.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        f.HasOne<Post>().WithMany().HasForeignKey(x => x.PostId).OnDelete(DeleteBehavior.Restrict);
        f.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        f.HasOne<StoredFile>().WithMany().HasForeignKey(x => x.PhotoFile).OnDelete(DeleteBehavior.Restrict);
        f.HasOne<StoredFile>().WithMany().HasForeignKey(x => x.OrderFile).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CommitteeMap : IEntityTypeConfiguration<Committee>, IEntityTypeConfiguration<CommitteeMember>
{
    public void Configure(EntityTypeBuilder<Committee> c)
    {
        c.ToTable("charter_committees");
        c.Property(x => x.Quarter).HasMaxLength(10);
        c.Property(x => x.OrderNo).HasMaxLength(300);
        c.Ignore(x => x.IsFormed);
        c.HasOne<BodyOrder>().WithMany().HasForeignKey(x => x.OrderId).OnDelete(DeleteBehavior.Restrict);
        c.HasIndex(x => new { x.OfficeId, x.Quarter }).IsUnique();                       // one committee a quarter
        c.HasIndex(x => new { x.OfficePath, x.Quarter });
        c.HasMany(x => x.Members).WithOne().HasForeignKey(m => m.CommitteeId).OnDelete(DeleteBehavior.Cascade);
        c.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        c.HasOne<StoredFile>().WithMany().HasForeignKey(x => x.OrderFile).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CommitteeMember> m)
    {
        m.ToTable("charter_committee_members");
        m.Property(x => x.Id).ValueGeneratedNever();
        m.Property(x => x.Part).HasConversion<string>().HasMaxLength(12);
        m.Property(x => x.NameBn).HasMaxLength(600);
        m.Property(x => x.TitleBn).HasMaxLength(750);
        m.HasIndex(x => new { x.CommitteeId, x.N });
        m.HasIndex(x => x.CommitteeId, "ux_charter_committee_one_convener").IsUnique().HasFilter("part = 'Convener'");
        m.HasIndex(x => x.CommitteeId, "ux_charter_committee_one_secretary").IsUnique().HasFilter("part = 'Secretary'");
        m.HasOne<Post>().WithMany().HasForeignKey(x => x.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ServiceSampleMap : IEntityTypeConfiguration<ServiceSample>, IEntityTypeConfiguration<SampleItem>
{
    public void Configure(EntityTypeBuilder<ServiceSample> s)
    {
        s.ToTable("charter_samples");
        s.Property(x => x.Quarter).HasMaxLength(10);
        s.Ignore(x => x.Checked).Ignore(x => x.Percent);
        s.HasIndex(x => new { x.OfficeId, x.Quarter }).IsUnique();                       // drawn once: nobody draws until it pleases
        s.HasMany(x => x.Items).WithOne().HasForeignKey(i => i.SampleId).OnDelete(DeleteBehavior.Cascade);
        s.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SampleItem> i)
    {
        i.ToTable("charter_sample_items", t => t.HasCheckConstraint("ck_charter_sample_note", "result <> 'NotAsPromised' OR note <> ''"));
        i.Property(x => x.Id).ValueGeneratedNever();
        i.Property(x => x.Code).HasMaxLength(60);
        i.Property(x => x.NameBn).HasMaxLength(600);
        i.Property(x => x.TimeBn).HasMaxLength(6_000);
        i.Property(x => x.Result).HasConversion<string>().HasMaxLength(16);
        i.Property(x => x.Note).HasMaxLength(900);
        i.Property(x => x.CheckedBy).HasMaxLength(200);
        i.HasIndex(x => new { x.SampleId, x.Code }).IsUnique();
    }
}
