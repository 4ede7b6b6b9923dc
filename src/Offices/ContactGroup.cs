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
        (OfficeId, OfficePath, Code, Kind) = (office.Id, office.Path, code, kind);
        Name(nameBn, nameEn, "");
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>Unique within the office, such as <c>conf-electricity</c>.</summary>
    public string Code { get; private init; } = "";
    public GroupKind Kind { get; private init; }
    public string NameBn { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public string PurposeBn { get; private set; } = "";

    /// <summary>Help-desk category codes that offer this group first, separated by ";".</summary>
    public string Categories { get; set; } = "";
    public List<GroupMember> Members { get; private init; } = [];

    public void Name(string nameBn, string nameEn, string purposeBn)
    {
        var name = Clean.Line(nameBn);
        if (name == "") throw new RuleBroken("দলের নাম লিখুন", at: "NameBn");
        if (Clean.TooLong(name, 100) || name.Length > 200) throw new RuleBroken("নামটি ১০০ অক্ষরের মধ্যে লিখুন", at: "NameBn");
        if (Clean.Line(nameEn).Length > 200) throw new RuleBroken("নামটি ২০০ অক্ষরের মধ্যে লিখুন", at: "NameEn");
        if (Clean.Line(purposeBn).Length > 300) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে আনুন", at: "PurposeBn", values: 300);
        (NameBn, NameEn, PurposeBn) = (name, Clean.Line(nameEn), Clean.Line(purposeBn));
    }

    public void Join(Guid postId)
    {
        if (Members.Any(m => m.PostId == postId)) return;
        if (Kind == GroupKind.Conference && Members.Count == MostOnTheLine)
            throw new RuleBroken("কলে সাতজনের বেশি যুক্ত করা যায় না", at: "Members");
        Members.Add(new GroupMember { GroupId = Id, PostId = postId, Order = Members.Count == 0 ? 1 : Members.Max(m => m.Order) + 1 });
    }

    public void Leave(Guid postId) => Members.RemoveAll(m => m.PostId == postId);

    /// <summary>One place up (-1) or down (1) in the order in which they are called.</summary>
    public void Move(Guid postId, int by)
    {
        var order = Members.OrderBy(m => m.Order).ToList();
        var at = order.FindIndex(m => m.PostId == postId);
        if (at < 0) throw new RuleBroken("তিনি এই দলে আর নেই", RuleBroken.IllegalTransition);
        var to = Math.Clamp(at + by, 0, order.Count - 1);
        (order[at], order[to]) = (order[to], order[at]);
        foreach (var (n, member) in order.Index()) member.Order = n + 1;
    }
}

/// <summary>A post's place in a group.</summary>
public sealed class GroupMember
{
    public Guid GroupId { get; init; }
    public Guid PostId { get; init; }
    public int Order { get; internal set; }
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
