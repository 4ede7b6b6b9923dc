using Dorgora.OneStop;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>An office arranges its service room: services, contingents, counters and their order, what the public page tells.</summary>
public sealed class ArrangeTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<Browser> Head => app.As("dc", "magura");
    private Api Kiosk => app.Api("kiosk", "magura");

    private Task<ApiAnswer> Give(string service, string? mobile = null) => Kiosk.Post("offices/magura/tokens", new { service, mobile, priority = "none", channel = "kiosk" });

    [Fact]
    public async Task A_service_that_is_stopped_is_not_given_until_it_is_opened_again()
    {
        var head = await Head;
        var page = await head.Get("/admin/services");
        page = await Turn(head, page, "KS-23");
        Assert.Equal(422, (await Give("KS-23")).Status);
        await Turn(head, page, "KS-23");
        Assert.Equal(201, (await Give("KS-23")).Status);
    }

    private static async Task<HtmlPage> Turn(Browser head, HtmlPage page, string code)
    {
        var form = page.All("form[action='?handler=Turn']").Single(f => f.QuerySelector("[name=code]")!.GetAttribute("value") == code);
        var fields = form.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return await Browser.Read(await head.Http.PostAsync(new Uri("/admin/services?handler=Turn", UriKind.Relative), new FormUrlEncodedContent(fields)));
    }

    [Fact]
    public async Task The_daily_contingent_of_a_service_is_kept_and_begins_anew_the_next_day()
    {
        var head = await Head;
        var page = await head.Press(await head.Get("/admin/services/KS-24"), "রাখুন", ("DailyMost", "২"), ("Minutes", "৯"));
        Assert.Equal("/admin/services", page.Url.AbsolutePath);
        Assert.Equal((201, 201, 422), ((await Give("KS-24")).Status, (await Give("KS-24")).Status, (await Give("KS-24")).Status));
        Assert.Equal(201, (await Give("KS-23")).Status);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(201, (await Give("KS-24")).Status);
        Assert.Equal(9, await app.Services.In(db => db.Set<Errand>().Where(s => s.Code == "KS-24").Select(s => s.Minutes).SingleAsync()));
    }

    [Theory, InlineData("Minutes", "০"), InlineData("Minutes", "৫০০"), InlineData("DailyMost", "০"), InlineData("NameBn", " ")]
    public async Task What_cannot_be_is_refused_in_words(string field, string value)
    {
        var head = await Head;
        Assert.Equal(422, (await head.Press(await head.Get("/admin/services/KS-01"), "রাখুন", (field, value))).Status);
    }

    [Fact]
    public async Task A_new_queue_with_a_service_and_a_new_counter_gives_and_calls_tokens()
    {
        var head = await Head;
        var page = await head.Press(await head.Get("/admin/services"), "সারি যোগ করুন", ("Letter", "ঝ"), ("Latin", "jh"), ("NameBn", "পাসপোর্ট সহায়তা"), ("NameEn", "Passport help"));
        Assert.Equal(422, (await head.Press(page, "সারি যোগ করুন", ("Letter", "ঝ"), ("Latin", "J"), ("NameBn", "আবার"))).Status);
        page = await head.Press(await head.Get("/admin/services/new?queue=%E0%A6%9D"), "রাখুন", ("NameBn", "আবেদন লেখা"), ("Minutes", "১২"));
        Assert.Equal(200, page.Status);
        page = await head.Press(page, "নতুন কাউন্টার");
        Assert.Equal("/admin/services/counter/5", page.Url.AbsolutePath);
        Assert.Equal(422, (await head.Press(page, "রাখুন", ("rank-JH", "প্রথম"))).Status);
        page = await head.Press(page, "রাখুন", ("rank-JH", "১"), ("Strict", "true"));
        Assert.Equal("/admin/services", page.Url.AbsolutePath);
        var given = await Give("KS-29");
        Assert.Equal((201, "ঝ-০০১"), (given.Status, given["number"]));
        var counter = app.Api("counter", "magura");
        await counter.Post("counters/magura.5/open", new { });
        Assert.Equal(given["id"], (await counter.Post("counters/magura.5/call-next", new { }))["token.id"]);
    }

    [Fact]
    public async Task A_counter_that_keeps_an_order_calls_its_first_queue_before_who_waits_longer()
    {
        var head = await Head;
        await head.Press(await head.Get("/admin/services/counter/4"), "রাখুন", ("rank-GH", "২"), ("rank-C", "১"), ("rank-CH", ""), ("Strict", "true"));
        var longer = await Give("KS-16");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var first = await Give("KS-24");
        var counter = app.Api("counter", "magura");
        await counter.Post("counters/magura.4/open", new { });
        Assert.Equal(first["id"], (await counter.Post("counters/magura.4/call-next", new { }))["token.id"]);
        await counter.Post("counters/magura.4/start", new { });
        await counter.Post("counters/magura.4/finish", new { });
        Assert.Equal(longer["id"], (await counter.Post("counters/magura.4/call-next", new { }))["token.id"]);
    }

    [Fact]
    public async Task The_desk_prints_what_the_kiosk_did_not_and_the_number_stays()
    {
        var given = await Give("KS-02");
        var clerk = await app.As("counter", "magura");
        Assert.Contains("কাগজ বের হয়নি: ১টি", (await clerk.Get("/desk/counter?all=1")).Text, StringComparison.Ordinal);
        var page = await clerk.Get("/desk/unprinted");
        Assert.Contains(given["number"]!, page.Text, StringComparison.Ordinal);
        var paper = await clerk.Press(page, "আবার ছাপান");
        Assert.Equal(($"/tokens/{given["id"]}/paper", given["number"]), (paper.Url.AbsolutePath, paper.One(".slip .t")!.TextContent));
        Assert.Contains("সব টোকেনের কাগজ বের হয়েছে", (await clerk.Get("/desk/unprinted")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_page_of_the_room_tells_hours_seats_and_the_way()
    {
        var head = await Head;
        await head.Press(await head.Get("/admin/services/room"), "রাখুন", ("Seats", "৫৫"), ("Toilet", null), ("WayBn", "দোতলায়, লিফটের পাশে"));
        var page = await app.Visitor().Get("/magura/room");
        foreach (var said in new[] { "দিন-রাত খোলা", "৫৫ জনের বসার জায়গা", "খাওয়ার পানি আছে", "দোতলায়, লিফটের পাশে", "খতিয়ানের নকলের আবেদন", "৪টি কাউন্টার" }) Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("টয়লেট আছে", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.One("a[href='/magura/join']"));
        Assert.Equal(404, (await app.Visitor().Get("/shahrasti/room")).Status);
        Assert.NotNull((await app.Visitor().Get("/o/magura")).One("a[href='/magura/room']"));
        Assert.Null((await app.Visitor().Get("/o/shahrasti")).One("a[href='/shahrasti/room']"));
    }
}
