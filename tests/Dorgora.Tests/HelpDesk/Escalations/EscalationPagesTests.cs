using Dorgora.HelpDesk;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Dorgora.Tests.HelpDesk.Cases;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Escalations;

/// <summary>What went up, on the screens and in the API.</summary>
public sealed class EscalationPagesTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_figure_opens_its_list_and_the_case_says_where_it_went()
    {
        var id = await app.Assigned();
        app.Clock.Advance(TimeSpan.FromDays(20));
        await app.Services.GetRequiredService<JobWorker>().RunDue();
        await Until.True(() => app.Services.In(db => db.Set<Case>().AnyAsync(c => c.Id == Guid.Parse(id) && c.EscalatedLevel > 0)));
        var uno = await app.SignIn(App.Account(Role.Uno).User);
        var figure = (await uno.Get("/dashboard")).All(".dg-stat").Single(s => s.TextContent.Contains("ঊর্ধ্বে গেছে", StringComparison.Ordinal));
        var counted = await app.Services.In(db => db.Set<Case>().CountAsync(c => c.OfficePath.Contains("shahrasti") && c.EscalatedLevel > 0 && c.ClosedAt == null && c.State != CaseState.Resolved));
        Assert.Contains(Dorgora.Bangla.Digits.ToBangla(counted.ToString(System.Globalization.CultureInfo.InvariantCulture)), figure.TextContent, StringComparison.Ordinal);
        var list = await uno.Get((figure.GetAttribute("href") ?? figure.QuerySelector("a")?.GetAttribute("href"))!);
        Assert.Equal(200, list.Status);
        Assert.Contains(list.All("a"), a => a.GetAttribute("href")?.StartsWith("/cases/", StringComparison.Ordinal) == true);
        var page = await uno.Get($"/cases/{id}");
        Assert.Contains("ঊর্ধ্বে গেছে", page.Text, StringComparison.Ordinal);
        Assert.Contains("সময় পার হয়েছে, ঊর্ধ্বে গেছে:", page.One("#happened")!.TextContent, StringComparison.Ordinal);
        var api = await app.Api().Get($"cases/{id}");
        Assert.Equal(("true", "assigned"), (api["escalated"], api["state"]));
        Assert.Contains((await app.Api().Get("cases?escalated=true&size=200")).Items, c => c.GetProperty("id").GetString() == id);
    }
}
