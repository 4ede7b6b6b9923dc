using Dorgora.Charter.Document;

namespace Dorgora.Charter.Reading;

/// <summary>Reads a table of services row by row: headings within it, heads (also repeated), the row of numbers, and the services.</summary>
internal sealed class TableReader(Draft draft, LineReader lines, CancellationToken cancel)
{
    private IReadOnlyList<HeadSpan>? heads;
    private Part? part;
    private readonly List<GridRow> waiting = [];
    private bool guessed, fresh;
    private int tried;

    /// <summary>Heads are looked for in so many rows of a source that are marked as heads; a table of nothing but heads is no charter.</summary>
    private const int MostTried = 200;

    public void Read(Grid grid)
    {
        if (OtherTables.Read(grid, draft, lines)) return;
        var before = heads;
        heads = null;
        for (var at = 0; at < grid.Rows.Count; at++)
        {
            cancel.ThrowIfCancellationRequested();
            at += Row(grid, at);
        }
        if (waiting.Count > 0) WithoutHeads(before);
        if (fresh) part ??= new Part(heads!, guessed, draft);        // heads and nothing under them
        Close();
    }

    /// <summary>Reads the row; tells how many more rows it took.</summary>
    private int Row(Grid grid, int at)
    {
        var row = grid.Rows[at];
        if (row.Cells.All(c => c.Text == "")) return 0;
        if (Alone(row) is { } heading)
        {
            var announced = IsHeading(heading.Text);
            if (announced || heading.SpansColumns || (heads is null && draft.Kind is SourceKind.Csv))
            {
                if (announced && part is not null) Close();
                lines.Read(new Line(heading.Text.Replace('\n', ' ')));
                return 0;
            }
        }
        if (HeadRow.IsNumbers(row.Cells)) return 0;
        if (MayBeHeads(row) && tried++ < MostTried && HeadRow.Of(grid, at, draft) is { } found)
        {
            Close();
            foreach (var early in waiting) Early(early);
            waiting.Clear();
            (heads, guessed, fresh) = (found.Heads, false, true);
            return found.Rows - 1;
        }
        if (heads is null) waiting.Add(row);
        else Data(row);
        return 0;
    }

    private bool MayBeHeads(GridRow row) => heads is null || row.Cells.All(c => c.IsHead) || row.Cells.Take(2).Any(c => c.Text.Length < 60 && (c.Text.Contains("ক্র", StringComparison.Ordinal) || c.Text.Contains("সেবার নাম", StringComparison.Ordinal)));

    /// <summary>The only cell of the row that says anything.</summary>
    private static GridCell? Alone(GridRow row)
    {
        var said = row.Cells.Where(c => c.Text != "").Distinct().Take(2).ToList();
        return said.Count == 1 && row.Cells.Count > 0 ? said[0] : null;
    }

    private bool IsHeading(string text) => Headings.Of(new Repair([], draft.BijoyAround).Cell(default, text, lines: false).Text).What is not Announces.Nothing;

    /// <summary>A row above the heads: the title of the table, or something that has no place.</summary>
    private void Early(GridRow row)
    {
        if (Alone(row) is { } title) lines.Read(new Line(title.Text.Replace('\n', ' ')));
        else Homeless(row);
    }

    private void Data(GridRow row)
    {
        if (Part.CategoryOf(heads!, row) is { } said && said != draft.Category)
        {
            Close();
            draft.Category = said;
            draft.Sections.Add(said);
        }
        part ??= new Part(heads!, guessed, draft);
        fresh = false;
        part.Add(row);
    }

    private void Close()
    {
        part?.Finish();
        (part, fresh) = (null, false);
    }

    /// <summary>Rows with no heads above them: those of the table before hold when it was as wide, else what stands in the cells tells.</summary>
    private void WithoutHeads(IReadOnlyList<HeadSpan>? before)
    {
        var width = waiting.Max(r => r.Cells.Count);
        if (before is not null && before[^1].To + 1 == width) heads = before;
        else if (HeadRow.Guessed(waiting) is { } order)
            heads = [.. order.Take(width).Select((c, i) => new HeadSpan("", Forms.Head(order == Forms.Field8 ? CharterForm.Field8 : CharterForm.Dept8, c), i, i, c, 0))];
        guessed = heads is not null;
        foreach (var row in waiting)
        {
            if (heads is not null) Data(row);
            else Homeless(row);
        }
        waiting.Clear();
    }

    private void Homeless(GridRow row)
        => draft.Leave(new(Forms.Page), string.Join(" | ", row.Cells.Distinct().Select(c => c.Text).Where(t => t != "")), "এই সারির ওপরে চেনা শিরোনাম নেই, কোন ঘর কী তা বোঝা যায়নি");
}
