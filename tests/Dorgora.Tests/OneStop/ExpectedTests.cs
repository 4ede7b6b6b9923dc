using Dorgora.OneStop;
using Dorgora.OneStop.Visitors;
using Dorgora.OneStop.Waits;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>What the told wait reads from the database: who is booked and not there yet, in which order a counter serves, what an official has answered and how long others waited.</summary>
public sealed class ExpectedTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Api Desk => app.Api("desk", "magura");

    private Task<HallNow> Hall() => app.Services.In(async db => await HallNow.Read(db, await db.Set<Office>().Where(o => o.Slug == "magura").Select(o => o.Id).SingleAsync(), default));

    private async Task<ApiAnswer> Visit(string mobile) => await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-27", mobile, channel = "kiosk" });

    private async Task<string> Meeting(ApiAnswer token)
        => (await app.Services.In(db => db.Set<MeetingRequest>().Where(m => m.TokenId == Guid.Parse(token["id"]!)).Select(m => m.Id).SingleAsync())).ToString();

    [Fact]
    public async Task Who_is_booked_is_expected_until_they_check_in()
    {
        var slot = (await app.Api("").Get("offices/magura/slots?service=KS-06&date=2026-11-22")).Items[0];
        var start = slot.GetProperty("start").GetDateTimeOffset().UtcDateTime;
        var made = await Desk.Post("offices/magura/appointments", new { service = "KS-06", slot = slot.GetProperty("id").GetString(), mobile = "01900000701", name = "ক" });
        app.Clock.Advance(start - app.Clock.Now - TimeSpan.FromMinutes(5));
        var due = Assert.Single((await Hall()).Expected);
        Assert.Equal((start, false), (due.Start, due.Here));
        Assert.Equal(200, (await Desk.Post($"appointments/{made["id"]}/check-in", new { })).Status);
        Assert.Empty((await Hall()).Expected);
        await Desk.Post("offices/magura/appointments", new { service = "KS-06", slot = (await app.Api("").Get("offices/magura/slots?service=KS-06&date=2026-11-23")).Items[0].GetProperty("id").GetString(), mobile = "01900000702", name = "ক" });
        Assert.Empty((await Hall()).Expected);                                   // tomorrow
    }

    [Fact]
    public async Task The_order_of_a_counter_is_read_as_it_is_set()
    {
        var queues = await app.Services.In(async db =>
        {
            var counter = await db.Set<Counter>().Include(c => c.Queues).SingleAsync(c => c.OfficePath == db.Set<Office>().Single(o => o.Slug == "magura").Path && c.No == 1);
            var turned = counter.Queues.OrderByDescending(q => q.Rank).Select(q => q.QueueId).ToList();
            counter.Serve(turned);
            counter.Strict = true;
            await db.SaveChangesAsync();
            return turned;
        });
        var found = (await Hall()).Counters.Single(c => c.Strict);
        Assert.Equal(queues, found.Queues);
    }

    [Fact]
    public async Task Who_wants_to_see_an_official_is_told_what_others_waited_and_a_given_time_counts_first()
    {
        Assert.Null((await Visit("01900000710"))["wait.low"]);                  // nothing is known yet
        for (var n = 1; n <= 9; n++)
        {
            var token = await Visit($"0190000071{n}");
            app.Clock.Advance(TimeSpan.FromMinutes(12));
            Assert.Equal(200, (await app.Reply(await Meeting(token), new { answer = "now" })).Status);
        }
        app.Clock.Advance(Histories.Fresh);
        var mine = await Visit("01900000720");
        Assert.Equal(("12", "12"), (mine["wait.low"], mine["wait.high"]));
        Assert.Contains("১২ মিনিট", (await app.Visitor().Get(mine["trackUrl"]!)).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await app.Reply(await Meeting(mine), new { answer = "time", at = Dhaka.Stamp(app.Clock.Now.AddMinutes(45)) })).Status);
        var leg = await Leg(mine);
        Assert.Equal(app.Clock.Now.AddMinutes(45), (await Hall()).ForOfficials.Single(w => w.Who.Leg == leg).At!.Value, TimeSpan.FromSeconds(2));
        Assert.Equal("45", (await app.Api("").Get($"tokens/{mine["id"]}?secret={mine["trackUrl"]!.Split("s=")[1]}"))["wait.high"]);
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(200, (await app.Reply(await Meeting(mine), new { answer = "now", answers = 1 })).Status);
        await Until.True(async () => await app.Services.In(db => db.Set<Told>().Where(t => t.TokenId == Guid.Parse(mine["id"]!)).Select(t => t.Actual).SingleAsync()) is >= 29 and <= 31);
    }

    private Task<Guid> Leg(ApiAnswer token) => app.Services.In(db => db.Set<TokenLeg>().Where(l => l.TokenId == Guid.Parse(token["id"]!)).Select(l => l.Id).SingleAsync());
}
