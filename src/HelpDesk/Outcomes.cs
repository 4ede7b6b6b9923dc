using Dorgora.Platform.Data;

namespace Dorgora.HelpDesk;

/// <summary>How a case was solved, as a code that counts alike everywhere; the last is for what the list does not know.</summary>
public static class Outcomes
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["solved"] = "কাজটি হয়ে গেছে",
        ["partly"] = "আংশিক হয়েছে",
        ["advice"] = "পরামর্শ দেওয়া হয়েছে",
        ["not-possible"] = "বিধিতে করা যায় না, কারণ জানানো হয়েছে",
        ["not-found"] = "সরেজমিনে সত্যতা মেলেনি",
        ["other"] = "অন্যভাবে মিটেছে",
    };

    public static string Check(string? outcome) => outcome is null or "" ? "solved" : All.ContainsKey(outcome) ? outcome : throw new RuleBroken("ফলাফল তালিকা থেকে বাছুন", at: "Outcome");
}
