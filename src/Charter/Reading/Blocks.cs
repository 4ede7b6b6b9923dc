using Dorgora.Platform.Data;

namespace Dorgora.Charter.Reading;

/// <summary>A piece of a source in its order: a line of text or a table.</summary>
internal abstract record Block;

/// <summary>A line of text; <paramref name="Mark"/> says what it is when our own export wrote it, else "".</summary>
internal sealed record Line(string Text, string Mark = "") : Block;

/// <summary>A table with spans resolved: a cell over several places stands in each of them as the same object.</summary>
internal sealed record Grid(IReadOnlyList<GridRow> Rows, string Mark = "") : Block;

/// <param name="Marks">What our own export keeps beside the columns, by its key.</param>
internal sealed record GridRow(IReadOnlyList<GridCell> Cells, IReadOnlyDictionary<string, string> Marks)
{
    public static readonly IReadOnlyDictionary<string, string> NoMarks = new Dictionary<string, string>();
}

/// <summary>A class, not a value: two cells with the same text are two cells.</summary>
internal sealed class GridCell(string text, bool isHead, bool spansRows, bool spansColumns)
{
    public string Text => text;
    public bool IsHead => isHead;
    public bool SpansRows => spansRows;
    public bool SpansColumns => spansColumns;
}

/// <summary>The blocks of a source and what was seen on the way.</summary>
internal sealed record Source(SourceKind Kind, IReadOnlyList<Block> Blocks, int Images = 0, int WidestTable = 0);

/// <summary>How much is read. More is refused with a sentence, never cut.</summary>
public static class ReadingLimits
{
    /// <summary>Of the file or the pasted text: 2 MB.</summary>
    public const int Bytes = 2 * 1024 * 1024;

    /// <summary>Cells of all tables together; a charter of 400 services has 3,200.</summary>
    public const int Cells = 24_000;

    /// <summary>Letters of one cell.</summary>
    public const int CellLetters = 8_000;

    /// <summary>Lines of text outside tables.</summary>
    public const int Lines = 6_000;

    internal const int Depth = 120, Columns = 40;

    /// <exception cref="RuleBroken">when there are more</exception>
    internal static void Count(ref int so, int more, int most)
    {
        so += more;
        if (so > most) throw TooMuch;
    }

    internal static RuleBroken TooMuch => new("এত বড় লেখা একসঙ্গে পড়া যায় না। শুধু সেবা প্রদান প্রতিশ্রুতির অংশটুকু দিন", at: "File");
}
