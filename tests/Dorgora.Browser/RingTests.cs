using Dorgora.Bangla;
using Dorgora.HelpDesk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Browser;

/// <summary>The telephone rings: from the press that opens the call until the caller's history stands on the screen.</summary>
public sealed class RingTests(Site site) : IClassFixture<Site>
{
    private const int Rings = 20;

    /// <summary>Milliseconds from the press to the first painted content, the way over the saved call included.</summary>
    private const string Painted = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";

    [Fact]
    public async Task Who_rings_is_seen_at_once()
    {
        var callers = await site.App.Services.In(db => db.Set<CaseWords>().Where(w => w.Mobile != null && w.CallerName != "" && !w.KeepSecret).Select(w => w.Mobile!).Distinct().OrderBy(m => m).Take(Rings).ToListAsync());
        await using var desk = await Visitor.At(site, 1366, 768, script: true, keyboard: false);
        await desk.SignIn("operator-1.shahrasti");
        var times = new List<double>();
        foreach (var caller in callers)
        {
            Assert.True(Mobile.TryParse(caller, out var number));
            await desk.Goto("/desk");
            await desk.Hand.Write("কোন নম্বর থেকে", Digits.ToBangla(number.Local));
            await desk.Hand.Press("কল খুলুন", "Enter");
            await desk.Arrives("/desk/calls/[^/]+$");
            await Assertions.Expect(desk.Page.Locator("[name=Text]")).ToBeVisibleAsync();
            await desk.Page.WaitForFunctionAsync("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            times.Add(await desk.Page.EvaluateAsync<double>(Painted));
        }
        Assert.Equal(Rings, times.Count);
        times.Sort();
        Console.WriteLine($"figure: ring-to-painted {times[times.Count / 2]:0} ms in the middle, {times[^2]:0} ms for the second slowest of {times.Count}");
    }
}
