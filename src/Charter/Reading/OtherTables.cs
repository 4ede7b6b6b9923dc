using Dorgora.Charter.Document;

namespace Dorgora.Charter.Reading;

/// <summary>The tables of a charter that are not services: grievance ladder, expectations, and vision and mission side by side.</summary>
internal static class OtherTables
{
    /// <summary>Reads the table if it is one of these.</summary>
    public static bool Read(Grid grid, Draft draft, LineReader lines) => Grs(grid, draft) || Expectations(grid, draft) || Vision(grid, lines);

    private static bool Grs(Grid grid, Draft draft)
    {
        for (var at = 0; at < Math.Min(3, grid.Rows.Count); at++)
        {
            var heads = Texts(grid.Rows[at], draft);
            int At(params string[] words) => heads.FindIndex(h => h.Length < 120 && words.All(w => h.Contains(w, StringComparison.Ordinal)));
            var (when, who, address, limit) = (At("কখন"), At("কার", "যোগাযোগ"), At("ঠিকানা"), Math.Max(At("নিষ্পত্তি"), At("সময়সীমা")));
            if (new[] { when, who, address, limit }.Count(i => i >= 0) < 2 || (when < 0 && who < 0)) continue;
            draft.Open(Announces.Grs);
            var rungs = draft.Grs ??= [];
            foreach (var row in grid.Rows.Skip(at + 1).Where(r => !HeadRow.IsNumbers(r.Cells)))
            {
                var place = new Place(Forms.Grs, rungs.Count + 1);
                string Cell(int i) => i < 0 || i >= row.Cells.Count ? "" : draft.Repair.Cell(place with { Column = i + 1 }, row.Cells[i].Text.Replace("\n", ", ", StringComparison.Ordinal), lines: false).Text;
                var rung = new GrsRung(Cell(when), Cell(who), Cell(address), Cell(limit));
                if (rung != new GrsRung("", "", "", "")) rungs.Add(new(place, rung));
            }
            draft.Open(Announces.Nothing);
            return true;
        }
        return false;
    }

    private static bool Expectations(Grid grid, Draft draft)
    {
        var heads = grid.Rows.Take(2).SelectMany(r => Texts(r, draft)).ToList();
        var said = heads.Any(h => h.Length < 120 && h.Contains("করণীয়", StringComparison.Ordinal));
        if ((!said && draft.Section is not Announces.Expectations) || grid.Rows.Any(r => r.Cells.Count > 4) || grid.Mark == "services") return false;
        draft.Open(Announces.Expectations);
        var list = draft.Expectations!;
        foreach (var row in grid.Rows.Where(r => !HeadRow.IsNumbers(r.Cells)))
        {
            var cells = row.Cells.Distinct().Select(c => draft.Repair.Cell(new(Forms.Expectations, list.Count + 1), c.Text.Replace('\n', ' '), lines: false)).ToList();
            if (cells.Count == 0 || cells[^1].Text == "" || cells[^1].Text.Contains("করণীয়", StringComparison.Ordinal) && (row.Cells[^1].IsHead || list.Count == 0)) continue;
            list.Add(cells[^1]);
            foreach (var other in cells.SkipLast(1).Where(c => c.Text.Length > 5)) draft.Leave(other.Place, other.Was, "প্রত্যাশার সারিতে একাধিক লেখা");
        }
        draft.Open(Announces.Nothing);
        return true;
    }

    private static bool Vision(Grid grid, LineReader lines)
    {
        if (grid.Rows.Count is 0 or > 6 || !grid.Rows.All(r => r.Cells.Distinct().Count() == 2 && Headings.Of(r.Cells[0].Text) is { What: Announces.Vision or Announces.Mission, Follows: "" })) return false;
        foreach (var row in grid.Rows)
        {
            lines.Read(new Line(row.Cells[0].Text));
            lines.Read(new Line(row.Cells[^1].Text.Replace('\n', ' ')));
        }
        return true;
    }

    private static List<string> Texts(GridRow row, Draft draft) => [.. row.Cells.Select(c => new Repair([], draft.BijoyAround).Cell(default, c.Text, lines: false).Text)];
}
