using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dorgora.Charter.Reading;

/// <summary>
/// Takes a page or a pasted piece of one apart, in its order. Tables that only lay out the page are gone through; scripts are never run and
/// nothing is fetched. Nesting is cut by the parser, everything else is counted.
/// </summary>
internal sealed class HtmlSource(CancellationToken cancel)
{
    private static readonly HashSet<string> Passed = ["script", "style", "noscript", "template", "svg", "nav", "select", "head", "iframe", "button"];
    private static readonly HashSet<string> Inline = ["a", "b", "i", "u", "em", "strong", "span", "font", "small", "big", "sup", "sub", "label", "mark", "abbr", "o:p", "ins"];

    private readonly List<Block> blocks = [];
    private readonly StringBuilder line = new();
    private int cells, lines, images, widest;

    public static Source Read(string html, CancellationToken cancel) => new HtmlSource(cancel).Read(html);

    private Source Read(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { MaximumDepth = ReadingLimits.Depth, SkipComments = true, SkipScriptText = true }).ParseDocument(html);
        cancel.ThrowIfCancellationRequested();
        if (document.Body is { } body) Walk(body);
        Flush();
        return new(SourceKind.Html, blocks, images, widest);
    }

    private void Walk(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            cancel.ThrowIfCancellationRequested();
            if (node is IText text) line.Append(text.Data);
            else if (node is IElement element && !Passed.Contains(element.LocalName)) Take(element);
        }
    }

    private void Take(IElement element)
    {
        if (element is IHtmlTableElement table && !IsLayout(table))
        {
            Flush();
            blocks.Add(Grid(table));
            return;
        }
        if (element is IHtmlImageElement) images++;
        var marked = element.GetAttribute("data-charter");
        var inline = marked is null && Inline.Contains(element.LocalName);
        if (!inline) Flush();
        if (marked is null) Walk(element);
        else Marked(element, marked);
        if (!inline) Flush();
    }

    private void Marked(IElement element, string mark)
    {
        ReadingLimits.Count(ref lines, 1, ReadingLimits.Lines);
        blocks.Add(new Line(Text(element), mark));
    }

    private void Flush()
    {
        var text = Collapsed(line.ToString());
        line.Clear();
        if (text == "") return;
        ReadingLimits.Count(ref lines, 1, ReadingLimits.Lines);
        blocks.Add(new Line(text));
    }

    /// <summary>A table that holds tables and has no heads of its own lays out the page.</summary>
    private static bool IsLayout(IHtmlTableElement table)
    {
        if (table.QuerySelector("table") is null) return false;
        var own = table.Rows.Take(4).Select(r => r.Cells.Select(c => c.QuerySelector("table") is null ? Collapsed(c.TextContent) : "").ToList());
        return !own.Any(heads => heads.Count < ReadingLimits.Columns && HeadMatcher.Match(heads).Count(m => m.Means is not null) >= 3);
    }

    private Grid Grid(IHtmlTableElement table)
    {
        if (int.TryParse(table.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width)) widest = Math.Max(widest, width);
        images += table.QuerySelectorAll("img").Length;
        var spans = new Dictionary<int, (GridCell Cell, int Left)>();
        var rows = new List<GridRow>();
        if (table.Caption is { } caption && Collapsed(caption.TextContent) is { Length: > 0 } title) rows.Add(new([new GridCell(title, true, false, true)], GridRow.NoMarks));
        foreach (var row in table.Rows.ToArray())
        {
            cancel.ThrowIfCancellationRequested();
            rows.Add(new(Cells(row, spans), Marks(row)));
        }
        return new(rows, table.GetAttribute("data-charter") ?? "");
    }

    private List<GridCell> Cells(IHtmlTableRowElement row, Dictionary<int, (GridCell Cell, int Left)> spans)
    {
        var found = new List<GridCell>();
        foreach (var cell in row.Cells.ToArray())
        {
            Above(found, spans);
            var (across, down) = (Math.Clamp(cell.ColumnSpan, 1, ReadingLimits.Columns), Math.Clamp(cell.RowSpan, 1, 1000));
            var made = new GridCell(Text(cell), cell.LocalName == "th", down > 1, across > 1);
            for (var i = 0; i < across && found.Count < ReadingLimits.Columns; i++)
            {
                if (down > 1) spans[found.Count] = (made, down - 1);
                found.Add(made);
            }
        }
        Above(found, spans);
        ReadingLimits.Count(ref cells, found.Count, ReadingLimits.Cells);
        return found;
    }

    /// <summary>Cells of rows above that reach down to here.</summary>
    private static void Above(List<GridCell> found, Dictionary<int, (GridCell Cell, int Left)> spans)
    {
        while (spans.TryGetValue(found.Count, out var above))
        {
            if (above.Left > 1) spans[found.Count] = above with { Left = above.Left - 1 };
            else spans.Remove(found.Count);
            found.Add(above.Cell);
        }
    }

    private static Dictionary<string, string> Marks(IElement row) => row.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal))
        .DistinctBy(a => a.Name).ToDictionary(a => a.Name[5..], a => a.Value, StringComparer.Ordinal);

    /// <summary>The text of a cell, a line for each break, paragraph or item.</summary>
    private string Text(IElement cell)
    {
        var text = new StringBuilder();
        Gather(cell, text);
        if (text.Length > 8 * ReadingLimits.CellLetters) throw ReadingLimits.TooMuch;
        var all = string.Join('\n', text.ToString().Split('\n').Select(Collapsed).Where(l => l != ""));
        return all.Length > ReadingLimits.CellLetters ? throw ReadingLimits.TooMuch : all;
    }

    private void Gather(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
            else if (child is IElement element && !Passed.Contains(element.LocalName))
            {
                if (!Inline.Contains(element.LocalName)) text.Append('\n');
                Gather(element, text);
                if (!Inline.Contains(element.LocalName)) text.Append(element.LocalName is "td" or "th" ? ' ' : '\n');
            }
        }
    }

    /// <summary>The blanks of HTML made one; other spaces stay, so that their repair is noted.</summary>
    internal static string Collapsed(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) kept.Append(c);
            else if (kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
        }
        return kept.ToString().Trim();
    }
}
