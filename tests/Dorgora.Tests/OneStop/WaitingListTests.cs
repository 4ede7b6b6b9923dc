using Dorgora.Offices.Settings;
using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>A full day: who waits is offered the first place that is free again, before everybody else.</summary>
public sealed class WaitingListTests : IAsyncLifetime
{
    private const string Day = "2026-11-24", Waiter = "01900000351", Second = "01900000352";
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Api Desk => app.Api("desk", "magura");

    private async Task<List<(string Id, int Free)>> Slots() => [.. (await app.Api("").Get($"offices/magura/slots?service=KS-12&date={Day}")).Items.Select(s => (s.GetProperty("id").GetString()!, s.GetProperty("free").GetInt32()))];

    private Task<ApiAnswer> Book(string slot, string mobile) => Desk.Post("offices/magura/appointments", new { service = "KS-12", slot, mobile, name = "ক" });

    /// <summary>Books every place of the day; gives the appointments.</summary>
    private async Task<List<string>> Fill()
    {
        var made = new List<string>();
        foreach (var ((slot, _), n) in (await Slots()).Select((s, n) => (s, n))) made.Add((await Book(slot, $"019000003{60 + n}"))["id"]!);
        return made;
    }

    private async Task<HtmlPage> Join(Browser visitor, string mobile, string day = Day)
        => await visitor.Press(await visitor.Get($"/magura/appointment/wait?service=KS-12{(day == "" ? "" : $"&day={day}")}"), "তালিকায় নাম দিন", ("Mobile", mobile));

    private Task<Wish> Stored(string mobile) => app.Services.In(db => db.Set<Wish>().SingleAsync(w => w.Mobile == "+88" + mobile));

    private async Task<Appointment> Offered(string mobile)
    {
        await Until.True(async () => (await Stored(mobile)).State == WishState.Offered);
        return await app.Services.In(db => db.Set<Appointment>().SingleAsync(a => db.Set<Wish>().Any(w => w.AppointmentId == a.Id && w.Mobile == "+88" + mobile)));
    }

    private Task Offer() => app.Services.In(db => new OfferPlaces(app.Services.GetRequiredService<Slots>(), app.Services.GetRequiredService<Profiles>(), app.Services.GetRequiredService<Site>()).Run(db, default));

    [Fact]
    public async Task A_freed_place_is_offered_to_who_waits_first_by_one_sms_and_to_nobody_else()
    {
        var made = await Fill();
        var visitor = app.Visitor();
        Assert.NotNull((await visitor.Get("/magura/appointment?service=KS-12")).One($"a[href$='day={Day}'].none"));
        var page = await Join(visitor, Waiter);
        Assert.Contains("আপনিই প্রথম", page.Text, StringComparison.Ordinal);
        await Join(app.Visitor(), Second);
        Assert.Equal("cancelled", (await Desk.Post($"appointments/{made[2]}/cancel", new { }))["state"]);
        await Offer();
        Assert.Equal(WishState.Waiting, (await Stored(Waiter)).State);                       // not before its hour
        var back = await app.Services.In(db => db.Set<SlotClaim>().Where(c => c.AppointmentId == Guid.Parse(made[2])).Select(c => c.Until!.Value).SingleAsync());
        app.Clock.Advance(back - app.Clock.Now + TimeSpan.FromSeconds(30));
        Assert.Equal(0, (await Slots())[2].Free);                                            // the list comes first
        var held = await Offered(Waiter);
        await Offer();
        Assert.Equal((AppointmentState.Held, WishState.Waiting), (held.State, (await Stored(Second)).State));
        Assert.Equal(["appointment.offered"], await app.Told(Waiter));
        Assert.Equal(409, (await Book((await Slots())[2].Id, "01900000390")).Status);
        page = await app.Visitor().Get($"/a/{held.Secret}");
        Assert.Equal($"/magura/appointment/{held.Id}", page.Url.AbsolutePath);
        var phone = app.Visitor();
        page = await phone.Press(await phone.Get($"/a/{held.Secret}"), "সময়টি নিন");
        Assert.Equal(200, page.Status);
        var booked = await app.Services.In(db => db.Set<Appointment>().SingleAsync(a => a.Id == held.Id));
        Assert.Equal((AppointmentState.Booked, "+88" + Waiter), (booked.State, booked.Mobile));
        Assert.Equal((WishState.Over, "taken"), ((await Stored(Waiter)) is var w ? (w.State, w.Why) : default));
    }

    [Fact]
    public async Task An_offer_that_nobody_takes_goes_to_the_next_and_a_declined_one_ends()
    {
        var made = await Fill();
        await Join(app.Visitor(), Waiter);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await Join(app.Visitor(), Second);
        await Desk.Post($"appointments/{made[0]}/cancel", new { });
        app.Clock.Advance(TimeSpan.FromMinutes(Bookings.LatestBack + 1));
        await Offered(Waiter);
        app.Clock.Advance(OfferPlaces.Stands + TimeSpan.FromMinutes(1));
        var held = await Offered(Second);
        await Until.True(async () => (await Stored(Waiter)).Why == "lapsed");
        var phone = app.Visitor();
        await phone.Press(await phone.Get($"/a/{held.Secret}"), "লাগবে না");
        Assert.Equal((WishState.Over, "declined"), ((await Stored(Second)) is var w ? (w.State, w.Why) : default));
        Assert.Equal(["appointment.offered"], await app.Told(Second));
    }

    [Fact]
    public async Task Nobody_waits_for_what_can_be_had_twice_for_the_same_or_for_too_much()
    {
        var visitor = app.Visitor();
        Assert.Equal(422, (await Join(visitor, Waiter)).Status);
        await Fill();
        Assert.Equal(200, (await Join(visitor, Waiter)).Status);
        Assert.Equal(409, (await Join(visitor, Waiter)).Status);
        Assert.Equal(422, (await Join(visitor, Second, "")).Status);                        // other days have places
        Assert.Equal(422, (await Join(visitor, Second, "2026-11-27")).Status);              // a Friday
        var page = await visitor.Get(Wait.Address("magura", await Stored(Waiter)));
        page = await visitor.Press(page, "আর দরকার নেই");
        Assert.Equal("withdrawn", (await Stored(Waiter)).Why);
        Assert.Equal(404, (await visitor.Get($"/magura/appointment/wait?id={(await Stored(Waiter)).Id}&s={new string('0', 32)}")).Status);
    }

    [Fact]
    public async Task The_desk_puts_somebody_on_the_list_and_a_closed_day_ends_it()
    {
        var made = await Fill();
        var clerk = await app.As("counter", "magura");
        var page = await clerk.Press(await clerk.Get($"/desk/appointments?day={Day}&service=KS-12"), "তালিকায় নিন", ("Waiter", Waiter));
        Assert.Equal(("desk", WishState.Waiting), ((await Stored(Waiter)) is var w ? (w.Channel, w.State) : default));
        await Desk.Post($"appointments/{made[1]}/cancel", new { });
        app.Clock.Advance(TimeSpan.FromMinutes(Bookings.LatestBack + 1));
        await Offered(Waiter);
        clerk = await app.SignIn(App.Account("counter", "magura").User);                    // the clock has gone on
        page = await clerk.Get($"/desk/appointments?day={Day}");
        Assert.Equal(200, (await clerk.Press(page, "দিন বন্ধ করুন, সবাইকে জানান", ("Reason", "জরুরি সভা"))).Status);
        Assert.Equal("closed", (await Stored(Waiter)).Why);
        Assert.Single(await app.Told(Waiter), p => p == "appointment.closed");
    }

    /// <summary>On PostgreSQL as on SQLite: what is counted stays so until it is written.</summary>
    [Fact]
    public async Task Ten_bookings_of_one_mobile_at_once_pass_no_limit_of_a_day()
    {
        const string Mobile = "01900000399";
        var slots = (await app.Api("").Get("offices/magura/slots?service=KS-07&date=2026-11-25")).Items.Select(s => s.GetProperty("id").GetString()!).Take(10).ToList();
        var answers = await Task.WhenAll(slots.Select(s => Task.Run(() => Desk.Post("offices/magura/appointments", new { service = "KS-07", slot = s, mobile = Mobile, name = "ক" }))));
        Assert.Equal((Bookings.MostADay, 10 - Bookings.MostADay), (answers.Count(a => a.Status == 201), answers.Count(a => a.Status == 422)));
        Assert.Equal(Bookings.MostADay, await app.Services.In(db => db.Set<Appointment>().CountAsync(a => a.Mobile == "+88" + Mobile && a.State == AppointmentState.Booked)));
    }
}
