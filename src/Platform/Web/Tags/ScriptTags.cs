using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.Platform.Web.Tags;

/// <summary>
/// Notices which small scripts a page needs from the attributes in its HTML, so that a page loads only those and no page has to
/// remember. The layout writes them into its head. HTML that comes later as a fragment brings no script of its own.
/// (An input has no end tag, and Razor wants that said where a rule for every element meets one.)
/// </summary>
[HtmlTargetElement("*", Attributes = "data-live-topic")]
[HtmlTargetElement("*", Attributes = "data-draft")]
[HtmlTargetElement("*", Attributes = "data-key")]
[HtmlTargetElement("*", Attributes = "data-due-src")]
[HtmlTargetElement("*", Attributes = "data-suggest-src")]
[HtmlTargetElement("*", Attributes = "data-print")]
[HtmlTargetElement("*", Attributes = "data-since")]
[HtmlTargetElement("*", Attributes = "hx-get")]
[HtmlTargetElement("*", Attributes = "hx-post")]
[HtmlTargetElement("input", Attributes = "data-key", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = "data-due-src", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = "data-suggest-src", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = "hx-get", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = "hx-post", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScriptTags : TagHelper
{
    private static readonly (string Attribute, string Script)[] Uses =
    [
        ("data-live-topic", "live"), ("data-draft", "draft"), ("data-key", "keys"), ("data-due-src", "due"), ("data-suggest-src", "combo"),
        ("data-print", "print"), ("data-since", "time"), ("hx-get", "htmx"), ("hx-post", "htmx"),
    ];

    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var (attribute, script) in Uses)
            if (context.AllAttributes.ContainsName(attribute)) View.HttpContext.NeedsScript(script);
    }
}

/// <summary>The scripts this request's page needs.</summary>
public static class Scripts
{
    private static readonly object Place = new();

    /// <summary>Asks for one of ui/js (or "htmx") by name; for code that writes its attributes itself.</summary>
    public static void NeedsScript(this HttpContext context, string name) => context.Names().Add(name);

    /// <summary>What was asked for, in a fixed order.</summary>
    public static IEnumerable<string> NeededScripts(this HttpContext context) => context.Names();

    private static SortedSet<string> Names(this HttpContext context)
        => (SortedSet<string>)(context.Items[Place] ??= new SortedSet<string>(StringComparer.Ordinal));
}
