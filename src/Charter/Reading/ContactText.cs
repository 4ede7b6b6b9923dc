using System.Text.RegularExpressions;
using Dorgora.Bangla;

namespace Dorgora.Charter.Reading;

/// <summary>What the last two columns must say of an officer, found in the one text they are.</summary>
/// <param name="PostBn">What remains when numbers and addresses are taken out; "" when there is no post.</param>
/// <param name="Phones">As written, Latin digits.</param>
/// <param name="BadPhones">Those that no telephone of the country has.</param>
public sealed partial record ContactText(string PostBn, bool HasRoom, bool HasCode, IReadOnlyList<string> Phones, IReadOnlyList<string> BadPhones, IReadOnlyList<string> Emails)
{
    /// <summary>Reads the cell. Never throws.</summary>
    public static ContactText Parse(string text)
    {
        var line = Clean.Line(text, text.Length);
        if (line.Length > 2000) line = line[..2000];
        var latin = Digits.ToLatin(line);
        var emails = Email().Matches(latin).Select(m => m.Value.TrimEnd('.')).ToList();
        var rest = Email().Replace(latin, " ");
        var (room, code) = (Room().IsMatch(rest), Code().IsMatch(rest));
        rest = Code().Replace(Room().Replace(rest, " "), " ");
        var phones = Number().Matches(rest).Select(m => m.Value.Trim()).Where(p => p.Count(char.IsAsciiDigit) is >= 5 || p.Length == 3).ToList();
        var post = Label().Replace(Number().Replace(rest, " "), " ");
        return new(Letters().Count(post) >= 4 ? string.Join(' ', post.Split([' ', ',', ';', ':', '(', ')', '।', '-'], StringSplitOptions.RemoveEmptyEntries)) : "",
            room, code, phones, [.. phones.Where(p => !IsTelephone(p))], emails);
    }

    /// <summary>Whether the address belongs to one of the domains or to a domain below it.</summary>
    public static bool IsOfficial(string email, IReadOnlyList<string> domains)
    {
        var domain = email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
        return domains.Any(d => domain == d || domain.EndsWith("." + d, StringComparison.Ordinal));
    }

    /// <summary>A mobile, a line with its area code (9–11 digits from 0), or a short national number.</summary>
    public static bool IsTelephone(string written)
    {
        if (Mobile.TryParse(written, out _)) return true;
        var digits = string.Concat(Digits.ToLatin(written).Where(char.IsAsciiDigit));
        if (digits.StartsWith("88", StringComparison.Ordinal)) digits = digits[2..];
        if (digits.Length is 3 or 5) return digits[0] != '0';
        return digits.Length is >= 9 and <= 12 && digits[0] == '0' && digits[1] is >= '2' and <= '9';
    }

    [GeneratedRegex("[A-Za-z0-9._%+-]+\\s?@\\s?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex("(?:রুম|কক্ষ|room)\\s*(?:নং|নম্বর|no\\.?)?\\s*[:ঃ.–-]*\\s*[0-9A-Za-z(\\u0995-\\u09B9][0-9/-]{0,6}", RegexOptions.IgnoreCase)]
    private static partial Regex Room();

    [GeneratedRegex("(?:জেলা|উপজেলা|জেলার|উপজেলার)?\\s*(?:কোড|code)\\s*(?:নং|নম্বর|no\\.?)?\\s*[:ঃ.–-]*\\s*[0-9]{1,8}", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex("(?<![0-9])(?:\\(?\\+?88\\)?[ -]?)?[0-9][0-9 -]{1,16}[0-9](?![0-9])")]
    private static partial Regex Number();

    [GeneratedRegex("টেলিফোন|মোবাইল|ফোন|ই-?মেইল|নম্বর|নং|phone|mobile|e-?mail|tel", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex("[\\p{L}]")]
    private static partial Regex Letters();
}
