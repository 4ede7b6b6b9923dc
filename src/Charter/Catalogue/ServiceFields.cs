namespace Dorgora.Charter.Catalogue;

/// <summary>Names of a service's facts as people read them; also the keys of their English.</summary>
public static class ServiceFields
{
    public static string Bangla(string field) => field switch
    {
        nameof(ServiceFacts.Category) => "ভাগ", nameof(ServiceFacts.NameBn) => "সেবার নাম", nameof(ServiceFacts.NameEn) => "ইংরেজিতে নাম", nameof(ServiceFacts.AudienceBn) => "কার জন্য",
        nameof(ServiceFacts.MethodBn) => "কীভাবে দেওয়া হয়", nameof(ServiceFacts.TimeBn) => "সর্বোচ্চ সময়", nameof(ServiceFacts.PapersBn) => "প্রয়োজনীয় কাগজপত্র", nameof(ServiceFacts.SourceBn) => "কাগজ ও ফরম কোথায় পাবেন",
        nameof(ServiceFacts.FeeBn) => "সেবামূল্য ও পরিশোধ", nameof(ServiceFacts.PlaceBn) => "কোথায় দেওয়া হয়", nameof(ServiceFacts.ConditionsBn) => "শর্ত", nameof(ServiceFacts.LawBn) => "আইন ও বিধি",
        nameof(ServiceFacts.ResultBn) => "শেষে কী পাবেন", _ => "আর কী নামে খোঁজা হয়",
    };
}
