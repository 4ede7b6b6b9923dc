using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop.Kiosk.Offline;

/// <summary>
/// A token that a kiosk gave without network and that the server could not take: somebody may stand in the hall with a paper that is in no queue. The desk
/// sees it until somebody says "seen". It keeps no mobile.
/// </summary>
public sealed class RefusedPaper : Entity, IScoped
{
    private RefusedPaper() { }

    /// <param name="shown">The number as on the paper.</param>
    /// <param name="why">A Bangla sentence.</param>
    public RefusedPaper(Office office, Guid device, PaperToken paper, string shown, string service, string why, DateTime now)
        => (OfficeId, OfficePath, DeviceId, Secret, Shown, Service, Why, Day, GivenAt, RefusedAt) = (office.Id, office.Path, device, paper.Secret, shown, service, why, paper.Day, paper.At, now);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid DeviceId { get; private init; }

    /// <summary>Of the paper: sent again it is the same.</summary>
    public string Secret { get; private init; } = "";
    public string Shown { get; private init; } = "";

    /// <summary>Name of the service, "" when there is none of that code.</summary>
    public string Service { get; private init; } = "";
    public string Why { get; private init; } = "";
    public DateOnly Day { get; private init; }

    /// <summary>By the kiosk's clock, UTC.</summary>
    public DateTime GivenAt { get; private init; }
    public DateTime RefusedAt { get; private init; }
    public DateTime? SeenAt { get; private set; }
    public string SeenBy { get; private set; } = "";

    public void See(Actor by, DateTime now)
    {
        if (SeenAt is null) (SeenAt, SeenBy) = (now, by.Name);
    }
}

/// <summary>What a paired kiosk has said of itself. One row a device.</summary>
public sealed class KioskState : Entity, IScoped
{
    private KioskState() { }

    public KioskState(Office office, Guid device) => (OfficeId, OfficePath, DeviceId) = (office.Id, office.Path, device);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid DeviceId { get; private init; }

    /// <summary>It goes on giving tokens when the server does not answer. Browsers allow that only at an address they trust (https, or the machine itself).</summary>
    public bool GoesOn { get; private set; }
    public DateTime SaidAt { get; private set; }

    public void Say(bool goesOn, DateTime now) => (GoesOn, SaidAt) = (goesOn, now);
}

internal sealed class RefusedPaperMap : IEntityTypeConfiguration<RefusedPaper>, IEntityTypeConfiguration<KioskState>
{
    public void Configure(EntityTypeBuilder<RefusedPaper> r)
    {
        r.ToTable("onestop_refused_papers");
        r.Property(x => x.Secret).HasMaxLength(32);
        r.Property(x => x.Shown).HasMaxLength(16);
        r.Property(x => x.Service).HasMaxLength(200);
        r.Property(x => x.Why).HasMaxLength(400);
        r.Property(x => x.SeenBy).HasMaxLength(200);
        r.HasIndex(x => new { x.DeviceId, x.Secret }).IsUnique();
        r.HasIndex(x => new { x.OfficeId, x.RefusedAt });
        r.HasOne<DeviceKey>().WithMany().HasForeignKey(x => x.DeviceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<KioskState> k)
    {
        k.ToTable("onestop_kiosk_states");
        k.HasIndex(x => x.DeviceId).IsUnique();
        k.HasOne<DeviceKey>().WithMany().HasForeignKey(x => x.DeviceId).OnDelete(DeleteBehavior.Restrict);
    }
}
