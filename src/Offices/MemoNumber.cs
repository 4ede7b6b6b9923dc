using System.Globalization;
using Dorgora.Bangla;

namespace Dorgora.Offices;

/// <summary>A letter's number (স্মারক নম্বর): file, serial within the file, and for a copy its number: <c>০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-১৩/১</c>.</summary>
/// <param name="Serial">1 to 999,999, without gaps within the file and year.</param>
/// <param name="Copy">1 to 99 for the copies (অনুলিপি), null for the letter itself.</param>
public sealed record MemoNumber(MemoFile File, int Serial, int? Copy)
{
    /// <summary>The number under which the n-th copy goes out.</summary>
    public MemoNumber ForCopy(int n) => this with { Copy = n };

    /// <summary>Latin digits: how it is stored and sorted out of the API.</summary>
    public string Latin
    {
        get
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{File.Code}-{Serial}");
            return Copy is { } copy ? string.Create(CultureInfo.InvariantCulture, $"{text}/{copy}") : text;
        }
    }

    /// <summary>As printed, in Bengali digits.</summary>
    public override string ToString() => Digits.ToBangla(Latin);

    /// <summary>Reads a number in either script; a serial is asked for, a copy number may follow.</summary>
    public static bool TryParse(string? text, out MemoNumber number)
    {
        number = null!;
        var plain = MemoFile.Plain(text).Replace('–', '-').Replace('—', '-');
        var dash = plain.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || !MemoFile.TryParse(plain[..dash], out var file)) return false;
        var tail = plain[(dash + 1)..].Split('/');
        if (tail.Length > 2 || !Counting(tail[0], 999_999, out var serial)) return false;
        int? copy = null;
        if (tail.Length == 2)
        {
            if (!Counting(tail[1], 99, out var n)) return false;
            copy = n;
        }
        number = new(file, serial, copy);
        return true;
    }

    /// <summary>Reads a number written in the program or the database.</summary>
    /// <exception cref="FormatException">when it is none</exception>
    public static MemoNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is no memo number.");

    private static bool Counting(string text, int most, out int n) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out n) && n >= 1 && n <= most;
}
