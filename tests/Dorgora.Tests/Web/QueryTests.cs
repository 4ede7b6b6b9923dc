using Dorgora.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Web;

/// <summary>How often a page asks the database. A page that asks once for every row is found here, whatever the machine's speed.</summary>
public sealed class QueryTests : IAsyncLifetime
{
    private readonly Asked asked = new();
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start(change: b => b.Services.AddSingleton<IStartupFilter>(asked));

    public async ValueTask DisposeAsync()
    {
        asked.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task No_page_asks_the_database_once_for_every_row()
    {
        await Until.True(async () => { await app.Visitor().Get("/track"); return asked.Heard; });
        (string Role, string Path, int Most)[] pages =
        [
            ("", "/", 3), ("", "/o/shahrasti", 4), ("", "/track", 2), ("", "/me/sign-in", 2), ("citizen", "/me", 4), ("", "/officials?office=shahrasti", 4), ("", "/o/shahrasti/complaint", 4), ("", "/o/shahrasti/performance", 8),
            ("operator", "/desk", 18), ("operator", "/desk/calls", 16), ("operator", "/desk/callbacks", 16), ("operator", "/cases?state=open", 20), ("operator", "/orders", 16),
            ("officer", "/cases", 16), ("officer", "/orders", 16),
            ("uno", "/dashboard", 20), ("uno", "/cases?state=open", 20), ("uno", "/cases?state=closed&q=রাস্তা", 20), ("uno", "/people", 12), ("uno", "/holidays", 12), ("uno", "/orders/register", 16),
            ("uno", "/desk/providers", 20), ("uno", "/desk/providers/reports", 16), ("operator", "/desk/articles", 16), ("operator", "/desk/articles/asked", 14), ("", "/shahrasti/answers", 6),
        ];
        var tooMany = new List<string>();
        foreach (var (role, path, most) in pages)
        {
            var browser = role == "" ? app.Visitor() : role == "citizen" ? await app.Citizen("01900000041") : await app.As(role);
            await browser.Get(path);                                // what is kept in memory is there
            var count = await asked.Of(() => browser.Get(path), path);
            if (count > most) count = Math.Min(count, await asked.Of(() => browser.Get(path), path));        // on a starved machine a kept page is old by then
            if (count > most) tooMany.Add($"{role} {path}: {count}, at most {most}");
        }
        Assert.True(tooMany.Count == 0, string.Join('\n', tooMany));
    }
}
