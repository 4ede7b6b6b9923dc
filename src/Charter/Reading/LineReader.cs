using System.Globalization;
using Dorgora.Charter.Document;

namespace Dorgora.Charter.Reading;

/// <summary>Reads the lines of text of a charter: headings, vision and mission, expectations as a list, the office, the day it was renewed.</summary>
internal sealed class LineReader(Draft draft)
{
    /// <summary>A vision is a sentence or two; what comes after so many letters is other text of the page.</summary>
    private const int LongestVision = 1_500;

    /// <summary>Reads one line; what it can be nothing of is left over.</summary>
    public void Read(Line line)
    {
        if (line.Mark != "") { Marked(line); return; }
        var cell = draft.Repair.Cell(new(Forms.Page), line.Text, lines: false);
        if (cell.Text == "" || Dated(cell.Text)) return;
        var (what, rest) = Headings.Of(cell.Text);
        if (what is Announces.Title) return;
        if (what is not Announces.Nothing) Open(what, cell, rest);
        else if (!Continued(cell)) Loose(cell);
    }

    private void Open(Announces what, Cell cell, string rest)
    {
        draft.Open(what);
        if (what is Announces.Vision) draft.Vision = new(new(Forms.Vision), cell.Was, rest);
        if (what is Announces.Mission) draft.Mission = new(new(Forms.Mission), cell.Was, rest);
    }

    /// <summary>A day or quarter that the line names; the rest of such a line is only its label.</summary>
    private bool Dated(string text)
    {
        var (renewed, quarter) = (Headings.Renewed(text), Headings.Quarter(text));
        if (renewed is { } day && (draft.Renewed is null || day > draft.Renewed)) draft.Renewed = day;
        if (quarter != "" && draft.Quarter == "") draft.Quarter = quarter;
        return renewed is not null || quarter != "";
    }

    private bool Continued(Cell cell)
    {
        switch (draft.Section)
        {
            case Announces.Vision when draft.Vision is { } vision && vision.Text.Length < LongestVision:
                draft.Vision = Longer(vision, cell);
                return true;
            case Announces.Mission when draft.Mission is { } mission && mission.Text.Length < LongestVision:
                draft.Mission = Longer(mission, cell);
                return true;
            case Announces.Expectations when draft.Expectations is { Count: < 40 } list:
                list.Add(cell with { Place = new(Forms.Expectations, list.Count + 1), Text = Headings.WithoutNumber(cell.Text) });
                return true;
            default: return false;
        }
    }

    private static Cell Longer(Cell before, Cell more) => before with { Was = $"{before.Was} {more.Was}".Trim(), Text = $"{before.Text} {more.Text}".Trim() };

    private void Loose(Cell cell)
    {
        if (draft.Office == "" && draft.Tables.Count == 0 && Headings.IsOffice(cell.Text)) draft.Office = cell.Text;
        else draft.Leave(cell.Place, cell.Was, "ছকের বাইরের লেখা, সেবা প্রদান প্রতিশ্রুতির কোনো অংশে পড়ে না");
    }

    /// <summary>A line of our own export says itself what it is.</summary>
    public void Marked(Line line)
    {
        var text = draft.Repair.Cell(new(Forms.Page), line.Text, lines: false);
        switch (line.Mark)
        {
            case "office": draft.Office = text.Text; break;
            case "quarter": draft.Quarter = text.Text; break;
            case "renewed": draft.Renewed = DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Headings.Renewed(text.Text); break;
            case "form": draft.Form = text.Text == "DEPT-8" ? CharterForm.Dept8 : CharterForm.Field8; break;
            case "vision": draft.Open(Announces.Vision); draft.Vision = text with { Place = new(Forms.Vision) }; break;
            case "mission": draft.Open(Announces.Mission); draft.Mission = text with { Place = new(Forms.Mission) }; break;
            case "expectation": (draft.Expectations ??= []).Add(text with { Place = new(Forms.Expectations, draft.Expectations.Count + 1) }); break;
            default: Read(new Line(line.Text)); break;
        }
    }
}
