using Dorgora.Charter.Document;
using Dorgora.Charter.Reading;

namespace Dorgora.Tests.Charter;

/// <summary>A whole charter that keeps every rule; invented.</summary>
internal static class Sample
{
    public const string Office = "উপজেলা নির্বাহী অফিসারের কার্যালয়, নমুনাপুর", Quarter = "2026-27-Q2";
    public const string Officer = "গোপনীয় শাখা, অফিস সহকারী, কক্ষ নম্বর ১০২, কোড ১৩৯৫, ফোন ০১৯০০০০০০৯১, ইমেইল office.namuna@demo.gov.bd.example";
    public const string Senior = "উপজেলা নির্বাহী অফিসার, কক্ষ নম্বর ২০১, কোড ১৩৯৫, ফোন ০২-৫৫৫৫০০০১, ইমেইল uno.namuna@demo.gov.bd.example";

    public static readonly IReadOnlyList<string> Domains = ["gov.bd", "demo.gov.bd.example"];

    public static readonly CharterDocument Document = new(CharterForm.Field8, Office, Quarter, new DateOnly(2026, 10, 11), "জনবান্ধব ও জবাবদিহিমূলক উপজেলা প্রশাসন।", "সময়মতো, কম খরচে ও হয়রানি ছাড়া সেবা দেওয়া।",
    [
        Row(ServiceCategory.Citizen, "SV-01", "সাধারণ অভিযোগ তদন্ত ও নিষ্পত্তি", "০৭ (সাত) কার্যদিবস", "সাদা কাগজে আবেদন\nজাতীয় পরিচয়পত্রের কপি", "ফ্রন্ট ডেস্ক", "বিনামূল্যে"),
        Row(ServiceCategory.Citizen, "SV-02", "খতিয়ানের সহিমোহর অনুলিপি", "৩ দিনে উপস্থাপন, ৭ দিনে নিষ্পত্তি", "কোর্ট ফিসহ আবেদন", "জেলা ই-সেবা কেন্দ্র", "২০/- টাকার কোর্ট ফি"),
        Row(ServiceCategory.Citizen, "SV-03", "বয়স্ক ভাতা", "বরাদ্দ সাপেক্ষে ৩ মাস", "আবেদন ফরম\nছবি ২ কপি", "সমাজসেবা অফিস", "বিনামূল্যে"),
        Row(ServiceCategory.Institutional, "SV-11", "হাটবাজার ইজারা", "৩০ (ত্রিশ) কার্যদিবস", "দরপত্রের সিডিউল", "উপজেলা পরিষদ", "সিডিউলের মূল্য ৫০০/- টাকা, ট্রেজারি চালানে, কোড ১-০৭৪২-০০০০-২৬৮১"),
        Row(ServiceCategory.Internal, "SV-21", "অর্জিত ছুটি মঞ্জুর", "তাৎক্ষণিক", "আবেদন\nছুটির হিসাব", "সংস্থাপন শাখা", "বিনামূল্যে"),
    ],
    ["নির্ধারিত ফরমে পুরো আবেদন জমা দিন।", "সাক্ষাতের সময়ের আগেই আসুন।"],
    [
        new("দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারলে", "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)", "উপজেলা নির্বাহী অফিসার, ফোন ০১৯০০০০০০৯৪", "৩০ কার্যদিবস"),
        new("অনিক নির্দিষ্ট সময়ে সমাধান দিতে না পারলে", "আপিল কর্মকর্তা", "জেলা প্রশাসক, ফোন ০১৯০০০০০০৪০", "২০ কার্যদিবস"),
        new("আপিল কর্মকর্তা সমাধান দিতে না পারলে", "অভিযোগ ব্যবস্থাপনা সেল", "www.grs.gov.bd", "৬০ কার্যদিবস"),
    ]);

    public static string Html => CharterHtml.Write(Document);

    private static CharterRow Row(ServiceCategory category, string code, string name, string time, string papers, string source, string fee)
        => new(category, code, name, time, papers, source, fee, Officer, Senior) { Promise = PromisedTime.Parse(time).Limit };
}
