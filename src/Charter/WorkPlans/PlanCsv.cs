using System.Globalization;
using System.Text;
using Dorgora.Bangla;

namespace Dorgora.Charter.WorkPlans;

/// <summary>A progress report for a spreadsheet: the columns of the form, one row an indicator, UTF-8 with its mark. Figures in Latin digits so that they can be counted.</summary>
public static class PlanCsv
{
    public static byte[] Write(PlanTable table)
    {
        var csv = new StringBuilder(2048);
        Row(csv, [.. PlanTable.Heads, .. PlanTable.QuarterHeads, "অর্থবছর", "নম্বর"]);
        foreach (var (area, marks, rows) in table.Areas)
            foreach (var r in rows)
                Row(csv, [area, Number(marks), $"{Digits.ToBangla(r.Line.ActivityNo)} {r.Line.ActivityBn}", $"{Digits.ToBangla(r.Line.IndicatorNo)} {r.Line.IndicatorBn}", r.Line.UnitBn, Number(r.Line.Mark), Number(r.Line.Target),
                    string.Join("; ", r.Evidence.Count == 0 ? [r.Line.EvidenceBn] : r.Evidence.Select(e => $"{e.Name} (SHA-256 {e.Sha256})")), r.Note, .. r.Quarters.Select(Number), Number(r.Year), Number(r.Score)]);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static string Number(decimal? figure) => figure?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static void Row(StringBuilder csv, IReadOnlyList<string> cells) => csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>What a spreadsheet would calculate is made harmless.</summary>
    private static string Cell(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t', ..]) text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\n;") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
