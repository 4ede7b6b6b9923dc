using System.Text.RegularExpressions;
using Dorgora.Bangla;
using Dorgora.HelpDesk;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Track;

public class TrackTests(App app) : IClassFixture<App>
{
    private async Task<ApiAnswer> Case(string category = "UTL-PWR", string? mobile = "01900008123", string text = "তিন দিন বিদ্যুৎ নেই")
    {
        var made = await app.Api().Post("cases", new { office = "shahrasti", category, text, caller = new { mobile, anonymous = mobile is null, name = "সখিনা বিবি" }, area = "shahrasti/meher-uttar", channel = "call" });
        Assert.Equal(201, made.Status);
        return made;
    }

    private static async Task<HtmlPage> Ask(Browser browser, string code, string digits, string at = "/track")
        => await browser.Press(await browser.Get(at), "খবর দেখুন", ("Code", code), ("Digits", digits));

    [Fact]
    public async Task A_citizen_follows_the_case_in_either_script_and_the_address_tells_nothing()
    {
        var made = await Case();
        var code = made["code"]!;
        foreach (var (typed, digits) in new[] { (code, "8123"), (CaseCode.Show(code), "৮১২৩"), ($" {CaseCode.Latin(code).Replace('-', ' ')} ", "৮1২3") })
        {
            using var phone = app.Visitor();
            var page = await Ask(phone, typed, digits);
            Assert.Equal("/track/case", page.Url.PathAndQuery);
            Assert.Contains(CaseCode.Show(code), page.Text, StringComparison.Ordinal);
            Assert.Contains("বিদ্যুৎ সমস্যা, মেহের উত্তর", page.Text, StringComparison.Ordinal);
            Assert.Equal("লেখা হয়েছে", page.One(".dg-path [aria-current=step]")!.TextContent);
            Assert.Contains("শাহরাস্তি", page.One("header")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("সখিনা", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("তিন দিন বিদ্যুৎ নেই", page.Text, StringComparison.Ordinal);
            var again = await phone.Get("/track/case");
            Assert.True(again.Status == 200 && again.Response.Headers.CacheControl!.NoStore);
            Assert.Empty(again.All("main script"));
        }
    }

    [Fact]
    public async Task Each_step_of_the_work_is_a_threshold_crossed()
    {
        var made = await Case();
        var api = app.Api();
        var owner = (await api.Get("offices/shahrasti")).Json.GetProperty("posts").EnumerateArray().First(p => p.GetProperty("roleKey").GetString() == "power-dgm").GetProperty("id").GetString();
        using var phone = app.Visitor();
        await Ask(phone, made["code"]!, "8123");
        async Task Stands(string threshold, int done)
        {
            var page = await phone.Get("/track/case");
            Assert.Equal((threshold, done), (page.One(".dg-path [aria-current=step]")?.TextContent ?? "", page.All(".dg-path [data-d=done]").Count));
        }
        await api.Post($"cases/{made["id"]}/assign", new { post = owner, within = new { n = 7, unit = "working-days" } });
        await Stands("দায়িত্ব দেওয়া", 1);
        var due = await phone.Get("/track/case");
        Assert.Contains("আর ৭ কার্যদিবস", due.Text, StringComparison.Ordinal);
        Assert.Contains("মঙ্গলবার, ১ ডিসেম্বর ২০২৬", due.Text, StringComparison.Ordinal);       // seven working days after Sunday 22 November
        Assert.Contains("১৬ অগ্রহায়ণ ১৪৩৩", due.Text, StringComparison.Ordinal);
        await api.Post($"cases/{made["id"]}/accept", new { });
        await Stands("কাজ চলছে", 2);
        await api.Post($"cases/{made["id"]}/resolve", new { outcome = "solved", text = "তার জোড়া হয়েছে" });
        await Stands("আপনি খুশি?", 4);
        await api.Post($"cases/{made["id"]}/close", new { satisfied = true, by = "desk" });
        await Stands("", 5);
    }

    [Fact]
    public async Task A_wrong_pair_and_an_unknown_code_get_the_same_page()
    {
        var code = (await Case(mobile: "01900008456"))["code"]!;
        static string Look(HtmlPage page, string typed) => Regex.Replace(page.Document.DocumentElement.OuterHtml.Replace($"value=\"{typed}\"", "", StringComparison.Ordinal), "value=\"[A-Za-z0-9_-]{60,}\"", "");
        using var phone = app.Visitor();
        var wrong = await Ask(phone, code, "0000");
        var unknown = CaseCode.WithCheck("999999999");
        foreach (var typed in new[] { unknown, "1234567890", "12", "সাত", new string('9', 3000) })
        {
            var page = await Ask(phone, typed, "0000");
            Assert.Equal((422, "/track"), (page.Status, page.Url.PathAndQuery));
            Assert.Equal(Look(wrong, code), Look(page, typed));
        }
        Assert.Equal(["নম্বর দুটি মেলেনি। কেস নম্বর আর ফোনের শেষ চার অঙ্ক দেখে আবার দিন"], wrong.Errors);
        Assert.StartsWith("ভুল:", wrong.Title, StringComparison.Ordinal);
        Assert.Equal(code, wrong.One("#Code")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Guessing_at_one_code_is_slowed_and_others_are_not()
    {
        var (guessed, other) = ((await Case(mobile: "01900008457"))["code"]!, (await Case(mobile: "01900008458"))["code"]!);
        using var phone = app.Visitor();
        var statuses = new List<int>();
        for (var n = 0; n < 8; n++) statuses.Add((await Ask(phone, guessed, "0000")).Status);
        Assert.Equal([422, 422, 422, 422, 422], statuses.Take(5));
        Assert.Contains(429, statuses);
        var late = await Ask(phone, guessed, "8457");
        Assert.Equal(429, late.Status);
        Assert.NotNull(late.Response.Headers.RetryAfter);
        Assert.Equal("/track/case", (await Ask(phone, other, "8458")).Url.PathAndQuery);
    }

    [Fact]
    public async Task What_was_opened_is_forgotten_after_ten_minutes_and_when_somebody_else_asks()
    {
        var code = (await Case(mobile: "01900008459"))["code"]!;
        using var phone = app.Visitor();
        await Ask(phone, code, "8459");
        app.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("/track/case", (await phone.Get("/track/case")).Url.PathAndQuery);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("/track", (await phone.Get("/track/case")).Url.PathAndQuery);
        await Ask(phone, code, "8459");
        await phone.Get("/track");
        Assert.Equal("/track", (await phone.Get("/track/case")).Url.PathAndQuery);
        var opened = await Ask(phone, code, "8459");
        await phone.Press(opened, "দেখা শেষ");
        Assert.Equal("/track", (await phone.Get("/track/case")).Url.PathAndQuery);
    }

    [Fact]
    public async Task A_cookie_of_ones_own_making_opens_nothing()
    {
        var made = await Case(mobile: "01900008460");
        using var phone = app.Visitor();
        phone.Cookies.Add(new System.Net.Cookie("track", Guid.Parse(made["id"]!).ToString("N"), "/track", "127.0.0.1"));
        Assert.Equal("/track", (await phone.Get("/track/case")).Url.PathAndQuery);
    }

    [Fact]
    public async Task A_sensitive_case_says_neither_subject_nor_place_nor_owner()
    {
        var made = await Case("SOC-VAW", "01900008461", "গোপন কথা");
        await app.Api().Post($"cases/{made["id"]}/assign", new { post = (await app.Api().Get("offices/shahrasti")).Json.GetProperty("posts").EnumerateArray().First(p => p.GetProperty("roleKey").GetString() == "women-affairs-officer").GetProperty("id").GetString() });
        using var phone = app.Visitor();
        var page = await Ask(phone, made["code"]!, "8461");
        Assert.Equal("আপনার জানানো বিষয়", page.One("h1")!.TextContent.Trim());
        foreach (var word in new[] { "নারী নির্যাতন,", "মেহের", "মহিলা বিষয়ক", "কার কাছে" }) Assert.DoesNotContain(word, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_anonymous_come_in_with_their_PIN()
    {
        var made = await Case(mobile: null);
        using var phone = app.Visitor();
        Assert.Equal(422, (await Ask(phone, made["code"]!, Digits.ToBangla(made["pin"] == "0000" ? "0001" : "0000"))).Status);
        var page = await Ask(phone, made["code"]!, Digits.ToBangla(made["pin"]!));
        Assert.Equal("/track/case", page.Url.PathAndQuery);
        Assert.DoesNotContain("ফোন করে জিজ্ঞেস", page.Text, StringComparison.Ordinal);       // there is no number to ring
    }

    [Theory, InlineData("<script>alert(1)</script>"), InlineData("১২৩\u202e৪৫৬"), InlineData("😀")]
    public async Task Whatever_is_typed_comes_back_as_text(string typed)
    {
        using var phone = app.Visitor();
        var page = await Ask(phone, typed, typed);
        Assert.Equal((422, typed), (page.Status, page.One("#Code")!.GetAttribute("value")));
        Assert.Empty(page.All("main script"));
    }

    [Fact]
    public async Task An_offices_own_address_shows_its_telephone()
    {
        using var phone = app.Visitor();
        var page = await phone.Get("/o/shahrasti/track");
        Assert.NotNull(page.One("main a[href='tel:+8801900006001']"));
        Assert.Equal(404, (await phone.Get("/o/atlantis/track")).Status);
    }
}
