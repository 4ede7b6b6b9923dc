using Dorgora.Offices.Settings;
using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The waiting list for programs: join, see, leave, with the rules of the page; and what happens while the job that offers places stands still.</summary>
public sealed class WaitingListApiTests : IAsyncLifetime
{
    private const string Day = "2026-11-24", Waiter = "01900000751";
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Api Desk => app.Api("desk", "magura");

    private async Task<List<(string Id, int Free)>> Slots() => [.. (await app.Api("").Get($"offices/magura/slots?service=KS-12&date={Day}")).Items.Select(s => (s.GetProperty("id").GetString()!, s.GetProperty("free").GetInt32()))];

    private async Task<List<string>> Fill()
    {
        var made = new List<string>();
        foreach (var ((slot, _), n) in (await Slots()).Select((s, n) => (s, n))) made.Add((await Desk.Post("offices/magura/appointments", new { service = "KS-12", slot, mobile = $"019000007{60 + n}", name = "ক" }))["id"]!);
        return made;
    }

    private Task<ApiAnswer> Join(string mobile, string? once = null, string service = "KS-12", string channel = "desk") => Desk.Post("offices/magura/waiting-list", new { service, date = Day, mobile, channel }, once);

    [Fact]
    public async Task Somebody_joins_once_is_seen_and_leaves()
    {
        Assert.Equal(422, (await Join(Waiter)).Status);                                     // there are places
        await Fill();
        var key = Guid.NewGuid().ToString();
        var (first, again) = (await Join(Waiter, key), await Join(Waiter, key));
        Assert.Equal((201, "waiting", "KS-12", Day, "0"), (first.Status, first["state"]!, first["service"]!, first["date"]!, first["ahead"]!));
        Assert.Equal((201, first["id"]), (again.Status, again["id"]));
        Assert.Equal((409, "duplicate"), ((await Join(Waiter)) is var twice ? (twice.Status, twice["code"]!) : default));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await Join("01900000752", channel: "kiosk");
        Assert.Equal(("1", "kiosk"), (second["ahead"], second["channel"]));
        var list = await Desk.Get($"offices/magura/waiting-list?service=KS-12&date={Day}&size=1");
        Assert.Equal((first["id"], "2"), (list.Items.Single().GetProperty("id").GetString(), list["total"]));
        Assert.Equal(second["id"], (await Desk.Get("offices/magura/waiting-list?page=2&size=1")).Items.Single().GetProperty("id").GetString());
        Assert.Contains("তালিকায় আপনিই প্রথম", (await app.Visitor().Get(first["manageUrl"]!)).Text, StringComparison.Ordinal);
        Assert.Equal((200, "over", "withdrawn"), ((await Desk.Post($"waiting-list/{first["id"]}/leave", new { })) is var left ? (left.Status, left["state"]!, left["why"]!) : default));
        Assert.Equal(409, (await Desk.Post($"waiting-list/{first["id"]}/leave", new { })).Status);
        Assert.Equal("0", (await Desk.Get($"waiting-list/{second["id"]}"))["ahead"]);
        Assert.Equal("1", (await Desk.Get("offices/magura/waiting-list?state=over"))["total"]);
        Assert.DoesNotContain("1900000752", (await Desk.Get("offices/magura/waiting-list")).Json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_office_does_not_see_it_and_what_is_wrong_is_said()
    {
        await Fill();
        var made = await Join(Waiter);
        var other = app.Api("desk", "kalai");
        Assert.Equal((404, 404, 404, 404), ((await other.Get($"waiting-list/{made["id"]}")).Status, (await other.Post($"waiting-list/{made["id"]}/leave", new { })).Status,
            (await other.Get("offices/magura/waiting-list")).Status, (await other.Post("offices/magura/waiting-list", new { service = "KS-12", date = Day, mobile = Waiter })).Status));
        Assert.Equal(401, (await app.Api("").Get("offices/magura/waiting-list")).Status);
        Assert.Equal(422, (await Join("0190")).Status);
        Assert.Equal(422, (await Join("01900000753", service: "KS-99")).Status);
        Assert.Equal(422, (await Join("01900000753", channel: "smoke")).Status);
        // Who joins by themselves is slowed like at the page.
        for (var n = 0; n < 5; n++) await Join("01900000754", channel: "kiosk");
        Assert.Equal(422, (await Join("01900000754", channel: "kiosk")).Status);
    }

    [Fact]
    public async Task While_the_job_stands_still_a_place_that_came_back_waits_for_the_list()
    {
        var made = await Fill();
        Assert.Equal(201, (await Join(Waiter)).Status);
        await Until.True(async () => await app.Services.In(db => db.Set<Job>().AnyAsync(j => j.Name == OfferPlaces.Name && j.LastGoodRun != null)));
        await Until.True(async () => await app.Services.In(db => db.Set<Job>().Where(j => j.Name == OfferPlaces.Name && j.LeasedBy == null).ExecuteUpdateAsync(s => s.SetProperty(j => j.NextRun, app.Clock.Now.AddDays(30)))) == 1);
        await Desk.Post($"appointments/{made[0]}/cancel", new { });
        app.Clock.Advance(TimeSpan.FromMinutes(Bookings.LatestBack + 1) + TimeSpan.FromHours(1));
        var slot = (await Slots())[0];
        Assert.Equal(0, slot.Free);
        Assert.Equal((409, "slot-full"), ((await Desk.Post("offices/magura/appointments", new { service = "KS-12", slot = slot.Id, mobile = "01900000799", name = "ক" })) is var other ? (other.Status, other["code"]!) : default));
        await app.Services.In(db => new OfferPlaces(app.Services.GetRequiredService<Slots>(), app.Services.GetRequiredService<Profiles>(), app.Services.GetRequiredService<Site>()).Run(db, default));
        Assert.Equal(WishState.Offered, await app.Services.In(db => db.Set<Wish>().Where(w => w.Mobile == "+88" + Waiter).Select(w => w.State).SingleAsync()));
    }
}
