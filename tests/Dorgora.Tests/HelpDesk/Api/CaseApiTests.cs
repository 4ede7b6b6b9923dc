using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Api;

/// <summary>The first whole story through /api/v1, as other programs rely on it.</summary>
public sealed class CaseApiTests(App app) : IClassFixture<App>
{
    private static object Body(string text = "ট্রান্সফরমার নষ্ট, তিন দিন বিদ্যুৎ নেই", string category = "UTL-PWR", string office = "shahrasti", string mobile = "০১৯০০-০০৩৪৯৯")
        => new { office, category, kind = "complaint", text, caller = new { mobile, name = "রাশেদা বেগম", address = "উত্তরপাড়া" }, area = "shahrasti/meher-uttar", channel = "call" };

    private async Task<string> Post(string role)
        => (await app.Api().Get("offices/shahrasti")).Json.GetProperty("posts").EnumerateArray().First(p => p.GetProperty("roleKey").GetString() == role).GetProperty("id").GetString()!;

    private async Task<string> NewCase(string category = "UTL-PWR")
    {
        var made = await app.Api().Post("cases", Body(category: category));
        Assert.Equal(201, made.Status);
        return made["id"]!;
    }

    private async Task<ApiAnswer> Do(string id, string act, object? body = null) => await app.Api().Post($"cases/{id}/{act}", body ?? new { });

    [Fact]
    public async Task A_case_goes_from_the_call_to_its_end()
    {
        var post = await Post("power-dgm");
        var made = await app.Api().Post("cases", Body());
        Assert.Equal((201, "logged", "2026-11-23"), (made.Status, made["state"], made["due"]));
        var id = made["id"]!;
        var assigned = await Do(id, "assign", new { post, within = new { n = 7, unit = "days" }, participants = new[] { post }, decision = "ডিজিএম দেখবেন" });
        Assert.Equal((200, "assigned", "2026-12-01", post), (assigned.Status, assigned["state"], assigned["due"], assigned["assignee.post"]));
        Assert.Equal("accepted", (await Do(id, "accept", new { by = post }))["state"]);
        Assert.Equal("2026-12-06", (await Do(id, "extend", new { days = 3, reason = "মাল আসেনি" }))["due"]);
        Assert.Equal("resolved", (await Do(id, "resolve", new { outcome = "solved", text = "বদলানো হয়েছে" }))["state"]);
        Assert.Equal("reopened", (await Do(id, "close", new { satisfied = false, by = "citizen" }))["state"]);
        Assert.Equal("assigned", (await Do(id, "assign", new { post, within = new { n = 2, unit = "working-days" } }))["state"]);
        await Do(id, "accept");
        await Do(id, "resolve", new { text = "হয়েছে" });
        Assert.Equal("closed", (await Do(id, "close", new { satisfied = true }))["state"]);
        var events = await app.Api().Get($"cases/{id}/events");
        Assert.Equal(["case-logged", "case-assigned", "case-accepted", "extension-asked", "case-extended", "case-resolved", "call-back-tried", "case-reopened", "case-assigned", "case-accepted", "case-resolved", "call-back-tried", "case-closed"],
            events.Items.Select(e => e.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_repeated_call_makes_one_case_and_gives_the_first_answer()
    {
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Api().Post("cases", Body("একই কথা"), key)));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { 201, 409 }));
        var first = answers.First(a => a.Status == 201);
        Assert.Equal(first["id"], (await app.Api().Post("cases", Body("একই কথা"), key))["id"]);
        var other = await app.Api().Post("cases", Body("অন্য কথা"), key);
        Assert.Equal((422, "key-reused"), (other.Status, other["code"]));
        Assert.Single(answers.Where(a => a.Status == 201).Select(a => a["id"]).Distinct());
    }

    [Theory, InlineData("accept"), InlineData("resolve"), InlineData("close"), InlineData("reopen"), InlineData("wait"), InlineData("return"), InlineData("unmerge"), InlineData("extend"), InlineData("reassign")]
    public async Task An_act_out_of_place_is_a_conflict_in_words(string act)
    {
        var id = await NewCase();
        var refused = await Do(id, act, new { reason = "কারণ", text = "কথা", days = 3, satisfied = true, post = await Post("power-dgm"), within = new { n = 1, unit = "days" } });
        Assert.Equal((409, "illegal-transition"), (refused.Status, refused["code"]));
        Assert.Contains("লেখা হয়েছে", refused["detail"]);
    }

    [Fact]
    public async Task Another_offices_case_does_not_exist()
    {
        var id = await NewCase();
        var kalai = app.Api(office: "kalai");
        Assert.Equal(404, (await kalai.Get($"cases/{id}")).Status);
        Assert.Equal(404, (await kalai.Get($"cases/{id}/events")).Status);
        Assert.Equal(404, (await kalai.Post($"cases/{id}/accept", new { })).Status);
        Assert.Equal(404, (await kalai.Post("cases", Body())).Status);
        Assert.Equal("0", (await kalai.Get("cases?q=" + Uri.EscapeDataString("০১৯০০০০৩৪৯৯")))["total"]);
    }

    [Fact]
    public async Task Without_a_key_or_with_one_for_something_else_there_is_no_way_in()
    {
        Assert.Equal(401, (await app.Api("").Get("cases")).Status);
        Assert.Equal(403, (await app.Api("board").Get("cases")).Status);
    }

    public static TheoryData<string, object> Bad() => new()
    {
        { "category", new { office = "shahrasti", category = "NOPE", text = "কথা" } },
        { "text", new { office = "shahrasti", category = "UTL-PWR", text = "  \u200b\u202e " } },
        { "text", new { office = "shahrasti", category = "UTL-PWR", text = new string('ক', 10_001) } },
        { "mobile", new { office = "shahrasti", category = "UTL-PWR", text = "কথা", caller = new { mobile = "০১২৩৪" } } },
        { "callerName", new { office = "shahrasti", category = "UTL-PWR", text = "কথা", caller = new { name = new string('ক', 300) } } },
        { "area", new { office = "shahrasti", category = "UTL-PWR", text = "কথা", area = "nowhere" } },
        { "channel", new { office = "shahrasti", category = "UTL-PWR", text = "কথা", channel = "pigeon" } },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task Wrong_input_is_refused_beside_its_field(string field, object body)
    {
        var refused = await app.Api().Post("cases", body);
        Assert.Equal(422, refused.Status);
        Assert.True(refused.Json.GetProperty("errors").TryGetProperty(field, out _), refused.Json.GetRawText());
    }

    [Fact]
    public async Task What_looks_like_markup_is_kept_as_it_was_said()
    {
        var made = await app.Api().Post("cases", Body("<b>আগুন</b> 🔥 & \"বিপদ\""));
        Assert.Equal("<b>আগুন</b> 🔥 & \"বিপদ\"", (await app.Api().Get($"cases/{made["id"]}"))["text"]);
    }

    [Fact]
    public async Task A_case_is_found_by_code_by_mobile_and_by_a_word_however_spelled()
    {
        var made = await app.Api().Post("cases", Body("বিদ্যুৎ লাইনের উপর বাঁশঝাড় হেলে পড়েছে", mobile: "01900003488"));
        var id = made["id"]!;
        async Task<bool> Found(string q) => (await app.Api().Get("cases?q=" + Uri.EscapeDataString(q))).Items.Any(c => c.GetProperty("id").GetString() == id);
        Assert.True(await Found(made["code"]!));
        Assert.True(await Found("+88 01900-003488"));
        await Until.True(async () => await Found("বাঁশঝাড়"));
        Assert.True(await Found("বাসঝাড়"));
        Assert.False(await Found("অস্তিত্বহীনশব্দ"));
    }

    [Fact]
    public async Task The_citizen_follows_with_the_code_and_the_last_four_digits_only()
    {
        var made = await app.Api().Post("cases", Body());
        Assert.Equal("logged", (await app.Api("").Get($"track/{made["code"]}?last4=৩৪৯৯"))["state"]);
        Assert.Equal(404, (await app.Api("").Get($"track/{made["code"]}?last4=3498")).Status);
        Assert.Equal(404, (await app.Api("").Get($"track/{made["code"]}")).Status);
        Assert.Equal(404, (await app.Api("").Get("track/1234567890?last4=3499")).Status);
    }

    [Fact]
    public async Task Who_gives_no_number_gets_a_pin_told_once()
    {
        var made = await app.Api().Post("cases", new { office = "shahrasti", category = "CIV-ROAD", text = "রাস্তা ভাঙা", caller = new { anonymous = true } });
        Assert.Equal(200, (await app.Api("").Get($"track/{made["code"]}?last4={made["pin"]}")).Status);
        Assert.DoesNotContain("pin", (await app.Api().Get($"cases/{made["id"]}")).Json.GetRawText(), StringComparison.Ordinal);
    }
}
