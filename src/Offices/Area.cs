using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices;

/// <summary>What kind of place; the order is from large to small.</summary>
public enum AreaKind { Division, District, Upazila, Union, Pourashava, Ward }

/// <summary>
/// A place that an address or a service names. Division, district and upazila carry the slug and BBS code of their office;
/// a union or pourashava is <c>kalai/matrai</c>, a ward <c>kalai/matrai/3</c>. Unions have no free BBS codes.
/// </summary>
public sealed class Area : Entity
{
    private Area() { }

    public Area(string slug, AreaKind kind, Area? parent, string nameBn, string nameEn, string? bbs = null)
        => (Slug, Kind, ParentId, NameBn, NameEn, Bbs) = (slug, kind, parent?.Id, nameBn, nameEn, bbs);

    public string Slug { get; private init; } = "";
    public AreaKind Kind { get; private init; }
    public Guid? ParentId { get; private init; }
    public string NameBn { get; set; } = "";
    public string NameEn { get; set; } = "";

    /// <summary>Division 2 + district 2 + upazila 2 digits; null below the upazila.</summary>
    public string? Bbs { get; private init; }
}

internal sealed class AreaMap : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> area)
    {
        area.ToTable("offices_areas");
        area.Property(a => a.Slug).HasMaxLength(120);
        area.Property(a => a.Kind).HasConversion<string>().HasMaxLength(12);
        area.Property(a => a.NameBn).HasMaxLength(120);
        area.Property(a => a.NameEn).HasMaxLength(120);
        area.Property(a => a.Bbs).HasMaxLength(6);
        area.HasIndex(a => a.Slug).IsUnique();
        area.HasIndex(a => a.Bbs).IsUnique();
        area.HasOne<Area>().WithMany().HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
