using System.Globalization;
using System.Security.Cryptography;
using Dorgora.Bangla;

namespace Dorgora.OneStop;

/// <summary>The number of an appointment or a request to meet: eight random digits, written 4-4. It opens nothing without the last four digits of the mobile.</summary>
public static class VisitCode
{
    public static string New() => RandomNumberGenerator.GetInt32(10_000_000, 100_000_000).ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads it in either script, with or without hyphens and spaces.</summary>
    public static bool TryParse(string? text, out string code)
    {
        code = string.Concat(Digits.ToLatin(text ?? "").Where(c => c is not ('-' or '–' or ' ')));
        return code.Length == 8 && code.All(char.IsAsciiDigit);
    }

    /// <summary>৪২৭৩-৩০১২</summary>
    public static string Show(string code) => Digits.ToBangla(Latin(code));

    /// <summary>4273-3012</summary>
    public static string Latin(string code) => $"{code[..4]}-{code[4..]}";
}
