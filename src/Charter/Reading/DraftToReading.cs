using System.Text.RegularExpressions;
using Dorgora.Charter.Document;

namespace Dorgora.Charter.Reading;

/// <summary>Makes the document of what was found.</summary>
internal static partial class DraftToReading
{
    public static CharterReading Make(Draft draft, Source source)
    {
        var form = draft.Form ?? (draft.Tables.Count(t => t.Form == CharterForm.Dept8) * 2 > draft.Tables.Count ? CharterForm.Dept8 : CharterForm.Field8);
        var rows = draft.Tables.SelectMany(t => Rows(t, draft)).ToList();
        var expectations = draft.Expectations?.Where(e => e.Text != "").ToList();
        var document = new CharterDocument(form, draft.Office, draft.Quarter, draft.Renewed, Said(draft.Vision), Said(draft.Mission), rows, [.. (expectations ?? []).Select(e => e.Text)], [.. (draft.Grs ?? []).Select(g => g.Rung)]);
        return new(source.Kind, document, draft.Tables, draft.Notes, draft.Left)
        {
            Sections = draft.Sections, Vision = draft.Vision, Mission = draft.Mission, Expectations = expectations, Grs = draft.Grs, Images = source.Images, WidestTable = source.WidestTable,
        };
    }

    /// <summary>Dots and dashes in place of a sentence say nothing.</summary>
    public static bool IsBlank(string text) => !Letter().IsMatch(text);

    private static string Said(Cell? cell) => cell is null || IsBlank(cell.Text) ? "" : cell.Text;

    private static IEnumerable<CharterRow> Rows(FoundTable table, Draft draft)
    {
        if (table.Rows.Count == 0 || table.PartBn.StartsWith("২.৪", StringComparison.Ordinal)) yield break;
        if (table.Category is null)
            draft.Notes.Add(new(new(table.PartBn), NoteKind.Category, "", Forms.Title(ServiceCategory.Citizen)));
        foreach (var row in table.Rows.Where(r => Text(r, Column.Name) != ""))
            yield return Row(table.Category ?? ServiceCategory.Citizen, row, draft.Marks.GetValueOrDefault(row, GridRow.NoMarks), draft);
    }

    private static CharterRow Row(ServiceCategory category, FoundRow row, IReadOnlyDictionary<string, string> marks, Draft draft)
    {
        string Mark(Column column) => marks.TryGetValue(Forms.Extra(column).Replace('_', '-'), out var kept) ? kept.Trim() : "";
        string Either(Column column) => Text(row, column) is { Length: > 0 } said ? said : Mark(column);
        var (papers, place) = Papers(row, draft);
        return new(category, Either(Column.Code), Text(row, Column.Name), Text(row, Column.Time), papers, place, Text(row, Column.Fee), Text(row, Column.Officer), Text(row, Column.Senior))
        {
            NameEn = Either(Column.NameEn), MethodBn = Either(Column.Method), AudienceBn = Either(Column.Audience), ConditionsBn = Either(Column.Conditions),
            LawBn = Either(Column.Law), ResultBn = Either(Column.Result), PlaceBn = Either(Column.Location),
        };
    }

    /// <summary>Papers one a line, and where they are to be had; the department's form has both in one cell.</summary>
    private static (string Papers, string Place) Papers(FoundRow row, Draft draft)
    {
        if (row.Of(Column.PapersAndSource) is not { } both) return (Items(Text(row, Column.Papers)), Text(row, Column.Source));
        if (Where().Match(both.Text) is not { Success: true } said) return (Items(both.Text), Text(row, Column.Source));
        var (papers, place) = (Items(both.Text[..said.Index].Trim()), string.Join(", ", said.Groups["place"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        draft.Notes.Add(new(both.Place, NoteKind.Split, both.Was, place));
        return (papers, place);
    }

    /// <summary>A list one item a line without its numbers; a list in one line is parted at its numbers, else at semicolons.</summary>
    public static string Items(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 1) lines = Numbered(lines[0]) ? Parted(lines[0]) : [.. lines[0].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (lines.Select((line, i) => Number(line) == i + 1).All(yes => yes)) lines = [.. lines.Select(l => First().Replace(l, "", 1))];
        return string.Join('\n', lines.Where(l => l != ""));
    }

    private static bool Numbered(string line) => Number(line) == 1;

    private static string[] Parted(string line)
    {
        var items = new List<string>();
        var from = 0;
        foreach (Match cut in Cut().Matches(line))
        {
            if (Number(line[(cut.Index + 1)..].TrimStart()) != items.Count + 2) continue;
            items.Add(line[from..cut.Index].Trim());
            from = cut.Index + 1;
        }
        return [.. items, line[from..].Trim()];
    }

    private static int Number(string line)
        => First().Match(line) is { Success: true } m && Bangla.Digits.TryParseInt(m.Groups["n"].Value, out var n) ? n : 0;

    private static string Text(FoundRow row, Column column) => row.Of(column)?.Text ?? "";

    [GeneratedRegex("[\\p{L}]")]
    private static partial Regex Letter();

    [GeneratedRegex("^\\(?(?<n>[0-9০-৯]{1,2})[).।]\\)?\\s*")]
    private static partial Regex First();

    [GeneratedRegex("[;,](?=\\s*\\(?[0-9০-৯]{1,2}[).।])")]
    private static partial Regex Cut();

    [GeneratedRegex("(?:^|\\n)\\s*প্রাপ্তি\\s?স্থান\\s*[:ঃ–-]\\s*(?<place>[^\\0]*)$")]
    private static partial Regex Where();
}
