using System.Globalization;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Charter.Reading;

namespace Dorgora.Charter.Document;

/// <summary>
/// A charter as clean HTML to paste into the national portal: the prescribed sections and tables, no script, no style, nothing of ours in
/// sight. What the form has no column for (code, quarter, English name …) is kept in data- attributes, so that reading it back gives the same document.
/// </summary>
public static class CharterHtml
{
    private static readonly string[] Nth = ["১ম", "২য়", "৩য়", "৪র্থ"];

    /// <summary>The piece of HTML, without html and body.</summary>
    public static string Write(CharterDocument charter)
    {
        var html = new StringBuilder(4096);
        Line(html, "p", "office", charter.OfficeBn);
        html.Append("<h2>সেবা প্রদান প্রতিশ্রুতি (Citizen’s Charter)</h2>\n");
        if (charter.Quarter is [_, _, _, _, _, _, _, _, _, var q]) html.Append(CultureInfo.InvariantCulture, $"<p>{Digits.ToBangla(charter.Quarter[..7])} অর্থবছর, {Nth[q - '1']} ত্রৈমাসিক</p>\n");
        if (charter.Renewed is { } day) html.Append(CultureInfo.InvariantCulture, $"<p>সর্বশেষ হালনাগাদ: {Dates.Long(day)}</p>\n");
        html.Append("<h3>").Append(Forms.VisionMission).Append("</h3>\n");
        Labelled(html, Forms.Vision, "vision", charter.VisionBn);
        Labelled(html, Forms.Mission, "mission", charter.MissionBn);
        html.Append("<h3>").Append(Forms.Services).Append("</h3>\n");
        if (charter.Rows.Count == 0 && charter.Form == CharterForm.Dept8) html.Append("<p data-charter=\"form\" hidden>DEPT-8</p>\n");       // else the heads tell
        foreach (var category in Enum.GetValues<ServiceCategory>()) Services(html, charter, category);
        Expectations(html, charter.Expectations);
        Grs(html, charter.Grs);
        return html.ToString();
    }

    private static void Services(StringBuilder html, CharterDocument charter, ServiceCategory category)
    {
        html.Append("<h4>").Append(Forms.Title(category)).Append("</h4>\n");
        var rows = charter.Of(category).ToList();
        if (rows.Count == 0) return;
        var columns = Forms.Of(charter.Form);
        Open(html, "services", columns.Select(c => Forms.Head(charter.Form, c)));
        html.Append("<tr>");
        for (var i = 1; i <= columns.Count; i++) html.Append(CultureInfo.InvariantCulture, $"<th>({Digits.ToBangla(i)})</th>");
        html.Append("</tr>\n</thead>\n<tbody>\n");
        for (var i = 0; i < rows.Count; i++)
        {
            html.Append("<tr").Append(Kept(rows[i], charter.Form)).Append('>');
            foreach (var column in columns) html.Append("<td>").Append(Cell(rows[i], column, i + 1)).Append("</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table>\n");
    }

    private static string Cell(CharterRow row, Column column, int number) => column switch
    {
        Column.Serial => Digits.ToBangla(number),
        Column.Papers => Broken(Numbered(row.PapersBn)),
        Column.PapersAndSource => Broken(Numbered(row.PapersBn) + (row.SourceBn == "" ? "" : $"\nপ্রাপ্তিস্থান: {row.SourceBn}")),
        _ => Safe(Text(row, column)),
    };

    /// <summary>The text of one column of a row.</summary>
    internal static string Text(CharterRow row, Column column) => column switch
    {
        Column.Name => row.NameBn, Column.Time => row.TimeBn, Column.Papers => row.PapersBn, Column.Source => row.SourceBn, Column.Fee => row.FeeBn,
        Column.Officer => row.OfficerBn, Column.Senior => row.SeniorBn, Column.Method => row.MethodBn, Column.Code => row.Code, Column.NameEn => row.NameEn,
        Column.Audience => row.AudienceBn, Column.Conditions => row.ConditionsBn, Column.Law => row.LawBn, Column.Result => row.ResultBn, Column.Location => row.PlaceBn, _ => "",
    };

    /// <summary>"১. …", one a line, as offices write a list of papers; "" for none.</summary>
    internal static string Numbered(string papers) => papers == "" ? "" : string.Join('\n', papers.Split('\n').Select((p, i) => $"{Digits.ToBangla(i + 1)}. {p}"));

    /// <summary>Columns that a form of a charter does not print.</summary>
    internal static readonly IReadOnlyList<Column> Beside = [Column.Code, Column.NameEn, Column.Method, Column.Audience, Column.Conditions, Column.Law, Column.Result, Column.Location];

    private static string Kept(CharterRow row, CharterForm form) => string.Concat(Beside.Where(c => (c != Column.Method || form == CharterForm.Field8) && Text(row, c) != "")
        .Select(c => $" data-{Forms.Extra(c).Replace('_', '-')}=\"{Safe(Text(row, c))}\""));

    private static void Expectations(StringBuilder html, IReadOnlyList<string> expectations)
    {
        if (expectations.Count == 0) return;
        html.Append("<h3>").Append(Forms.Expectations).Append("</h3>\n<ol>\n");
        foreach (var line in expectations) Line(html, "li", "expectation", line);
        html.Append("</ol>\n");
    }

    private static void Grs(StringBuilder html, IReadOnlyList<GrsRung> rungs)
    {
        if (rungs.Count == 0) return;
        html.Append("<h3>").Append(Forms.Grs).Append("</h3>\n");
        Open(html, "grs", Forms.GrsHeads);
        html.Append("</thead>\n<tbody>\n");
        for (var i = 0; i < rungs.Count; i++)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Digits.ToBangla(i + 1)}</td><td>{Safe(rungs[i].WhenBn)}</td><td>{Safe(rungs[i].WhoBn)}</td><td>{Safe(rungs[i].AddressBn)}</td><td>{Safe(rungs[i].LimitBn)}</td></tr>\n");
        html.Append("</tbody>\n</table>\n");
    }

    private static void Open(StringBuilder html, string mark, IEnumerable<string> heads)
        => html.Append(CultureInfo.InvariantCulture, $"<table border=\"1\" data-charter=\"{mark}\">\n<thead>\n<tr>{string.Concat(heads.Select(h => $"<th scope=\"col\">{Safe(h)}</th>"))}</tr>\n");

    private static void Line(StringBuilder html, string tag, string mark, string text)
    {
        if (text != "") html.Append(CultureInfo.InvariantCulture, $"<{tag} data-charter=\"{mark}\">{Safe(text)}</{tag}>\n");
    }

    private static void Labelled(StringBuilder html, string label, string mark, string text)
    {
        if (text != "") html.Append(CultureInfo.InvariantCulture, $"<p><b>{label}:</b> <span data-charter=\"{mark}\">{Safe(text)}</span></p>\n");
    }

    private static string Broken(string lines) => Safe(lines).Replace("\n", "<br>", StringComparison.Ordinal).Trim();

    private static string Safe(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
