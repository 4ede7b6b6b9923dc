using Dorgora.Charter.Tcv;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter.Promises;

/// <summary>Time, cost and visits of a service, and the comparison form of its simplification.</summary>
public sealed class TcvTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_a_service_cost_before_is_written_shown_and_printed_beside_promise_and_reality()
    {
        var uno = await app.As(Role.Uno);
        var form = await uno.Get("/desk/charter/simplify/SV-UNO-01");
        var page = await uno.Press(form, "রাখুন", ("BeforeDays", "২১"), ("BeforeCost", "১,২৫০"), ("BeforeVisits", "5"), ("PromisedCost", "200"), ("PromisedVisits", "২"), ("AskedOf", "১৫"), ("AskedCost", "২৫০"), ("AskedVisits", "২"),
            ("Existing[2]", "১১টি ধাপ"), ("Proposed[2]", "৬টি ধাপ"));
        Assert.Equal("/desk/charter/simplify", page.Url.AbsolutePath);
        var kept = await app.Services.In(db => db.Set<ServiceTcv>().AsNoTracking().Include(t => t.Rows).OrderByDescending(t => t.Id).FirstAsync());
        Assert.Equal(new Burden(21, 1_250_00, 5), kept.Before);
        var paper = await uno.Get("/desk/charter/simplify/SV-UNO-01/paper");
        foreach (var said in new[] { "১১টি ধাপ", "৬টি ধাপ", "২১ কার্যদিবস", "১,২৫০/- টাকা", "৫ বার", "সেবা সহজীকরণ", "১,০০০/- টাকা" }) Assert.Contains(said.Normalize(), paper.Text.Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_said_beside_its_field_and_nothing_is_lost()
    {
        var uno = await app.As(Role.Uno);
        var page = await uno.Press(await uno.Get("/desk/charter/simplify/SV-UNO-04"), "রাখুন", ("BeforeDays", "অনেক"), ("Proposed[1]", "কম কাগজ"));
        Assert.Equal(422, page.Status);
        Assert.Equal("কম কাগজ", page.One("[name='Proposed[1]']")!.TextContent.Trim());
        page = await uno.Press(page, "রাখুন", ("BeforeDays", "৭"), ("AskedCost", "৫০"));
        Assert.Contains("কতজনকে জিজ্ঞেস করা হয়েছে".Normalize(), page.Errors.Single().Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_offices_service_is_not_there_and_who_may_only_look_does_not_write()
    {
        Assert.Equal(404, (await (await app.As(Role.Dc, "magura")).Get("/desk/charter/simplify/SV-UNO-01")).Status);
        Assert.Equal(404, (await (await app.As(Role.Dc, "magura")).Get("/desk/charter/simplify/SV-DC-09/paper")).Status);       // nothing is written of it
        Assert.Equal(403, (await (await app.As(Role.DistrictMonitor, "joypurhat")).Get("/desk/charter/simplify/SV-DC-04")).Status);
    }
}
