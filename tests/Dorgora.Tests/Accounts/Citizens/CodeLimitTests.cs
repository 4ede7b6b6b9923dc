using Dorgora.Platform.Accounts.Citizens;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Accounts.Citizens;

/// <summary>How many codes go out, exactly at each edge, and what an attack gets.</summary>
public sealed class CodeLimitTests
{
    private const string Me = "01900000021";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_number_gets_a_code_a_minute_three_an_hour_and_five_a_day()
    {
        await using var app = await App.Start(empty: true);
        foreach (var at in new[] { 0, 60, 120, 3_600, 3_660, 86_400 })      // the first moments at which each may go
        {
            if (at > 0)
            {
                app.Clock.Advance(App.Morning.AddSeconds(at - 1) - app.Clock.GetUtcNow().UtcDateTime);
                Assert.NotNull(await app.Ask(Me));
                app.Clock.Advance(Second);
            }
            Assert.Null(await app.Ask(Me));
        }
        Assert.Null(await app.Ask(Asking.Number(22)));                       // another number is not concerned
    }

    [Fact]
    public async Task Of_many_who_ask_for_one_number_at_once_one_gets_a_code()
    {
        await using var app = await App.Start(empty: true);
        var said = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => app.Ask(Me, request: $"{n}", network: $"198.51.100.{n}"))));
        Assert.Single(said, s => s is null);
        Assert.Equal(1, await Sent(app));
    }

    [Fact]
    public async Task An_office_and_the_installation_have_budgets_whose_last_fifth_is_for_known_browsers()
    {
        await using var app = await App.Start(empty: true);
        var site = app.Services.GetRequiredService<Site>();
        (site.CodesADayOfOffice, site.CodesADay) = (10, 15);
        var offices = await app.Services.In(db => db.Set<Office>().OrderBy(o => o.Path).Select(o => o.Slug).Take(2).ToListAsync());
        var n = 100;
        Task<string?> Next(string office, bool known) => app.Ask(Asking.Number(n++), $"198.51.100.{n}", known, office: office);
        for (var i = 0; i < 8; i++) Assert.Null(await Next(offices[0], false));
        Assert.NotNull(await Next(offices[0], false));
        for (var i = 0; i < 2; i++) Assert.Null(await Next(offices[0], true));
        Assert.NotNull(await Next(offices[0], true));
        for (var i = 0; i < 2; i++) Assert.Null(await Next(offices[1], false));     // the other office has its own, until all have spent 12
        Assert.NotNull(await Next(offices[1], false));
        for (var i = 0; i < 3; i++) Assert.Null(await Next(offices[1], true));
        Assert.NotNull(await Next(offices[1], true));
        app.Clock.Advance(TimeSpan.FromHours(14));                                  // midnight in Dhaka
        Assert.Null(await Next(offices[0], false));
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public async Task When_fewer_than_thirty_of_a_hundred_are_typed_no_more_go_to_strangers(int typed, bool goesOn)
    {
        await using var app = await App.Start(empty: true);
        for (var n = 0; n < 50; n++)
        {
            Assert.Null(await app.Ask(Asking.Number(n), $"198.51.100.{n}"));
            if (n < typed) Assert.NotNull(await app.TypeRight(Asking.Number(n)));
        }
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(goesOn, await app.Ask(Asking.Number(99), "198.51.100.99") is null);
        Assert.Null(await app.Ask(Asking.Number(97), "198.51.100.97", known: true));
        app.Clock.Advance(TimeSpan.FromMinutes(55));
        Assert.Null(await app.Ask(Asking.Number(96), "198.51.100.96"));             // it ends by itself
    }

    [Fact]
    public async Task One_address_gets_thirty_an_hour_and_numbers_it_knows_go_on()
    {
        await using var app = await App.Start(empty: true);
        for (var n = 0; n < 30; n++) Assert.Null(await app.Ask(Asking.Number(n), "203.0.113.9"));
        Assert.NotNull(await app.Ask(Asking.Number(30), "203.0.113.9"));
        Assert.Null(await app.Ask(Asking.Number(30), "203.0.113.10"));
        Assert.Null(await app.Ask(Asking.Number(31), "203.0.113.9", known: true));
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await app.Ask(Asking.Number(32), "203.0.113.9"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public async Task Guessing_one_number_for_a_day_gets_twenty_five_tries_and_five_sms(int addresses)
    {
        await using var app = await App.Start(empty: true);
        var judged = 0;
        for (var minute = 0; minute < 24 * 60; minute += 10)
        {
            var request = $"browser {minute % addresses}";
            if (await app.Ask(Me, $"10.0.{minute % addresses / 250}.{minute % 250}", request: request) is not null && judged > 0) { app.Clock.Advance(TimeSpan.FromMinutes(10)); continue; }
            var wrong = Asking.Other(await app.CodeOf(Me));
            for (var n = 0; n < 8; n++)
            {
                var before = await Tries(app);
                Assert.Null((await app.Type(request, wrong)).Proven);
                judged += await Tries(app) - before;
            }
            app.Clock.Advance(TimeSpan.FromMinutes(10));
        }
        Assert.Equal((25, 5), (judged, await Sent(app)));
    }

    [Fact]
    public async Task A_thousand_addresses_spend_no_more_than_the_strangers_part_of_the_budget_and_who_was_here_gets_in()
    {
        await using var app = await App.Start(empty: true);
        app.Services.GetRequiredService<Site>().CodesADayOfOffice = 100;
        for (var n = 0; n < 1_000; n++)
        {
            await app.Ask(Asking.Number(n), $"10.1.{n / 250}.{n % 250}");
            app.Clock.Advance(TimeSpan.FromSeconds(20));
        }
        var spent = await Sent(app);
        Assert.InRange(spent, 50, 80);
        Assert.Null(await app.Ask(Asking.Number(5_000), "10.9.9.9", known: true));
        Assert.NotNull(await app.TypeRight(Asking.Number(5_000)));
        Figure.Say($"one-time codes: 1,000 addresses for 1,000 numbers in 5.6 hours: {spent} SMS of a budget of 100");
    }

    private static Task<int> Sent(App app) => app.Services.In(db => db.Set<OneTimeCode>().CountAsync());

    private static Task<int> Tries(App app) => app.Services.In(db => db.Set<OneTimeCode>().SumAsync(c => c.Tries));
}
