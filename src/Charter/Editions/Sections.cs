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

    /// <summary>The heads of the field form's eight columns, word for word as prescribed.</summary>
    public static readonly IReadOnlyList<string> Field8 =
    [
        "ক্রমিক নং", "সেবার নাম", "সেবা প্রদানের সর্বোচ্চ সময়", "প্রয়োজনীয় কাগজপত্র", "প্রয়োজনীয় কাগজপত্র/আবেদন ফরম প্রাপ্তিস্থান", "সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)",
        "শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোড, অফিসিয়াল টেলিফোন ও ইমেইল", "ঊর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোডসহ অফিসিয়াল টেলিফোন ও ইমেইল",
    ];

    /// <summary>The heads of the form of ministries and departments, with the eighth for the senior officer.</summary>
    public static readonly IReadOnlyList<string> Dept8 =
    [
        "ক্রমিক নং", "সেবার নাম", "সেবা প্রদান পদ্ধতি", "প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান", "সেবার মূল্য এবং পরিশোধ পদ্ধতি", "সেবা প্রদানের সময়সীমা",
        "দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন নম্বর ও ইমেইল)", "ঊর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, ফোন, ইমেইল",
    ];
}
