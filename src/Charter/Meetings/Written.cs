using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Meetings;

/// <summary>What somebody typed, made fit to keep; what is too long is refused beside its field, never cut.</summary>
internal static class Written
{
    /// <summary>One line; "" for nothing.</summary>
    public static string Line(string? text, int most, string at) => Clean.TooLong(text, most) ? throw TooLong(most, at) : Clean.Line(text, most);

    /// <summary>Several lines; "" for nothing.</summary>
    public static string Text(string? text, int most, string at) => Clean.TooLong(text, most) ? throw TooLong(most, at) : Clean.Text(text, most);

    /// <summary>The lines that hold something.</summary>
    public static IReadOnlyList<string> Lines(string? text) => [.. Clean.Text(text).Split('\n').Select(line => Clean.Line(line)).Where(line => line != "")];

    private static RuleBroken TooLong(int most, string at) => new("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: at, values: most);
}
