using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.Platform.Web.Tags;

/// <summary>
/// <c>&lt;error-summary /&gt;</c> above a form: every sentence that says what is wrong, each leading to its field. Takes the focus when
/// the page comes back. Nothing when all is well.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTag(Translator t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ViewData.ModelState.SelectMany(e => e.Value!.Errors.Where(x => x.ErrorMessage != "").Take(1).Select(x => (e.Key, Sentence: t[x.ErrorMessage])))
            .OrderBy(e => Place(e.Key), StringComparer.Ordinal).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus", null, HtmlAttributeValueStyle.Minimized));
        output.Content.AppendHtml("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">").Append(t["{0} জায়গা ঠিক করুন", t.Count(errors.Count)])
            .AppendHtml("</h2><div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var (key, sentence) in errors)
        {
            var line = new TagBuilder(key == "" ? "span" : "a");
            if (key != "") line.Attributes["href"] = "#" + FieldValue.IdOf(key);
            line.InnerHtml.Append(sentence);
            output.Content.AppendHtml("<li>").AppendHtml(line).AppendHtml("</li>");
        }
        output.Content.AppendHtml("</ul></div></div>");
    }

    /// <summary>Where the field stands among the page's properties, written so that it sorts: model state itself keeps no order of ours.</summary>
    private string Place(string key)
    {
        var (place, at) = ("", View.ViewData.ModelMetadata);
        foreach (var part in key.Split('.'))
        {
            var name = part.Split('[')[0];
            var index = at.Properties.ToList().FindIndex(p => p.PropertyName == name);
            place += $"{index + 1:D4}{part[name.Length..]}.";
            if (index < 0) break;
            at = at.Properties[index].ElementMetadata ?? at.Properties[index];
        }
        return place;
    }
}
