using System.Text.RegularExpressions;
using Dorgora.Bangla;
using Dorgora.Charter.Document;

namespace Dorgora.Charter.Reading;

/// <summary>The rows under one line of heads and one category, while they are read.</summary>
internal sealed partial class Part
{
    private readonly IReadOnlyList<HeadSpan> heads;
    private readonly bool guessed;
    private readonly Draft draft;
    private readonly string name;
    private readonly ServiceCategory? category;
    private readonly List<FoundRow> rows = [];
    private readonly Dictionary<GridCell, Cell> repaired = new(ReferenceEqualityComparer.Instance);
    private GridRow? last;

    public Part(IReadOnlyList<HeadSpan> heads, bool guessed, Draft draft)
    {
        (this.heads, this.guessed, this.draft, category) = (heads, guessed, draft, draft.Category);
        name = draft.Section is Announces.Subordinate ? "২.৪ আওতাধীন দপ্তরের সেবা" : category is { } c ? Forms.Title(c) : $"ছক {Digits.ToBangla(draft.Tables.Count + 1)}";
    }

    /// <summary>What the row's own column says of its category.</summary>
    public static ServiceCategory? CategoryOf(IReadOnlyList<HeadSpan> heads, GridRow row)
    {
        var said = heads.FirstOrDefault(h => h.Means == Column.Category) is { } head && head.From < row.Cells.Count ? row.Cells[head.From].Text : "";
        return said == "" ? null : Headings.Category(said);
    }

    public void Add(GridRow row)
    {
        if (OwnRow(row)) return;
        var number = rows.Count + 1;
        if (last is not null && rows.Count > 0 && SameService(last, row)) { Append(row); return; }
        var byColumn = new Dictionary<Column, Cell>();
        var cells = new List<Cell>();
        foreach (var head in heads)
        {
            var cell = Joined(row, head, number);
            cells.Add(cell);
            if (head.Means is { } column) byColumn[column] = Resolved(cell, column);
            else draft.Leave(cell.Place, cell.Was, "এই কলামের শিরোনাম কোনো নির্ধারিত কলামের সঙ্গে মেলেনি");
        }
        for (var i = heads[^1].To + 1; i < row.Cells.Count; i++) draft.Leave(new(name, number, i + 1), row.Cells[i].Text, "এই ঘরের ওপরে কোনো শিরোনাম নেই");
        Keep(row, new FoundRow(number, cells, byColumn));
    }

    private void Keep(GridRow row, FoundRow found)
    {
        last = row;
        rows.Add(found);
        if (row.Marks.Count > 0) draft.Marks[found] = row.Marks;
        var reason = draft.Section is Announces.Subordinate ? "আওতাধীন দপ্তরের সেবা এই অফিসের তালিকায় ধরা হয় না" : (found.Of(Column.Name)?.Text ?? "") == "" ? "সেবার নাম পাওয়া যায়নি" : "";
        if (reason != "") draft.Leave(new(name, found.Number), string.Join(" | ", found.Cells.Select(c => c.Was).Where(w => w != "")), reason);
    }

    /// <summary>The part as a table; its heads are noted where they were not the known words.</summary>
    public void Finish()
    {
        if (guessed) draft.Notes.Add(new(new(name), NoteKind.Heads, "", string.Join(" · ", heads.Select(h => h.Text))));
        var found = heads.Select(h => new FoundHead(new(name, 0, h.From + 1), h.Was, h.Text, h.Means, h.Closeness)).ToList();
        foreach (var head in found.Where(h => h.Means is not null && h.Closeness is > 0 and < 0.9))
            draft.Notes.Add(new(head.Place, NoteKind.Heads, head.Was, Forms.Head(CharterForm.Field8, head.Means!.Value)));
        draft.Tables.Add(new(name, draft.Section is Announces.Subordinate ? null : category, found, rows, guessed));
    }

    /// <summary>The cells under a head, joined; the first time a merged cell is met it is noted.</summary>
    private Cell Joined(GridRow row, HeadSpan head, int number)
    {
        var place = new Place(name, number, head.From + 1);
        var cells = row.Cells.Skip(head.From).Take(head.To - head.From + 1).Distinct().Select(c => Repaired(c, place, head.Means)).Where(c => c.Was != "").ToList();
        return cells.Count == 1 ? cells[0] with { Place = place } : new(place, string.Join(", ", cells.Select(c => c.Was)), string.Join(", ", cells.Select(c => c.Text)));
    }

    private Cell Repaired(GridCell cell, Place place, Column? column)
    {
        if (repaired.TryGetValue(cell, out var known)) return known;
        var lines = column is Column.Papers or Column.PapersAndSource;
        var made = draft.Repair.Cell(place, lines ? cell.Text : Ended().Replace(cell.Text, m => m.Groups["end"].Value == "" ? ", " : m.Groups["end"].Value + " "), lines);
        if (cell.SpansRows && made.Text != "") draft.Notes.Add(new(place, NoteKind.Merged, made.Was, "একীভূত ঘরের লেখা তার সব সারিতে ধরা হয়েছে"));
        return repaired[cell] = made;
    }

    /// <summary>"ঐ" is what stands above it in the same column.</summary>
    private Cell Resolved(Cell cell, Column column)
    {
        if (column is Column.Serial || !Ditto.IsDitto(cell.Text)) return cell;
        if (rows.Count > 0 && rows[^1].Of(column) is { Text.Length: > 0 } above)
        {
            draft.Notes.Add(new(cell.Place, NoteKind.Ditto, cell.Was, above.Text));
            return cell with { Text = above.Text };
        }
        draft.Leave(cell.Place, cell.Was, "‘ঐ’ লেখা, কিন্তু ওপরে কোনো লেখা নেই");
        return cell with { Text = "" };
    }

    /// <summary>One service over several rows: its name stands in one merged cell.</summary>
    private bool SameService(GridRow before, GridRow row)
        => heads.FirstOrDefault(h => h.Means == Column.Name) is { } head && head.From < row.Cells.Count && head.From < before.Cells.Count
            && ReferenceEquals(before.Cells[head.From], row.Cells[head.From]);

    private void Append(GridRow row)
    {
        var (found, above) = (rows[^1], last!);
        var joined = new Dictionary<Column, Cell>(found.ByColumn);
        foreach (var head in heads.Where(h => h.From < row.Cells.Count && !ReferenceEquals(row.Cells[h.From], above.Cells.ElementAtOrDefault(h.From))))
        {
            var more = Joined(row, head, found.Number);
            if (head.Means is not { } column) draft.Leave(more.Place, more.Was, "এই কলামের শিরোনাম কোনো নির্ধারিত কলামের সঙ্গে মেলেনি");
            else if (more.Text != "" && joined[column].Text is var had && !Ditto.IsDitto(more.Text) && had != more.Text)
                joined[column] = joined[column] with { Was = $"{joined[column].Was}; {more.Was}".Trim(';', ' '), Text = $"{had}{(column is Column.Papers or Column.PapersAndSource ? "\n" : "; ")}{more.Text}".Trim(';', ' ', '\n') };
        }
        last = row;
        rows[^1] = found with { ByColumn = joined, Cells = [.. heads.Select((h, i) => h.Means is { } c ? joined[c] : found.Cells[i])] };
    }

    /// <summary>A row of our own CSV that is no service: vision, expectation, a rung of the grievance table and the like.</summary>
    private bool OwnRow(GridRow row)
    {
        string At(Column column) => heads.FirstOrDefault(h => h.Means == column) is { } head && head.From < row.Cells.Count ? row.Cells[head.From].Text : "";
        var kind = At(Column.Category);
        if (kind is "grs")
        {
            (draft.Grs ??= []).Add(new(new(Forms.Grs, draft.Grs.Count + 1), new(At(Column.Name), At(Column.Officer), At(Column.Source), At(Column.Time))));
            return true;
        }
        if (kind is not ("office" or "quarter" or "renewed" or "form" or "vision" or "mission" or "expectation")) return false;
        new LineReader(draft).Marked(new Line(At(Column.Name), kind));
        return true;
    }

    /// <summary>A line break within a cell that has none in the document; a comma takes its place where nothing ends the line.</summary>
    [GeneratedRegex(@"(?<end>[,;:।/–-]?)[ \t]*\r?\n\s*")]
    private static partial Regex Ended();
}

/// <summary>The signs that offices write for "as above".</summary>
internal static partial class Ditto
{
    public static bool IsDitto(string text) => text.Length <= 24 && Signs().IsMatch(text);

    [GeneratedRegex("^[\\s\"“”〃'’‘.।_–—-]*(?:ঐ|do|ditto|একই|প্রাগুক্ত|উপরোক্ত|উপরে বর্ণিত)[\\s\"“”〃'’‘.।_–—-]*$|^(?:\"|“|”|〃|,,|''){1,3}$", RegexOptions.IgnoreCase)]
    private static partial Regex Signs();
}
