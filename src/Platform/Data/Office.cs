using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Data;

public enum OfficeKind { Division, District, Upazila, Union, Department }

/// <summary>An office in the tree division → district → upazila → union or department. What an office holds (people, settings) is the Offices room's.</summary>
public sealed class Office : Entity
{
    private Office() { }

    public Office(string slug, OfficeKind kind, string nameBn, string nameEn, Office? parent, string? bbs = null)
    {
        (Slug, Kind, NameBn, NameEn, ParentId, Bbs) = (slug, kind, nameBn, nameEn, parent?.Id, bbs);
        Path = $"{parent?.Path}{slug.Replace('/', '-')}/";
    }

    /// <summary>Lower case Latin, fixed for ever: it stands in addresses and API calls.</summary>
    public string Slug { get; private init; } = "";
    public OfficeKind Kind { get; private init; }
    public string NameBn { get; set; } = "";
    public string NameEn { get; set; } = "";
    public Guid? ParentId { get; private init; }

    /// <summary>Slugs from the top, each closed by a slash: <c>chandpur/shahrasti/</c>. An office's whole tree begins with its path.</summary>
    public string Path { get; private init; } = "";

    /// <summary>BBS geocode: division 2 + district 2 + upazila 2 digits; null where none exists.</summary>
    public string? Bbs { get; private init; }
}

internal sealed class OfficeMap : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.ToTable("platform_offices");
        office.Property(o => o.Slug).HasMaxLength(80);
        office.Property(o => o.Path).HasMaxLength(300);
        office.Property(o => o.NameBn).HasMaxLength(200);
        office.Property(o => o.NameEn).HasMaxLength(200);
        office.Property(o => o.Bbs).HasMaxLength(8);
        office.Property(o => o.Kind).HasConversion<string>().HasMaxLength(16);
        office.HasIndex(o => o.Slug).IsUnique();
        office.HasIndex(o => o.Path).IsUnique();
        office.HasOne<Office>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
