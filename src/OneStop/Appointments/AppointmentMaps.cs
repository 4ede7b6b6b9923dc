using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop.Appointments;

internal sealed class AppointmentMaps : IEntityTypeConfiguration<SlotTemplate>, IEntityTypeConfiguration<SlotClaim>, IEntityTypeConfiguration<Appointment>, IEntityTypeConfiguration<ClosedDay>
{
    public void Configure(EntityTypeBuilder<SlotTemplate> t)
    {
        t.ToTable("onestop_slot_templates", x =>
        {
            x.HasCheckConstraint("ck_slot_capacity", "capacity BETWEEN 1 AND 50");
            x.HasCheckConstraint("ck_slot_minutes", "minutes BETWEEN 5 AND 240");
            x.HasCheckConstraint("ck_slot_ahead", $"days_ahead BETWEEN 1 AND {SlotHours.MostDaysAhead}");
            x.HasCheckConstraint("ck_slot_overbook", $"overbook_percent BETWEEN 0 AND {SlotHours.MostOverbook}");
        });
        t.Ignore(x => x.Hours);
        t.HasIndex(x => new { x.OfficeId, x.ServiceId });
        t.HasOne<Errand>().WithMany().HasForeignKey(x => x.ServiceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SlotClaim> c)
    {
        c.ToTable("onestop_slot_claims", x => x.HasCheckConstraint("ck_claim_ordinal", "ordinal BETWEEN 1 AND 65"));       // 50 and the most that is overbooked
        c.HasIndex(x => new { x.TemplateId, x.Start, x.Ordinal }).IsUnique();                                              // one place is one person's
        c.HasIndex(x => x.AppointmentId);
        c.HasOne<SlotTemplate>().WithMany().HasForeignKey(x => x.TemplateId).OnDelete(DeleteBehavior.Restrict);
        c.HasOne<Appointment>().WithMany().HasForeignKey(x => x.AppointmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Appointment> a)
    {
        a.ToTable("onestop_appointments", x => x.HasCheckConstraint("ck_appointment_reach", "state NOT IN ('Booked', 'Arrived', 'CheckedIn', 'Fulfilled', 'Noshow') OR mobile IS NOT NULL"));
        a.Property(x => x.Code).HasMaxLength(8);
        a.Property(x => x.Secret).HasMaxLength(32);
        a.Property(x => x.Mobile).HasMaxLength(16);
        a.Property(x => x.Name).HasMaxLength(400);
        a.Property(x => x.Channel).HasMaxLength(12);
        a.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
        a.Ignore(x => x.Shown);
        a.HasIndex(x => new { x.OfficeId, x.Code }).IsUnique();
        a.HasIndex(x => x.Secret).IsUnique();
        a.HasIndex(x => new { x.OfficeId, x.Start });
        a.HasIndex(x => new { x.OfficeId, x.Mobile, x.Start }).HasFilter("mobile IS NOT NULL");
        a.HasIndex(x => new { x.TemplateId, x.Start });
        a.HasIndex(x => x.TokenId).IsUnique().HasFilter("token_id IS NOT NULL");
        a.HasIndex(x => new { x.State, x.Start }).HasFilter("state IN ('Held', 'Booked')").HasDatabaseName("ix_onestop_appointments_standing");
        a.HasOne<Errand>().WithMany().HasForeignKey(x => x.ServiceId).OnDelete(DeleteBehavior.Restrict);
        a.HasOne<Token>().WithMany().HasForeignKey(x => x.TokenId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ClosedDay> d)
    {
        d.ToTable("onestop_closed_days");
        d.Property(x => x.Reason).HasMaxLength(400);
        d.HasIndex(x => new { x.OfficeId, x.Day }).IsUnique();
        d.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
