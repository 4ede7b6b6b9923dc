using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices.Citizens;

/// <summary>
/// Somebody known by a mobile number: one row a number. What was said in a sealed case never comes here. The row tells nobody anything
/// by itself: rooms show what they know of the person through <see cref="ICitizenPart"/>, within the caller's office.
/// </summary>
public sealed class Citizen : Entity
{
    private const int MostNames = 5;

    private Citizen() { }

    public Citizen(Mobile mobile) => Mobile = mobile.E164;

    /// <summary>E.164, unique.</summary>
    public string Mobile { get; private init; } = "";

    /// <summary>Names given with this number, the latest first, one a line; a family may share a telephone.</summary>
    public string Names { get; private set; } = "";
    public string Address { get; private set; } = "";
    public Guid? AreaId { get; private set; }

    public IReadOnlyList<string> KnownAs => Names.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the person said this time; empty parts change nothing.</summary>
    public void Said(string? name, string? address = null, Guid? areaId = null)
    {
        var clean = Clean.Line(name);
        if (clean is { Length: > 0 and <= 200 }) Names = string.Join('\n', KnownAs.Where(n => n != clean).Prepend(clean).Take(MostNames));
        if (Clean.Line(address) is { Length: > 0 and <= 300 } place) Address = place;
        AreaId = areaId ?? AreaId;
    }

    /// <summary>Forgets the person's words; the number stays only as long as another room needs the row.</summary>
    public void Forget() => (Names, Address, AreaId) = ("", "", null);
}

/// <summary>What an office wrote down about a caller: "কানে কম শোনেন, ধীরে বলুন". Seen in that office only.</summary>
public sealed class CitizenNote : Entity, IScoped
{
    private CitizenNote() { }

    public CitizenNote(Office office, Citizen citizen, string text, Actor by, DateTime at)
    {
        var words = Clean.Line(text);
        if (words == "") throw new RuleBroken("কী মনে রাখতে হবে লিখুন", at: "Text");
        if (Clean.TooLong(words, 500)) throw new RuleBroken("৫০০ অক্ষরের মধ্যে লিখুন", at: "Text");
        (OfficeId, OfficePath, CitizenId, Text, ByName, At) = (office.Id, office.Path, citizen.Id, words, by.Name, at);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid CitizenId { get; private init; }
    public string Text { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
}

internal sealed class CitizenMap : IEntityTypeConfiguration<Citizen>, IEntityTypeConfiguration<CitizenNote>
{
    public void Configure(EntityTypeBuilder<Citizen> citizen)
    {
        citizen.ToTable("offices_citizens");
        citizen.Ignore(c => c.KnownAs);
        citizen.Property(c => c.Mobile).HasMaxLength(16);
        citizen.Property(c => c.Names).HasMaxLength(1100);
        citizen.Property(c => c.Address).HasMaxLength(300);
        citizen.HasIndex(c => c.Mobile).IsUnique();
        citizen.HasOne<Area>().WithMany().HasForeignKey(c => c.AreaId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CitizenNote> note)
    {
        note.ToTable("offices_citizen_notes");
        note.Property(n => n.Text).HasMaxLength(1000);
        note.Property(n => n.ByName).HasMaxLength(200);
        note.HasIndex(n => new { n.CitizenId, n.OfficePath });
        note.HasOne<Citizen>().WithMany().HasForeignKey(n => n.CitizenId).OnDelete(DeleteBehavior.Cascade);
        note.HasOne<Office>().WithMany().HasForeignKey(n => n.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
