namespace Dorgora.OneStop.Figures;

/// <summary>What the statistics and the ledger call things, in Bangla.</summary>
public static class FigureWords
{
    public static string Of(LegEnd end) => end switch
    {
        LegEnd.Served => "সেবা পেয়েছেন",
        LegEnd.NoShow => "ডাকে আসেননি",
        LegEnd.Left => "চলে গেছেন",
        LegEnd.SentOn => "অন্য জায়গায় পাঠানো হয়েছে",
        LegEnd.Unserved => "দিন শেষে সেবা হয়নি",
        _ => "এখনো আছেন",
    };

    public static string Channel(string channel) => channel switch
    {
        "kiosk" => "কিয়স্ক",
        "desk" => "ডেস্ক",
        "phone" => "ফোন",
        "counter" => "কাউন্টার",
        "appointment" => "সময় নিয়ে",
        _ => channel,
    };
}
