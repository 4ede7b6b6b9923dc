using Dorgora.Charter.Document;

namespace Dorgora.Charter.Editions;

/// <summary>Names and numbers of a charter's parts, as prescribed.</summary>
public static class Sections
{
    public static readonly IReadOnlyList<ServiceCategory> All = [ServiceCategory.Citizen, ServiceCategory.Institutional, ServiceCategory.Internal];

    /// <summary>২.১, ২.২, ২.৩.</summary>
    public static string Number(ServiceCategory category) => category switch { ServiceCategory.Citizen => "২.১", ServiceCategory.Institutional => "২.২", _ => "২.৩" };

    /// <summary>নাগরিক সেবা …; also the key of its English.</summary>
    public static string Bangla(ServiceCategory category) => category switch { ServiceCategory.Citizen => "নাগরিক সেবা", ServiceCategory.Institutional => "প্রাতিষ্ঠানিক সেবা", _ => "অভ্যন্তরীণ সেবা" };

    /// <summary>citizen, institutional, internal: as in addresses and CSV.</summary>
    public static string Key(ServiceCategory category) => category.ToString().ToLowerInvariant();

    public static bool TryCategory(string? key, out ServiceCategory category) => Enum.TryParse(key, ignoreCase: true, out category) && Enum.IsDefined(category);
}
