using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Dorgora.Tests.TestKit;

/// <summary>A page as it came: where it ended up, its status and its elements.</summary>
public sealed record HtmlPage(Uri Url, int Status, IHtmlDocument Document, HttpResponseMessage Response)
{
    /// <summary>The words of the main part, blanks made one.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Title => Document.Title ?? "";

    /// <summary>The sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim())];

    public IElement? One(string selector) => Document.QuerySelector(selector);

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];
}

/// <summary>A browser without script: pages, links, forms and cookies, over HTTP.</summary>
public sealed class Browser : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClient http;

    public Browser(string address)
    {
        Handler = new HttpClientHandler { CookieContainer = Cookies, AutomaticDecompression = DecompressionMethods.All };
        http = new HttpClient(Handler) { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    private HttpClientHandler Handler { get; }
    public CookieContainer Cookies { get; } = new();
    public HttpClient Http => http;

    public void Dispose() => http.Dispose();

    /// <summary>A cookie's value, or null.</summary>
    public string? Cookie(string name) => Cookies.GetAllCookies().FirstOrDefault(c => c.Name == name)?.Value;

    public async Task<HtmlPage> Get(string address) => await Read(await http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute)));

    /// <summary>Fills the fields of the form with this button and presses it, as a person does; all its other fields go along as they stand.</summary>
    /// <param name="button">The words on the button.</param>
    /// <param name="typed">Names of fields and what is typed; null takes a field out.</param>
    public async Task<HtmlPage> Press(HtmlPage page, string button, params (string Name, string? Value)[] typed) => await Read(await http.SendAsync(Filled(page, button, typed)));

    /// <summary>The request that <see cref="Press"/> sends; for a double click it is made once and sent twice.</summary>
    public static HttpRequestMessage Filled(HtmlPage page, string button, params (string Name, string? Value)[] typed)
    {
        var (form, action, fields) = Fill(page, button, typed);
        var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        if (!"post".Equals(form.GetAttribute("method"), StringComparison.OrdinalIgnoreCase))
            return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(action) { Query = content.ReadAsStringAsync().GetAwaiter().GetResult() }.Uri);
        return new HttpRequestMessage(HttpMethod.Post, action) { Content = content };
    }

    /// <summary>Presses the button of a form that takes files, with these chosen in its file field.</summary>
    public async Task<HtmlPage> Upload(HtmlPage page, string button, IEnumerable<(string Name, byte[] Bytes)> files, params (string Name, string? Value)[] typed)
        => await Read(await http.SendAsync(FilledWith(page, button, files, typed)));

    /// <summary>The request that <see cref="Upload"/> sends.</summary>
    public static HttpRequestMessage FilledWith(HtmlPage page, string button, IEnumerable<(string Name, byte[] Bytes)> files, params (string Name, string? Value)[] typed)
    {
        var (form, action, fields) = Fill(page, button, typed);
        Assert.Equal("multipart/form-data", form.GetAttribute("enctype"));
        var field = form.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), $"\"{name}\"");
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), $"\"{field}\"", $"\"{name}\"");
        return new HttpRequestMessage(HttpMethod.Post, action) { Content = content };
    }

    private static (IHtmlFormElement Form, Uri Action, List<(string Name, string Value)> Fields) Fill(HtmlPage page, string button, (string Name, string? Value)[] typed)
    {
        var pressed = page.Document.QuerySelectorAll("form button, form input[type=submit]").FirstOrDefault(b => Words(b) == button || WithoutKey(b) == button);
        Assert.True(pressed is not null, $"No button says {button}. The page says: {page.Text}");
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        var fields = FieldsOf(form).ToList();
        if (pressed.GetAttribute("name") is { } name) fields.Add((name, pressed.GetAttribute("value") ?? ""));
        foreach (var (field, value) in typed)
        {
            fields.RemoveAll(f => f.Name == field);
            if (value is not null) fields.Add((field, value));
        }
        return (form, new Uri(page.Url, pressed.GetAttribute("formaction") is { Length: > 0 } own ? own : form.GetAttribute("action") is { Length: > 0 } given ? given : page.Url.PathAndQuery), fields);
    }

    public static async Task<HtmlPage> Read(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new HtmlPage(response.RequestMessage!.RequestUri!, (int)response.StatusCode, Parser.ParseDocument(html), response);
    }

    private static string Words(IElement button) => (button is IHtmlInputElement input ? input.Value : button.TextContent).Trim();

    /// <summary>What the button says beside its key.</summary>
    private static string WithoutKey(IElement button) => string.Concat(button.ChildNodes.Where(n => n is not IElement { LocalName: "kbd" }).Select(n => n.TextContent)).Trim();

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            if (element.HasAttribute("disabled")) continue;
            var name = element.GetAttribute("name")!;
            if (element is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" }) continue;
            yield return (name, element switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => "",
            });
        }
    }
}
