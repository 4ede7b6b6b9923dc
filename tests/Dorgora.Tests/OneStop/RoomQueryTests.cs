using System.Globalization;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>How often the pages of the service room ask the database: no more with sixty waiting than with five.</summary>
public sealed class RoomQueryTests : IAsyncLifetime
{
    private const int Few = 5, Many = 60;
    private readonly Asked asked = new();
    private App app = null!;
    private string follow = "";
    private int given;

    public async ValueTask InitializeAsync() => app = await App.Start(change: b => b.Services.AddSingleton<IStartupFilter>(asked));

    public async ValueTask DisposeAsync()
    {
        asked.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>So many wait for a counter, and as many for the head of the office.</summary>
    private async Task Fill(int many)
    {
        for (; given < many; given++)
        {
            var mobile = string.Create(CultureInfo.InvariantCulture, $"019000008{given:00}");
            var token = await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = given % 2 == 0 ? "KS-01" : "KS-08", mobile, channel = "kiosk" });
            Assert.Equal(201, token.Status);
            if (follow == "") follow = token["trackUrl"]!;
            if (given % 3 == 0) Assert.Equal(201, (await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-27", mobile, channel = "kiosk" })).Status);
            else Assert.Equal(201, (await app.AskDc(mobile)).Status);
        }
    }

    /// <summary>Commands of each page, each looked at once before, so that what is kept in memory is there.</summary>
    private async Task<Dictionary<string, int>> Count(Browser clerk, Browser dc)
    {
        var kiosk = KioskTests.Screen(app);
        (string Name, Browser Who, string Path)[] pages =
        [
            ("board", app.Visitor(), "/magura/board"), ("phone", app.Visitor(), follow), ("room", app.Visitor(), "/magura/room"), ("join", app.Visitor(), "/magura/join"),
            ("kiosk", kiosk, "/magura/kiosk"), ("kiosk-times", kiosk, "/magura/kiosk/times"), ("kiosk-leave", kiosk, "/magura/kiosk/leave"),
            ("sit", clerk, "/desk/counter?all=1"), ("counter", clerk, "/desk/counter/1"), ("appointments", clerk, "/desk/appointments"), ("visitors", dc, "/desk/visitors"),
        ];
        var counts = new Dictionary<string, int>();
        foreach (var (name, who, path) in pages)
        {
            Assert.Equal(200, (await who.Get(path)).Status);
            counts[name] = Math.Min(await asked.Of(() => who.Get(path), path), await asked.Of(() => who.Get(path), path));
        }
        var sections = await kiosk.Press(await kiosk.Get("/magura/kiosk"), Skip(await kiosk.Get("/magura/kiosk")));
        var services = sections.All("button[name=Do]").First(b => b.GetAttribute("value") == "section:ক").TextContent.Trim();
        counts["kiosk-sections"] = await asked.Of(() => kiosk.Press(sections, services, ("Do", "section:ক")), "/magura/kiosk");
        HtmlPage token = null!;
        counts["kiosk-give"] = await asked.Of(async () => token = await kiosk.Press(sections, services, ("Do", "service:KS-01")), "/magura/kiosk");
        Assert.StartsWith("/magura/kiosk/", token.Url.AbsolutePath, StringComparison.Ordinal);
        counts["kiosk-given"] = await asked.Of(() => kiosk.Get(token.Url.PathAndQuery), token.Url.AbsolutePath);
        return counts;
    }

    private static string Skip(HtmlPage page) => page.All("button[name=Do]").First(b => b.GetAttribute("value") == "skip").TextContent.Trim();

    [Fact]
    public async Task No_page_of_the_room_asks_more_when_more_people_wait()
    {
        await Until.True(async () => { await app.Visitor().Get("/track"); return asked.Heard; });
        var clerk = await app.As(Role.Counter, "magura");
        await Fill(Few);
        await clerk.Press(await clerk.Get("/desk/counter?all=1"), "এখানে বসুন");
        Assert.Equal(200, (await app.Api("counter", "magura").Post("counters/magura.1/call-next", new { })).Status);
        var dc = await app.As(Role.Dc, "magura");
        var few = await Count(clerk, dc);
        await Fill(Many);
        var many = await Count(clerk, dc);
        foreach (var (name, count) in many) Figure.Say($"queries.{name} {few[name]} with {Few}, {count} with {Many}");
        var most = new Dictionary<string, int>
        {
            ["board"] = 20, ["phone"] = 20, ["room"] = 20, ["join"] = 20, ["kiosk"] = 20, ["kiosk-times"] = 20, ["kiosk-leave"] = 20, ["sit"] = 20, ["counter"] = 30,
            ["appointments"] = 20, ["visitors"] = 20, ["kiosk-sections"] = 20, ["kiosk-give"] = 40, ["kiosk-given"] = 20,
        };
        Assert.Equal([], many.Where(m => m.Value > most[m.Key] || m.Value > few[m.Key]).Select(m => $"{m.Key}: {few[m.Key]} with {Few}, {m.Value} with {Many}, at most {most[m.Key]}"));
    }
}
