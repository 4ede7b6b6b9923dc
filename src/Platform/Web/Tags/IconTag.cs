using Dorgora.Platform.Web.Icons;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.Platform.Web.Tags;

/// <summary><c>&lt;icon name="phone" /&gt;</c>: an inline drawing beside its word. More classes by <c>class</c>.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTag : TagHelper
{
    public string Name { get; set; } = "";
    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(IconSet.Svg(Name, Class is null ? "i" : $"i {Class}"));
    }
}

/// <summary><c>&lt;niche icon="cow" look="lit" /&gt;</c>: an icon standing in a doorway; looks are <c>lit</c>, <c>mati</c>, <c>l</c> (large), several by a blank.</summary>
[HtmlTargetElement("niche", Attributes = "icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NicheTag : TagHelper
{
    public string Icon { get; set; } = "";
    public string? Look { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        var looks = (Look ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(l => $" dg-niche--{l}");
        output.Attributes.SetAttribute("class", "dg-niche" + string.Concat(looks));
        output.Content.SetHtmlContent(IconSet.Svg(Icon));
    }
}
