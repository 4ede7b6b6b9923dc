using System.Net;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Web;

/// <summary>The same form twice, as people send it.</summary>
public sealed class OnceTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Whoever_presses_twice_sees_where_the_first_press_led()
    {
        var browser = await app.SignIn(App.Account("operator").User);
        var desk = await browser.Get("/desk");
        var before = await app.Services.In(db => db.Set<Dorgora.Telephone.Call>().CountAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Again(browser, Browser.Filled(desk, "কল খুলুন Enter", ("From", "01900000014")))));
        Assert.All(answers, page => Assert.Equal(200, page.Status));
        Assert.Single(answers.Select(page => page.Url.AbsolutePath).Distinct());
        Assert.Equal(before + 1, await app.Services.In(db => db.Set<Dorgora.Telephone.Call>().CountAsync()));
    }

    [Fact]
    public async Task Whoever_goes_back_and_sends_the_same_form_with_other_words_is_told_on_a_page()
    {
        var browser = await app.SignIn(App.Account("operator").User);
        var desk = await browser.Get("/desk");
        Assert.Equal(200, (await Again(browser, Browser.Filled(desk, "কল খুলুন Enter", ("From", "01900000015")))).Status);
        var page = await Again(browser, Browser.Filled(desk, "কল খুলুন Enter", ("From", "01900000016")));
        Assert.Equal((422, "text/html"), (page.Status, page.Response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("আগেই একবার পাঠানো".Normalize(), page.Text.Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_key_cannot_ask_for_ever()
    {
        await using var own = await App.Start(limits: true);
        var api = own.Api("");
        // More than the allowance and all that it can gain meanwhile: some must be refused however slow the machine is.
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => api.Post("cases", new { })));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { 401, 429 }));
        Assert.Contains(answers, a => a.Status == 401);
        Assert.NotNull(answers.First(a => a.Status == 429).Response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await own.Api().Http.GetAsync("/api/v1/cases?size=1")).StatusCode);
    }

    private static async Task<HtmlPage> Again(Browser browser, HttpRequestMessage request) => await Browser.Read(await browser.Http.SendAsync(request));
}
