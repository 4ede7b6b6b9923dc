using Dorgora.Bangla;
using Dorgora.Charter.Document;
using Dorgora.Charter.Reading;

namespace Dorgora.Charter.Rules;

/// <summary>An edition of our own as if it had been read from its page, without writing and reading one.</summary>
public static class OwnReading
{
    public static CharterReading Of(CharterDocument edition)
    {
        var notes = new List<Note>();
        var repair = new Repair(notes, bijoyAround: false);
        var tables = Enum.GetValues<ServiceCategory>().Select(c => Table(edition, c, repair)).Where(t => t.Rows.Count > 0).ToList();
        return new(SourceKind.Own, edition, tables, notes, [])
        {
            Sections = tables.Select(t => t.Category!.Value).ToHashSet(),
            Vision = repair.Cell(new(Forms.Vision), edition.VisionBn, lines: false), Mission = repair.Cell(new(Forms.Mission), edition.MissionBn, lines: false),
            Expectations = [.. edition.Expectations.Select((e, i) => new Cell(new(Forms.Expectations, i + 1), e, e))],
            Grs = [.. edition.Grs.Select((g, i) => new FoundRung(new(Forms.Grs, i + 1), g))],
        };
    }

    private static FoundTable Table(CharterDocument edition, ServiceCategory category, Repair repair)
    {
        var (part, columns) = (Forms.Title(category), Forms.Of(edition.Form));
        var heads = columns.Select((c, i) => Forms.Head(edition.Form, c) is var head ? new FoundHead(new(part, 0, i + 1), head, head, c, 1) : null!).ToList();
        return new(part, category, heads, [.. edition.Of(category).Select((r, i) => Row(r, i + 1, part, columns, repair))], HeadsGuessed: false);
    }

    private static FoundRow Row(CharterRow row, int number, string part, IReadOnlyList<Column> columns, Repair repair)
    {
        var cells = columns.Select((c, i) => repair.Cell(new(part, number, i + 1), Text(row, c, number), lines: c is Column.Papers or Column.PapersAndSource)).ToList();
        return new(number, cells, columns.Zip(cells).ToDictionary(p => p.First, p => p.Second));
    }

    private static string Text(CharterRow row, Column column, int number) => column switch
    {
        Column.Serial => Digits.ToBangla(number),
        Column.PapersAndSource => $"{row.PapersBn}\n{row.SourceBn}".Trim(),
        _ => CharterHtml.Text(row, column),
    };
}
