using System.Net;
using System.Net.Http.Json;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Web;

/// <summary>Every address that names a row, with rows of every table of an office, asked by those who work in another office: there is no such thing.</summary>
public sealed class ForeignOfficeTests(App app) : IClassFixture<App>
{
    private const string Home = "shahrasti", Foreign = "kalai", Key = "desk";
    private static readonly int PerTable = Long.Run ? 5 : 1;

    private sealed record Door(RoutePattern Pattern, bool IsPage, IReadOnlyList<string> Methods)
    {
        public string To(Guid row) => "/" + string.Join('/', Pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is RoutePatternParameterPart ? row.ToString() : ((RoutePatternLiteralPart)p).Content))));
    }

    [Fact]
    public async Task A_row_of_one_office_does_not_exist_for_another()
    {
        var (doors, rows) = (Doors(), await Rows());
        var home = App.Accounts.Where(a => a.Office == Home).DistinctBy(a => a.Role).Where(a => a.Role is Role.Operator or Role.Officer or Role.Uno or Role.Admin);
        var others = App.Accounts.Where(a => a.Office is "magura" or "kalai" or "joypurhat" or "sherpur-bogura" or "kishoreganj-sadar").DistinctBy(a => a.Role);
        var opened = await Opened(home, Home, doors, rows);
        var foreign = await Opened(others, Foreign, doors, rows);
        Figure.Say($"foreign office: {doors.Count} addresses that name a row, {rows.Count} rows; {opened.Count} open at home, {foreign.Count} from another office");
        Assert.True(opened.Count > doors.Count / 2, $"Only these open at home, so the test proves little: {string.Join('\n', opened)}");
        Assert.Empty(foreign);
    }

    /// <summary>The doors behind which somebody found something: whatever is neither refused nor unknown.</summary>
    private async Task<HashSet<string>> Opened(IEnumerable<DemoAccount> people, string office, IReadOnlyList<Door> doors, IReadOnlyList<Guid> rows)
    {
        var opened = new HashSet<string>();
        var clients = new List<(string Who, HttpClient Http)> { (Key, app.Api(Key, office).Http) };
        foreach (var person in people) clients.Add((person.User, (await app.AsUser(person.User)).Http));
        foreach (var door in doors)
            foreach (var (who, http) in clients.Where(c => c.Who == Key != door.IsPage))
                foreach (var row in rows)
                    foreach (var method in door.Methods.Where(m => !door.IsPage || m == "GET"))
                    {
                        using var request = new HttpRequestMessage(new HttpMethod(method), door.To(row));
                        if (method != "GET") request.Content = JsonContent.Create(new { });
                        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) continue;
                        opened.Add($"{method} {door.Pattern.RawText}{(office == Home ? "" : $" as {who}: {(int)answer.StatusCode}")}");
                        break;
                    }
        return opened;
    }

    private IReadOnlyList<Door> Doors() => [.. app.Services.GetServices<EndpointDataSource>().Concat([app.Services.GetRequiredService<EndpointDataSource>()]).SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.Parameters.Any(p => p.ParameterPolicies.Any(x => x.Content == "guid")))
        .Where(e => e.Metadata.GetMetadata<NeedsCitizenAttribute>() is null)       // a citizen's own: staff are led to the sign-in, whose entry it is RegisterTests asks
        .Select(e => new Door(e.RoutePattern, e.Metadata.GetMetadata<PageActionDescriptor>() is not null, e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]))
        .DistinctBy(d => (d.Pattern.RawText, string.Join(',', d.Methods)))];

    /// <summary>The first rows of every table that belongs to an office.</summary>
    private async Task<IReadOnlyList<Guid>> Rows()
    {
        await using var db = app.Services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, app.Clock);
        var office = await db.Set<Office>().SingleAsync(o => o.Slug == Home);
        var rows = new List<Guid>();
        foreach (var kind in db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.IsAssignableTo(typeof(Entity)) && t.IsAssignableTo(typeof(IScoped))).Distinct())
            rows.AddRange(await (Task<List<Guid>>)GetType().GetMethod(nameof(Of), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.MakeGenericMethod(kind).Invoke(null, [db, office.Id])!);
        return rows;
    }

    private static Task<List<Guid>> Of<T>(AppDb db, Guid office) where T : Entity, IScoped => db.Set<T>().Where(x => x.OfficeId == office).OrderByDescending(x => x.Id).Select(x => x.Id).Take(PerTable).ToListAsync();
}
