using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.HelpDesk;

/// <summary>The numbers in the menu.</summary>
public sealed class MenuTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_hundred_open_cases_are_said_as_ninety_nine_and_more()
    {
        var uno = await app.As("uno", "kalai");
        var desk = app.Api("desk", "kalai");
        async Task Make(int n) => Assert.Equal(201, (await desk.Post("cases", new { office = "kalai", category = "UTL-PWR", kind = "complaint", text = $"নমুনা বাতি {n} জ্বলে না", caller = new { mobile = $"0190000{n:D4}" }, channel = "call" })).Status);
        var open = (await desk.Get("cases?state=open&size=1")).Json.GetProperty("total").GetInt32();
        Assert.InRange(open, 0, MenuCounts.Most - 2);
        while (open < MenuCounts.Most) await Make(open++);
        Assert.Equal("৯৯", await Number(uno));
        await Make(open);
        Assert.Equal("৯৯+", await Number(uno));
    }

    private static async Task<string> Number(Browser uno)
        => (await uno.Get("/cases")).Document.QuerySelector("nav a[href='/cases'] .cnt")!.TextContent;
}
