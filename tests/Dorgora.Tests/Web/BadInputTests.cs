using System.Net.Http.Headers;
using System.Text;
using Dorgora.Platform.Web;
using Dorgora.Tests.Directories.Trust;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Web;

/// <summary>Every form and query that a person or a program can reach, with what nobody should send: never a fault of ours, and what was typed stays.</summary>
public sealed class BadInputTests(App app) : IClassFixture<App>
{
    private static readonly int[] Expected = [200, 303, 400, 403, 404, 409, 413, 422, 429];

    public static TheoryData<string> Everybody => ["", "operator", "officer", "uno", "admin", "counter", "citizen"];

    [Theory, MemberData(nameof(Everybody))]
    public async Task Whatever_is_sent_with_a_form_it_is_no_fault_and_stays_typed(string role)
    {
        await using var app = await App.Start();            // whatever the forms do to accounts here, the next person finds theirs
        var office = role == "counter" ? "magura" : "shahrasti";
        var browser = role == "" ? app.Visitor() : role == "citizen" ? await app.Citizen("01900000041") : await app.SignIn(App.Account(role, office).User);
        var walk = new Walk(browser);
        await walk.Everywhere(await Beginnings(app, browser, role));
        var faults = new List<string>();
        foreach (var form in walk.Forms)
            foreach (var nasty in Nasty.Texts)
                foreach (var hidden in new[] { false, true })
                    if (await Try(browser, form, nasty, hidden) is { } fault) faults.Add(fault);
        Figure.Say($"bad input as {(role == "" ? "the public" : role)}: {walk.Forms.Count} forms on {walk.Pages} pages, {walk.Forms.Count * Nasty.Texts.Count * 2} posts");
        Assert.NotEmpty(walk.Forms);
        Assert.True(faults.Count == 0, string.Join('\n', [.. faults.Distinct().Take(40), .. app.Log.Where(l => l.StartsWith("Error Fault", StringComparison.Ordinal)).Take(5)]));
    }

    /// <summary>Where that person begins to walk; something is under way there, so that every form is open.</summary>
    private static async Task<string[]> Beginnings(App app, Browser browser, string role)
    {
        if (role == "citizen") return ["/me", "/me/sign-out"];
        var skilled = await app.Somebody();
        if (role == "")
        {
            await browser.Press(await browser.Get("/me/sign-in"), "কোড পাঠান", ("Mobile", "01900000042"));
            return [$"/shahrasti/providers/{skilled.Code}/report", $"/officials/{await Officer(app)}/outdated", "/me/code", "/me/sign-in", "/", "/o/shahrasti", "/o/shahrasti/complaint", "/track", "/signin", "/activate", "/pair", "/magura/board"];
        }
        if (role == "counter")
        {
            await browser.Press(await browser.Get("/desk/counter?all=1"), "এখানে বসুন");
            for (var n = 0; n < 4; n++) await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-01", priority = "none", channel = "kiosk" });
            foreach (var act in new[] { "call-next", "start", "park", "call-next", "start" }) await app.Api("counter", "magura").Post($"counters/magura.1/{act}", new { reason = "copy" });
            return ["/desk/counter?all=1", "/desk/counter/1", "/magura/kiosk", "/account"];
        }
        var call = await app.Api().Post("calls", new { office = "shahrasti", from = "01900000013", disposition = "open" });
        return [$"/desk/calls/{call["id"]}", "/account", "/desk", "/cases", "/orders", "/dashboard", "/people", "/holidays", "/office/settings", "/admin/accounts", "/admin/keys",
            .. new[] { "", "/verify?kind=Certificate", "/appeal" }.Select(p => $"/desk/providers/{skilled.Id}{p}")];
    }

    private static Task<Guid> Officer(App app) => app.Services.In(db => db.Set<Dorgora.Offices.Post>().Where(p => p.Code == "shahrasti.uno").Select(p => p.Id).SingleAsync());

    private static async Task<string?> Try(Browser browser, FoundForm form, string nasty, bool hidden)
    {
        var fields = form.Filled(nasty, hidden);
        // Asks first: what is too large is refused before it is sent, and a refusal cannot break off the sending.
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = new FormUrlEncodedContent(fields), Headers = { ExpectContinue = true } };
        using var answer = await browser.Http.SendAsync(request);
        var status = (int)answer.StatusCode;
        var what = $"{form.Action.PathAndQuery} ← {Nasty.Name(nasty)}{(hidden ? " everywhere" : "")}: {status}";
        if (!Expected.Contains(status)) return what;
        return status == 422 && !hidden ? Kept(await Browser.Read(answer), form, nasty, what) : null;
    }

    /// <summary>The page of the form again, with a reason, and in each text field what was typed.</summary>
    private static string? Kept(HtmlPage page, FoundForm form, string nasty, string what)
    {
        if (page.Errors.Count == 0) return $"{what} without a reason";
        var lost = form.Texts.Where(name => page.All($"[name='{name}']").Any(e => e.GetAttribute("type") is not ("password" or "hidden")) && !page.All($"[name='{name}']").Any(e => Same(Value(e), nasty))).ToList();
        return lost.Count == 0 ? null : $"{what} lost {string.Join(", ", lost)}";
    }

    private static string Value(AngleSharp.Dom.IElement field) => field is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? "";

    private static bool Same(string shown, string typed) => Blank(shown) == Blank(Typed.Plain(typed));

    private static string Blank(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();

    private static readonly string[] Raw = ["%00", "a%00b", "%FF%FE", "%ED%A0%80", "%E2%80%AE%E2%81%A6x", "%F0%9F%90%84", "%3Cscript%3E", "%27%22%3B--", "99999999999999999999", "-1", "NaN", "%25", "%1B%5B2J", "{0}", "%0D%0AX:%20y"];

    [Theory]
    [InlineData("/cases?q={0}")]
    [InlineData("/api/v1/cases?q={0}")]
    [InlineData("/api/v1/cases?state={0}&assignee={0}&category={0}&page={0}&size={0}")]
    [InlineData("/api/v1/cases?page={0}")]
    [InlineData("/api/v1/cases/{0}")]
    [InlineData("/api/v1/track/{0}?last4={0}")]
    [InlineData("/track?code={0}&last4={0}")]
    [InlineData("/c/{0}")]
    [InlineData("/o/{0}")]
    [InlineData("/officials?q={0}&office={0}")]
    [InlineData("/api/v1/offices/{0}")]
    [InlineData("/api/v1/calendar/{0}")]
    [InlineData("/api/v1/calendar/due?from={0}&days={0}&office={0}")]
    [InlineData("/api/v1/calendar/due?from=2026-11-22&days={0}&office={0}")]
    [InlineData("/live?topic={0}&since={0}")]
    [InlineData("/desk/providers?ending={0}&state={0}&trade={0}&q={0}&page={0}")]
    [InlineData("/desk/providers/reports?decided={0}&provider={0}&page={0}")]
    [InlineData("/api/v1/providers?verified={0}&category={0}&area={0}&q={0}")]
    [InlineData("/people?q={0}&Q={0}")]
    [InlineData("/people?on={0}&kind={0}&group={0}&page={0}")]
    [InlineData("/people/print?kind={0}&group={0}&q={0}")]
    [InlineData("/people/cards.vcf?kind={0}&group={0}&q={0}&v={0}")]
    [InlineData("/officials/{0}")]
    [InlineData("/officials/{0}/outdated?sent={0}")]
    [InlineData("/officials/{0}/card.vcf?v={0}")]
    [InlineData("/officials/list.csv?office={0}&kind={0}&q={0}")]
    [InlineData("/officials/cards.vcf?office=shahrasti&kind={0}&q={0}&v={0}")]
    [InlineData("/api/v1/people?office=shahrasti&kind={0}&q={0}&page={0}&size={0}")]
    [InlineData("/desk/directory/outdated?decided={0}&page={0}")]
    [InlineData("/people/suggest?q={0}")]
    [InlineData("/desk?From={0}&ended={0}&line={0}")]
    [InlineData("/desk/calls?number={0}&Number={0}&from={0}&to={0}")]
    [InlineData("/api/v1/calls?from={0}&since={0}&page={0}")]
    [InlineData("/holidays?year={0}")]
    [InlineData("/admin/accounts?Q={0}&page={0}")]
    [InlineData("/signin?to={0}")]
    [InlineData("/me/sign-in?next={0}")]
    [InlineData("/me/code?next={0}&handler={0}")]
    [InlineData("/?lang={0}")]
    [InlineData("/{0}")]
    [InlineData("/dashboard?union={0}&category={0}&from={0}&to={0}&day={0}")]
    [InlineData("/orders?day={0}&on={0}")]
    [InlineData("/orders/register?year={0}&from={0}")]
    [InlineData("/api/v1/demo/messages?mobile={0}&since={0}")]
    public async Task Whatever_stands_in_an_address_is_no_fault(string address)
    {
        var uno = await app.As("uno");
        foreach (var nasty in Raw)
            foreach (var http in new[] { uno.Http, app.Api().Http })
            {
                var asked = app.Address + address.Replace("{0}", nasty, StringComparison.Ordinal);
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(asked, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
                using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                Assert.True((int)answer.StatusCode < 500, $"{asked}: {(int)answer.StatusCode}");
            }
    }

    [Theory]
    [InlineData("\"a\\u0000b\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    [InlineData("\"\\u0001\\u001b[2J\\u202e\"")]
    [InlineData("\"<script>alert(1)</script>\"")]
    [InlineData("\"🐄👨‍👩‍👧\"")]
    [InlineData("1e999")]
    [InlineData("-1")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("true")]
    public async Task Whatever_stands_in_the_json_of_a_case_is_no_fault(string value)
    {
        foreach (var field in new[] { "office", "category", "kind", "text", "area", "channel", "caller", "mobile", "name", "address", "anonymous", "onBehalfOf", "keepSecret" })
        {
            var answer = await Post(Encoding.UTF8.GetBytes(With(field, value)));
            Assert.True(answer.Status is 201 or 400 or 404 or 422, $"{field}: {answer.Status}");
        }
    }

    [Fact]
    public async Task Json_that_is_no_text_or_has_no_end_is_400()
    {
        var broken = Encoding.UTF8.GetBytes(With("text", "\"X\""));
        broken[Array.LastIndexOf(broken, (byte)'X')] = 0xED;
        Assert.Equal(400, (await Post(broken)).Status);
        Assert.Equal(400, (await Post(Encoding.UTF8.GetBytes(new string('[', 100_000)))).Status);
        Assert.Equal(400, (await Post(Encoding.UTF8.GetBytes("{\"text\":" + new string('[', 5_000)))).Status);
    }

    [Fact]
    public async Task A_control_character_from_a_paste_is_dropped_and_the_words_stay()
    {
        var made = await Post(Encoding.UTF8.GetBytes(With("text", "\"আলো\\u0000 নেই\\u0007\"")));
        Assert.Equal(201, made.Status);
        Assert.Equal("আলো নেই", (await app.Api().Get($"cases/{made["id"]}"))["text"]?.Normalize());
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_400_or_413_in_words()
    {
        var many = string.Join('&', Enumerable.Range(0, 5_000).Select(n => $"f{n}=1"));
        var parts = new StringContent("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end");
        parts.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        foreach (var (content, status) in new (HttpContent, int)[] { (Form(many), 400), (parts, 400), (Form("UserName=" + new string('x', 1_100_000)), 413), (Form("UserName=%zz&Secret=%"), 400) })
        {
            var page = await Browser.Read(await app.Visitor().Http.PostAsync("/signin", content));
            Assert.Equal((status, "text/html"), (page.Status, page.Response.Content.Headers.ContentType?.MediaType));
            Assert.NotEqual("", page.Text);
        }
    }

    [Fact]
    public async Task Nearly_a_megabyte_in_one_field_is_refused_beside_it_and_stays()
    {
        var browser = app.Visitor();
        var typed = new string('x', 900_000);
        var page = await browser.Press(await browser.Get("/signin"), "প্রবেশ", ("UserName", typed), ("Secret", "y"));
        Assert.Equal(422, page.Status);
        Assert.Equal(typed, page.One("[name=UserName]")!.GetAttribute("value"));
    }

    private static StringContent Form(string body) => new(body, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static string With(string field, string value)
    {
        var (mobile, name, rest) = (field == "mobile" ? value : "\"01900000012\"", field == "name" ? value : "\"রাশেদা\"", field is "address" or "anonymous" or "onBehalfOf" or "keepSecret" ? $",\"{field}\":{value}" : "");
        string Or(string what, string usual) => field == what ? value : usual;
        return $$"""{"office":{{Or("office", "\"shahrasti\"")}},"category":{{Or("category", "\"UTL-PWR\"")}},"kind":{{Or("kind", "\"complaint\"")}},"text":{{Or("text", "\"আলো নেই\"")}},"area":{{Or("area", "\"shahrasti/meher-uttar\"")}},"channel":{{Or("channel", "\"call\"")}},"caller":{{Or("caller", $"{{\"mobile\":{mobile},\"name\":{name}{rest}}}")}}}""";
    }

    private Task<ApiAnswer> Post(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return app.Api().Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/cases") { Content = content });
    }
}
