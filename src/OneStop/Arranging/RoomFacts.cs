using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop.Arranging;

/// <summary>What there is in an office's service room and how one gets there, for its public page. One row an office.</summary>
public sealed class RoomFacts : Entity, IScoped
{
    private RoomFacts() { }

    public RoomFacts(Office office) => (OfficeId, OfficePath) = (office.Id, office.Path);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>So many can sit; 0 when nobody has counted.</summary>
    public int Seats { get; set; }
    public bool Water { get; set; }
    public bool Toilet { get; set; }

    /// <summary>Reached without a step.</summary>
    public bool Ramp { get; set; }

    /// <summary>A corner to breast-feed in.</summary>
    public bool FeedingCorner { get; set; }

    /// <summary>Never closes: who waits at midnight keeps number and place for another day.</summary>
    public bool CarriesOver { get; set; }

    /// <summary>The kiosk does not say the number of a token aloud.</summary>
    public bool SilentKiosk { get; set; }

    /// <summary>Which building and floor, which bus: in words.</summary>
    public string WayBn { get; set; } = "";
    public string WayEn { get; set; } = "";
}

internal sealed class RoomFactsMap : IEntityTypeConfiguration<RoomFacts>
{
    public void Configure(EntityTypeBuilder<RoomFacts> f)
    {
        f.ToTable("onestop_rooms");
        f.Property(x => x.WayBn).HasMaxLength(1000);
        f.Property(x => x.WayEn).HasMaxLength(1000);
        f.HasIndex(x => x.OfficeId).IsUnique();
        f.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
