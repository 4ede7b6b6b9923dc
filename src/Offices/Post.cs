using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices;

/// <summary>What kind of people stand in it; <c>Citizen</c> is a respected person (গণ্যমান্য).</summary>
public enum PostKind { Officer, Staff, Elected, Teacher, Registrar, Business, Citizen, Journalist, Religious }

/// <summary>The part of a post in the charter work of its office.</summary>
public enum FocalPart { None, Focal, Alternate }

/// <summary>
/// A place in the directory: a post (পদ) that answers for work whoever holds it, or what somebody is to the office without holding a post, such as a
/// journalist (ADR 0023). People come and go by <see cref="Charge"/>.
/// </summary>
public sealed class Post : Entity, IScoped
{
    /// <summary>The largest city corporation has no more.</summary>
    public const int MostWards = 75;

    private Post() { }

    /// <param name="code">Unique and fixed, such as <c>shahrasti.uno</c>.</param>
    public Post(Office office, string code, string titleBn, string titleEn = "", string roleKey = "")
        => (OfficeId, OfficePath, Code, TitleBn, TitleEn, RoleKey) = (office.Id, office.Path, code, titleBn, titleEn, roleKey);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Code { get; private init; } = "";
    public string TitleBn { get; set; } = "";
    public string TitleEn { get; set; } = "";

    /// <summary>What the post is in any office, such as <c>uno</c>, <c>ac-land</c>, <c>oc</c>: help-desk categories name their owner by it.</summary>
    public string RoleKey { get; set; } = "";
    public PostKind Kind { get; set; }

    /// <summary>School, mosque, shop, paper: where somebody is who has no government office.</summary>
    public string InstitutionBn { get; set; } = "";

    /// <summary>The union, pourashava or upazila they stand for or work in.</summary>
    public Guid? AreaId { get; private set; }

    /// <summary>Ward of that union or pourashava.</summary>
    public int? Ward { get; private set; }

    /// <summary>Place in the office's list.</summary>
    public int Order { get; set; }

    /// <summary>The next rung of the ladder, perhaps in the office above.</summary>
    public Guid? ReportsToId { get; set; }

    /// <summary>Branch (শাখা) in Bangla.</summary>
    public string UnitBn { get; set; } = "";
    public string Room { get; set; } = "";

    /// <summary>The office's telephone, shown to everybody; never a person's own number.</summary>
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>Grievance redress officer (অনিক).</summary>
    public bool IsGro { get; set; }
    public FocalPart Focal { get; set; }

    /// <summary>Who acts when nobody holds this post.</summary>
    public Guid? AlternateId { get; set; }

    /// <summary>An abolished post: it stays in the history, nobody can be appointed.</summary>
    public bool Abolished { get; set; }

    /// <param name="area">A place below the division; null for none.</param>
    public void StandFor(Area? area, int? ward)
    {
        if (area is { Kind: AreaKind.Division }) throw new RuleBroken("উপজেলা, ইউনিয়ন বা পৌরসভা বাছুন", at: "Area");
        if (ward is < 1 or > MostWards) throw new RuleBroken("ওয়ার্ড ১ থেকে {0}-এর মধ্যে দিন", at: "Ward", values: MostWards);
        if (ward is not null && area is not { Kind: AreaKind.Union or AreaKind.Pourashava }) throw new RuleBroken("ওয়ার্ড লিখলে ইউনিয়ন বা পৌরসভাও বাছুন", at: "Area");
        (AreaId, Ward) = (area?.Id, ward);
    }
}

internal sealed class PostMap : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.ToTable("offices_posts", t => t.HasCheckConstraint("offices_posts_ward", $"ward IS NULL OR (area_id IS NOT NULL AND ward BETWEEN 1 AND {Post.MostWards})"));
        post.Property(p => p.Code).HasMaxLength(120);
        post.Property(p => p.TitleBn).HasMaxLength(200);
        post.Property(p => p.TitleEn).HasMaxLength(200);
        post.Property(p => p.RoleKey).HasMaxLength(60);
        post.Property(p => p.UnitBn).HasMaxLength(200);
        post.Property(p => p.InstitutionBn).HasMaxLength(200);
        post.Property(p => p.Room).HasMaxLength(40);
        post.Property(p => p.Phone).HasMaxLength(40);
        post.Property(p => p.Email).HasMaxLength(200);
        post.Property(p => p.Kind).HasConversion<string>().HasMaxLength(12);
        post.Property(p => p.Focal).HasConversion<string>().HasMaxLength(12);
        post.HasIndex(p => p.Code).IsUnique();
        post.HasIndex(p => new { p.OfficePath, p.Order });
        post.HasOne<Office>().WithMany().HasForeignKey(p => p.OfficeId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Area>().WithMany().HasForeignKey(p => p.AreaId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Post>().WithMany().HasForeignKey(p => p.ReportsToId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Post>().WithMany().HasForeignKey(p => p.AlternateId).OnDelete(DeleteBehavior.Restrict);
    }
}
