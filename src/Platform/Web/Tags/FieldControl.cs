using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.Platform.Web.Tags;

/// <summary>The control itself, in the kits' markup. Attributes written on the field are kept and win over ours, classes are joined.</summary>
internal static class FieldControl
{
    /// <summary>Input, textarea or select.</summary>
    public static IHtmlContent Box(FieldValue field, TagHelperAttributeList attributes, string described, IEnumerable<SelectListItem>? items, string? blank)
    {
        var name = field.Kind switch { FieldKind.Lines => "textarea", FieldKind.Select => "select", _ => "input" };
        var box = Control(name, attributes, name == "input" ? TagMode.StartTagOnly : TagMode.StartTagAndEndTag);
        var look = name == "input" ? "govuk-input" : $"govuk-{name}";
        Classes(box, look, field.Error is null ? null : $"{look}--error", field.Kind is FieldKind.Mobile or FieldKind.Number or FieldKind.Date or FieldKind.Time ? "num" : null);
        Common(box, field, described);
        if (name == "textarea")
        {
            Default(box, "rows", "4");
            // A newline right after <textarea> is dropped by the browser; ours is there so that one of the text's own is not.
            box.Content.AppendHtml("\n").Append(field.Text);
        }
        else if (name == "select") box.Content.AppendHtml(Options(field, items ?? [], blank));
        else Input(box, field);
        return box;
    }

    /// <summary>The field that looks up an answer of the select before it; hidden until the script is there.</summary>
    public static TagHelperOutput Suggest(FieldValue field, string source, string described)
    {
        var box = Control("input", new TagHelperAttributeList(), TagMode.StartTagOnly);
        Classes(box, "govuk-input", field.Error is null ? null : "govuk-input--error");
        foreach (var (key, value) in new[] { ("id", $"{field.Id}-q"), ("type", "text"), ("data-suggest-src", source), ("data-suggest-into", field.Id) })
            box.Attributes.SetAttribute(key, value);
        if (described != "") box.Attributes.SetAttribute("aria-describedby", described);
        box.Attributes.SetAttribute(new TagHelperAttribute("hidden", null, HtmlAttributeValueStyle.Minimized));
        return box;
    }

    /// <summary>Radios or checkboxes: as a segmented row (Seg), one under the other, or as doors side by side (Choices).</summary>
    public static TagHelperOutput Answers(FieldValue field, TagHelperAttributeList attributes, IEnumerable<SelectListItem> items, bool small)
    {
        var box = Control("div", attributes, TagMode.StartTagAndEndTag);
        var many = field.Kind is FieldKind.Checks;
        var kit = many ? "govuk-checkboxes" : "govuk-radios";
        var look = field.Kind switch { FieldKind.Seg => "dg-seg", FieldKind.Choices => $"dg-choices {kit}", _ => kit };
        Classes(box, look, small && field.Kind is not FieldKind.Seg ? $"{kit}--small" : null);
        var n = 0;
        foreach (var item in items)
        {
            var input = Answer(field, item, many, n++);
            if (field.Kind is FieldKind.Seg)
            {
                box.Content.AppendHtml("<label>").AppendHtml(input).Append(item.Text).AppendHtml("</label>");
                continue;
            }
            input.AddCssClass($"{kit}__input");
            var label = new TagBuilder("label") { Attributes = { ["for"] = input.Attributes["id"] } };
            label.AddCssClass($"govuk-label {kit}__label");
            label.InnerHtml.Append(item.Text);
            box.Content.AppendHtml($"<div class=\"{kit}__item\">").AppendHtml(input).AppendHtml(label).AppendHtml("</div>");
        }
        return box;
    }

    /// <summary>One checkbox. The hidden "false" after it makes an unticked box an answer too.</summary>
    public static IHtmlContent CheckBox(FieldValue field, TagHelperAttributeList attributes, string described)
    {
        var box = Control("input", attributes, TagMode.StartTagOnly);
        Classes(box, "govuk-checkboxes__input");
        Common(box, field, described);
        box.Attributes.SetAttribute("type", "checkbox");
        box.Attributes.SetAttribute("value", "true");
        if (field.Has("true")) Flag(box, "checked");
        return box;
    }

    /// <summary>What an empty box sends; after the label, since the look of a ticked one hangs on the two being neighbours.</summary>
    public static TagBuilder Unticked(FieldValue field) => new("input") { TagRenderMode = TagRenderMode.StartTag, Attributes = { ["type"] = "hidden", ["name"] = field.Name, ["value"] = "false" } };

    private static TagBuilder Answer(FieldValue field, SelectListItem item, bool many, int n)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        input.Attributes["type"] = many ? "checkbox" : "radio";
        input.Attributes["name"] = field.Name;
        input.Attributes["id"] = n == 0 ? field.Id : $"{field.Id}-{n + 1}"; // the error summary leads to the first
        input.Attributes["value"] = item.Value;
        if (field.Has(item.Value) || field.Chosen.Count == 0 && item.Selected) input.Attributes["checked"] = "checked";
        if (item.Disabled) input.Attributes["disabled"] = "disabled";
        return input;
    }

    private static HtmlContentBuilder Options(FieldValue field, IEnumerable<SelectListItem> items, string? blank)
    {
        var options = new HtmlContentBuilder();
        if (blank is not null) options.AppendHtml("<option value=\"\">").Append(blank).AppendHtml("</option>");
        SelectListGroup? open = null;
        foreach (var item in items)
        {
            if (item.Group != open)
            {
                if (open is not null) options.AppendHtml("</optgroup>");
                if (item.Group is { } group) options.AppendHtml("<optgroup label=\"").Append(group.Name).AppendHtml("\">");
                open = item.Group;
            }
            var option = new TagBuilder("option") { Attributes = { ["value"] = item.Value } };
            if (field.Has(item.Value) || field.Chosen.Count == 0 && item.Selected) option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(item.Text);
            options.AppendHtml(option);
        }
        if (open is not null) options.AppendHtml("</optgroup>");
        return options;
    }

    private static void Input(TagHelperOutput box, FieldValue field)
    {
        var (type, mode, fill) = field.Kind switch
        {
            FieldKind.Mobile => ("tel", "tel", "tel"),
            FieldKind.Number => ("text", "numeric", "off"),
            FieldKind.Date or FieldKind.Time => ("text", null, "off"),
            FieldKind.Email => ("email", "email", "email"),
            FieldKind.Password => ("password", null, "current-password"),
            FieldKind.File => ("file", null, null),
            _ => ("text", (string?)null, (string?)null),
        };
        Default(box, "type", type);
        if (mode is not null) Default(box, "inputmode", mode);
        if (fill is not null) Default(box, "autocomplete", fill);
        if (field.Kind is not (FieldKind.Password or FieldKind.File)) box.Attributes.SetAttribute("value", field.Text);
    }

    private static void Common(TagHelperOutput box, FieldValue field, string described)
    {
        box.Attributes.SetAttribute("id", field.Id);
        box.Attributes.SetAttribute("name", field.Name);
        if (described != "") box.Attributes.SetAttribute("aria-describedby", described);
        if (field.Error is not null) box.Attributes.SetAttribute("aria-invalid", "true");
    }

    private static TagHelperOutput Control(string name, TagHelperAttributeList attributes, TagMode mode)
        => new(name, attributes, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent())) { TagMode = mode };

    private static void Classes(TagHelperOutput box, params string?[] classes)
    {
        foreach (var name in classes.OfType<string>().SelectMany(c => c.Split(' '))) box.AddClass(name, HtmlEncoder.Default);
    }

    private static void Default(TagHelperOutput box, string name, string value)
    {
        if (!box.Attributes.ContainsName(name)) box.Attributes.SetAttribute(name, value);
    }

    private static void Flag(TagHelperOutput box, string name)
        => box.Attributes.SetAttribute(new TagHelperAttribute(name, null, HtmlAttributeValueStyle.Minimized));
}
