using Dorgora.OneStop;
using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>Slots and appointments through the API, the public pages and the desk.</summary>
public sealed class AppointmentTests(App app) : IClassFixture<App>
{
    private static int last = 700;

    private Api Desk => app.Api("desk", "magura");

    private static string NewMobile() => $"01900000{Interlocked.Increment(ref last):D3}";

    private async Task<List<(string Id, int Capacity, int Free, DateTime Start)>> Slots(string service, string date = "2026-11-23")
        => [.. (await app.Api("").Get($"offices/magura/slots?service={service}&date={date}")).Items.Select(s => (s.GetProperty("id").GetString()!, s.GetProperty("capacity").GetInt32(), s.GetProperty("free").GetInt32(), s.GetProperty("start").GetDateTimeOffset().UtcDateTime))];

    private Task<ApiAnswer> Book(string slot, string service, string? mobile = null, string? once = null) => Desk.Post("offices/magura/appointments", new { service, slot, mobile = mobile ?? NewMobile(), name = "রহিমা খাতুন" }, once);

    private Task<Appointment> Stored(string id) => app.Services.In(db => db.Set<Appointment>().SingleAsync(a => a.Id == Guid.Parse(id)));

    [Theory, InlineData(1, "KS-01"), InlineData(3, "KS-02")]
    public async Task Fifty_at_once_get_exactly_the_places_there_are(int capacity, string service)
    {
        await app.Services.In(async db =>
        {
            var errand = await db.Set<Errand>().SingleAsync(s => s.Code == service && s.OfficePath == db.Set<Office>().Single(o => o.Slug == "magura").Path);
            db.Add(new SlotTemplate(errand, Enum.GetValues<DayOfWeek>(), new TimeOnly(9, 0), new TimeOnly(12, 0), 30, capacity));
            await db.SaveChangesAsync();
        });
        var slot = (await Slots(service))[0];
        Assert.Equal((capacity, capacity), (slot.Capacity, slot.Free));
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => Book(slot.Id, service, $"017000{capacity}00{n:D2}"))));
        Assert.Equal(capacity, answers.Count(a => a.Status == 201));
        Assert.All(answers.Where(a => a.Status != 201), a => Assert.Equal((409, "slot-full"), (a.Status, a["code"])));
        var claims = await app.Services.In(db => db.Set<SlotClaim>().Where(c => c.Start == slot.Start && c.TemplateId == Guid.ParseExact(slot.Id.Substring(0, 32), "N")).Select(c => c.Ordinal).ToListAsync());
        Assert.Equal(Enumerable.Range(1, capacity), claims.Order());
        Assert.Equal(0, (await Slots(service))[0].Free);
    }

    [Fact]
    public async Task One_key_books_once_and_keeps_its_answer_when_the_slot_is_full()
    {
        var slot = (await Slots("KS-12")).First(s => s.Free > 0).Id;
        var (key, mobile) = (Guid.NewGuid().ToString(), NewMobile());
        var (first, second) = (await Book(slot, "KS-12", mobile, key), await Book(slot, "KS-12", mobile, key));
        Assert.Equal((201, 201, first["id"], "booked"), (first.Status, second.Status, second["id"], second["state"]));
        Assert.Equal((409, "slot-full"), ((await Book(slot, "KS-12")) is var full ? (full.Status, full["code"]!) : default));
        Assert.Single(await app.Told(mobile), p => p == "appointment.booked");
    }

    [Fact]
    public async Task A_cancelled_place_comes_back_only_later_and_a_moved_one_too()
    {
        await using var own = await App.Start();
        var desk = own.Api("desk", "magura");
        var items = (await own.Api("").Get("offices/magura/slots?service=KS-09&date=2026-11-23")).Items;
        string Id(int n) => items[n].GetProperty("id").GetString()!;
        async Task<int> Free(int n) => (await own.Api("").Get("offices/magura/slots?service=KS-09&date=2026-11-23")).Items[n].GetProperty("free").GetInt32();
        var made = await desk.Post("offices/magura/appointments", new { service = "KS-09", slot = Id(0), mobile = "01900000651", name = "ক" });
        Assert.Equal(("booked", 0), ((await desk.Post($"appointments/{made["id"]}/move", new { slot = Id(1) }))["state"], await Free(0)));
        Assert.Equal("cancelled", (await desk.Post($"appointments/{made["id"]}/cancel", new { }))["state"]);
        Assert.Equal((0, 0), (await Free(0), await Free(1)));
        Assert.Equal(409, (await desk.Post("offices/magura/appointments", new { service = "KS-09", slot = Id(1), mobile = "01900000652", name = "খ" })).Status);
        own.Clock.Advance(TimeSpan.FromMinutes(Bookings.SoonestBack - 1));
        Assert.Equal((0, 0), (await Free(0), await Free(1)));
        own.Clock.Advance(TimeSpan.FromMinutes(Bookings.LatestBack + 2));
        Assert.Equal((1, 1), (await Free(0), await Free(1)));
        Assert.Equal(201, (await desk.Post("offices/magura/appointments", new { service = "KS-09", slot = Id(1), mobile = "01900000652", name = "খ" })).Status);
        Assert.Equal((409, "illegal-transition"), ((await desk.Post($"appointments/{made["id"]}/cancel", new { })) is var again ? (again.Status, again["code"]!) : default));
        Assert.Equal(["appointment.booked", "appointment.cancelled", "appointment.moved"], (await own.Told("01900000651")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_mobile_has_at_most_two_a_day()
    {
        var (mobile, free) = (NewMobile(), (await Slots("KS-16", "2026-11-24")).Where(s => s.Free > 0).Take(3).ToList());
        Assert.Equal(201, (await Book(free[0].Id, "KS-16", mobile)).Status);
        Assert.Equal(201, (await Book(free[1].Id, "KS-16", mobile)).Status);
        Assert.Equal(422, (await Book(free[2].Id, "KS-16", mobile)).Status);
    }

    [Theory, InlineData("2026-11-21"), InlineData("2026-11-27"), InlineData("2027-03-01")]
    public async Task A_past_day_a_friday_and_a_day_too_far_have_no_slots(string date) => Assert.Empty(await Slots("KS-09", date));

    [Fact]
    public async Task Another_offices_appointment_does_not_exist()
    {
        var slot = (await Slots("KS-07")).First(s => s.Free > 0).Id;
        var made = await Book(slot, "KS-07");
        foreach (var act in new[] { "cancel", "move", "check-in" }) Assert.Equal(404, (await app.Api("desk", "joypurhat").Post($"appointments/{made["id"]}/{act}", new { slot })).Status);
        Assert.Equal(404, (await app.Api("desk", "joypurhat").Post("offices/magura/appointments", new { service = "KS-07", slot, mobile = NewMobile() })).Status);
        Assert.Equal(422, (await Book(slot, "KS-09")).Status);              // a slot of another service
        Assert.Equal(422, (await Book("nonsense", "KS-09")).Status);
    }

    [Theory, InlineData(-10, true), InlineData(9, true), InlineData(-40, false), InlineData(20, false)]
    public async Task The_token_of_who_comes_on_time_counts_from_the_slot(int minutes, bool onTime)
    {
        await using var own = await App.Start();
        var desk = own.Api("desk", "magura");
        var slot = (await own.Api("").Get("offices/magura/slots?service=KS-06&date=2026-11-22")).Items.First(s => s.GetProperty("start").GetDateTimeOffset().UtcDateTime >= own.Clock.Now.AddMinutes(60));
        var start = slot.GetProperty("start").GetDateTimeOffset().UtcDateTime;
        var made = await desk.Post("offices/magura/appointments", new { service = "KS-06", slot = slot.GetProperty("id").GetString(), mobile = "01900000653", name = "ক" });
        own.Clock.Advance(start.AddMinutes(minutes) - own.Clock.Now);
        var received = await desk.Post($"appointments/{made["id"]}/check-in", new { });
        Assert.Equal((200, "checked-in"), (received.Status, received["state"]));
        var since = await own.Services.In(db => db.Set<TokenLeg>().Where(l => l.TokenId == Guid.Parse(received["token.id"]!)).Select(l => l.Since).SingleAsync());
        Assert.Equal(onTime ? start : start.AddMinutes(minutes), since);
        Assert.Equal(409, (await desk.Post($"appointments/{made["id"]}/check-in", new { })).Status);
        var counter = own.Api("counter", "magura");
        Assert.Equal(received["token.id"], (await counter.Post("counters/magura.2/call-next", new { }))["token.id"]);
        await counter.Post("counters/magura.2/start", new { });
        await counter.Post("counters/magura.2/finish", new { });
        await Until.True(async () => await own.Services.In(db => db.Set<Appointment>().AnyAsync(a => a.Id == Guid.Parse(made["id"]!) && a.State == AppointmentState.Fulfilled)));
    }

    [Fact]
    public async Task Who_does_not_come_is_noted_and_a_hold_lapses()
    {
        await using var own = await App.Start();
        var desk = own.Api("desk", "magura");
        var slots = (await own.Api("").Get("offices/magura/slots?service=KS-09&date=2026-11-22")).Items;
        var made = await desk.Post("offices/magura/appointments", new { service = "KS-09", slot = slots[0].GetProperty("id").GetString(), mobile = "01900000654", name = "ক" });
        var visitor = own.Visitor();
        var page = await visitor.Get("/magura/appointment?service=KS-09&day=2026-11-23");
        page = await visitor.Press(page, page.All("[name=Slot]")[0].TextContent.Trim());
        var held = page.Url.Segments[^1];
        Task Sweep() => own.Services.In(db => new SweepAppointments().Run(db, default));
        own.Clock.Advance(TimeSpan.FromMinutes(6));
        await Sweep();
        Assert.Equal(409, (await visitor.Press(page, "সময়টি নিন", ("Mobile", "01900000655"))).Status);
        Task<AppointmentState> State(string id) => own.Services.In(db => db.Set<Appointment>().Where(a => a.Id == Guid.Parse(id)).Select(a => a.State).SingleAsync());
        Assert.Equal((AppointmentState.Cancelled, AppointmentState.Booked), (await State(held), await State(made["id"]!)));
        Assert.Equal(1, (await own.Api("").Get("offices/magura/slots?service=KS-09&date=2026-11-23")).Items[0].GetProperty("free").GetInt32());
        own.Clock.Advance(slots[0].GetProperty("start").GetDateTimeOffset().UtcDateTime.AddMinutes(30) - own.Clock.Now);
        await Sweep();
        Assert.Equal(AppointmentState.Noshow, await State(made["id"]!));
    }

    [Fact]
    public async Task From_home_service_day_time_number_and_then_moved_and_cancelled_by_the_link_or_by_two_numbers()
    {
        var (visitor, mobile) = (app.Visitor(), NewMobile());
        var page = await visitor.Get("/magura/appointment");
        page = await visitor.Get(page.All(".dg-pick a").First(a => a.GetAttribute("href")!.Contains("KS-20", StringComparison.Ordinal)).GetAttribute("href")!);
        page = await visitor.Get(page.All(".dg-pick a")[1].GetAttribute("href")!);
        page = await visitor.Press(page, page.All("[name=Slot]")[0].TextContent.Trim());
        Assert.Equal(422, (await visitor.Press(page, "সময়টি নিন", ("Mobile", "12"))).Status);
        page = await visitor.Press(page, "সময়টি নিন", ("Mobile", mobile), ("Name", "করিম"));
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain(mobile[5..], Dorgora.Bangla.Digits.ToLatin(page.Document.DocumentElement.OuterHtml), StringComparison.Ordinal);
        var made = await Stored(page.Url.Segments[^1]);
        Assert.Equal((AppointmentState.Booked, "web", "করিম"), (made.State, made.Channel, made.Name));
        var moving = await visitor.Get(page.All("a").Single(a => a.TextContent.Contains("সময় বদলান", StringComparison.Ordinal)).GetAttribute("href")!);
        moving = await visitor.Get(moving.All(".dg-pick a")[^1].GetAttribute("href")!);
        page = await visitor.Press(moving, moving.All("[name=Slot]:not([disabled])")[^1].TextContent.Trim());
        Assert.Equal(1, (await Stored($"{made.Id}")).Moves);
        var other = app.Visitor();
        var find = await other.Get("/magura/appointment/find");
        Assert.Equal(422, (await other.Press(find, "দেখুন", ("Code", made.Code), ("Digits", "0000"))).Status);
        find = await other.Press(await other.Get("/magura/appointment/find"), "দেখুন", ("Code", VisitCode.Show(made.Code)), ("Digits", mobile[^4..]));
        Assert.Contains("বাতিল", (await other.Press(find, "বাতিল করুন")).Text, StringComparison.Ordinal);
        Assert.Equal(AppointmentState.Cancelled, (await Stored($"{made.Id}")).State);
        Assert.Equal(404, (await other.Get($"/magura/appointment/{made.Id}?s={new string('0', 32)}")).Status);
        Assert.Equal(404, (await other.Get($"/joypurhat/appointment/{made.Id}?s={made.Secret}")).Status);
    }

    [Fact]
    public async Task Closing_a_day_tells_everybody_once_and_nobody_books_it_any_more()
    {
        await using var own = await App.Start();
        var desk = own.Api("desk", "magura");
        async Task<List<string>> Of(string service) => [.. (await own.Api("").Get($"offices/magura/slots?service={service}&date=2026-11-25")).Items.Select(s => s.GetProperty("id").GetString()!)];
        var slots = await Of("KS-16");
        for (var n = 0; n < 8; n++) Assert.Equal(201, (await desk.Post("offices/magura/appointments", new { service = "KS-16", slot = slots[n % slots.Count], mobile = $"0190000066{n}", name = "ক" })).Status);
        var clerk = await own.As("counter", "magura");
        var page = await clerk.Get("/desk/appointments?day=2026-11-25");
        Assert.Contains("এই দিনে ৮ জন", page.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await clerk.Press(page, "দিন বন্ধ করুন, সবাইকে জানান", ("Reason", ""))).Status);
        var request = TestKit.Browser.Filled(page, "দিন বন্ধ করুন, সবাইকে জানান", ("Reason", "জরুরি সভা"));
        var twice = await Task.WhenAll(clerk.Http.SendAsync(request), clerk.Http.SendAsync(TestKit.Browser.Filled(page, "দিন বন্ধ করুন, সবাইকে জানান", ("Reason", "জরুরি সভা"))));
        Assert.All(twice, t => Assert.True(t.IsSuccessStatusCode));
        for (var n = 0; n < 8; n++) Assert.Single(await own.Told($"0190000066{n}"), p => p == "appointment.closed");
        Assert.Equal(8, await own.Services.In(db => db.Set<Appointment>().CountAsync(a => a.State == AppointmentState.Cancelled)));
        Assert.Empty(await Of("KS-16"));
        Assert.Equal(422, (await desk.Post("offices/magura/appointments", new { service = "KS-16", slot = slots[0], mobile = "01900000670", name = "ক" })).Status);
    }

    [Fact]
    public async Task An_officials_visiting_hour_is_on_their_screen_as_a_time_already_given()
    {
        await using var own = await App.Start();
        var desk = own.Api("desk", "magura");
        var dc = await own.Post();
        var slot = (await own.Api("").Get($"offices/magura/slots?official={dc}&date=2026-11-22")).Items[3];
        var made = await desk.Post("offices/magura/appointments", new { official = dc, slot = slot.GetProperty("id").GetString(), mobile = "01900000671", name = "ক" });
        Assert.Equal((201, "KS-27"), (made.Status, made["service"]));
        own.Clock.Advance(slot.GetProperty("start").GetDateTimeOffset().UtcDateTime.AddMinutes(-5) - own.Clock.Now);
        var received = await desk.Post($"appointments/{made["id"]}/check-in", new { });
        Assert.Equal(200, received.Status);
        var page = await (await own.As("dc", "magura")).Get("/desk/visitors");
        Assert.Contains(received["token.number"]!, page.One("#given")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_books_moves_and_receives()
    {
        var clerk = await app.As("counter", "magura");
        var page = await clerk.Get("/desk/appointments?day=2026-11-22&service=KS-09");
        var free = page.All("select[name=Slot] option").Select(o => o.GetAttribute("value")!).First(v => v != "");
        page = await clerk.Press(page, "সময় দিন", ("Slot", free), ("Mobile", NewMobile()), ("Name", "জমিলা"));
        Assert.Contains("জমিলা", page.Text, StringComparison.Ordinal);
        var id = page.One(".dg-appt input[name=Id]")!.GetAttribute("value")!;
        page = await clerk.Press(page, "সরান", ("Id", id), ("Slot", page.All($".dg-appt select[name=Slot] option")[^1].GetAttribute("value")));
        Assert.Equal(1, (await Stored(id)).Moves);
        page = await clerk.Press(page, "এসেছেন, টোকেন দিন", ("Id", id));
        Assert.Equal("/paper", page.Url.AbsolutePath[^6..]);
        Assert.Equal(AppointmentState.CheckedIn, (await Stored(id)).State);
    }
}
