namespace Dorgora.OneStop.Complaints;

/// <summary>A key of the kiosk's keyboard.</summary>
/// <param name="Shown">What stands on it: a sign that hangs on a letter is shown on a dotted circle.</param>
/// <param name="Name">What a screen reader says of it, where that is not the letter: Bangla.</param>
public sealed record LetterKey(string Types, string Shown, string? Name = null);

/// <summary>
/// The letters that one touches at the kiosk, in the order of the alphabet, which everybody knows who can read; below each vowel stands its sign. Rows of eleven.
/// </summary>
public static class KeyRows
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["্"] = "হসন্ত", ["া"] = "আ-কার", ["ি"] = "ই-কার", ["ী"] = "ঈ-কার", ["ু"] = "উ-কার", ["ূ"] = "ঊ-কার", ["ৃ"] = "ঋ-কার", ["ে"] = "এ-কার", ["ৈ"] = "ঐ-কার", ["ো"] = "ও-কার", ["ৌ"] = "ঔ-কার",
        ["ং"] = "অনুস্বার", ["ঃ"] = "বিসর্গ", ["ঁ"] = "চন্দ্রবিন্দু", ["ৎ"] = "খণ্ড ত", ["।"] = "দাঁড়ি", [","] = "কমা", ["?"] = "প্রশ্নচিহ্ন", ["-"] = "হাইফেন", ["/"] = "বাঁকা দাগ", ["+"] = "যোগ", ["."] = "বিন্দু", ["@"] = "অ্যাট", ["'"] = "ঊর্ধ্বকমা",
    };

    public static readonly IReadOnlyList<LetterKey> Bangla = Read(
        "অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ", "্ া ি ী ু ূ ৃ ে ৈ ো ৌ", "ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ৎ", "ট ঠ ড ঢ ণ ত থ দ ধ ন ং",
        "প ফ ব ভ ম য র ল শ ষ ঃ", "স হ ড় ঢ় য় ঁ । , ? - /", "১ ২ ৩ ৪ ৫ ৬ ৭ ৮ ৯ ০ +");

    public static readonly IReadOnlyList<LetterKey> English = Read("1 2 3 4 5 6 7 8 9 0 +", "q w e r t y u i o p -", "a s d f g h j k l ' ,", "z x c v b n m . ? / @");

    /// <summary>The text after a key: a letter of either keyboard, "space", "line" or "back", which takes a letter with its dot.</summary>
    public static string Press(string text, string key) => key switch
    {
        "space" => text + " ",
        "line" => text + "\n",
        "back" => text.Length == 0 ? "" : text[..^(text.EndsWith('\u09bc') && text.Length > 1 ? 2 : 1)],
        _ when Bangla.Any(k => k.Types == key) || English.Any(k => k.Types == key) => text + key,
        _ => text,
    };

    private static LetterKey[] Read(params string[] rows) => [.. rows.SelectMany(r => r.Split(' ')).Select(k => new LetterKey(k, Hangs(k) ? $"\u25cc{k}" : k, Names.GetValueOrDefault(k)))];

    private static bool Hangs(string key) => key is ['\u0981' or '\u0982' or '\u0983'] or [>= '\u09be' and <= '\u09cd'];
}
