using Dorgora.HelpDesk;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.HelpDesk;

/// <summary>A code that is drawn twice must not cost the citizen the case.</summary>
public sealed class FreeCodeTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_code_that_a_case_of_another_office_has_is_drawn_again()
    {
        var taken = await app.Services.In(db => db.Set<Case>().OrderBy(c => c.Code).Select(c => c.Code).Take(2).ToListAsync());
        var (drawn, free) = (new Queue<string>([.. taken, "9999999990"]), "");
        await using (var db = app.Services.GetRequiredService<Func<AppDb>>()().For(Scope.Of("nowhere/"), Actor.System, app.Clock))
            free = await CaseCode.Free(db, drawn.Dequeue, TestContext.Current.CancellationToken);
        Assert.Equal(("9999999990", 0), (free, drawn.Count));
    }
}
