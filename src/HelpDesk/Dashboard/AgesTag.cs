using System.Globalization;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>
/// <c>&lt;ages of="row.Ages" href="/cases?state=open" /&gt;</c>: the five steps of age in one bar, each figure a link to its cases.
/// With <c>most</c> it is a row of windows of the heat wall instead (five cells, the fullest of the wall holds so many).
/// </summary>
[HtmlTargetElement("ages", Attributes = "of,href", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AgesTag(Translator t) : TagHelper
{
    public Ages Of { get; set; } = null!;
    public string Href { get; set; } = "";
    public int? Most { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Most is null ? "div" : null;
        if (Most is null) output.Attributes.SetAttribute("class", "dg-stack");
        for (var step = 0; step < Ages.Steps.Count; step++)
        {
            if (Most is { } most) output.Content.AppendHtml(Window(step, most));
            else if (Of[step] > 0) output.Content.AppendHtml(Part(step));
        }
    }

    private TagBuilder Part(int step)
    {
        var part = new TagBuilder("span");
        part.Attributes["data-n"] = Text(step + 1);
        part.Attributes["data-v"] = Text(Of.Width(step));
        part.InnerHtml.AppendHtml(Link(step));
        return part;
    }

    private TagBuilder Window(int step, int most)
    {
        var cell = new TagBuilder("td");
        if (Ages.Heat(Of[step], most) is { } heat)
        {
            cell.Attributes["data-h"] = Text(heat);
            cell.InnerHtml.AppendHtml(Link(step));
        }
        else cell.InnerHtml.AppendHtml("<span class=\"meta\">–</span>");
        return cell;
    }

    private TagBuilder Link(int step)
    {
        var (from, to) = Ages.Steps[step];
        var link = new TagBuilder("a");
        link.Attributes["href"] = Href + (from > 0 ? $"&age={from}" : "") + (to is null ? "" : $"&ageTo={to}");
        link.Attributes["aria-label"] = $"{t.Num(Of[step])}, {t["{0} দিন ধরে", t.Digits(Ages.Name(step))]}";
        link.InnerHtml.Append(t.Num(Of[step]));
        return link;
    }

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
