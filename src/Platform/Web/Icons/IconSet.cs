using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;

namespace Dorgora.Platform.Web.Icons;

/// <summary>
/// The drawings of this folder (24 × 24, one stroke), embedded in the assembly and written into the page, so that they take the
/// colour of their text and cost no request. Lucide's come by `npm run icons` in ui/; the others are our own.
/// </summary>
public static class IconSet
{
    private static readonly FrozenDictionary<string, string> Drawings = Read("icon/"), Pictures = Read("art/");

    /// <summary>Names, sorted.</summary>
    public static IEnumerable<string> Names => Drawings.Keys.Order(StringComparer.Ordinal);

    public static bool Has(string name) => Drawings.ContainsKey(name);

    /// <summary>The inline SVG, hidden from screen readers: an icon always stands beside a word. Throws <see cref="ArgumentException"/> for a name that is not in the folder.</summary>
    public static IHtmlContent Svg(string name, string @class = "i") => Drawings.TryGetValue(name, out var drawing)
        ? new HtmlString($"""<svg class="{@class}" viewBox="0 0 24 24" aria-hidden="true">{drawing}</svg>""")
        : throw new ArgumentException($"No icon '{name}' in Platform/Web/Icons", nameof(name));

    /// <summary>A picture of the folder "art": open, search, shut (empty states, 240 × 170) and hero (620 × 400). Hidden from screen readers.</summary>
    public static IHtmlContent Art(string name, string? @class = null) => Pictures.TryGetValue(name, out var picture)
        ? new HtmlString($"""<svg{(@class is null ? "" : $" class=\"{@class}\"")} viewBox="0 0 {(name == "hero" ? "620 400" : "240 170")}" aria-hidden="true">{picture}</svg>""")
        : throw new ArgumentException($"No picture '{name}' in Platform/Web/Icons/art", nameof(name));

    private static FrozenDictionary<string, string> Read(string prefix)
    {
        var assembly = typeof(IconSet).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).ToFrozenDictionary(n => n[prefix.Length..], n =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
            var svg = reader.ReadToEnd();
            return svg[(svg.IndexOf('>', StringComparison.Ordinal) + 1)..svg.LastIndexOf("</svg>", StringComparison.Ordinal)];
        }, StringComparer.Ordinal);
    }
}
