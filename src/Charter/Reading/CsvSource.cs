using CsvHelper;

namespace Dorgora.Charter.Reading;

/// <summary>A table file or a table pasted from a spreadsheet: comma, semicolon, tab or bar between the cells; or bare lines.</summary>
internal static class CsvSource
{
    public static Source Read(string text, CancellationToken cancel)
    {
        if (Separator(text) is not { } separator) return Bare(text);
        var options = new CsvReaderOptions
        {
            Separator = separator, HasHeader = false, MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow, MissingField = CsvMissingFieldHandling.ReturnEmpty,
        };
        var rows = new List<GridRow>();
        var cells = 0;
        using var csv = CsvReader.FromText(text, options);
        while (csv.Read())
        {
            cancel.ThrowIfCancellationRequested();
            ReadingLimits.Count(ref cells, csv.FieldCount, ReadingLimits.Cells);
            rows.Add(new([.. Enumerable.Range(0, Math.Min(csv.FieldCount, ReadingLimits.Columns)).Select(i => Cell(csv.GetString(i)))], GridRow.NoMarks));
        }
        return new(SourceKind.Csv, [new Grid(rows)]);
    }

    private static GridCell Cell(string text) => text.Length <= ReadingLimits.CellLetters ? new(Unguarded(text.Trim()), false, false, false) : throw ReadingLimits.TooMuch;

    /// <summary>The mark that keeps a spreadsheet from calculating a cell is no part of its text.</summary>
    private static string Unguarded(string text) => text is ['\'', '=' or '+' or '-' or '@' or '\'', ..] ? text[1..] : text;

    /// <summary>The separator of which most of the first records have equally many; null when none has two or more of any.</summary>
    private static char? Separator(string text)
    {
        if (text.StartsWith("sep=", StringComparison.Ordinal) && text.Length > 4) return text[4];
        var records = Counts(text.AsSpan(0, Math.Min(text.Length, 30_000)));
        var best = (Separator: (char?)null, Score: 0);
        for (var i = 0; i < Separators.Length; i++)
        {
            var usual = records.Select(r => r[i]).Where(n => n >= 2).GroupBy(n => n).OrderByDescending(g => g.Count()).FirstOrDefault();
            if (usual is null || (usual.Count() < 2 && Separators[i] != '\t')) continue;
            var score = usual.Count() * Math.Min(usual.Key, 8);
            if (score > best.Score) best = (Separators[i], score);
        }
        return best.Separator;
    }

    private const string Separators = "\t;,|";

    /// <summary>How many of each separator stand outside quotes in each of the first records.</summary>
    private static List<int[]> Counts(ReadOnlySpan<char> text)
    {
        var records = new List<int[]> { new int[Separators.Length] };
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == '\n' && records.Count == 20) break;
            else if (c == '\n') records.Add(new int[Separators.Length]);
            else if (Separators.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at) records[^1][at]++;
        }
        return records;
    }

    private static Source Bare(string text)
    {
        var lines = 0;
        var blocks = new List<Block>();
        foreach (var line in text.Split('\n').Select(HtmlSource.Collapsed).Where(l => l != ""))
        {
            ReadingLimits.Count(ref lines, 1, ReadingLimits.Lines);
            blocks.Add(new Line(line));
        }
        return new(SourceKind.Text, blocks);
    }
}
