namespace Dorgora.Platform.Text;

/// <summary>One line of a CSV file (RFC 4180).</summary>
public static class Csv
{
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Cell(string text)
    {
        var safe = text.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
