using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.Platform.Web.Tags;

/// <summary>
/// Every <c>&lt;form method="post"&gt;</c> carries an idempotency key (see <see cref="OnceMiddleware"/>), so that a double click
/// or a retry acts once, and leaves checking to the server, whose sentences are Bangla. <c>once="false"</c> leaves the key out.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;
    public string Method { get; set; } = "";
    public bool Once { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("method", Method);
        if (!Method.Equals("post", StringComparison.OrdinalIgnoreCase)) return;
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate", null, HtmlAttributeValueStyle.Minimized));
        View.HttpContext.NeedsScript("once");
        if (Once) output.PostContent.AppendHtml($"""<input type="hidden" name="{OnceMiddleware.Field}" value="{Guid.NewGuid():N}">""");
    }
}
