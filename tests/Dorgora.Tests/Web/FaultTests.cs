using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dorgora.Tests.Web;

public sealed class FaultTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_the_products_look_with_a_code_to_read_out()
    {
        var page = await app.Visitor().Get("/no/such/page");
        Assert.Equal(404, page.Status);
        Assert.Contains("এই দরজাটি খুঁজে পাওয়া গেল না".Normalize(), page.Text.Normalize(), StringComparison.Ordinal);
        Assert.Matches("[০-৯]{3}-[০-৯]{3}-[০-৯]{3}", page.Text);
        Assert.Null(page.Response.Headers.Location);
    }

    [Fact]
    public async Task A_person_without_permission_gets_a_page_and_a_program_a_problem()
    {
        var page = await (await app.As("operator")).Get("/admin/accounts");
        Assert.Equal(403, page.Status);
        var answer = await app.Api("board").Post("cases", new { office = "shahrasti" });
        Assert.Equal((403, "forbidden"), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task Without_a_key_the_api_asks_for_one_and_with_a_wrong_one_too()
    {
        var answer = await app.Api("").Get("cases");
        Assert.Equal((401, "unauthorized"), (answer.Status, answer["code"]));
        Assert.Equal("Bearer", answer.Response.Headers.WwwAuthenticate.Single().Scheme);
        var api = app.Api("");
        api.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");
        Assert.Equal(401, (await api.Get("cases")).Status);
    }

    [Fact]
    public async Task A_call_that_is_not_there_is_a_problem_in_bangla_or_english()
    {
        var api = app.Api();
        var bangla = await api.Get("no-such-call");
        Assert.Equal((404, "not-found"), (bangla.Status, bangla["code"]));
        Assert.Equal("application/problem+json", bangla.Response.Content.Headers.ContentType!.MediaType);
        api.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB,en;q=0.9,bn;q=0.5");
        Assert.Matches("^[ -~]+$", (await api.Get("no-such-call"))["detail"]);
        Assert.DoesNotMatch("^[ -~]+$", bangla["detail"]);
    }

    [Theory]
    [InlineData("{\"office\": 5}", "office")]
    [InlineData("{\"office\": \"shahrasti\", \"kind\": \"nonsense\"}", "kind")]
    [InlineData("{\"office\": \"shahrasti\", \"caller\": {\"mobile\": 1}}", "caller.mobile")]
    public async Task Json_that_does_not_fit_is_400_and_names_the_field(string json, string field)
    {
        var answer = await Send(json, "application/json");
        Assert.Equal(400, answer.Status);
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(field, out _), answer.Json.GetRawText());
    }

    [Theory]
    [InlineData("{", "application/json", 400)]
    [InlineData("null", "application/json", 400)]
    [InlineData("<case/>", "application/xml", 415)]
    [InlineData("office=shahrasti", "text/plain", 415)]
    public async Task What_is_no_json_is_refused(string body, string type, int status) => Assert.Equal(status, (await Send(body, type)).Status);

    [Fact]
    public async Task More_than_a_megabyte_is_413()
    {
        var answer = await Send($"{{\"text\":\"{new string('x', 1_100_000)}\"}}", "application/json");
        Assert.Equal((413, "too-large"), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task A_wrong_verb_is_405() => Assert.Equal(405, (await app.Api().Send(new HttpRequestMessage(HttpMethod.Patch, "/api/v1/cases"))).Status);

    [Fact]
    public async Task A_fault_of_our_own_tells_only_its_code()
    {
        var (status, body, log) = await Broken(new InvalidOperationException("mobile 01900000012 is in the message"));
        Assert.Equal(500, status);
        Assert.Equal("internal", body.GetProperty("code").GetString());
        Assert.DoesNotContain("01900000012", body.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(log);
    }

    [Fact]
    public async Task What_could_not_be_written_is_503_with_a_time_to_come_back()
    {
        var (status, body, retry) = await Broken(new NotDurable(new IOException()));
        Assert.Equal((503, "not-durable", "5"), (status, body.GetProperty("code").GetString(), retry));
    }

    [Fact]
    public async Task Two_people_at_once_are_409_and_a_broken_rule_422_with_its_field()
    {
        Assert.Equal(409, (await Broken(new DbUpdateConcurrencyException("x"))).Status);
        Assert.Equal(409, (await Broken(new RuleBroken("এখন এটি করা যাবে না", RuleBroken.IllegalTransition))).Status);
        var (status, body, _) = await Broken(new RuleBroken("নাম লিখুন", at: "CallerName"));
        Assert.Equal(422, status);
        Assert.Equal("নাম লিখুন", body.GetProperty("errors").GetProperty("callerName")[0].GetString());
    }

    private Task<ApiAnswer> Send(string body, string type)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return app.Api().Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/cases") { Content = content });
    }

    private static async Task<(int Status, JsonElement Body, string Retry)> Broken(Exception fault)
    {
        await using var services = new ServiceCollection().AddSingleton(new Texts([])).AddScoped<Translator>().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Path = "/api/v1/anything";
        context.Response.Body = new MemoryStream();
        await new Faults(_ => throw fault, NullLogger<Faults>.Instance).InvokeAsync(context);
        context.Response.Body.Position = 0;
        return (context.Response.StatusCode, (await JsonDocument.ParseAsync(context.Response.Body)).RootElement, context.Response.Headers.RetryAfter.ToString());
    }
}
