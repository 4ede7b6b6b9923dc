using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dorgora.Bangla;

namespace Dorgora.HelpDesk;

/// <summary>Four digits told once to who gave no number; they take the place of the last four of a mobile.</summary>
public static class TrackPin
{
    public static string New() => RandomNumberGenerator.GetInt32(0, 10_000).ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>Bound to the code, so that equal PINs do not show as equal.</summary>
    public static string Hash(string code, string pin) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{code}:{pin}")));

    /// <summary>Whether these four digits open the case: the end of the number it came from, or its PIN. Either script.</summary>
    public static bool Opens(Case of, CaseWords words, string? digits)
    {
        var four = Digits.ToLatin(digits ?? "").Trim();
        if (four.Length != 4 || !four.All(char.IsAsciiDigit)) return false;
        return words.Mobile is { } mobile ? mobile.EndsWith(four, StringComparison.Ordinal) : words.PinHash == Hash(of.Code, four);
    }
}
