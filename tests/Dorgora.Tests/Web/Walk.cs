using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;

namespace Dorgora.Tests.Web;

/// <summary>What nobody should send.</summary>
internal static class Nasty
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "ক\0খ\u0001\u001b[2J\u202e<b>'\";--\U0001F404\u200d\u2066",
        new('ক', 20_001),
        "99999999999999999999",
        "-1",
        " \t\u00a0\u200b ",
        .. Long.Run ? new[] { "", "<script>alert(1)</script>", "\u200d\u200c\ufeff", "০১৭", "NaN", "2026-02-30", "{0}{1}", "../../etc/passwd", "=cmd()|' /C calc'!A0", "e\u0301\u0301\u0301\u0301", "true", new string('\0', 500) } : [],
    ];

    public static string Name(string nasty) => nasty.Length > 40 ? $"{nasty.Length} letters" : System.Text.Json.JsonSerializer.Serialize(nasty);
}

/// <summary>A button of a form, and all fields that go with it.</summary>
/// <param name="Texts">Names of what can be typed into.</param>
internal sealed record FoundForm(Uri Action, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<string> Texts)
{
    /// <param name="hidden">Not only what can be typed: every field but the form's own token.</param>
    public IEnumerable<KeyValuePair<string, string>> Filled(string text, bool hidden)
    {
        foreach (var (name, value) in Fields)
            yield return KeyValuePair.Create(name, name switch
            {
                "_form" => value,
                OnceMiddleware.Field => Guid.NewGuid().ToString("N"),
                _ when hidden || Texts.Contains(name) => text,
                _ => value,
            });
    }
}

/// <summary>Follows every link of the site once for each kind of page and collects the forms.</summary>
internal sealed partial class Walk(Browser browser)
{
    private const int MostPages = 120;
    private readonly HashSet<string> seen = [], acts = [];
    private readonly Queue<string> next = new();
    private readonly List<FoundForm> forms = [];

    public IReadOnlyList<FoundForm> Forms => forms;
    public int Pages { get; private set; }

    public async Task Everywhere(IEnumerable<string> begin)
    {
        foreach (var address in begin) Find(address);
        while (next.TryDequeue(out var address) && Pages < MostPages)
        {
            using var answer = await browser.Http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), HttpCompletionOption.ResponseHeadersRead);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await Browser.Read(answer);
            Pages++;
            foreach (var link in page.All("a[href]")) Follow(page.Url, link.GetAttribute("href")!);
            foreach (var form in page.All("form").Cast<IHtmlFormElement>()) Collect(page.Url, form);
        }
    }

    private void Follow(Uri from, string href)
    {
        if (Uri.TryCreate(from, href, out var to) && to.Authority == from.Authority) Find(to.PathAndQuery);
    }

    private void Find(string address)
    {
        if (!address.Contains("lang=", StringComparison.Ordinal) && seen.Add(Kind(address.Split('?')[0]))) next.Enqueue(address);
    }

    private void Collect(Uri page, IHtmlFormElement form)
    {
        if (!"post".Equals(form.GetAttribute("method"), StringComparison.OrdinalIgnoreCase)) return;
        foreach (var button in form.QuerySelectorAll("button:not([type=button]), input[type=submit]").DefaultIfEmpty(form))
        {
            var address = button.GetAttribute("formaction") is { Length: > 0 } own ? own : form.GetAttribute("action") is { Length: > 0 } given ? given : page.PathAndQuery;
            var action = new Uri(page, address);
            if (action.AbsolutePath == "/signout" || !acts.Add(Kind(page.AbsolutePath) + " → " + Kind(action.PathAndQuery))) continue;
            forms.Add(new FoundForm(action, [.. Fields(form, button)], [.. form.QuerySelectorAll("input, textarea").Where(IsTyped).Select(e => e.GetAttribute("name")!).Distinct()]));
        }
    }

    private static IEnumerable<(string, string)> Fields(IHtmlFormElement form, IElement button)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
            if (element.GetAttribute("type") is not ("file" or "submit") && !element.HasAttribute("disabled") && !(element is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }))
                yield return (element.GetAttribute("name")!, element switch { IHtmlInputElement i => i.Value, IHtmlSelectElement s => s.Value ?? "", IHtmlTextAreaElement a => a.Value, _ => "" });
        if (button.GetAttribute("name") is { Length: > 0 } name && button is not IHtmlFormElement) yield return (name, button.GetAttribute("value") ?? "");
    }

    private static bool IsTyped(IElement field) => field.HasAttribute("name") && (field is IHtmlTextAreaElement || (field.GetAttribute("type") ?? "text") is "text" or "search" or "tel" or "email" or "number" or "url" or "password");

    /// <summary>The same page of another row is the same kind.</summary>
    private static string Kind(string address) => Row().Replace(address, "*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/|=)[0-9০-৯]{2,}[0-9০-৯-]*")]
    private static partial Regex Row();
}
