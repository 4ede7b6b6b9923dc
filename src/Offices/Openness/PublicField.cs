namespace Dorgora.Offices.Openness;

/// <summary>What of an entry of the directory everybody may see. Without <see cref="Entry"/> nothing of it is public. The note is for staff only and stands in no list.</summary>
[Flags]
public enum PublicField
{
    None = 0,

    /// <summary>That the entry is there: its title and office.</summary>
    Entry = 1,
    Name = 2,

    /// <summary>Branch, school, shop, paper.</summary>
    Institution = 4,
    Area = 8,
    Room = 16,
    OfficePhone = 32,
    OfficeEmail = 64,

    /// <summary>The person's own number.</summary>
    Mobile = 128,
    OtherPhone = 256,
    Email = 512,
    All = 1023,
}

/// <summary>Fields and kinds in words, and what is public where no office has said anything.</summary>
public static class PublicFields
{
    private const PublicField OfTheOffice = PublicField.Entry | PublicField.Name | PublicField.Institution | PublicField.Area | PublicField.Room | PublicField.OfficePhone | PublicField.OfficeEmail;

    private static readonly Dictionary<PublicField, string> Words = new()
    {
        [PublicField.Entry] = "তালিকায় থাকা", [PublicField.Name] = "নাম", [PublicField.Institution] = "প্রতিষ্ঠান বা শাখা", [PublicField.Area] = "এলাকা", [PublicField.Room] = "কক্ষ",
        [PublicField.OfficePhone] = "অফিসের ফোন", [PublicField.OfficeEmail] = "অফিসের ইমেইল", [PublicField.Mobile] = "মোবাইল", [PublicField.OtherPhone] = "অন্য ফোন", [PublicField.Email] = "নিজের ইমেইল",
    };

    /// <summary>Each single field, in the order of the table.</summary>
    public static IReadOnlyList<PublicField> Each { get; } = [.. Words.Keys];

    public static string Of(PublicField field) => Words[field];

    /// <summary>
    /// Officials, staff, representatives and marriage registrars are reached at their office: their own numbers stay with staff. Teachers, business
    /// people, journalists, religious leaders and respected persons are known to staff alone. The office may open more, for a kind or for one person.
    /// </summary>
    public static PublicField Usual(PostKind kind) => kind switch
    {
        PostKind.Officer or PostKind.Staff or PostKind.Elected or PostKind.Registrar => OfTheOffice,
        _ => PublicField.None,
    };

    /// <summary>Nothing is public of an entry that is not.</summary>
    public static PublicField Whole(PublicField fields) => fields.HasFlag(PublicField.Entry) ? fields & PublicField.All : PublicField.None;
}
