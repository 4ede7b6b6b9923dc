using System.Text.RegularExpressions;
using Dorgora.Bangla;

namespace Dorgora.Charter.Reading;

/// <summary>What a service costs, as its cell says it.</summary>
/// <param name="Poisha">Every amount, in poisha, in the order written.</param>
/// <param name="MethodsBn">How it is paid: "এ-চালান", "কোর্ট ফি", "নগদ" …</param>
/// <param name="Code">খাত or code in Latin digits, such as 1-0742-0000-2681; "এ-চালান" finds its code itself.</param>
/// <param name="WhyNotBn">Why nobody knows from it what to pay; "" when it is clear.</param>
public sealed partial record FeeText(bool IsFree, IReadOnlyList<long> Poisha, IReadOnlyList<string> MethodsBn, string Code, string WhyNotBn)
{
    public const string Empty = "কিছু লেখা নেই", NoAmount = "টাকার অঙ্ক নেই; বিনামূল্যে হলে তা-ও লেখা নেই";

    /// <summary>Whether the method is a challan that needs its খাত or code and has none.</summary>
    public bool LacksCode => Code == "" && MethodsBn.Any(m => m is "ট্রেজারি চালান" or "চালান");

    private static readonly (string Method, string[] Words)[] Methods =
    [
        ("এ-চালান", ["এ-চালান", "এ চালান", "a-challan", "ই-চালান"]), ("ট্রেজারি চালান", ["ট্রেজারি চালান", "ট্রেজারী চালান"]), ("চালান", ["চালান"]), ("কোর্ট ফি", ["কোর্ট ফি", "কোর্টফি"]),
        ("স্ট্যাম্প", ["স্ট্যাম্প"]), ("ডিসিআর", ["ডিসিআর"]), ("মোবাইল ব্যাংকিং", ["বিকাশ", "রকেট", "মোবাইল ব্যাংকিং", "একপে", "উপায়"]), ("ব্যাংক", ["ব্যাংক ড্রাফট", "পে-অর্ডার", "পে অর্ডার", "ব্যাংক"]),
        ("অনলাইন", ["অনলাইন"]), ("নগদ", ["নগদ"]), ("রসিদ", ["রসিদ", "রশিদ"]), ("ডাক টিকিট", ["ডাক টিকিট", "ডাকটিকিট"]), ("কার্যালয়ে", ["অফিসে", "কার্যালয়ে", "পরিষদে", "ই-সেবা কেন্দ্রে"]),
    ];

    /// <summary>Reads a fee in either script. Never throws.</summary>
    public static FeeText Parse(string text)
    {
        var line = Clean.Line(text, text.Length);
        if (line == "") return new(false, [], [], "", Empty);
        if (line.Length > 2000) line = line[..2000];
        var latin = Digits.ToLatin(line);
        var amounts = Amount().Matches(latin).Select(Poishas).OfType<long>().ToList();
        var paid = amounts.Where(a => a > 0).ToList();
        var free = Free().IsMatch(line) || (amounts.Count > 0 && paid.Count == 0);
        var code = Coded().Match(latin) is { Success: true } m ? m.Groups["code"].Value : "";
        var methods = MethodsOf(line);
        return new(free && paid.Count == 0, paid, methods, code, free || paid.Count > 0 ? "" : NoAmount);
    }

    private static List<string> MethodsOf(string line)
    {
        var found = Methods.Where(m => m.Words.Any(w => line.Contains(w, StringComparison.OrdinalIgnoreCase))).Select(m => m.Method).ToList();
        if (found.Any(f => f is "এ-চালান" or "ট্রেজারি চালান")) found.Remove("চালান");
        return found;
    }

    private static long? Poishas(Match m)
    {
        var text = (m.Groups["n"].Success ? m.Groups["n"] : m.Groups["m"]).Value.TrimEnd(',');
        if (!Numbers.TryParseDecimal(text, out var amount) || amount > 1_000_000_000_000) return null;
        return (long)(m.Groups["unit"].Value == "পয়সা" ? amount : amount * 100);
    }

    [GeneratedRegex("বিনামূল্যে|বিনা মূল্যে|বিনামূল্য|বিনা ফি|ফ্রি|কোনো ফি নেই|ফি নেই|ফি নাই|ফি প্রযোজ্য নয়|ফি লাগে না|^নাই[।.]?$|^নেই[।.]?$|^প্রযোজ্য নয়[।.]?$|^free", RegexOptions.IgnoreCase)]
    private static partial Regex Free();

    [GeneratedRegex("(?:৳|tk\\.?|bdt)\\s*(?<n>[0-9][0-9,]*(?:\\.[0-9]{1,2})?)|(?<![0-9,.-])(?<m>[0-9][0-9,]*(?:\\.[0-9]{1,2})?)\\s*(?:\\([^()]{0,40}\\)\\s*)?(?<unit>/-|/=|/–|টাকা|পয়সা|tk|taka)", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex("(?<code>[0-9]{1,2}\\s?[-–]\\s?[0-9]{4}\\s?[-–]\\s?[0-9]{4}\\s?[-–]\\s?[0-9]{4})|(?:কোড|খাত)\\s*(?:নং|নম্বর|নম্বরঃ)?\\s*[:ঃ–-]?\\s*(?<code>[0-9][0-9-]{3,})")]
    private static partial Regex Coded();
}
