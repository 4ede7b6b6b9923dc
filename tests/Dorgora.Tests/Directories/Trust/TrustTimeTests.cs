using Dorgora.Directories.Providers;
using Dorgora.Directories.Trust;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Directories.Trust;

/// <summary>What the passing of days does, with a clock of its own.</summary>
public sealed class TrustTimeTests
{
    [Fact]
    public async Task The_last_month_stands_in_the_desks_list_and_after_the_last_day_nothing_says_verified()
    {
        await using var app = await App.Start();
        var ending = await app.Services.In(db => db.Set<Provider>().SingleAsync(p => p.Mobile == "+8801900001002"));        // the demo's ends in twenty days
        var desk = await app.As("admin", "sherpur-bogura");
        var list = await desk.Get("/desk/providers?ending=true");
        Assert.Contains(ending.NameBn, list.Text, StringComparison.Ordinal);
        Assert.Single(list.All("tbody tr"));
        var until = await app.Services.In(db => db.Set<Verification>().Where(v => v.ProviderId == ending.Id).Select(v => v.ExpiresOn).SingleAsync());
        app.Clock.Advance(TimeSpan.FromDays(until.DayNumber - Dhaka.DateOf(App.Morning).DayNumber));
        Assert.NotNull((await app.Visitor().Get($"/sherpur-bogura/providers/{ending.Code}?x=1")).One(".dg-seal"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await app.Visitor().Get($"/sherpur-bogura/providers/{ending.Code}?x=2")).One(".dg-seal"));
        Assert.False((await app.Api("").Get($"providers/{ending.Code}?x=2")).Json.GetProperty("verified").GetBoolean());
        await app.Services.In(db => ActivatorUtilities.CreateInstance<EndVerifications>(app.Services).Run(db, CancellationToken.None));
        Assert.DoesNotContain("যাচাই", await app.Services.In(db => db.Set<Dorgora.Platform.Search.SearchDocument>().Where(d => d.Key == ending.Code).Select(d => d.Facts).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_network_reports_thirty_times_a_day_and_no_more()
    {
        await using var app = await App.Start();
        var codes = await app.Services.In(db => db.Set<Provider>().Where(p => p.OfficePath.EndsWith("/sherpur-bogura/")).OrderBy(p => p.Mobile).Select(p => p.Code).Take(31).ToListAsync());
        var visitor = app.Visitor();
        var statuses = new List<int>();
        foreach (var code in codes) statuses.Add((await visitor.Press(await visitor.Get($"/sherpur-bogura/providers/{code}/report"), "জানান", ("Reason", "WrongNumber"))).Status);
        Assert.Equal([.. Enumerable.Repeat(200, 30), 429], statuses);
    }
}
