using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices;

public enum GroupKind
{
    /// <summary>For finding people: teachers, chairmen, heads of departments.</summary>
    Directory,
    /// <summary>Who is joined on the line with one press; at most seven.</summary>
    Conference,
}

/// <summary>A group of posts of an office's directory.</summary>
public sealed class ContactGroup : Entity, IScoped
{
    /// <summary>As many as the call desk joins besides the caller (the seed's seven).</summary>
    public const int MostOnTheLine = 7;

    private ContactGroup() { }

    public ContactGroup(Office office, string code, GroupKind kind, string nameBn, string nameEn = "")
    {
        var name = Clean.Line(nameBn);
        if (name == "") throw new RuleBroken("দলের নাম লিখুন", at: "NameBn");
        (OfficeId, OfficePath, Code, Kind, NameBn, NameEn) = (office.Id, office.Path, code, kind, name, Clean.Line(nameEn));
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>Unique within the office, such as <c>conf-electricity</c>.</summary>
    public string Code { get; private init; } = "";
    public GroupKind Kind { get; private init; }
    public string NameBn { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string PurposeBn { get; set; } = "";

    /// <summary>Help-desk category codes that offer this group first, separated by ";".</summary>
    public string Categories { get; set; } = "";
    public List<GroupMember> Members { get; private init; } = [];

    public void Join(Guid postId)
    {
        if (Members.Any(m => m.PostId == postId)) return;
        if (Kind == GroupKind.Conference && Members.Count == MostOnTheLine)
            throw new RuleBroken("কলে সাতজনের বেশি যুক্ত করা যায় না", at: "Members");
        Members.Add(new GroupMember { GroupId = Id, PostId = postId, Order = Members.Count == 0 ? 1 : Members.Max(m => m.Order) + 1 });
    }

    public void Leave(Guid postId) => Members.RemoveAll(m => m.PostId == postId);
}

/// <summary>A post's place in a group.</summary>
public sealed class GroupMember
{
    public Guid GroupId { get; init; }
    public Guid PostId { get; init; }
    public int Order { get; init; }
}

internal sealed class ContactGroupMap : IEntityTypeConfiguration<ContactGroup>, IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<ContactGroup> group)
    {
        group.ToTable("offices_groups");
        group.Property(g => g.Code).HasMaxLength(60);
        group.Property(g => g.Kind).HasConversion<string>().HasMaxLength(12);
        group.Property(g => g.NameBn).HasMaxLength(200);
        group.Property(g => g.NameEn).HasMaxLength(200);
        group.Property(g => g.PurposeBn).HasMaxLength(300);
        group.Property(g => g.Categories).HasMaxLength(500);
        group.HasIndex(g => new { g.OfficeId, g.Code }).IsUnique();
        group.HasIndex(g => g.OfficePath);
        group.HasOne<Office>().WithMany().HasForeignKey(g => g.OfficeId).OnDelete(DeleteBehavior.Restrict);
        group.HasMany(g => g.Members).WithOne().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<GroupMember> member)
    {
        member.ToTable("offices_group_members");
        member.HasKey(m => new { m.GroupId, m.PostId });
        member.HasOne<Post>().WithMany().HasForeignKey(m => m.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}
