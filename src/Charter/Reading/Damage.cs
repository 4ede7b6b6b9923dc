using System.Text.RegularExpressions;

namespace Dorgora.Charter.Reading;

/// <summary>
/// Bangla that was turned from Bijoy to Unicode by a careless program: conjuncts that came apart in the same few ways everywhere
/// (বাসত্মবায়ন, সংক্রামত্ম, শিÿা, গুরম্নত্ব, শিড়্গা, উলেস্নখ). Only patterns that no right word has are mended.
/// </summary>
public static partial class Damage
{
    /// <summary>The text with the known damage mended; the same text when there is none.</summary>
    public static string Mend(string text)
    {
        if (!Any().IsMatch(text)) return text;
        text = Tma().Replace(text, m => (m.Groups["l"].Value == "স" ? "স্ত" : "ন্ত") + m.Groups["v"].Value);
        text = Ru().Replace(text, "রু");
        text = Kkha().Replace(text, "ক্ষ");
        text = Left().Replace(text, m => m.Value switch { "ÿ" or "¶" => "ক্ষ", "Í" => "্ত", "š" => "ন্", _ => "স্" });
        text = EarlyE().Replace(text, "$1ে");
        text = Lla().Replace(text, "ল্ল$1");
        return Pla().Replace(text, "$1্ল$2");
    }

    /// <summary>Whether there is damage that <see cref="Mend"/> knows.</summary>
    public static bool IsIn(string text) => Mend(text) != text;

    [GeneratedRegex("ত্ম|ম্ন|\u09DC্গ|ড\u09BC্গ|স্ন|[ÿ¶Íš¯†‡]")]
    private static partial Regex Any();

    /// <summary>ন্ত and স্ত that became ত্ম, with the vowel sign in front of it; আত্ম, মহাত্মা, একাত্ম have none of these letters before.</summary>
    [GeneratedRegex("(?<l>[নমস])(?<v>[িেৈ]?)ত্ম")]
    private static partial Regex Tma();

    [GeneratedRegex("রম্ন")]
    private static partial Regex Ru();

    [GeneratedRegex("(?:\u09DC|ড\u09BC)্গ")]
    private static partial Regex Kkha();

    /// <summary>Signs of the old font that stayed between Bangla letters.</summary>
    [GeneratedRegex("(?<=[\u0981-\u09E3])[ÿ¶Íš¯]|[ÿ¶š¯](?=[\u0985-\u09CC])")]
    private static partial Regex Left();

    [GeneratedRegex("[†‡]([ক-হ]\u09BC?(?:্[ক-হ]\u09BC?)*)")]
    private static partial Regex EarlyE();

    [GeneratedRegex("ল([িেৈ]?)স্ন")]
    private static partial Regex Lla();

    /// <summary>প্ল ব্ল ফ্ল ক্ল গ্ল শ্ল; not উপ-স্নাতক and the like.</summary>
    [GeneratedRegex("([পবফকগশ])([িেৈ]?)স্ন(?!াত)")]
    private static partial Regex Pla();
}
