using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.WorkPlans;

internal sealed class WorkPlanMap : IEntityTypeConfiguration<WorkPlan>, IEntityTypeConfiguration<PlanLine>
{
    public void Configure(EntityTypeBuilder<WorkPlan> p)
    {
        p.ToTable("charter_plans");
        p.Property(x => x.Year).HasMaxLength(7);
        p.Property(x => x.Framework).HasConversion<string>().HasMaxLength(8);
        p.Ignore(x => x.Marks);
        p.HasIndex(x => new { x.OfficeId, x.Year }).IsUnique();
        p.HasIndex(x => new { x.Year, x.OfficePath });
        p.HasMany(x => x.Lines).WithOne().HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Cascade);
        p.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlanLine> l)
    {
        l.ToTable("charter_plan_lines", t => t.HasCheckConstraint("ck_charter_plan_n", $"n BETWEEN 1 AND {WorkPlan.MostLines}"));
        l.Property(x => x.Id).ValueGeneratedNever();
        l.Property(x => x.AreaBn).HasMaxLength(300);
        l.Property(x => x.ActivityNo).HasMaxLength(12);
        l.Property(x => x.ActivityBn).HasMaxLength(900);
        l.Property(x => x.IndicatorNo).HasMaxLength(12);
        l.Property(x => x.IndicatorBn).HasMaxLength(900);
        l.Property(x => x.UnitBn).HasMaxLength(90);
        l.Property(x => x.EvidenceBn).HasMaxLength(900);
        l.Property(x => x.Mark).HasPrecision(9, 2);
        l.Property(x => x.Target).HasPrecision(12, 2);
        l.Property(x => x.Counts).HasConversion<string>().HasMaxLength(20);
        l.Ignore(x => x.IsShare);
        l.HasIndex(x => new { x.PlanId, x.IndicatorNo });
    }
}

internal sealed class ProgressReportMap : IEntityTypeConfiguration<ProgressReport>, IEntityTypeConfiguration<ReportLine>, IEntityTypeConfiguration<ReportEvidence>
{
    public void Configure(EntityTypeBuilder<ProgressReport> r)
    {
        r.ToTable("charter_progress", t =>
        {
            t.HasCheckConstraint("ck_charter_progress_sent", "state = 'Draft' OR sent_at IS NOT NULL AND hash <> ''");
            t.HasCheckConstraint("ck_charter_progress_note", "state <> 'Returned' OR note <> ''");                     // nothing comes back without a reason
            t.HasCheckConstraint("ck_charter_progress_letter", "(state = 'Forwarded') = (letter_id IS NOT NULL)");
        });
        r.Property(x => x.Period).HasMaxLength(10);
        r.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
        r.Property(x => x.SentBy).HasMaxLength(200);
        r.Property(x => x.AnsweredBy).HasMaxLength(200);
        r.Property(x => x.Note).HasMaxLength(3 * ProgressReport.LongestNote);
        r.Property(x => x.Hash).HasMaxLength(64);
        r.HasIndex(x => new { x.OfficeId, x.Period }).IsUnique();                                                      // one report for each period
        r.HasIndex(x => new { x.OfficePath, x.Period });
        r.HasMany(x => x.Lines).WithOne().HasForeignKey(l => l.ReportId).OnDelete(DeleteBehavior.Cascade);
        r.HasMany(x => x.Evidence).WithOne().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Cascade);
        r.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        r.HasOne<WorkPlan>().WithMany().HasForeignKey(x => x.PlanId).OnDelete(DeleteBehavior.Restrict);
        r.HasOne<Letter>().WithMany().HasForeignKey(x => x.LetterId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportLine> l)
    {
        l.ToTable("charter_progress_lines");
        l.Property(x => x.Id).ValueGeneratedNever();
        l.Property(x => x.Done).HasPrecision(12, 2);
        l.Property(x => x.Note).HasMaxLength(3 * ProgressReport.LongestNote);
        l.HasIndex(x => new { x.ReportId, x.PlanLineId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReportEvidence> e)
    {
        e.ToTable("charter_progress_evidence");
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.Name).HasMaxLength(600);
        e.Property(x => x.Sha256).HasMaxLength(64);
        e.Property(x => x.ByName).HasMaxLength(200);
        e.HasIndex(x => x.ReportId);
        e.HasOne<StoredFile>().WithMany().HasForeignKey(x => x.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}
