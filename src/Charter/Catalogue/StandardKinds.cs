namespace Dorgora.Charter.Catalogue;

/// <summary>Kinds of offices that base services are for, by the role key of their head.</summary>
public static class StandardKinds
{
    /// <summary>The key itself where it has no name yet.</summary>
    public static string Bangla(string kind) => kind switch
    {
        "dc" => "জেলা প্রশাসকের কার্যালয়", "uno" => "উপজেলা নির্বাহী অফিসারের কার্যালয়", "ac-land" => "উপজেলা ভূমি অফিস", "social-services-officer" => "উপজেলা সমাজসেবা কার্যালয়",
        "agriculture-officer" => "উপজেলা কৃষি অফিস", "election-officer" => "উপজেলা নির্বাচন অফিস", "livestock-officer" => "উপজেলা প্রাণিসম্পদ দপ্তর", "cooperative-officer" => "উপজেলা সমবায় কার্যালয়",
        "women-affairs-officer" => "উপজেলা মহিলা বিষয়ক কার্যালয়", "up" => "ইউনিয়ন পরিষদ", _ => kind,
    };
}
