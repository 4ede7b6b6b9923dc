using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.HelpDesk;

/// <summary>The room's tables, for those who ask them.</summary>
public static class HelpDeskTables
{
    extension(AppDb db)
    {
        public DbSet<Case> Cases => db.Set<Case>();
        public DbSet<CaseWords> CaseWords => db.Set<CaseWords>();
        public DbSet<CaseNote> CaseNotes => db.Set<CaseNote>();
        public DbSet<Extension> Extensions => db.Set<Extension>();
        public DbSet<Resolution> Resolutions => db.Set<Resolution>();
        public DbSet<CallBack> CallBacks => db.Set<CallBack>();
        public DbSet<Attachment> Attachments => db.Set<Attachment>();
        public DbSet<Participant> Participants => db.Set<Participant>();

        /// <summary>A case with its open assignment, ready for an act; null when it is not there or not this office's.</summary>
        public Task<Case?> CaseToChange(Guid id) => db.Set<Case>().Include(c => c.Assignments.Where(a => a.EndedAt == null)).SingleOrDefaultAsync(c => c.Id == id);
    }
}

internal sealed class CaseMap : IEntityTypeConfiguration<Case>
{
    // The states of CaseMoves.Active that hang on somebody: what lists and dashboards ask for, kept small by a partial index.
    private const string OpenFilter = "closed_at IS NULL";

    public void Configure(EntityTypeBuilder<Case> c)
    {
        c.ToTable("helpdesk_cases", t => t.HasCheckConstraint("ck_case_service", "service_code = '' OR sensitivity IN ('S0', 'S1')"));
        c.Property(x => x.Code).HasMaxLength(10);
        c.Property(x => x.Category).HasMaxLength(16);
        c.Property(x => x.ServiceCode).HasMaxLength(30);
        c.Property(x => x.Channel).HasMaxLength(16);
        c.Property(x => x.Track).HasConversion<string>().HasMaxLength(12);
        c.Property(x => x.Kind).HasConversion<string>().HasMaxLength(12);
        c.Property(x => x.Sensitivity).HasConversion<string>().HasMaxLength(2);
        c.Property(x => x.State).HasConversion<string>().HasMaxLength(16);
        c.Property(x => x.DueUnit).HasConversion<string>().HasMaxLength(12);
        c.HasIndex(x => x.Code).IsUnique();
        c.HasIndex(x => new { x.OfficeId, x.LoggedAt });
        // Boards and lists count and sort open cases by these columns and need no row for it; the path comes first because every question has its range.
        c.HasIndex(x => new { x.OfficePath, x.State, x.Due, x.TriageBy, x.EscalatedLevel, x.LoggedAt, x.AssigneePostId, x.Category, x.Sensitivity, x.AreaId, x.OfficeId, x.ClosedAt, x.Id })
            .HasFilter(OpenFilter).HasDatabaseName("ix_helpdesk_cases_open");
        c.HasIndex(x => new { x.OfficeId, x.Due }).HasFilter(OpenFilter);
        c.HasIndex(x => new { x.AssigneePostId, x.Due }).HasFilter(OpenFilter);
        c.HasIndex(x => x.EscalateAt).HasFilter("escalate_at IS NOT NULL").HasDatabaseName("ix_helpdesk_cases_clock");
        c.HasIndex(x => new { x.OfficeId, x.ClosedAt }).HasFilter("closed_at IS NOT NULL");        // with the open ones in it, it would look good for every question
        c.HasIndex(x => new { x.CitizenId, x.LoggedAt });
        c.HasIndex(x => x.MasterId).HasFilter("master_id IS NOT NULL");
        c.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        c.HasOne<Case>().WithMany().HasForeignKey(x => x.MasterId).OnDelete(DeleteBehavior.Restrict);
        c.HasMany(x => x.Assignments).WithOne().HasForeignKey(a => a.CaseId);
    }
}

internal sealed class AssignmentMap : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> a)
    {
        a.ToTable("helpdesk_assignments", t => t.HasCheckConstraint("ck_within", "n > 0"));
        a.Property(x => x.Unit).HasConversion<string>().HasMaxLength(12);
        a.Property(x => x.Basis).HasMaxLength(8);
        a.Property(x => x.EndReason).HasMaxLength(16);
        a.HasIndex(x => x.CaseId).IsUnique().HasFilter("ended_at IS NULL").HasDatabaseName("ux_helpdesk_assignments_one_open");
        a.HasIndex(x => new { x.CaseId, x.AssignedAt });
        a.HasIndex(x => new { x.PostId, x.CaseId });
    }
}

internal sealed class ParticipantMap : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> p)
    {
        p.ToTable("helpdesk_participants", t => t.HasCheckConstraint("ck_seat", "seat BETWEEN 1 AND 7"));
        p.HasKey(x => new { x.AssignmentId, x.Seat });
        p.Property(x => x.Name).HasMaxLength(200);
        p.Property(x => x.Title).HasMaxLength(300);
        p.HasOne<Assignment>().WithMany().HasForeignKey(x => x.AssignmentId);
    }
}

internal sealed class CaseWordsMap : IEntityTypeConfiguration<CaseWords>
{
    public void Configure(EntityTypeBuilder<CaseWords> w)
    {
        w.ToTable("helpdesk_case_words");
        w.HasKey(x => x.CaseId);
        w.Property(x => x.CallerName).HasMaxLength(200);
        w.Property(x => x.Mobile).HasMaxLength(16);
        w.Property(x => x.Address).HasMaxLength(500);
        w.Property(x => x.OnBehalfOf).HasMaxLength(300);
        w.Property(x => x.PinHash).HasMaxLength(64);
        w.Ignore(x => x.Subject);
        w.HasOne<Case>().WithOne().HasForeignKey<CaseWords>(x => x.CaseId);
    }
}

internal sealed class CaseNoteMap : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> n)
    {
        n.ToTable("helpdesk_case_notes");
        n.Property(x => x.Kind).HasMaxLength(12);
        n.Property(x => x.ByName).HasMaxLength(200);
        n.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId);
    }
}

internal sealed class ExtensionMap : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> e)
    {
        e.ToTable("helpdesk_extensions", t => t.HasCheckConstraint("ck_days", "asked_days BETWEEN 1 AND 60"));
        e.Property(x => x.AskedBy).HasMaxLength(200);
        e.Property(x => x.DecidedBy).HasMaxLength(200);
        e.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId);
        e.HasIndex(x => x.CaseId).IsUnique().HasFilter("granted IS NULL").HasDatabaseName("ux_helpdesk_extensions_one_asked");
    }
}

internal sealed class ResolutionMap : IEntityTypeConfiguration<Resolution>
{
    public void Configure(EntityTypeBuilder<Resolution> r)
    {
        r.ToTable("helpdesk_resolutions");
        r.Property(x => x.Outcome).HasMaxLength(20);
        r.Property(x => x.RootCause).HasMaxLength(500);
        r.Property(x => x.Advice).HasMaxLength(1000);
        r.Property(x => x.ByName).HasMaxLength(200);
        r.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId);
    }
}

internal sealed class CallBackMap : IEntityTypeConfiguration<CallBack>
{
    public void Configure(EntityTypeBuilder<CallBack> b)
    {
        b.ToTable("helpdesk_call_backs");
        b.Property(x => x.Result).HasMaxLength(16);
        b.Property(x => x.Text).HasMaxLength(1000);
        b.Property(x => x.ByName).HasMaxLength(200);
        b.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId);
    }
}
