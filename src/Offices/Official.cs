using Dorgora.Offices.Openness;

namespace Dorgora.Offices;

/// <summary>Who holds a post today.</summary>
/// <param name="Mobile">Own number, E.164.</param>
public sealed record Holder(Guid PersonId, Guid ChargeId, string NameBn, string NameEn, string? Mobile, string Email, ChargeKind Kind, DateOnly From)
{
    public string OtherPhone { get; init; } = "";
}

/// <summary>A post with who holds it today: what a list, a picker, an order or an escalation needs, without reading any table.</summary>
/// <param name="OfficeBn">The office's full name.</param>
/// <param name="Groups">Bangla names of the directory groups it belongs to.</param>
public sealed record Official(Post Post, string OfficeSlug, string OfficeBn, string OfficeEn, Holder? Holder, IReadOnlyList<string> Groups)
{
    public Guid Id => Post.Id;
    /// <summary>What everybody may see of it today.</summary>
    public PublicField Shows { get; init; }

    /// <summary>As everybody sees it; null when the entry is for staff only.</summary>
    public Listing? Public => Shows == PublicField.None ? null : Listing.Of(this, Shows);

    /// <summary>As staff see it.</summary>
    public Listing Whole => Listing.Of(this, PublicField.All);

    public bool IsVacant => Holder is null;

    /// <summary>The title under a signature, with acting or additional charge.</summary>
    public string Signs => Holder is null ? Post.TitleBn : Charge.Signs(Post.TitleBn, Holder.Kind);

    /// <summary>"রাশেদা বেগম, উপজেলা কৃষি কর্মকর্তা", or the title alone while the post is vacant.</summary>
    public string Text => Holder is null ? $"{Post.TitleBn} (পদ শূন্য)" : $"{Holder.NameBn}, {Signs}";
}
