using CsvHelper;

namespace Dorgora.Offices.Data;

/// <summary>A CSV file with a header row (UTF-8, comma): the tables shipped with this room and the files people import.</summary>
public static class Table
{
    /// <summary>Longest file that is read: 50,000 rows.</summary>
    public const int MostRows = 50_000;

    /// <summary>The rows of a table shipped with this room, such as "unions.csv".</summary>
    public static IEnumerable<Row> Shipped(string name)
    {
        using var stream = Open(name);
        foreach (var row in Read(stream)) yield return row;
    }

    /// <summary>A shipped table as it is, for telling editions apart.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) => typeof(Table).Assembly.GetManifestResourceStream($"Offices/{name}")
        ?? throw new FileNotFoundException($"No table '{name}' is shipped with this room.");

    /// <summary>Rows by column name; columns nobody asks for are ignored, missing ones read as empty. A file that is not CSV gives rows nobody can use, never an exception.</summary>
    public static IEnumerable<Row> Read(Stream stream)
    {
        using var csv = CsvReader.Create(stream, Settings, leaveOpen: true);
        csv.ReadHeader();
        var columns = csv.Headers.ToArray().Select(Plain).ToArray();
        for (var n = 0; n < MostRows && csv.Read(); n++)
        {
            var cells = new Dictionary<string, string>(columns.Length, StringComparer.Ordinal);
            for (var i = 0; i < columns.Length; i++) cells[columns[i]] = csv.GetString(i);
            yield return new((int)csv.LineNumber, cells);
        }
    }

    private static readonly CsvReaderOptions Settings = new()
    {
        Separator = ',', TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow, MissingField = CsvMissingFieldHandling.ReturnEmpty,
    };

    private static string Plain(string header) => header.Trim('\uFEFF', ' ', '"').ToLowerInvariant();
}

/// <summary>One row; <paramref name="Line"/> is where it starts in the file, counted from one with the header.</summary>
public sealed record Row(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell of that column, trimmed; "" when the column or the cell is missing.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "").Trim();

    /// <summary>Several values in one cell, separated by ";".</summary>
    public string[] List(string column) => this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
