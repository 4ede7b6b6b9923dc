using System.Text.Json;
using Dorgora.Charter.Promises;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Charter.Public;

/// <summary>What everybody may read beside the charter: kept promises by a program, the box from the office's page, the address in the code.</summary>
public sealed class PublicPromisesTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Figures_are_those_of_the_page_and_few_are_never_told()
    {
        var answer = await app.Api("").Get("offices/shahrasti/promises");
        Assert.Equal(200, answer.Status);
        var office = await app.Services.In(db => db.Set<Office>().SingleAsync(o => o.Slug == "shahrasti"));
        var all = await app.Services.In(db => PromiseReader.Lately(db, office.Id, null));
        Assert.Equal(all.PublicPercent, Number(answer.Json.GetProperty("all"), "onTimePercent"));
        var services = answer.Json.GetProperty("services").EnumerateArray().ToList();
        foreach (var service in services)
        {
            var own = await app.Services.In(db => PromiseReader.Lately(db, office.Id, service.GetProperty("code").GetString()));
            var told = service.GetProperty("figures");
            Assert.Equal(own.PublicPercent, Number(told, "onTimePercent"));
            Assert.Equal(own.Measured < PromiseFigures.Least ? null : own.Measured, Number(told, "n"));
            Assert.Equal(own.Lasting is { Count: >= PromiseFigures.Least } l ? l.P90 : null, told.TryGetProperty("lasting", out var lasting) ? Number(lasting, "p90") : null);
        }
        Assert.Contains(services, s => Number(s.GetProperty("figures"), "n") is null);
    }

    private static int? Number(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    [Theory, InlineData("panchbibi"), InlineData("nowhere")]
    public async Task Without_a_published_charter_there_are_no_figures(string office) => Assert.Equal(404, (await app.Api("").Get($"offices/{office}/promises")).Status);

    [Fact]
    public async Task The_offices_page_leads_to_its_service_box()
    {
        var page = await app.Visitor().Get("/o/joypurhat");
        Assert.Equal(200, (await app.Visitor().Get(page.One("a[href='/joypurhat/charter/box']")!.GetAttribute("href")!)).Status);
        Assert.Null((await app.Visitor().Get("/o/panchbibi")).One("a[href='/panchbibi/charter/box']"));
    }

    [Fact]
    public async Task Behind_a_proxy_paper_and_poster_say_the_address_that_people_type()
    {
        var site = app.Services.GetRequiredService<Site>();
        Assert.DoesNotContain("https://sheba.example", (await app.Visitor().Get("/magura/charter/poster")).Text, StringComparison.Ordinal);
        site.PublicAddress = "https://sheba.example";
        try
        {
            Assert.Contains("https://sheba.example/sherpur-bogura/charter", (await app.Visitor().Get("/sherpur-bogura/charter/poster")).Text, StringComparison.Ordinal);
            using var linked = await app.Visitor().Http.GetAsync(new Uri("/api/v1/offices/sherpur-bogura/charter.jsonld", UriKind.Relative));
            Assert.Contains("https://sheba.example/", await linked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally { site.PublicAddress = null; }
    }
}
