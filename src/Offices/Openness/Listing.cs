namespace Dorgora.Offices.Openness;

/// <summary>
/// An entry of the directory as one reader may see it: what is hidden from them is not in it. Pages for everybody, search, the API, vCards, lists and
/// papers are made of this and of nothing else, so that a hidden field cannot slip into one of them.
/// </summary>
public sealed record Listing
{
    public Guid PostId { get; private init; }
    public string Code { get; private init; } = "";
    public PostKind Kind { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string OfficeSlug { get; private init; } = "";
    public string OfficeBn { get; private init; } = "";
    public string OfficeEn { get; private init; } = "";
    public string TitleBn { get; private init; } = "";
    public string TitleEn { get; private init; } = "";
    public int Order { get; private init; }
    public bool Vacant { get; private init; }
    public ChargeKind? Charge { get; private init; }

    /// <summary>"" when hidden or vacant; so are all below.</summary>
    public string NameBn { get; private init; } = "";
    public string NameEn { get; private init; } = "";
    public string InstitutionBn { get; private init; } = "";
    public Guid? AreaId { get; private init; }
    public int? Ward { get; private init; }
    public string Room { get; private init; } = "";
    public string OfficePhone { get; private init; } = "";
    public string OfficeEmail { get; private init; } = "";

    /// <summary>E.164.</summary>
    public string Mobile { get; private init; } = "";
    public string OtherPhone { get; private init; } = "";
    public string Email { get; private init; } = "";

    /// <summary>With acting or additional charge.</summary>
    public string Signs => Charge is { } kind ? Offices.Charge.Signs(TitleBn, kind) : TitleBn;

    public static Listing Of(Official o, PublicField shows)
    {
        bool Shows(PublicField field) => shows.HasFlag(field);
        string If(PublicField field, string? text) => Shows(field) ? text ?? "" : "";
        return new()
        {
            PostId = o.Id, Code = o.Post.Code, Kind = o.Post.Kind, OfficePath = o.Post.OfficePath, OfficeSlug = o.OfficeSlug, OfficeBn = o.OfficeBn, OfficeEn = o.OfficeEn, TitleBn = o.Post.TitleBn, TitleEn = o.Post.TitleEn,
            Order = o.Post.Order, Vacant = o.IsVacant, Charge = o.Holder?.Kind,
            NameBn = If(PublicField.Name, o.Holder?.NameBn), NameEn = If(PublicField.Name, o.Holder?.NameEn),
            InstitutionBn = If(PublicField.Institution, o.Post.InstitutionBn != "" ? o.Post.InstitutionBn : o.Post.UnitBn), AreaId = Shows(PublicField.Area) ? o.Post.AreaId : null, Ward = Shows(PublicField.Area) ? o.Post.Ward : null,
            Room = If(PublicField.Room, o.Post.Room), OfficePhone = If(PublicField.OfficePhone, o.Post.Phone), OfficeEmail = If(PublicField.OfficeEmail, o.Post.Email),
            Mobile = If(PublicField.Mobile, o.Holder?.Mobile), OtherPhone = If(PublicField.OtherPhone, o.Holder?.OtherPhone), Email = If(PublicField.Email, o.Holder?.Email),
        };
    }
}
