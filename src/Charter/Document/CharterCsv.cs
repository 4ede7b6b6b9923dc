using System.Globalization;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Charter.Reading;

namespace Dorgora.Charter.Document;

/// <summary>
/// A charter as CSV with the heads of the field form and <c>category</c>; further columns (code, name_en …) only where some service has them.
/// Cells that a spreadsheet would calculate are made harmless in a way that reading undoes.
/// </summary>
public static class CharterCsv
{
    /// <summary>The services alone: UTF-8 with its mark, as open data and for spreadsheets.</summary>
    public static byte[] Services(CharterDocument charter) => Bytes(charter, whole: false);

    /// <summary>Everything: after the services a row each for office, quarter, vision, expectations and grievance rungs, told apart by <c>category</c>. Reading it gives the same document.</summary>
    public static byte[] Whole(CharterDocument charter) => Bytes(charter, whole: true);

    /// <summary>"citizen", "institutional", "internal".</summary>
    public static string Key(ServiceCategory category) => category switch { ServiceCategory.Citizen => "citizen", ServiceCategory.Institutional => "institutional", _ => "internal" };

    private static byte[] Bytes(CharterDocument charter, bool whole)
    {
        Column[] more = [.. CharterHtml.Beside.Concat(whole ? CharterHtml.Inner : []).Where(c => charter.Rows.Any(r => CharterHtml.Text(r, c) != ""))];
        var csv = new StringBuilder(4096);
        Write(csv, [.. Forms.Field8.Select(c => Forms.Head(CharterForm.Field8, c)), Forms.Extra(Column.Category), .. more.Select(Forms.Extra)]);
        var number = 0;
        foreach (var row in charter.Rows)
            Write(csv, [.. Forms.Field8.Select(c => Cell(row, c, number + 1)), Key(row.Category), .. more.Select(c => CharterHtml.Text(row, c))], ++number);
        if (whole) Rest(csv, charter);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static string Cell(CharterRow row, Column column, int number) => column switch
    {
        Column.Serial => number.ToString("D2", CultureInfo.InvariantCulture),
        Column.Papers => CharterHtml.Numbered(row.PapersBn),
        _ => CharterHtml.Text(row, column),
    };

    private static void Rest(StringBuilder csv, CharterDocument charter)
    {
        void One(string kind, string text)
        {
            if (text != "") Write(csv, ["", text, "", "", "", "", "", "", kind]);
        }
        One("form", charter.Form == CharterForm.Field8 ? "FIELD-8" : "DEPT-8");
        One("office", charter.OfficeBn);
        One("quarter", charter.Quarter);
        One("renewed", charter.Renewed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        One("vision", charter.VisionBn);
        One("mission", charter.MissionBn);
        foreach (var line in charter.Expectations) One("expectation", line);
        foreach (var rung in charter.Grs) Write(csv, ["", rung.WhenBn, rung.LimitBn, "", rung.AddressBn, "", rung.WhoBn, "", "grs"]);
    }

    private static void Write(StringBuilder csv, IReadOnlyList<string> cells, int number = 0)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) csv.Append(',');
            csv.Append(Quoted(i == 0 && number > 0 ? Digits.ToBangla(cells[i]) : cells[i]));
        }
        csv.Append("\r\n");
    }

    /// <summary>One line of a table for spreadsheets, made harmless as above.</summary>
    internal static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(",\"\n;\t|");

    private static string Quoted(string cell)
    {
        if (cell is ['=' or '+' or '-' or '@' or '\'', ..]) cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(Marks) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
