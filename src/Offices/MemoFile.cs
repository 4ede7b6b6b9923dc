using Dorgora.Bangla;

namespace Dorgora.Offices;

/// <summary>The two number schemes of government letters. Both stay valid: old files keep their number.</summary>
public enum MemoScheme
{
    /// <summary>18 digits, 2.2.4.3.2.3.2 (Secretariat Instructions 2014): ministry, department, geo code, branch, subject, file, year.</summary>
    Eighteen = 18,
    /// <summary>22 digits, 2.2.4.3.3.2.4.2 (Secretariat Instructions 2024): the same with a section after the branch and a longer file number.</summary>
    TwentyTwo = 22,
}

/// <summary>The number of a file (নথি), from which letters go out: <c>05.43.3800.005.99.156.21</c>.</summary>
public sealed record MemoFile
{
    private static readonly int[] Old = [2, 2, 4, 3, 2, 3, 2];
    private static readonly int[] New = [2, 2, 4, 3, 3, 2, 4, 2];

    private MemoFile(string code, MemoScheme scheme) => (Code, Scheme) = (code, scheme);

    /// <summary>Latin digits with dots; the form in which it is stored and compared.</summary>
    public string Code { get; }
    public MemoScheme Scheme { get; }

    /// <summary>District (2) and upazila (2) in BBS codes; "00" where the office is above.</summary>
    public string Geo => Code.Split('.')[2];

    /// <summary>The year in which the file was opened, two digits.</summary>
    public string Year => Code[^2..];

    /// <summary>As printed, in Bengali digits.</summary>
    public override string ToString() => Digits.ToBangla(Code);

    /// <summary>Reads either scheme in either script; spaces and invisible marks are forgiven, anything else is not.</summary>
    public static bool TryParse(string? text, out MemoFile file)
    {
        file = null!;
        var parts = Plain(text).Split('.');
        var scheme = parts.Length == Old.Length ? MemoScheme.Eighteen : MemoScheme.TwentyTwo;
        var widths = scheme == MemoScheme.Eighteen ? Old : New;
        if (parts.Length != widths.Length) return false;
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Length != widths[i] || !parts[i].All(char.IsAsciiDigit)) return false;
        file = new(string.Join('.', parts), scheme);
        return true;
    }

    /// <summary>Reads a number written in the program or the database.</summary>
    /// <exception cref="FormatException">when it is neither scheme</exception>
    public static MemoFile Parse(string text) =>
        TryParse(text, out var file) ? file : throw new FormatException($"'{text}' is no memo file number of 18 or 22 digits.");

    /// <summary>Builds the file number of an office for a year; a part that is shorter gets zeros before it.</summary>
    /// <param name="geo">District and upazila in BBS codes, such as "1395".</param>
    /// <param name="year">The year of opening; its last two digits are used.</param>
    public static MemoFile For(MemoScheme scheme, string ministry, string department, string geo, string branch, string section, string subject, int file, int year)
    {
        string[] parts = scheme == MemoScheme.Eighteen
            ? [ministry, department, geo, branch, subject, Number(file), Number(year % 100)]
            : [ministry, department, geo, branch, section, subject, Number(file), Number(year % 100)];
        var widths = scheme == MemoScheme.Eighteen ? Old : New;
        return Parse(string.Join('.', parts.Select((part, i) => part.PadLeft(widths[i], '0'))));
    }

    /// <summary>The letter with that serial in this file.</summary>
    public MemoNumber this[int serial] => new(this, serial, null);

    internal static string Plain(string? text) =>
        string.Concat(Digits.ToLatin(text ?? "").Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format));

    private static string Number(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
