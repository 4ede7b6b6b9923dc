using System.Globalization;
using System.Security.Cryptography;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>
/// The number a citizen keeps: nine random digits and a check digit, written 3-3-3-1 in Bengali digits. It can be spoken on the
/// telephone and typed on any keypad; it says nothing about the case and opens nothing without the last four digits of the mobile.
/// </summary>
public static class CaseCode
{
    // Damm's quasigroup: the check digit catches every single wrong digit and every swap of neighbours.
    private static readonly byte[,] Damm =
    {
        { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 }, { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 }, { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 }, { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 },
        { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 }, { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 }, { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 }, { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
    };

    /// <summary>A new code, ten Latin digits; uniqueness is the database's unique index.</summary>
    public static string New() => WithCheck(RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// A code that no case of any office has yet: with a million cases one in nine hundred draws is taken. Two that draw the same at the same
    /// moment are told apart by the unique index.
    /// </summary>
    public static async Task<string> Free(AppDb db, Func<string> draw, CancellationToken cancel = default)
    {
        while (true)
        {
            var code = draw();
            if (!await db.Set<Case>().IgnoreQueryFilters([AppDb.OfficeFilter]).AnyAsync(c => c.Code == code, cancel)) return code;
        }
    }

    /// <summary>Nine digits and their check digit.</summary>
    public static string WithCheck(string nine) => nine + (char)('0' + Check(nine));

    /// <summary>Reads a code in either script, with or without hyphens and spaces. False when the check digit does not fit.</summary>
    public static bool TryParse(string? text, out string code)
    {
        code = string.Concat(Digits.ToLatin(text ?? "").Where(c => c is not ('-' or '–' or ' ' or '\u200c' or '\u200d')));
        return code.Length == 10 && code.All(char.IsAsciiDigit) && Check(code) == 0;
    }

    /// <summary>৪২৭-৩৩০-১২৩-৪</summary>
    public static string Show(string code) => Digits.ToBangla(Latin(code));

    /// <summary>427-330-123-4</summary>
    public static string Latin(string code) => $"{code[..3]}-{code[3..6]}-{code[6..9]}-{code[9..]}";

    private static int Check(string digits) => digits.Aggregate(0, (interim, digit) => Damm[interim, digit - '0']);
}
