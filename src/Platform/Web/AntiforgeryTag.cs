using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.Platform.Web;

/// <summary>Every form that posts carries the token by which a page knows that the form was its own.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class AntiforgeryTag(IAntiforgery antiforgery) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase)) return;
        var tokens = antiforgery.GetAndStoreTokens(View.HttpContext);
        output.PostContent.AppendHtml($"""<input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}">""");
    }
}
