namespace Dorgora.HelpDesk.Calls;

/// <summary>National short numbers by what they are for. A subject names those that fit it; the card shows them in that order.</summary>
public static class Helplines
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["999"] = "জাতীয় জরুরি সেবা", ["109"] = "নারী ও শিশু নির্যাতন প্রতিরোধ", ["1098"] = "শিশু সহায়তা", ["333"] = "সরকারি তথ্য ও সেবা", ["102"] = "ফায়ার সার্ভিস",
        ["1090"] = "দুর্যোগের আগাম বার্তা", ["16699"] = "আইনি সহায়তা", ["106"] = "দুর্নীতি দমন কমিশন", ["105"] = "জাতীয় পরিচয়পত্র", ["16263"] = "স্বাস্থ্য বাতায়ন",
        ["16123"] = "কৃষি কল সেন্টার", ["16358"] = "প্রাণিসম্পদ", ["16126"] = "মৎস্য", ["16122"] = "ভূমি সেবা", ["16121"] = "ভোক্তা অধিকার", ["16899"] = "পল্লী বিদ্যুৎ",
    };

    /// <summary>Bangla; "হেল্পলাইন" for a number that is not known here.</summary>
    public static string Name(string number) => Known.GetValueOrDefault(number, "হেল্পলাইন");

    /// <summary>What always stands on the card of something that cannot wait, after the subject's own.</summary>
    public static IEnumerable<string> For(Category category) => category.Helplines.Concat(["999", "109", "1098", "333"]).Distinct();
}
