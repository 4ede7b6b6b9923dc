using Dorgora.Charter.Document;

namespace Dorgora.Charter.Reading;

/// <summary>What was read: a page, a table file, bare text, or an edition of our own (which says all there is to say).</summary>
public enum SourceKind { Html, Csv, Text, Own }

/// <summary>A head as found, and the column it was taken for; null when no synonym is near.</summary>
/// <param name="Closeness">0–1; 1 for a known wording.</param>
public sealed record FoundHead(Place Place, string Was, string Text, Column? Means, double Closeness);

/// <summary>A row of data: its cells in the order found, those that belong to one column joined in <see cref="Of"/>.</summary>
public sealed record FoundRow(int Number, IReadOnlyList<Cell> Cells, IReadOnlyDictionary<Column, Cell> ByColumn)
{
    /// <summary>The cell of a column; null when the table has no such column.</summary>
    public Cell? Of(Column column) => ByColumn.GetValueOrDefault(column);
}

/// <summary>A table of services, or the part of one that stands under one category and one line of heads.</summary>
/// <param name="Category">null when nothing says which.</param>
/// <param name="HeadsGuessed">There were no heads; they were told by what stands in the cells.</param>
public sealed record FoundTable(string PartBn, ServiceCategory? Category, IReadOnlyList<FoundHead> Heads, IReadOnlyList<FoundRow> Rows, bool HeadsGuessed)
{
    /// <summary>The department's form has the method, or papers and their place in one column.</summary>
    public CharterForm Form => Heads.Any(h => h.Means is Column.Method or Column.PapersAndSource) ? CharterForm.Dept8 : CharterForm.Field8;

    public bool Has(Column column) => Heads.Any(h => h.Means == column);
}

/// <summary>A rung of the grievance table with its place.</summary>
public sealed record FoundRung(Place Place, GrsRung Rung);

/// <summary>
/// A charter as it was found: the document it makes, each table with its cells and places, what was repaired, and what is left over.
/// What rules look at that a document does not hold stands in the properties.
/// </summary>
public sealed record CharterReading(SourceKind Source, CharterDocument Document, IReadOnlyList<FoundTable> Tables, IReadOnlyList<Note> Notes, IReadOnlyList<LeftOver> LeftOvers)
{
    /// <summary>The categories that have a heading or rows.</summary>
    public required IReadOnlySet<ServiceCategory> Sections { get; init; }

    /// <summary>Vision and mission as found; null when there is not even a heading.</summary>
    public Cell? Vision { get; init; }
    public Cell? Mission { get; init; }

    /// <summary>The expectations; null when there is no such section.</summary>
    public IReadOnlyList<Cell>? Expectations { get; init; }

    /// <summary>The grievance table; null when there is none.</summary>
    public IReadOnlyList<FoundRung>? Grs { get; init; }

    /// <summary>Pictures on the page and the widest fixed width of a table (pixels; 0 when none is fixed).</summary>
    public int Images { get; init; }
    public int WidestTable { get; init; }

    /// <summary>Whether the source can hold more than services (a page can, a table file seldom).</summary>
    public bool IsWhole => Source is SourceKind.Html or SourceKind.Own;

    public IEnumerable<FoundRow> Rows => Tables.SelectMany(t => t.Rows);
}
