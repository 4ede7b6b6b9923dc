using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.Platform.Web.Tags;

/// <summary>
/// Every <c>&lt;form method="post"&gt;</c> carries an idempotency key (see <see cref="OnceMiddleware"/>), so that a double click
/// or a retry acts once, and leaves checking to the server, whose sentences are Bangla. A page that has loaded a row's
/// version (<see cref="ActPage.Seen"/>) gets it posted back. <c>once="false"</c> leaves the key out.
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
        // The row's version when it was shown, so that a change in between is noticed.
        if (View.ViewData.Model is ActPage { Seen: { } seen }) output.PostContent.AppendHtml($"""<input type="hidden" name="{nameof(ActPage.Seen)}" value="{seen}">""");
        if (Once) output.PostContent.AppendHtml($"""<input type="hidden" name="{OnceMiddleware.Field}" value="{Guid.NewGuid():N}">""");
    }
}
