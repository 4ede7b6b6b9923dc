using AngleSharp.Html.Dom;
using Dorgora.HelpDesk;
using Dorgora.Telephone;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

/// <summary>The call desk of the demo's Shahrasti as its operator meets it: a telephone rings, keys are pressed.</summary>
internal static class CallDeskSite
{
    private static int numbers = 7000;

    /// <summary>A number nobody has called from yet, as people write it.</summary>
    public static string NewNumber() => $"0190000{Interlocked.Increment(ref numbers)}";

    extension(App app)
    {
        public Task<Browser> Operator => app.As("operator");

        /// <summary>The telephone rings and the operator opens the call.</summary>
        public async Task<HtmlPage> Ring(string number)
        {
            var desk = await app.Operator;
            return await desk.Push(await desk.Get("/desk"), "button:not([formaction]).dg-btn-wide", ("From", number));
        }

        public Task<Call> CallOf(HtmlPage page)
        {
            var id = page.CallId;
            return app.Services.In(db => db.Set<Call>().AsNoTracking().Include(c => c.Legs).SingleAsync(c => c.Id == id));
        }

        public Task<Case> CaseOf(HtmlPage page) => app.Services.In(async db =>
        {
            var call = await app.CallOf(page);
            return await db.Set<Case>().AsNoTracking().Include(c => c.Assignments).SingleAsync(c => c.Id == call.About);
        });

        /// <summary>A case of the office, brought as far as its citizen being asked.</summary>
        public async Task<Case> Solved(string mobile)
        {
            var api = app.Api();
            var made = await api.Post("cases", new { office = "shahrasti", category = "CIV-ROAD", kind = "complaint", text = "কালভার্ট ভেঙে গেছে", caller = new { mobile, name = "রহিমা খাতুন" }, channel = "call" });
            var post = await app.Services.In(db => db.Set<Dorgora.Offices.Post>().Where(p => p.Code == "shahrasti-lged.engineer").Select(p => p.Id).SingleAsync());
            foreach (var (act, body) in new (string, object)[] { ("assign", new { post, days = 5 }), ("accept", new { }), ("resolve", new { outcome = "solved", text = "কালভার্ট নতুন করে হয়েছে" }) })
                Assert.Equal(200, (await api.Post($"cases/{made["id"]}/{act}", body)).Status);
            return await app.Services.In(db => db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == Guid.Parse(made["id"]!)));
        }
    }

    extension(HtmlPage page)
    {
        public Guid CallId => Guid.Parse(page.Url.AbsolutePath.Split('/')[3]);

        public string Value(string name) => page.One($"[name={name}]") switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlInputElement { Type: "radio" } => ((IHtmlInputElement?)page.One($"[name={name}]:checked"))?.Value ?? "",
            IHtmlInputElement input => input.Value,
            _ => throw new InvalidOperationException($"No field {name}"),
        };

        /// <summary>The sentence beside a field.</summary>
        public string? Wrong(string name) => page.One($"#{name}-e")?.TextContent.Trim() is { } said ? said[(said.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() : null;
    }

    extension(Browser browser)
    {
        /// <summary>Presses a button as a browser without script does: its own address and name go with all fields of its form.</summary>
        public async Task<HtmlPage> Push(HtmlPage page, string selector, params (string Name, string? Value)[] typed) => await Browser.Read(await browser.Http.SendAsync(Pushed(page, selector, typed)));
    }

    public static HttpRequestMessage Pushed(HtmlPage page, string selector, params (string Name, string? Value)[] typed)
    {
        var button = page.One(selector) ?? throw new InvalidOperationException($"No button {selector} on {page.Url}: {page.Text}");
        var form = (IHtmlFormElement)button.Closest("form")!;
        var fields = Fields(form).Where(f => typed.All(t => t.Name != f.Name)).ToList();
        if (button.GetAttribute("name") is { } name) fields.Add((name, button.GetAttribute("value") ?? ""));
        fields.AddRange(typed.Where(t => t.Value is not null).Select(t => (t.Name, t.Value!)));
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action");
        return new HttpRequestMessage(HttpMethod.Post, action is { Length: > 0 } ? new Uri(page.Url, action) : page.Url)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            if (element is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }) continue;
            yield return (element.GetAttribute("name")!, element switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => "",
            });
        }
    }
}
