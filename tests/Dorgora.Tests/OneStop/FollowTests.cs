using Dorgora.OneStop;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The visitor's own phone, and the SMS. Each test has the program to itself: they call people and move the clock.</summary>
public sealed class FollowTests
{
    private static async Task<ApiAnswer> Give(App app, string? mobile = null, string service = "KS-08")
    {
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        return await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service, mobile, channel = "kiosk" });
    }

    private static Task<ApiAnswer> At2(App app, string act) => app.Api("counter", "magura").Post($"counters/magura.2/{act}", new { });

    /// <summary>The SMS to this mobile by purpose, in order.</summary>
    private static async Task<List<(string Purpose, string Text)>> Sms(App app, string mobile)
        => [.. (await app.Api("desk", "magura").Get($"demo/messages?mobile={mobile}")).Items.Select(m => (m.GetProperty("purpose").GetString()!, m.GetProperty("text").GetString()!))];

    [Fact]
    public async Task From_waiting_to_the_end_the_phone_says_where_one_stands_and_nothing_of_anybody()
    {
        await using var app = await App.Start();
        var first = await Give(app);
        var mine = await Give(app, "01900000037");
        var (phone, link) = (app.Visitor(), mine["trackUrl"]!);
        var page = await phone.Get(link);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("same-origin", page.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("20", page.One("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Contains(mine["number"]!, page.Text, StringComparison.Ordinal);
        Assert.Contains("১ জন", page.Text, StringComparison.Ordinal);
        Assert.Contains("২ নম্বর কাউন্টার", page.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "1900000037", "১৯০০০০০০৩৭", "০০০০৩৭", "•••০৩৭" }) Assert.DoesNotContain(secret, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(first["id"], (await At2(app, "call-next"))["token.id"]);
        await At2(app, "start");
        await At2(app, "finish");
        Assert.Contains("এর পরেই আপনার ডাক", (await phone.Get(link)).Text, StringComparison.Ordinal);
        await At2(app, "call-next");
        page = await phone.Get(link);
        Assert.Equal("২", page.One(".dg-turn__c b")!.TextContent);
        await At2(app, "start");
        await At2(app, "finish");
        page = await phone.Get(link);
        Assert.Contains("কাজ শেষ", page.Text, StringComparison.Ordinal);
        Assert.Null(page.One("meta[http-equiv=refresh]"));
        Assert.All(page.All("main form"), f => Assert.Contains("/opinion?", f.GetAttribute("action"), StringComparison.Ordinal));
    }

    [Theory, InlineData("00000000000000000000000000000000"), InlineData(""), InlineData("ক")]
    public async Task Without_its_secret_the_page_does_not_exist(string secret)
    {
        await using var app = await App.Start();
        var given = await Give(app);
        Assert.Equal(404, (await app.Visitor().Get($"/t/{given["id"]}?s={secret}")).Status);
        var (phone, page) = (app.Visitor(), await app.Visitor().Get(given["trackUrl"]!));
        var stolen = TestKit.Browser.Filled(page, "হ্যাঁ, ছেড়ে দিন");
        stolen.RequestUri = new Uri(new Uri(app.Address), $"/t/{given["id"]}?s={secret}&handler=Leave");
        Assert.NotEqual(200, (int)(await phone.Http.SendAsync(stolen)).StatusCode);
        Assert.Equal(LegState.Waiting, await app.Services.In(db => db.Set<TokenLeg>().Where(l => l.TokenId == Guid.Parse(given["id"]!)).Select(l => l.State).SingleAsync()));
    }

    [Fact]
    public async Task More_time_lets_three_others_go_first_twice_and_leaving_ends_it()
    {
        await using var app = await App.Start();
        var mine = await Give(app);
        for (var n = 0; n < 8; n++) await Give(app);
        var (phone, link) = (app.Visitor(), mine["trackUrl"]!);
        var page = await phone.Get(link);
        Assert.Contains("কেউ নেই", page.Text, StringComparison.Ordinal);
        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => phone.Http.SendAsync(TestKit.Browser.Filled(page, "আরও সময় চাই"))));      // a double tap is one
        Assert.All(twice, t => Assert.True(t.IsSuccessStatusCode));
        page = await phone.Get(link);
        Assert.Contains("৩ জন", page.Text, StringComparison.Ordinal);
        page = await phone.Press(page, "আরও সময় চাই");
        Assert.Contains("৬ জন", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All("button"), b => b.TextContent.Contains("আরও সময়", StringComparison.Ordinal));
        page = await phone.Press(page, "হ্যাঁ, ছেড়ে দিন");
        Assert.Contains("ছেড়ে দেওয়া হয়েছে", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_steps_back_when_nobody_waits_behind()
    {
        await using var app = await App.Start();
        var (phone, mine) = (app.Visitor(), await Give(app));
        var page = await phone.Press(await phone.Get(mine["trackUrl"]!), "আরও সময় চাই");
        Assert.Equal(409, page.Status);
        Assert.Contains("আপনার পরে এখন কেউ অপেক্ষায় নেই", page.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_step_is_told_once_by_sms_and_only_to_who_gave_a_mobile()
    {
        await using var app = await App.Start();
        const string Near = "01900000041", Mine = "01900000042";
        await Give(app);
        for (var n = 0; n < 3; n++) await Give(app);
        await Give(app, Near);
        var mine = await Give(app, Mine);
        await Until.True(async () => (await Sms(app, Mine)).Any(m => m.Purpose == "token.issued"));
        Assert.Contains(mine["number"]!, (await Sms(app, Mine))[0].Text, StringComparison.Ordinal);
        Assert.Contains("৫", (await Sms(app, Mine))[0].Text, StringComparison.Ordinal);
        async Task Serve() { await At2(app, "call-next"); await At2(app, "start"); await At2(app, "finish"); }
        await Serve();
        await Until.True(async () => (await Sms(app, Near)).Any(m => m.Purpose == "token.near"));
        for (var n = 0; n < 4; n++) await Serve();
        await Until.True(async () => (await Sms(app, Near)).Any(m => m.Purpose == "token.done"));
        Assert.Equal(["token.called", "token.done", "token.issued", "token.near"], (await Sms(app, Near)).Select(m => m.Purpose).Order(StringComparer.Ordinal));
        Assert.Equal(mine["id"], (await At2(app, "call-next"))["token.id"]);
        await At2(app, "recall");
        await At2(app, "no-show");
        await Until.True(async () => (await Sms(app, Mine)).Any(m => m.Purpose == "token.missed"));
        Assert.Single(await Sms(app, Mine), m => m.Purpose == "token.called");
        Assert.All((await Sms(app, Near)).Concat(await Sms(app, Mine)), m => Assert.InRange(Dorgora.Bangla.Sms.Count(m.Text).Parts, 1, m.Purpose == "token.issued" ? 2 : 1));
    }
}
