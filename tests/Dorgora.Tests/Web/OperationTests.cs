using System.Text.Json;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Web;

/// <summary>Health, figures, the description of the API, limits.</summary>
public sealed class OperationTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_program_that_can_write_says_that_it_is_ready()
    {
        var ready = await app.Api("").Get("/healthz/ready");
        Assert.Equal((200, "ok"), (ready.Status, ready["status"]));
        foreach (var check in new[] { "database", "migrations", "disk", "clock" }) Assert.Equal("true", ready[$"checks.{check}.ok"]);
        Assert.Equal(200, (await app.Api("").Get("/healthz/live")).Status);
    }

    [Fact]
    public async Task A_clock_that_jumped_is_told()
    {
        await using var own = await App.Start(empty: true);
        own.Clock.Advance(TimeSpan.FromDays(1));
        var ready = await own.Api("").Get("/healthz/ready");
        Assert.Equal((503, "false"), (ready.Status, ready["checks.clock.ok"]));
    }

    [Fact]
    public async Task Figures_are_for_this_machine_only()
    {
        var api = app.Api("");
        await api.Get("offices");
        var text = await (await api.Http.GetAsync("/metrics")).Content.ReadAsStringAsync();
        Assert.Matches("(?m)^http_server_request_duration_count\\{.*http_route=\"/api/v1/offices/?\".*\\} [1-9]", text);
        api.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await api.Http.GetAsync("/metrics")).StatusCode);
    }

    [Fact]
    public async Task The_api_describes_itself_and_nothing_else()
    {
        var answer = await app.Api("").Get("/openapi/v1.json");
        var paths = answer.Json.GetProperty("paths").EnumerateObject().ToList();
        Assert.Contains(paths, p => p.Name == "/api/v1/cases");
        Assert.All(paths, p => Assert.StartsWith("/api/", p.Name, StringComparison.Ordinal));
        var post = answer.Json.GetProperty("paths").GetProperty("/api/v1/cases").GetProperty("post");
        Assert.NotEqual(JsonValueKind.Undefined, post.GetProperty("security").ValueKind);
    }

    [Fact]
    public async Task Nothing_that_was_logged_holds_a_number_or_a_query()
    {
        var api = app.Api("");
        await api.Get("track/1234567890?last4=9876");
        await api.Get("/hooks/sms/in?key=k&from=01900000012&text=secret-words");
        await app.Visitor().Get("/signin?to=/cases?q=01900000012");
        Assert.All(app.Log, line => { Assert.DoesNotContain("01900000012", line, StringComparison.Ordinal); Assert.DoesNotContain("9876", line, StringComparison.Ordinal); Assert.DoesNotContain("secret-words", line, StringComparison.Ordinal); });
    }

    [Fact]
    public async Task One_key_may_ask_500_times_in_a_second_and_the_public_may_not_post_for_ever()
    {
        await using var own = await App.Start(limits: true);
        var api = own.Api();
        var many = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => api.Get("calendar/2026-11-22")));
        Assert.All(many, a => Assert.Equal(200, a.Status));
        var visitor = own.Api("");
        // More than the allowance and all that it can gain in a minute: some must be refused however slow the machine is.
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => visitor.Http.PostAsync("/signin", new StringContent(""))));
        var page = await Browser.Read(answers.First(a => (int)a.StatusCode == 429));
        Assert.NotNull(page.Response.Headers.RetryAfter);
        Assert.NotEqual("", page.Text);
        var track = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => visitor.Get("track/1234567890?last4=1111")));
        Assert.Equal("too-many-requests", track.First(t => t.Status == 429)["code"]);
    }

    [Fact]
    public async Task Pages_are_sent_small()
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address), DefaultRequestHeaders = { { "Accept-Encoding", "br" } } };
        Assert.InRange((await http.GetByteArrayAsync("/signin")).Length, 500, 15_000);
    }

    [Fact]
    public async Task The_style_sheet_that_a_page_names_is_there()
    {
        var page = await app.Visitor().Get("/");
        var style = await app.Visitor().Http.GetAsync(page.One("link[rel=stylesheet]")!.GetAttribute("href"));
        Assert.Equal((System.Net.HttpStatusCode.OK, "text/css"), (style.StatusCode, style.Content.Headers.ContentType!.MediaType));
    }
}
