using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.Meetings;

internal sealed class MeetingMap : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> m)
    {
        m.ToTable("charter_meetings", t => t.HasCheckConstraint("ck_charter_meeting_words", "state <> 'Issued' OR opening_bn <> ''"));
        m.Property(x => x.Quarter).HasMaxLength(10);
        m.Property(x => x.SubjectBn).HasMaxLength(600);
        m.Property(x => x.Activity).HasMaxLength(20);
        m.Property(x => x.PlaceBn).HasMaxLength(600);
        m.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
        m.HasIndex(x => new { x.OfficePath, x.Date });
        m.HasIndex(x => new { x.OfficeId, x.Activity, x.Date });
        m.HasMany(x => x.Items).WithOne().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Cascade);
        m.HasMany(x => x.Attendees).WithOne().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Cascade);
        m.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        m.HasOne<Post>().WithMany().HasForeignKey(x => x.ChairPostId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingPartsMap : IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<Decision>, IEntityTypeConfiguration<Attendee>
{
    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("charter_agenda");
        item.Property(x => x.Id).ValueGeneratedNever();
        item.Property(x => x.TitleBn).HasMaxLength(900);
        item.Property(x => x.Discussion).HasMaxLength(18_000);
        item.Ignore(x => x.Paragraphs);
        item.HasIndex(x => new { x.MeetingId, x.N });
        item.HasMany(x => x.Decisions).WithOne().HasForeignKey(d => d.ItemId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("charter_decisions", t =>
        {
            t.HasCheckConstraint("ck_charter_decision_for", "(all_of IS NULL) <> (one_of IS NULL)");                  // a decision is always somebody's
            t.HasCheckConstraint("ck_charter_decision_days", $"deadline_kind <> 'Days' OR days BETWEEN 1 AND {Deadline.MostDays}");
            t.HasCheckConstraint("ck_charter_decision_until", "deadline_kind <> 'Until' OR until IS NOT NULL");
        });
        decision.Property(x => x.Id).ValueGeneratedNever();
        decision.Property(x => x.EndedWhy).HasMaxLength(3 * Decision.LongestImplementer);
        decision.Property(x => x.TextBn).HasMaxLength(3 * Decision.Longest);
        decision.Property(x => x.ImplementerBn).HasMaxLength(600);
        decision.Property(x => x.AllOf).HasConversion<string>().HasMaxLength(12);
        decision.Property(x => x.DeadlineKind).HasConversion<string>().HasMaxLength(12);
        decision.Property(x => x.DayKind).HasConversion<string>().HasMaxLength(12);
        decision.Property(x => x.Again).HasConversion<string>().HasMaxLength(12);
        decision.Ignore(x => x.Deadline).Ignore(x => x.For);
        decision.HasIndex(x => new { x.ItemId, x.N });
        decision.HasOne<Office>().WithMany().HasForeignKey(x => x.OneOf).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Attendee> attendee)
    {
        attendee.ToTable("charter_attendees", t => t.HasCheckConstraint("ck_charter_attendee", "present OR NOT signed"));
        attendee.Property(x => x.Id).ValueGeneratedNever();
        attendee.Property(x => x.NameBn).HasMaxLength(600);
        attendee.Property(x => x.TitleBn).HasMaxLength(750);
        attendee.HasIndex(x => new { x.MeetingId, x.N });
        attendee.HasOne<Post>().WithMany().HasForeignKey(x => x.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingPaperMap : IEntityTypeConfiguration<MeetingPaper>
{
    public void Configure(EntityTypeBuilder<MeetingPaper> p)
    {
        p.ToTable("charter_meeting_papers");
        p.Property(x => x.Kind).HasConversion<string>().HasMaxLength(12);
        p.Property(x => x.Text).HasMaxLength(200_000);
        p.Property(x => x.Hash).HasMaxLength(64);
        p.Ignore(x => x.Notice).Ignore(x => x.Minutes).Ignore(x => x.IsWhole);
        p.HasIndex(x => x.LetterId).IsUnique();
        p.HasIndex(x => new { x.MeetingId, x.Kind }).IsUnique().HasFilter("stands").HasDatabaseName("ux_charter_meeting_papers_one_stands");
        p.HasOne<Meeting>().WithMany().HasForeignKey(x => x.MeetingId).OnDelete(DeleteBehavior.Restrict);
        p.HasOne<Letter>().WithOne().HasForeignKey<MeetingPaper>(x => x.LetterId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DecisionTaskMap : IEntityTypeConfiguration<DecisionTask>
{
    public void Configure(EntityTypeBuilder<DecisionTask> t)
    {
        t.ToTable("charter_decision_tasks", table =>
        {
            table.HasCheckConstraint("ck_charter_task_report", "state = 'Open' OR report <> '' AND done_on IS NOT NULL");
            table.HasCheckConstraint("ck_charter_task_note", "state <> 'Returned' OR note <> ''");                     // nothing comes back without a reason
        });
        t.Property(x => x.MeetingBn).HasMaxLength(900);
        t.Property(x => x.TopicBn).HasMaxLength(900);
        t.Property(x => x.TextBn).HasMaxLength(3 * Decision.Longest);
        t.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
        t.Property(x => x.Report).HasMaxLength(3 * DecisionTask.LongestReport);
        t.Property(x => x.Link).HasMaxLength(DecisionTask.LongestLink);
        t.Property(x => x.ReportedBy).HasMaxLength(200);
        t.Property(x => x.AnsweredBy).HasMaxLength(200);
        t.Property(x => x.Note).HasMaxLength(3 * DecisionTask.LongestNote);
        t.HasIndex(x => new { x.DecisionId, x.OfficeId, x.Round }).IsUnique();                                         // an office gets a decision once a round
        t.HasIndex(x => new { x.OfficePath, x.State, x.Due });
        t.HasIndex(x => x.MeetingId);
        t.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        t.HasOne<Office>().WithMany().HasForeignKey(x => x.FromOfficeId).OnDelete(DeleteBehavior.Restrict);
        t.HasOne<Meeting>().WithMany().HasForeignKey(x => x.MeetingId).OnDelete(DeleteBehavior.Restrict);
        t.HasOne<Decision>().WithMany().HasForeignKey(x => x.DecisionId).OnDelete(DeleteBehavior.Restrict);
        t.HasOne<Post>().WithMany().HasForeignKey(x => x.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}
