using System.Text;
using System.Text.RegularExpressions;

namespace Dorgora.Charter.Reading;

/// <summary>
/// Looks at HTML before it is parsed. A parser goes through all open elements for each new one, so that a page of a hundred thousand
/// unclosed ones would keep it for minutes. No page of an office nests a hundred deep.
/// </summary>
internal static partial class HtmlDepth
{
    /// <summary>Elements open at once: those that need an end; and a few that somebody forgot to close.</summary>
    private const int Deepest = 300;

    private static readonly HashSet<string> WithoutEnd = new(
        ["p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "colgroup", "html", "head", "body", "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source", "embed", "param"], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="Platform.Data.RuleBroken">when more are open</exception>
    public static void Check(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var closes = html[tag.Index + 1] == '/';
            var name = html[(tag.Index + (closes ? 2 : 1))..(tag.Index + tag.Length)];
            if (WithoutEnd.Contains(name)) continue;
            var so = open.GetValueOrDefault(name);
            if (closes && so == 0) continue;
            open[name] = so + (closes ? -1 : 1);
            depth += closes ? -1 : 1;
            if (depth > Deepest) throw ReadingLimits.TooMuch;
        }
    }

    /// <summary>The page without scripts, styles and comments, whose text would be taken for tags.</summary>
    public static string WithoutScripts(string html)
    {
        var kept = new StringBuilder(html.Length);
        var from = 0;
        while (Hidden().Match(html, from) is { Success: true } hidden)
        {
            kept.Append(html, from, hidden.Index - from);
            var name = hidden.Groups["name"].Value;
            var end = html.IndexOf(name == "" ? "-->" : $"</{name}", hidden.Index, StringComparison.OrdinalIgnoreCase);
            if (end < 0) return kept.ToString();
            from = end + (name == "" ? 3 : name.Length + 2);
            if (name != "" && html.IndexOf('>', from) is >= 0 and var close) from = close + 1;
        }
        return kept.Append(html, from, html.Length - from).ToString();
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]{0,20}")]
    private static partial Regex Tag();

    [GeneratedRegex("<!--|<(?<name>script|style)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();
}
