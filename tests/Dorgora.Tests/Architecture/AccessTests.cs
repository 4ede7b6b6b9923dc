using Dorgora.Platform.Accounts;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Architecture;

/// <summary>The rule table against the running program: every route with every role, at its own office.</summary>
public sealed class AccessTests(App app) : IClassFixture<App>
{
    private sealed record Route(string Address, bool IsPage, IReadOnlyList<string> Methods, string? Needs, bool Public, bool Device, bool Citizen);

    /// <summary>Where each role of the demo is at home.</summary>
    private static string OfficeOf(string role) => App.Accounts.First(a => a.Role == role).Office;

    [Fact]
    public async Task Every_page_and_call_says_who_may_use_it()
        => Assert.Empty((await Routes()).Where(r => new[] { r.Needs is not null, r.Public, r.Citizen }.Count(said => said) != 1).Select(r => r.Address));

    [Fact]
    public async Task Where_citizens_have_their_own_nobody_else_gets_in_and_they_get_in_nowhere_that_needs_a_permission()
    {
        var own = (await Routes()).Where(r => r.Citizen).ToList();
        Assert.NotEmpty(own);
        using var citizen = Client(await app.Citizen("01900000041"));
        var faults = new List<string>();
        foreach (var route in own)
            foreach (var role in Role.Staff.Concat(Role.Keys).Append(""))
                if (await Ask(role == "" ? app.Api("").Http : await ClientOf(role), "GET", route) is var answer && answer != (route.IsPage ? "302 /me/sign-in" : "401")) faults.Add($"{route.Address} as {role}: {answer}");
        foreach (var route in (await Routes()).Where(r => r.Needs is not null && !r.Device))
            foreach (var method in route.Methods)
                if (await Ask(citizen, method, route) is var answer && answer != (route.IsPage ? "302 /signin" : "401")) faults.Add($"{method} {route.Address} as a citizen: {answer}");
        Assert.Empty(faults);
        Assert.Equal("200", await Ask(citizen, "GET", own.Single(r => r.Address == "/me")));
        Assert.DoesNotContain(app.Services.GetRequiredService<Access>().Table, t => t.Roles.Contains(Role.Citizen));
    }

    [Fact]
    public async Task Every_permission_that_is_asked_for_is_in_the_rule_table_and_every_rule_is_used()
    {
        var table = app.Services.GetRequiredService<Access>().Table.ToDictionary(t => t.Permission, t => t.Roles);
        var asked = (await Routes()).Select(r => r.Needs).OfType<string>().ToHashSet();
        Assert.Empty(asked.Except(table.Keys));
        Assert.All(table, t => Assert.Empty(t.Value.Except(Roles.All.Concat(Role.Keys))));
    }

    [Fact]
    public async Task The_public_gets_in_only_where_it_is_public()
    {
        foreach (var route in (await Routes()).Where(r => r.Needs is not null))
            foreach (var method in route.Methods)
                Assert.Equal(route.Device ? "302 /pair" : route.IsPage ? "302 /signin" : "401", await Ask(app.Api("").Http, method, route));
    }

    public static TheoryData<string> Everybody => [.. Role.Staff.Concat(Role.Keys)];

    [Theory, MemberData(nameof(Everybody))]
    public async Task A_role_gets_in_exactly_where_the_rule_table_says(string role)
    {
        var access = app.Services.GetRequiredService<Access>();
        using var http = await ClientOf(role);
        var faults = new List<string>();
        foreach (var route in (await Routes()).Where(r => r.Needs is not null))
            foreach (var method in route.Methods)
            {
                var may = access.Allows(role, route.Needs!);
                if (may && method != "GET") continue;                            // an act; its own tests do it
                var answer = await Ask(http, method, route);
                if (may ? answer is "401" or "403" or "302 /signin" || answer.StartsWith('5') : answer != "403") faults.Add($"{method} {route.Address} as {role}: {answer}, allowed: {may}");
            }
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("kalai", "operator")]
    [InlineData("magura", "admin")]
    public async Task Accounts_of_another_office_do_not_exist(string office, string roleThere)
    {
        var strangers = App.Accounts.FirstOrDefault(a => a.Office == office && a.Role == roleThere) ?? App.Accounts.First(a => a.Office == office);
        var id = await app.Services.In(db => db.Accounts.Where(a => a.User == strangers.User).Select(a => a.Id).SingleAsync());
        Assert.Equal(404, (await (await app.As("admin")).Get($"/admin/accounts/{id}")).Status);
        Assert.DoesNotContain(strangers.User, (await (await app.As("admin")).Get($"/admin/accounts?Q={strangers.User}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk", "kalai")]
    [InlineData("desk", "magura")]
    public async Task Cases_of_another_office_do_not_exist(string kind, string office)
    {
        var own = await app.Api().Get("cases?size=1");
        var id = own.Items[0].GetProperty("id").GetString();
        Assert.Equal(200, (await app.Api().Get($"cases/{id}")).Status);
        var stranger = app.Api(kind, office);
        Assert.Equal(404, (await stranger.Get($"cases/{id}")).Status);
        Assert.Equal(404, (await stranger.Get($"cases/{id}/events")).Status);
        Assert.Equal(404, (await stranger.Post($"cases/{id}/close", new { satisfied = true })).Status);
    }

    private async Task<HttpClient> ClientOf(string role)
    {
        if (role.StartsWith("key:", StringComparison.Ordinal)) return app.Api(role["key:".Length..]).Http;
        return Client(await app.As(role, OfficeOf(role)));
    }

    private HttpClient Client(Browser signedIn)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = signedIn.Cookies }) { BaseAddress = new Uri(app.Address) };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return http;
    }

    private static async Task<string> Ask(HttpClient http, string method, Route route)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), route.Address);
        if (method != "GET") request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if ((int)answer.StatusCode == 200 && answer.RequestMessage!.RequestUri!.AbsolutePath == "/signin") return "302 /signin";
        if ((int)answer.StatusCode == 200 && answer.RequestMessage!.RequestUri!.AbsolutePath == "/pair") return "302 /pair";
        if ((int)answer.StatusCode == 200 && answer.RequestMessage!.RequestUri!.AbsolutePath == "/me/sign-in" && route.Address != "/me/sign-in") return "302 /me/sign-in";
        if (answer.Headers.Location?.OriginalString.StartsWith("/me/sign-in", StringComparison.Ordinal) == true) return "302 /me/sign-in";
        return answer.Headers.Location?.OriginalString.StartsWith("/signin", StringComparison.Ordinal) == true ? "302 /signin" : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<IReadOnlyList<Route>> Routes()
    {
        var pages = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>();
        var loader = app.Services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (var page in pages)
        {
            var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            routes.Add(Of($"/{page.AttributeRouteInfo!.Template}", loaded.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()).Append("GET"), new EndpointMetadataCollection(loaded.EndpointMetadata ?? [])));
        }
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null && e.RoutePattern.RawText?.Contains(":file", StringComparison.Ordinal) == false))     // the SDK's own fall-back for unpublished files
            routes.Add(Of($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"], endpoint.Metadata));
        return [.. routes.OrderBy(r => r.Address, StringComparer.Ordinal)];
    }

    private static Route Of(string template, IEnumerable<string> methods, EndpointMetadataCollection metadata)
        => new(Example(template), Faults.WantsPage(new DefaultHttpContext { Request = { Path = Example(template) } }), [.. methods.Distinct().Where(m => m is "GET" or "POST")], metadata.GetMetadata<NeedsAttribute>()?.Permission, metadata.GetMetadata<PublicAttribute>() is not null, metadata.GetMetadata<ForDeviceAttribute>() is not null, metadata.GetMetadata<NeedsCitizenAttribute>() is not null);

    /// <summary>An address for a route: ids that nobody has.</summary>
    private static string Example(string template) => System.Text.RegularExpressions.Regex.Replace(template, "\\{\\*{0,2}([a-zA-Z]+)([^}]*)\\}", m => m.Groups[2].Value switch
    {
        var c when c.Contains("guid", StringComparison.Ordinal) => Guid.NewGuid().ToString(),
        var c when c.Contains("int", StringComparison.Ordinal) => "999999",
        _ => m.Groups[1].Value switch { "date" => "2026-11-22", "office" => "shahrasti", _ => "nobody" },
    });
}
