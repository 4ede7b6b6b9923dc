using Dorgora.HelpDesk;
using Dorgora.HelpDesk.Demo;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.HelpDesk;

/// <summary>Data for measuring must be what the rooms would have written, or the figures are of something else.</summary>
public class FillTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_is_filled_is_found_by_code_number_and_words_and_sensitive_cases_are_not_in_the_search()
    {
        await using var db = app.Services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, app.Clock);
        var before = await db.Cases.CountAsync(TestContext.Current.CancellationToken);
        await Fill.Cases(db, app.Services.GetRequiredService<People>(), app.Services.GetRequiredService<Areas>(), 300, 7, TextWriter.Null);
        Assert.Equal(before + 300, await db.Cases.CountAsync(TestContext.Current.CancellationToken));

        var shahrasti = await db.Set<Office>().SingleAsync(o => o.Slug == "shahrasti", TestContext.Current.CancellationToken);
        var filled = await (from c in db.Cases join w in db.CaseWords on c.Id equals w.CaseId where c.OfficeId == shahrasti.Id && w.Address.Contains("বাড়ি") && w.CallerName.StartsWith("নমুনা ") select new { c, w })
            .Take(5).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(filled);
        foreach (var one in filled)
        {
            foreach (var query in new[] { one.c.Code, one.w.Mobile!, $"{one.w.CallerName} {one.w.Address}" })
                Assert.Contains((await app.Api().Get($"cases?q={Uri.EscapeDataString(query)}&size=200")).Items, i => i.GetProperty("id").GetGuid() == one.c.Id);
            Assert.True(await db.Set<Assignment>().AnyAsync(a => a.CaseId == one.c.Id && a.PostId == one.c.AssigneePostId, TestContext.Current.CancellationToken));
        }
        var secret = await db.Cases.Where(c => c.Sensitivity == Sensitivity.S3).Select(c => c.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(secret);
        var searched = await db.Database.SqlQuery<Guid>($"SELECT case_id AS \"Value\" FROM helpdesk_case_search").ToListAsync(TestContext.Current.CancellationToken);
        Assert.Empty(searched.Intersect(secret));
    }
}
