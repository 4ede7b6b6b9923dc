using System.Globalization;

namespace Dorgora.Offices.Settings;

/// <summary>Whether white letters can be read on an office's colour (WCAG 2.2, relative luminance).</summary>
public static class Contrast
{
    /// <summary><c>#rrggbb</c>.</summary>
    public static bool IsColour(string? text) => text is ['#', ..] && text.Length == 7 && text.Skip(1).All(char.IsAsciiHexDigit);

    /// <summary>1 (white itself) to 21 (black); 4.5 is enough for text.</summary>
    public static double WithWhite(string colour) => 1.05 / (Luminance(colour) + 0.05);

    private static double Luminance(string colour) => 0.2126 * Part(colour, 1) + 0.7152 * Part(colour, 3) + 0.0722 * Part(colour, 5);

    private static double Part(string colour, int at)
    {
        var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
