using Dorgora.Offices;
using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop.Visitors;

internal sealed class MeetingMap : IEntityTypeConfiguration<MeetingRequest>
{
    private const string Open = "state IN ('Proposed', 'Delegated')";

    public void Configure(EntityTypeBuilder<MeetingRequest> m)
    {
        m.ToTable("onestop_meetings", t =>
        {
            t.HasCheckConstraint("ck_meeting_persons", $"persons BETWEEN 1 AND {MeetingRequest.MostPersons}");
            t.HasCheckConstraint("ck_meeting_reason", "state <> 'Declined' OR reason <> ''");          // no is never said without a reason
            t.HasCheckConstraint("ck_meeting_time", "state <> 'Booked' OR at IS NOT NULL");
            t.HasCheckConstraint("ck_meeting_reach", "mobile IS NOT NULL OR token_id IS NOT NULL");     // nobody whom no answer can reach
        });
        m.Property(x => x.Code).HasMaxLength(8);
        m.Property(x => x.Shown).HasMaxLength(16);
        m.Property(x => x.ShownLatin).HasMaxLength(16);
        m.Property(x => x.Secret).HasMaxLength(32);
        m.Property(x => x.Subject).HasMaxLength(600);
        m.Property(x => x.Reason).HasMaxLength(600);
        m.Property(x => x.Mobile).HasMaxLength(16);
        m.Property(x => x.Channel).HasMaxLength(12);
        m.Property(x => x.AnsweredBy).HasMaxLength(200);
        m.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
        m.Ignore(x => x.IsOpen);
        m.HasIndex(x => new { x.OfficeId, x.Code }).IsUnique();
        m.HasIndex(x => x.LegId).IsUnique().HasFilter("leg_id IS NOT NULL");                            // one request for each sending
        m.HasIndex(x => new { x.PostId, x.Since }).HasFilter(Open).HasDatabaseName("ix_onestop_meetings_open");
        m.HasIndex(x => new { x.EscalatedToId, x.Since }).HasFilter(Open).HasDatabaseName("ix_onestop_meetings_escalated");
        m.HasIndex(x => new { x.PostId, x.At }).HasFilter("state = 'Booked'").HasDatabaseName("ix_onestop_meetings_booked");
        m.HasIndex(x => new { x.OfficeId, x.Day });
        m.HasIndex(x => new { x.OfficeId, x.Mobile }).HasFilter("mobile IS NOT NULL");
        m.HasIndex(x => x.AppointmentId).HasFilter("appointment_id IS NOT NULL");
        m.HasOne<Appointment>().WithMany().HasForeignKey(x => x.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        m.HasIndex(x => x.TokenId).HasFilter("token_id IS NOT NULL");
        m.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        m.HasOne<Post>().WithMany().HasForeignKey(x => x.PostId).OnDelete(DeleteBehavior.Restrict);
        m.HasOne<Token>().WithMany().HasForeignKey(x => x.TokenId).OnDelete(DeleteBehavior.Restrict);
    }
}
