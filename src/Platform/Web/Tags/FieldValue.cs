using System.Collections;
using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Dorgora.Platform.Web.Tags;

/// <summary>What a field shows: its id and name, what was typed or is stored, and the sentence that says what is wrong.</summary>
internal sealed record FieldValue(FieldKind Kind, string Id, string Name, string Text, IReadOnlyCollection<string> Chosen, string? Error)
{
    public static FieldValue Of(ViewContext view, ModelExpression model, FieldKind kind, Translator t)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(model.Name);
        var entry = view.ViewData.ModelState.GetValueOrDefault(name);
        var error = entry?.Errors.FirstOrDefault(e => e.ErrorMessage != "")?.ErrorMessage;
        var typed = entry?.RawValue switch { string[] many => many, string one => [one], _ => null };
        var values = typed ?? Stored(model.Model, t);
        return new(kind, IdOf(name), name, kind is FieldKind.Password ? "" : values.FirstOrDefault() ?? "", [.. values], error is null ? null : t[error]);
    }

    /// <summary>"Caller.Mobile" → "Caller-Mobile": an id that style sheets and links can name.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "-");

    private static string[] Stored(object? model, Translator t) => model switch
    {
        null => [],
        string text => [text],
        bool yes => [yes ? "true" : "false"],
        int or long or short => [t.Digits(Convert.ToString(model, CultureInfo.InvariantCulture)!)],
        DateOnly date => [t.Digits(date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))],
        TimeOnly time => [t.Digits(time.ToString("HH:mm", CultureInfo.InvariantCulture))],
        Mobile mobile => [t.Digits(mobile.Display)],
        IEnumerable many => [.. many.Cast<object?>().Select(o => Convert.ToString(o, CultureInfo.InvariantCulture) ?? "")],
        _ => [Convert.ToString(model, CultureInfo.InvariantCulture) ?? ""],
    };

    /// <summary>Whether an answer is the chosen one. Numbers are compared in Latin digits, because a stored one was written in those of the page.</summary>
    public bool Has(string value) => Chosen.Contains(value) || Chosen.Any(c => Digits.ToLatin(c) == value);
}
