using Dorgora.Charter.Promises;
using Dorgora.OneStop;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>A service of the charter that is given at a counter.</summary>
public sealed class TokenPromiseTests(App app) : IClassFixture<App>
{
    private Api Counter => app.Api("counter", "magura");

    private async Task<Guid> Served(string service, int counter)
    {
        var given = await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service, priority = "none", channel = "kiosk" });
        Assert.Equal(201, given.Status);
        while ((await Counter.Post($"counters/magura.{counter}/call-next", new { }))["token.id"] != given["id"])
        {
            await Counter.Post($"counters/magura.{counter}/start", new { });
            await Counter.Post($"counters/magura.{counter}/finish", new { });
        }
        await Counter.Post($"counters/magura.{counter}/start", new { });
        Assert.Equal("done", (await Counter.Post($"counters/magura.{counter}/finish", new { }))["token.state"]);
        var token = Guid.Parse(given["id"]!);
        return await app.Services.In(db => db.Set<TokenLeg>().Where(l => l.TokenId == token).Select(l => l.Id).SingleAsync());
    }

    private Task<List<ServicePromise>> Rows(Guid leg) => app.Services.In(db => db.Set<ServicePromise>().AsNoTracking().Where(p => p.Source == "token" && p.SourceId == leg).ToListAsync());

    [Fact]
    public async Task A_finished_service_that_stands_in_the_charter_is_recorded_once()
    {
        var leg = await Served("KS-01", 1);
        await Until.True(async () => (await Rows(leg)).Any(p => p.State == PromiseState.Given));
        var row = Assert.Single(await Rows(leg));
        Assert.Equal(("SV-DC-04", 1, true), (row.Code, row.Visits, row.InTime));
        Assert.Equal("serving", (await Counter.Post("counters/magura.1/undo", new { }))["token.state"]);
        await Until.True(async () => (await Rows(leg)).Single().State == PromiseState.Running);
        Assert.Equal("done", (await Counter.Post("counters/magura.1/finish", new { }))["token.state"]);
        await Until.True(async () => (await Rows(leg)).Single().State == PromiseState.Given);
    }

    [Fact]
    public async Task A_service_without_a_code_of_the_charter_is_not_measured()
    {
        var (status, promised) = (await Served("KS-25", 4), await Served("KS-17", 4));
        await Until.True(async () => (await Rows(promised)).Count == 1);       // told after it
        Assert.Empty(await Rows(status));
    }
}
