using Dorgora.Bangla;
using Dorgora.Charter.Compliance;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Charter.Compliance;

/// <summary>The country's board as a heat map of districts, and the job that judges for a new quarter.</summary>
public sealed class CountryTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>The administrator of Joypurhat as keeper of the platform.</summary>
    private async Task<Browser> Keeper()
    {
        var user = App.Account(Role.Admin, "joypurhat").User;
        await app.Services.In(db => db.Write(unit => unit.Accounts.Where(a => a.User == user).ExecuteUpdateAsync(a => a.SetProperty(x => x.Role, Role.Platform))));
        return await app.SignIn(user);
    }

    [Fact]
    public async Task The_keeper_of_the_platform_sees_every_district_with_a_figure_in_each_cell_and_opens_one()
    {
        var keeper = await Keeper();
        var page = await keeper.Get("/desk/compliance/country?quarter=2022-23-Q2");
        var rows = page.All(".dg-heat tbody tr");
        Assert.Equal(await app.Services.In(db => db.Set<Office>().CountAsync(o => o.Kind == OfficeKind.District)), rows.Count);
        Assert.All(page.All(".dg-heat td[data-h]"), cell => Assert.NotEqual("", cell.TextContent.Trim()));
        var joypurhat = rows.Single(r => r.QuerySelector("a")!.GetAttribute("href")!.Contains("under=joypurhat&", StringComparison.Ordinal));
        Assert.Equal("5", joypurhat.Children[5].GetAttribute("data-h"));        // rule 3: one office of six
        Assert.Equal("১৬", joypurhat.Children[5].TextContent.Trim());
        page = await keeper.Get(joypurhat.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(6, page.All(".dg-matrix tbody tr").Count);
        Assert.Empty(page.All(".dg-matrix a"));                                 // read only: no office's page
        Assert.Equal(404, (await keeper.Get("/desk/compliance/country?under=nowhere")).Status);
    }

    [Fact]
    public async Task A_district_sees_its_matrix_and_not_the_country()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        Assert.Empty((await dc.Get("/desk/compliance")).All(".dg-heat"));
        Assert.Equal(403, (await dc.Get("/desk/compliance/country")).Status);
        Assert.Equal(404, (await dc.Get("/desk/compliance?under=magura")).Status);
    }

    [Fact]
    public async Task Each_cell_says_its_state_by_a_sign_and_a_word_beside_the_colour()
    {
        var cells = (await (await app.As(Role.Dc, "joypurhat")).Get("/desk/compliance")).All(".dg-matrix [data-m]");
        Assert.All(cells, c => Assert.True((c.QuerySelector("svg") is not null || c.TextContent.Trim()[0] is '!' or '?') && c.QuerySelector(".govuk-visually-hidden") is not null));
    }

    [Theory]
    [InlineData(0, 0, 0), InlineData(6, 6, 0), InlineData(5, 6, 1), InlineData(3, 6, 3), InlineData(1, 6, 5), InlineData(0, 6, 5), InlineData(4, 5, 1), InlineData(1, 5, 4)]
    public void The_fewer_offices_meet_a_rule_the_darker_the_cell(int met, int seen, int step) => Assert.Equal(step, new HeatCell(met, seen).Step);

    /// <summary>The job's turn; the program's own may come at the same moment when the clock jumps, and the database lets one of them through.</summary>
    private async Task Run()
    {
        try { await Turn(); }
        catch (DbUpdateException) { await Turn(); }
    }

    private Task Turn() => app.Services.In(db => ActivatorUtilities.CreateInstance<JudgeCharters>(app.Services).Run(db, default));

    [Fact]
    public async Task In_a_new_quarter_what_everybody_still_reads_is_judged_once()
    {
        app.Clock.Advance(TimeSpan.FromDays(45));
        var quarter = FiscalYear.Quarter(app.Clock.Today);
        Task<List<ComplianceMark>> Marks() => app.Services.In(db => db.Set<ComplianceMark>().Where(m => m.Quarter == quarter && m.Source == MarkSource.Edition).OrderBy(m => m.Id).ToListAsync());
        await Run();
        var first = await Marks();
        Assert.Equal(await app.Services.In(db => db.Set<Edition>().CountAsync(e => e.State == EditionState.Published)), first.Select(m => m.OfficeId).Distinct().Count());
        Assert.All(first.Where(m => m.Rule == "C11"), m => Assert.NotEqual(RuleState.Pass, m.State));       // of a quarter before
        Assert.All(first.Where(m => m.Rule == "C01"), m => Assert.Equal(RuleState.Pass, m.State));
        await Run();
        Assert.Equal(first.Select(m => (m.Id, m.Version)), (await Marks()).Select(m => (m.Id, m.Version)));
    }
}
