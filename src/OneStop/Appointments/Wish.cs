using System.Security.Cryptography;
using System.Text;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop.Appointments;

/// <summary>Where somebody on the waiting list stands.</summary>
public enum WishState { Waiting, Offered, Over }

/// <summary>Somebody waits for a place of a full day, or of any day: told when one is free, which is then kept for a while.</summary>
public sealed class Wish : Entity, IScoped
{
    /// <summary>Of one mobile in one office at once.</summary>
    public const int MostOfMobile = 3;

    /// <summary>For any day one waits so long.</summary>
    public const int DaysOnList = 30;

    private Wish() { }

    /// <param name="day">Null for any.</param>
    /// <param name="mobile">E.164.</param>
    public Wish(Errand service, DateOnly? day, string mobile, string channel, DateTime now)
    {
        if (!Appointment.Channels.Contains(channel)) throw new RuleBroken("কোথা থেকে সময় নেওয়া, তালিকা থেকে বাছুন", at: "channel");
        (OfficeId, OfficePath, ServiceId, Day, Mobile, Channel, MadeAt) = (service.OfficeId, service.OfficePath, service.Id, day, mobile, channel, now);
        LastDay = day ?? Dhaka.DateOf(now).AddDays(DaysOnList);
        Raise(new WishMade(Id, service.Id, day, channel), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid ServiceId { get; private init; }
    public DateOnly? Day { get; private init; }

    /// <summary>After it nobody looks any more.</summary>
    public DateOnly LastDay { get; private init; }
    public string Mobile { get; private init; } = "";
    public string Channel { get; private init; } = "";

    /// <summary>Opens its page.</summary>
    public string Secret { get; private init; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    public DateTime MadeAt { get; private init; }
    public WishState State { get; private set; }

    /// <summary>The hold that was offered last.</summary>
    public Guid? AppointmentId { get; private set; }

    /// <summary>How it ended: as in <see cref="WishEnded"/>; "" while it has not.</summary>
    public string Why { get; private set; } = "";
    public DateTime? EndedAt { get; private set; }

    public bool OpensWith(string? secret) => secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Secret));

    public void Offer(Appointment hold, DateTime now)
    {
        if (State != WishState.Waiting) throw new RuleBroken("এই অনুরোধ আর অপেক্ষায় নেই", RuleBroken.IllegalTransition);
        (State, AppointmentId) = (WishState.Offered, hold.Id);
        Raise(new PlaceOffered(Id, hold.Id, hold.HeldUntil), now);
    }

    /// <summary>What was offered is gone through no fault of theirs.</summary>
    public void Again()
    {
        if (State == WishState.Offered) State = WishState.Waiting;
    }

    /// <param name="why">As in <see cref="WishEnded"/>.</param>
    public void End(string why, DateTime now)
    {
        if (State == WishState.Over) throw new RuleBroken("এই অনুরোধ আর অপেক্ষায় নেই", RuleBroken.IllegalTransition);
        (State, Why, EndedAt) = (WishState.Over, why, now);
        Raise(new WishEnded(Id, why), now);
    }
}

internal sealed class WishMap : IEntityTypeConfiguration<Wish>
{
    public void Configure(EntityTypeBuilder<Wish> w)
    {
        w.ToTable("onestop_wishes", x => x.HasCheckConstraint("ck_wish_offered", "state <> 'Offered' OR appointment_id IS NOT NULL"));
        w.Property(x => x.Mobile).HasMaxLength(16);
        w.Property(x => x.Channel).HasMaxLength(12);
        w.Property(x => x.Secret).HasMaxLength(32);
        w.Property(x => x.Why).HasMaxLength(12);
        w.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
        w.HasIndex(x => new { x.OfficeId, x.ServiceId, x.Mobile }).IsUnique().HasFilter("state IN ('Waiting', 'Offered')").HasDatabaseName("ux_onestop_wishes_one_open");
        w.HasIndex(x => new { x.ServiceId, x.MadeAt }).HasFilter("state = 'Waiting'").HasDatabaseName("ix_onestop_wishes_waiting");
        w.HasIndex(x => x.AppointmentId).IsUnique().HasFilter("appointment_id IS NOT NULL");
        w.HasOne<Errand>().WithMany().HasForeignKey(x => x.ServiceId).OnDelete(DeleteBehavior.Restrict);
        w.HasOne<Appointment>().WithMany().HasForeignKey(x => x.AppointmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
