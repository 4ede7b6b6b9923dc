using System.Text.RegularExpressions;
using Dorgora.Bangla;

namespace Dorgora.Charter.Reading;

/// <summary>One head over one or more columns of the table as it stands.</summary>
internal sealed record HeadSpan(string Was, string Text, int From, int To, Column? Means, double Closeness);

/// <summary>Finds the heads of a table: one line of them, or two where some are merged.</summary>
internal static partial class HeadRow
{
    /// <summary>A line of heads names at least so many columns.</summary>
    private const int Least = 3;

    /// <summary>The heads that this row holds (with the one after it, when that goes on), and how many rows they take; null for any other row.</summary>
    public static (IReadOnlyList<HeadSpan> Heads, int Rows)? Of(Grid grid, int at, Draft draft)
    {
        var top = grid.Rows[at].Cells;
        if (top.Count < 2 || top.Any(c => c.Text.Length > 400)) return null;
        var one = Spans(top, draft);
        var best = (Heads: one, Rows: 1);
        if (at + 1 < grid.Rows.Count && GoesOn(top, grid.Rows[at + 1].Cells))
        {
            var below = grid.Rows[at + 1].Cells;
            var two = Spans([.. below.Select((c, i) => ReferenceEquals(c, top[Math.Min(i, top.Count - 1)]) ? c : new GridCell(c.Text, true, false, c.SpansColumns))], draft);
            best = (Known(two) > Known(one) ? two : one, 2);
        }
        var known = Known(best.Heads);
        return known >= Least || (known == 2 && best.Heads.Count <= 3 && best.Heads.Any(h => h.Means == Column.Name)) ? best : null;
    }

    /// <summary>The row of column numbers (১)…(৮).</summary>
    public static bool IsNumbers(IReadOnlyList<GridCell> cells)
    {
        if (cells.Count < 3) return false;
        for (var i = 0; i < cells.Count; i++)
            if (!int.TryParse(Digits.ToLatin(NotDigit().Replace(cells[i].Text, "")), out var n) || n != i + 1 || cells[i].Text.Length > 5) return false;
        return true;
    }

    /// <summary>The prescribed form whose order the cells follow, told by where the time stands; null when neither fits.</summary>
    public static IReadOnlyList<Column>? Guessed(IReadOnlyList<GridRow> rows)
    {
        var whole = rows.Where(r => r.Cells.Count is 7 or 8).ToList();
        if (whole.Count * 2 <= rows.Count) return null;
        int Times(int at) => whole.Count(r => PromisedTime.Parse(r.Cells[at].Text).IsClear);
        if (Times(2) * 2 > whole.Count) return Forms.Field8;
        return Times(5) * 2 > whole.Count ? Forms.Dept8 : null;
    }

    private static int Known(IReadOnlyList<HeadSpan> heads) => heads.Count(h => h.Means is not null);

    /// <summary>A second line of heads: cells that reach down from the first stand in it, and the others are heads too or short.</summary>
    private static bool GoesOn(IReadOnlyList<GridCell> top, IReadOnlyList<GridCell> below)
        => top.Any(c => c.SpansColumns) && below.Count == top.Count && !IsNumbers(below)
            && below.Where((c, i) => ReferenceEquals(c, top[i])).Any() && below.Where((c, i) => !ReferenceEquals(c, top[i])).All(c => c.IsHead || c.Text.Length <= 60);

    private static List<HeadSpan> Spans(IReadOnlyList<GridCell> cells, Draft draft)
    {
        var spans = new List<(GridCell Cell, int From, int To)>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (spans.Count > 0 && ReferenceEquals(spans[^1].Cell, cells[i])) spans[^1] = spans[^1] with { To = i };
            else spans.Add((cells[i], i, i));
        }
        var silent = new Repair([], draft.BijoyAround);
        var words = spans.Select(s => silent.Cell(default, s.Cell.Text, lines: false).Text).ToList();
        var means = HeadMatcher.Match(words);
        return [.. spans.Select((s, i) => new HeadSpan(s.Cell.Text, words[i], s.From, s.To, means[i].Means, means[i].Closeness))];
    }

    [GeneratedRegex("[^0-9০-৯]")]
    private static partial Regex NotDigit();
}
