using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web.Icons;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Dorgora.Platform.Web.Tags;

/// <summary>
/// <c>&lt;stat value="18" label="সময় পার হয়েছে" look="bad" href="/cases?overdue=true" /&gt;</c>: a figure and what it counts; the link opens
/// exactly those rows. Looks: bad lit ok mati. <c>trend</c> is a quiet third line.
/// </summary>
[HtmlTargetElement("stat", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatTag(Translator t) : TagHelper
{
    /// <summary>A whole number, or text such as "৮৯%".</summary>
    public object? Value { get; set; }
    public string Label { get; set; } = "";
    public string? Trend { get; set; }
    public string? Look { get; set; }
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "div" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        output.Attributes.SetAttribute("class", "dg-stat" + (Look is null ? "" : $" dg-stat--{Look}"));
        var figure = Value switch { int n => t.Num(n), long n => t.Num(n), _ => t.Digits(Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "–") };
        output.Content.AppendHtml(Line("n", figure)).AppendHtml(Line("l", t[Label]));
        if (Trend is not null) output.Content.AppendHtml(Line("t", t[Trend]));
    }

    private static TagBuilder Line(string @class, string text)
    {
        var line = new TagBuilder("span");
        line.AddCssClass(@class);
        line.InnerHtml.Append(text);
        return line;
    }
}

/// <summary>
/// <c>&lt;empty title="আপনার কাছে কিছু জমে নেই" art="open"&gt;one sentence, one act&lt;/empty&gt;</c>: a drawn doorstep where a list has
/// nothing. Drawings: open (nothing waits), search (nothing found), shut (no such page, no right).
/// </summary>
[HtmlTargetElement("empty", Attributes = "title")]
public sealed class EmptyTag(Translator t) : TagHelper
{
    public string Title { get; set; } = "";
    public string Art { get; set; } = "open";
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "dg-empty");
        var head = new TagBuilder($"h{Level}");
        head.InnerHtml.Append(t[Title]);
        var content = await output.GetChildContentAsync();
        output.Content.SetHtmlContent(IconSet.Art(Art)).AppendHtml(head).AppendHtml(content);
    }
}

/// <summary><c>&lt;qr text="https://…" label="কেসের পাতা" /&gt;</c>: a QR code as one SVG path, error correction M (15 %), without a quiet zone: leave paper around it.</summary>
[HtmlTargetElement("qr", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrTag(Translator t) : TagHelper
{
    public string Text { get; set; } = "";
    public string Label { get; set; } = "কিউআর কোড";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (path, size) = Draw(Text);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("qr", HtmlEncoder.Default);
        output.Attributes.SetAttribute("viewBox", $"0 0 {size} {size}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", t[Label]);
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Content.SetHtmlContent($"<path fill=\"#000\" d=\"{path}\"/>");
    }

    /// <summary>The dark squares as runs along each row, and how many modules a side has.</summary>
    public static (string Path, int Size) Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        const int quiet = 4;
        var size = rows.Count - 2 * quiet;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
            foreach (var (from, length) in Runs(rows[y + quiet], quiet, size))
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{length}v1h-{length}z");
        return (path.ToString(), size);
    }

    private static IEnumerable<(int From, int Length)> Runs(BitArray row, int skip, int size)
    {
        for (var x = 0; x < size; x++)
        {
            var from = x;
            while (x < size && row[x + skip]) x++;
            if (x > from) yield return (from, x - from);
        }
    }
}
