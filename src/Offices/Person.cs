using Dorgora.Bangla;
using Dorgora.Offices.Openness;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices;

/// <summary>Somebody of the directory: official, representative, teacher, registrar. Not a citizen who calls.</summary>
public sealed class Person : Entity, IScoped
{
    public const int LongestNote = 300;

    private Person() { }

    /// <param name="office">The office that keeps this person's entry.</param>
    public Person(Office office, string nameBn, string nameEn = "")
    {
        (OfficeId, OfficePath) = (office.Id, office.Path);
        Rename(nameBn, nameEn);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string NameBn { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    /// <summary>Bangla order, the same on both databases.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>Own number, E.164; whether everybody sees it is for the office to say (<see cref="PublicRule"/>). Null when unknown. Two people may share one (a household's).</summary>
    public string? Mobile { get; private set; }
    public string Email { get; private set; } = "";

    /// <summary>A land line or second number.</summary>
    public string OtherPhone { get; private set; } = "";

    /// <summary>A short note for staff; never public.</summary>
    public string Note { get; private set; } = "";

    /// <summary>What of this person everybody sees although the office's rule hides it …</summary>
    public PublicField Opened { get; private set; }

    /// <summary>… and what nobody outside sees although the rule shows it.</summary>
    public PublicField Closed { get; private set; }

    public PublicField Shows(PublicField rule) => PublicFields.Whole((rule | Opened) & ~Closed);

    public void Rename(string nameBn, string nameEn)
    {
        var name = Clean.Line(nameBn);
        if (name == "") throw new RuleBroken("নাম লিখুন", at: "NameBn");
        if (Clean.TooLong(name, 200)) throw new RuleBroken("নামটি ২০০ অক্ষরের মধ্যে লিখুন", at: "NameBn");
        (NameBn, NameEn, SortKey) = (name, Clean.Line(nameEn), Bangla.SortKey.Of(name));
    }

    /// <param name="mobile">In any script and form; empty for none.</param>
    public void Reach(string? mobile, string? email)
    {
        if (string.IsNullOrWhiteSpace(mobile)) Mobile = null;
        else if (Dorgora.Bangla.Mobile.TryParse(mobile, out var number)) Mobile = number.E164;
        else throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "Mobile");
        var mail = Clean.Line(email).ToLowerInvariant();
        if (mail != "" && !LooksLikeMail(mail)) throw new RuleBroken("ইমেইল ঠিকানায় একটি @ থাকবে, ফাঁকা থাকবে না", at: "Email");
        Email = mail;
    }

    /// <param name="phone">In any script; empty for none.</param>
    public void ReachAlso(string? phone)
    {
        var number = Digits.ToLatin(Clean.Line(phone));
        if (number != "" && (number.Length > 30 || number.Count(char.IsAsciiDigit) is < 5 or > 15 || number.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or '-' or ' ' or '(' or ')'))))
            throw new RuleBroken("অন্য ফোন নম্বরে ৫ থেকে ১৫টি অঙ্ক দিন", at: "OtherPhone");
        OtherPhone = number;
    }

    public void Remark(string? note)
        => Note = Clean.TooLong(note, LongestNote) ? throw new RuleBroken("টীকাটি {0} অক্ষরের মধ্যে রাখুন", at: "Note", values: LongestNote) : Clean.Text(note, LongestNote);

    /// <summary>Sets this person apart from the office's rule.</summary>
    public void Except(PublicField opened, PublicField closed)
    {
        if ((opened & closed) != 0) throw new RuleBroken("একই কথা দেখানো আর লুকানো, দুটোই বাছা হয়েছে", at: "Views");
        (Opened, Closed) = (opened & PublicField.All, closed & PublicField.All);
    }

    private static bool LooksLikeMail(string text) =>
        text.Length <= 200 && !text.Contains(' ', StringComparison.Ordinal) && text.Split('@') is [{ Length: > 0 }, { Length: > 0 }];
}

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("offices_people", t => t.HasCheckConstraint("offices_people_one_view", "(opened & closed) = 0"));
        person.Property(p => p.NameBn).HasMaxLength(200);
        person.Property(p => p.NameEn).HasMaxLength(200);
        person.Property(p => p.SortKey).HasMaxLength(400);
        person.Property(p => p.Mobile).HasMaxLength(16);
        person.Property(p => p.Email).HasMaxLength(200);
        person.Property(p => p.OtherPhone).HasMaxLength(30);
        person.Property(p => p.Note).HasMaxLength(Person.LongestNote * 3);
        person.HasIndex(p => p.Mobile);
        person.HasIndex(p => new { p.OfficePath, p.SortKey });
        person.HasOne<Office>().WithMany().HasForeignKey(p => p.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
