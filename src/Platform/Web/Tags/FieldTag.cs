using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.Platform.Web.Tags;

/// <summary>What a field is: how it looks and what a phone's keyboard offers.</summary>
public enum FieldKind { Auto, Text, Lines, Number, Mobile, Date, Time, Email, Password, File, Select, Seg, Radios, Choices, Checks, Check }

/// <summary>
/// One question of a form: label, hint, the error sentence beside the field, and the control with what was typed.
/// <code>
/// &lt;field for="Mobile" kind="Mobile" label="মোবাইল নম্বর" hint="কাজের খবর এই নম্বরে যাবে" /&gt;
/// &lt;field for="Kind" kind="Seg" label="ধরন" items="Model.Kinds" /&gt;
/// </code>
/// Without <c>kind</c> the type decides: bool Check, DateOnly Date, whole numbers Number, with <c>items</c> Select, else Text. Every other
/// attribute (class, rows, autocomplete, data-*, autofocus) goes to the control. Label and hint are Bangla sentences with English in the texts.
/// What stands between the tags comes after the control, in the same group.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTag(Translator t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound] public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;
    public FieldKind Kind { get; set; }
    public string Label { get; set; } = "";
    public string? Hint { get; set; }

    /// <summary>A quiet word after the label: "আদেশে হুবহু ছাপা হবে".</summary>
    public string? Note { get; set; }
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>First, empty option of a select: "বাছুন".</summary>
    public string? Blank { get; set; }

    /// <summary>Says beside the label that it may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>The label is only for screen readers.</summary>
    public bool HideLabel { get; set; }

    /// <summary>The label is the page's heading (one question a page).</summary>
    public bool Heading { get; set; }

    /// <summary>Smaller circles and squares, for desks.</summary>
    public bool Small { get; set; }

    /// <summary>Address of suggestions for a select (ui/js/combo.js); without script the select itself is there.</summary>
    public string? Suggest { get; set; }

    /// <summary>Further classes of the group.</summary>
    public string? Group { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var after = await output.GetChildContentAsync();
        var field = FieldValue.Of(View, For, Kind is FieldKind.Auto ? Guess() : Kind, t);
        var attributes = new TagHelperAttributeList(output.Attributes);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-form-group" + (field.Error is null ? "" : " govuk-form-group--error") + (Group is null ? "" : $" {Group}"));
        var described = string.Join(' ', new[] { Hint is null ? null : $"{field.Id}-h", field.Error is null ? null : $"{field.Id}-e" }.OfType<string>());
        var content = output.Content;
        if (field.Kind is FieldKind.Check) content.AppendHtml(Error(field)).AppendHtml(Check(field, attributes, described));
        else if (field.Kind is FieldKind.Seg or FieldKind.Radios or FieldKind.Choices or FieldKind.Checks)
            content.AppendHtml(Set(field, attributes, described));
        else
        {
            content.AppendHtml(LabelTag(field)).AppendHtml(HintTag(field)).AppendHtml(Error(field));
            content.AppendHtml(FieldControl.Box(field, attributes, described, Items, Blank is null ? null : t[Blank]));
            if (Suggest is not null) content.AppendHtml(FieldControl.Suggest(field, Suggest, described)).AppendHtml(Needs("combo"));
        }
        content.AppendHtml(after);
    }

    private FieldKind Guess() => (Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType) switch
    {
        _ when Items is not null => FieldKind.Select,
        var type when type == typeof(bool) => FieldKind.Check,
        var type when type == typeof(DateOnly) => FieldKind.Date,
        var type when type == typeof(TimeOnly) => FieldKind.Time,
        var type when type == typeof(int) || type == typeof(long) => FieldKind.Number,
        _ => FieldKind.Text,
    };

    private HtmlString Needs(string script)
    {
        View.HttpContext.NeedsScript(script);
        return HtmlString.Empty;
    }

    private TagBuilder LabelTag(FieldValue field)
    {
        var label = Tag("label", "govuk-label" + (HideLabel ? " govuk-visually-hidden" : Heading ? " govuk-label--l" : ""), Words());
        label.Attributes["for"] = field.Id;
        if (!Heading) return label;
        return Tag("h1", "govuk-label-wrapper", label);
    }

    private HtmlContentBuilder Words()
    {
        var words = new HtmlContentBuilder().Append(t[Label]);
        var more = string.Join(" ", new[] { Note is null ? null : t[Note], Optional ? t["(না দিলেও চলে)"] : null }.OfType<string>());
        return more == "" ? (HtmlContentBuilder)words : (HtmlContentBuilder)words.Append(" ").AppendHtml(Tag("span", "meta", Text(more)));
    }

    private IHtmlContent HintTag(FieldValue field, string @class = "govuk-hint")
    {
        if (Hint is null) return HtmlString.Empty;
        var hint = Tag("div", @class, Text(t[Hint]));
        hint.Attributes["id"] = $"{field.Id}-h";
        return hint;
    }

    private IHtmlContent Error(FieldValue field)
    {
        if (field.Error is null) return HtmlString.Empty;
        var words = new HtmlContentBuilder().AppendHtml(Tag("span", "govuk-visually-hidden", Text(t["ভুল:"]))).Append(" ").Append(field.Error);
        var error = Tag("p", "govuk-error-message", Tag("span", null, words));
        error.Attributes["id"] = $"{field.Id}-e";
        return error;
    }

    private TagBuilder Set(FieldValue field, TagHelperAttributeList attributes, string described)
    {
        var set = new TagBuilder("fieldset");
        set.AddCssClass("govuk-fieldset");
        if (described != "") set.Attributes["aria-describedby"] = described;
        set.InnerHtml.AppendHtml(Tag("legend", "govuk-fieldset__legend" + (HideLabel ? " govuk-visually-hidden" : ""), Words()));
        set.InnerHtml.AppendHtml(HintTag(field)).AppendHtml(Error(field)).AppendHtml(FieldControl.Answers(field, attributes, Items ?? [], Small));
        return set;
    }

    private TagBuilder Check(FieldValue field, TagHelperAttributeList attributes, string described)
    {
        var item = Tag("div", "govuk-checkboxes__item", FieldControl.CheckBox(field, attributes, described));
        var label = Tag("label", "govuk-label govuk-checkboxes__label", Words());
        label.Attributes["for"] = field.Id;
        item.InnerHtml.AppendHtml(label).AppendHtml(HintTag(field, "govuk-hint govuk-checkboxes__hint")).AppendHtml(FieldControl.Unticked(field));
        return Tag("div", "govuk-checkboxes" + (Small ? " govuk-checkboxes--small" : ""), item);
    }

    private static TagBuilder Tag(string name, string? @class, IHtmlContent content)
    {
        var tag = new TagBuilder(name);
        if (@class is not null) tag.AddCssClass(@class);
        tag.InnerHtml.AppendHtml(content);
        return tag;
    }

    private static HtmlContentBuilder Text(string text) => (HtmlContentBuilder)new HtmlContentBuilder().Append(text);
}
