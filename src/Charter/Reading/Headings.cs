using System.Text.RegularExpressions;
using Dorgora.Bangla;
using Dorgora.Charter.Document;

namespace Dorgora.Charter.Reading;

/// <summary>What a line that stands alone announces.</summary>
internal enum Announces { Nothing, Citizen, Institutional, Internal, Subordinate, VisionMission, Vision, Mission, Services, Expectations, Grs, Title }

/// <summary>Knows the headings of a charter in their variants: "২.১ নাগরিক সেবা", "২.১) নাগরিক সেবাসমূহ", "ক. নাগরিক সেবা", "দাপ্তরিক সেবা" …</summary>
internal static partial class Headings
{
    /// <summary>What a line announces, and what follows on the same line ("ভিশন: …").</summary>
    public static (Announces What, string Follows) Of(string line)
    {
        if (line.Length > 2_000) return (Announces.Nothing, "");
        var plain = Numbering().Replace(line, "");
        if (VisionAndMission().IsMatch(plain)) return (Announces.VisionMission, "");
        if (Vision().Match(plain) is { Success: true } vision) return (Announces.Vision, vision.Groups["rest"].Value.Trim());
        if (Mission().Match(plain) is { Success: true } mission) return (Announces.Mission, mission.Groups["rest"].Value.Trim());
        return plain.Length > 140 ? (Announces.Nothing, "") : (OfShort(plain), "");
    }

    private static Announces OfShort(string plain)
    {
        if (Citizen().IsMatch(plain)) return Announces.Citizen;
        if (Institutional().IsMatch(plain)) return Announces.Institutional;
        if (Internal().IsMatch(plain)) return Announces.Internal;
        if (Subordinate().IsMatch(plain)) return Announces.Subordinate;
        if (Expectations().IsMatch(plain)) return Announces.Expectations;
        if (Grs().IsMatch(plain)) return Announces.Grs;
        if (Services().IsMatch(plain)) return Announces.Services;
        return Title().IsMatch(plain) ? Announces.Title : Announces.Nothing;
    }

    /// <summary>The category that a heading or a category cell names; null for any other text.</summary>
    public static ServiceCategory? Category(string text)
    {
        var key = text.Trim().ToLowerInvariant();
        if (key is "citizen" or "নাগরিক") return ServiceCategory.Citizen;
        if (key is "institutional" or "প্রাতিষ্ঠানিক") return ServiceCategory.Institutional;
        if (key is "internal" or "অভ্যন্তরীণ") return ServiceCategory.Internal;
        return Of(text).What switch { Announces.Citizen => ServiceCategory.Citizen, Announces.Institutional => ServiceCategory.Institutional, Announces.Internal => ServiceCategory.Internal, _ => null };
    }

    /// <summary>The day a page says it was last renewed: "সর্ব-শেষ হাল-নাগাদ: ২২ মার্চ ২০২৫", "হালনাগাদের তারিখ ১৫/১২/২০২২".</summary>
    public static DateOnly? Renewed(string line)
    {
        if (line.Length > 400 || Renewal().Match(line) is not { Success: true } said || line[..said.Index].TrimEnd().EndsWith("পরবর্তী", StringComparison.Ordinal)) return null;
        foreach (Match day in Day().Matches(line[(said.Index + said.Length)..]))
            if (Dates.TryParse(day.Value, out var date)) return date;
        return null;
    }

    /// <summary>"2022-23-Q2" of "২০২২-২৩ অর্থবছরের ২য় ত্রৈমাসিক"; "" when the line names no quarter.</summary>
    public static string Quarter(string line)
    {
        if (line.Length > 300 || Quarterly().Match(line) is not { Success: true } quarter || Year().Match(line) is not { Success: true } year) return "";
        var first = int.Parse(Digits.ToLatin(year.Groups["y"].Value), System.Globalization.CultureInfo.InvariantCulture);
        var n = quarter.Groups["n"].Value switch { "১ম" or "১" or "1" or "1st" or "প্রথম" => 1, "২য়" or "২" or "2" or "2nd" or "দ্বিতীয়" => 2, "৩য়" or "৩" or "3" or "3rd" or "তৃতীয়" => 3, _ => 4 };
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{first:D4}-{(first + 1) % 100:D2}-Q{n}");
        return FiscalYear.TryQuarterRange(name, out _) ? name : "";
    }

    /// <summary>The name of an office, as it stands over a charter.</summary>
    public static bool IsOffice(string line) => line.Length is > 6 and <= 150 && !line.Contains(':', StringComparison.Ordinal) && Office().IsMatch(line);

    /// <summary>Numbers in front of an item or heading: "২.১", "২.১)", "(ক)", "১।", "•".</summary>
    public static string WithoutNumber(string line) => Numbering().Replace(line, "").Trim();

    [GeneratedRegex(@"^[\s•●▪*–-]*(?:\(?(?:[0-9০-৯]+(?:[.।][0-9০-৯]+)*|[ক-হ])[).।:]+\s*|[0-9০-৯]+[.।][0-9০-৯]+\s+|[•●▪*]\s*)?")]
    private static partial Regex Numbering();

    [GeneratedRegex("^(?:ভিশন|রূপকল্প|vision)\\s*(?:\\([^)]*\\)\\s*)?(?:ও|এবং|/|&|and)\\s*(?:মিশন|অভিলক্ষ্য|mission).{0,30}$", RegexOptions.IgnoreCase)]
    private static partial Regex VisionAndMission();

    [GeneratedRegex("^(?:ভিশন|রূপকল্প|vision)\\s*(?:\\([^)]{0,30}\\))?\\s*(?:$|[:ঃ–—-]+\\s*(?<rest>.*)$)", RegexOptions.IgnoreCase)]
    private static partial Regex Vision();

    [GeneratedRegex("^(?:মিশন|অভিলক্ষ্য|mission)\\s*(?:\\([^)]{0,30}\\))?\\s*(?:$|[:ঃ–—-]+\\s*(?<rest>.*)$)", RegexOptions.IgnoreCase)]
    private static partial Regex Mission();

    [GeneratedRegex("^(?:নাগরিক\\s*(?:পর্যায়ের\\s*)?সেবা|citizen services?)(?:সমূহ|র তালিকা)?(?!\\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Citizen();

    [GeneratedRegex("^(?:(?:প্রাতিষ্ঠানিক|দাপ্তরিক|প্রাতিষ্ঠানিক/দাপ্তরিক)\\s*সেবা|institutional services?|official services?)(?:সমূহ|র তালিকা)?(?!\\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Institutional();

    [GeneratedRegex("^(?:(?:অভ্যন্তরীণ|অভ্যন্তরীন|আভ্যন্তরীণ|আভ্যন্তরীন)\\s*সেবা|internal services?)(?:সমূহ|র তালিকা)?(?!\\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Internal();

    [GeneratedRegex("^আওতাধীন.{0,60}সেবা")]
    private static partial Regex Subordinate();

    [GeneratedRegex("(?:আপনার|আপনাদের|সেবা\\s*গ্রহীতা|নাগরিক).{0,30}প্রত্যাশা|^আমাদের প্রত্যাশা")]
    private static partial Regex Expectations();

    [GeneratedRegex("^(?:অভিযোগ\\s*(?:প্রতিকার|নিষ্পত্তি)?\\s*ব্যবস্থা|অভিযোগ প্রতিকার|grievance)", RegexOptions.IgnoreCase)]
    private static partial Regex Grs();

    [GeneratedRegex("^প্রতিশ্রুত\\s*সেবা|^প্রদত্ত সেবাসমূহ$")]
    private static partial Regex Services();

    [GeneratedRegex("^(?:সেবা প্রদান প্রতিশ্রুতি|সিটিজেন[’'স ]*চার্টার|citizen.{0,3}s? charter|নাগরিক সনদ|গণপ্রজাতন্ত্রী বাংলাদেশ সরকার)", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex("হাল\\s?-?\\s?নাগাদ(?:ের|কৃত|করণের?)?(?:\\s*করা হয়েছে)?(?:\\s*তারিখ)?\\s*[:ঃ–-]*\\s*|last updated\\s*:?\\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Renewal();

    [GeneratedRegex("[0-9০-৯]{4}-[0-9০-৯]{1,2}-[0-9০-৯]{1,2}|[0-9০-৯]{1,2}[/.-][0-9০-৯]{1,2}[/.-][0-9০-৯]{4}|[0-9০-৯]{1,2}\\s*(?:শে|ই|লা|রা|ঠা)?\\s*[\\p{L}\\p{M}]{2,14},?\\s*[0-9০-৯]{4}|[A-Za-z]{3,9} [0-9]{1,2}, [0-9]{4}")]
    private static partial Regex Day();

    [GeneratedRegex("(?<n>১ম|২য়|৩য়|৪র্থ|প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ|[১-৪1-4](?:st|nd|rd|th)?)\\s*(?:ত্রৈমাসিক|quarter)", RegexOptions.IgnoreCase)]
    private static partial Regex Quarterly();

    [GeneratedRegex("(?<y>[0-9০-৯]{4})\\s*[-–—/]\\s*[0-9০-৯]{2,4}")]
    private static partial Regex Year();

    [GeneratedRegex("কার্যালয়|অধিদপ্তর|পরিদপ্তর|ইউনিয়ন পরিষদ|পৌরসভা|মন্ত্রণালয়|অফিস$|দপ্তর$")]
    private static partial Regex Office();
}
