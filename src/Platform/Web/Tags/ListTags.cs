using Dorgora.Platform.Text;
using Dorgora.Platform.Web.Icons;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.Platform.Web.Tags;

/// <summary>The page's own address with one part of its query changed.</summary>
internal static class Address
{
    /// <summary>The parts in <paramref name="without"/> are left out.</summary>
    public static string With(this HttpRequest request, string key, string? value, params string[] without)
    {
        var rest = request.Query.Where(q => !without.Append(key).Contains(q.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? ""));
        var query = new QueryBuilder(value is null ? rest : rest.Append(KeyValuePair.Create(key, value)));
        return request.PathBase + Faults.AskedPath(request.HttpContext) + query.ToQueryString();
    }
}

/// <summary>
/// <c>&lt;pager page="2" size="50" total="240" /&gt;</c>: links to the other pages of a list, keeping filter and order; nothing when one page
/// is all. The page number is the query's <c>page</c>.
/// </summary>
[HtmlTargetElement("pager", Attributes = "total", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTag(Translator t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public int Page { get; set; } = 1;
    public int Size { get; set; } = 50;
    public long Total { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = (int)Math.Min(int.MaxValue, (Total + Size - 1) / Math.Max(1, Size));
        if (last <= 1)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", t["পাতা"]);
        var list = new TagBuilder("ul");
        list.AddCssClass("dg-chips");
        if (Page > 1) list.InnerHtml.AppendHtml(Item(Page - 1, "prev"));
        var before = 0;
        foreach (var n in Shown(last))
        {
            if (n > before + 1) list.InnerHtml.AppendHtml("<li>…</li>");
            list.InnerHtml.AppendHtml(Item(n, null));
            before = n;
        }
        if (Page < last) list.InnerHtml.AppendHtml(Item(Page + 1, "next"));
        output.Content.AppendHtml(list);
    }

    /// <summary>The first, the last and two on each side.</summary>
    private IEnumerable<int> Shown(int last) => Enumerable.Range(Page - 2, 5).Append(1).Append(last).Where(n => n >= 1 && n <= last).Distinct().Order();

    private TagBuilder Item(int n, string? rel)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = View.HttpContext.Request.With("page", n == 1 ? null : $"{n}") } };
        if (rel is not null) link.Attributes["rel"] = rel;
        else if (n == Page) link.Attributes["aria-current"] = "page";
        else link.Attributes["aria-label"] = t["পাতা {0}", n];
        if (rel == "prev") link.InnerHtml.AppendHtml(IconSet.Svg("arrow-left")).Append(" ").Append(t["আগের পাতা"]);
        else if (rel == "next") link.InnerHtml.Append(t["পরের পাতা"]).Append(" ").AppendHtml(IconSet.Svg("arrow-right"));
        else link.InnerHtml.Append(t.Num(n));
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}

/// <summary>
/// <c>&lt;sort-head by="due" sort="@Model.Sort"&gt;শেষ দিন&lt;/sort-head&gt;</c>: the head of a column one can order by. The query's
/// <c>sort</c> is the name, with "-" in front when the largest comes first; <c>first="-"</c> begins with that. Class "r" for figures.
/// </summary>
[HtmlTargetElement("sort-head", Attributes = "by")]
public sealed class SortHeadTag(Translator t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public string By { get; set; } = "";

    /// <summary>The order in use: "due", "-due" or another column's.</summary>
    public string? Sort { get; set; }
    public string First { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (up, down) = (Sort == By, Sort == "-" + By);
        output.TagName = "th";
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("aria-sort", up ? "ascending" : down ? "descending" : "none");
        var next = up ? "-" + By : down ? By : First + By;
        var request = View.HttpContext.Request;
        var link = new TagBuilder("a") { Attributes = { ["href"] = request.With("sort", next, "page"), ["title"] = t["এই ঘর ধরে সাজান"] } };
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        output.Content.SetHtmlContent(link);
    }
}
