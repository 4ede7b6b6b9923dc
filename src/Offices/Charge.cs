using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices;

/// <summary>How somebody holds a post: নিয়মিত, অতিরিক্ত দায়িত্ব, ভারপ্রাপ্ত.</summary>
public enum ChargeKind { Regular, Additional, Acting }

/// <summary>
/// A person in charge of a post from one day to another. A post has one regular holder at a time and a person one regular post;
/// besides, somebody may hold it in addition to an own post, or act while the holder is away.
/// </summary>
public sealed class Charge : Entity, IScoped
{
    private Charge() { }

    public Charge(Person person, Post post, ChargeKind kind, DateOnly from, DateTime at)
    {
        if (post.Abolished) throw new RuleBroken("পদটি বিলুপ্ত, এখানে কাউকে দেওয়া যায় না");
        (PersonId, PostId, Kind, From) = (person.Id, post.Id, kind, from);
        (OfficeId, OfficePath) = (post.OfficeId, post.OfficePath);
        Raise(new ChargeBegan(Id, post.Id, person.Id, kind, from), at);
    }

    public Guid PersonId { get; private init; }
    public Guid PostId { get; private init; }
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public ChargeKind Kind { get; private init; }

    /// <summary>First day in charge.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day in charge; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <param name="last">The last day in charge.</param>
    public void End(DateOnly last, DateTime at)
    {
        if (To is not null) throw new RuleBroken("এই দায়িত্ব আগেই শেষ হয়েছে", "already-ended");
        if (last < From) throw new RuleBroken("শেষ দিন দায়িত্ব নেওয়ার দিনের আগে হতে পারে না", at: "Last");
        To = last;
        Raise(new ChargeEnded(Id, PostId, PersonId, last), at);
    }

    /// <summary>The post's title as this holder signs: "… (ভারপ্রাপ্ত)", "… (অতিরিক্ত দায়িত্ব)".</summary>
    public static string Signs(string titleBn, ChargeKind kind) => kind switch
    {
        ChargeKind.Acting => $"{titleBn} (ভারপ্রাপ্ত)",
        ChargeKind.Additional => $"{titleBn} (অতিরিক্ত দায়িত্ব)",
        _ => titleBn,
    };
}

internal sealed class ChargeMap : IEntityTypeConfiguration<Charge>
{
    public void Configure(EntityTypeBuilder<Charge> charge)
    {
        charge.ToTable("offices_charges", t => t.HasCheckConstraint("offices_charges_order", "\"to\" IS NULL OR \"to\" >= \"from\""));
        charge.Property(c => c.Kind).HasConversion<string>().HasMaxLength(12);
        charge.HasIndex(c => c.PostId, "offices_charges_one_regular_holder").IsUnique().HasFilter("kind = 'Regular' AND \"to\" IS NULL");
        charge.HasIndex(c => c.PersonId, "offices_charges_one_regular_post").IsUnique().HasFilter("kind = 'Regular' AND \"to\" IS NULL");
        charge.HasIndex(c => new { c.PostId, c.PersonId }, "offices_charges_once").IsUnique().HasFilter("\"to\" IS NULL");
        charge.HasIndex(c => new { c.OfficePath, c.PostId });
        charge.HasOne<Post>().WithMany().HasForeignKey(c => c.PostId).OnDelete(DeleteBehavior.Restrict);
        charge.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
