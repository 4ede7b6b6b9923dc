using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Dorgora.Offices.Directory;

/// <summary>The places that somebody of an office's directory can stand for.</summary>
public static class Places
{
    /// <summary>The office's own place and those two steps below it, for a district its upazilas with their unions.</summary>
    public static IReadOnlyList<SelectListItem> Near(Atlas atlas, string officePath, Translator t)
    {
        if (atlas.Of(officePath) is not { } own) return [];
        var below = atlas.Below(own).SelectMany(a => a.Kind == AreaKind.Upazila ? [a, .. atlas.Below(a)] : new[] { a });
        return [.. below.Prepend(own).Where(a => a.Kind != AreaKind.Division).Select(a => new SelectListItem(a == own || a.Kind == AreaKind.Upazila ? t.Name(a.NameBn, a.NameEn) : $"{t.Name(a.NameBn, a.NameEn)}{(own.Kind == AreaKind.Upazila ? "" : $", {Above(atlas, a, t)}")}", a.Slug))];
    }

    /// <summary>The place of that slug, which must be one of the choices; null for "".</summary>
    public static Area? Chosen(IEnumerable<SelectListItem> choices, Atlas atlas, string slug)
        => slug == "" ? null : choices.Any(c => c.Value == slug) ? atlas.Find(slug) : throw new RuleBroken("এলাকাটি তালিকা থেকে বাছুন", at: "Area");

    /// <summary>"মেহের উত্তর, ওয়ার্ড ৩"; "" without a place.</summary>
    public static string Words(Atlas atlas, Guid? area, int? ward, Translator t)
        => area is not { } id || atlas[id] is not { } place ? "" : ward is { } n ? t["{0}, ওয়ার্ড {1}", t.Name(place.NameBn, place.NameEn), n] : t.Name(place.NameBn, place.NameEn);

    private static string Above(Atlas atlas, Area area, Translator t) => area.ParentId is { } id && atlas[id] is { } above ? t.Name(above.NameBn, above.NameEn) : "";
}
