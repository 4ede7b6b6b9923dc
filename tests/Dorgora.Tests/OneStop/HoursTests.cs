using Dorgora.OneStop;
using Dorgora.OneStop.Appointments;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>An office sets its bookable hours; who has a time that falls out of them is never forgotten.</summary>
public sealed class HoursTests : IAsyncLifetime
{
    private const string List = "/admin/services/hours", Mobile = "01900000301";
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<List<string>> Slots(string service, string date) => [.. (await app.Api("").Get($"offices/magura/slots?service={service}&date={date}")).Items.Select(s => s.GetProperty("id").GetString()!)];

    private Task<SlotTemplate> Template(string service) => app.Services.In(db => db.Set<SlotTemplate>().SingleAsync(t => db.Set<Errand>().Any(s => s.Id == t.ServiceId && s.Code == service)));

    private Task<Appointment> Stored(string? id) => app.Services.In(db => db.Set<Appointment>().SingleAsync(a => a.Id == Guid.Parse(id!)));

    /// <summary>Somebody with a time on Tuesday at ten in KS-09, whose hours are ten to two, twenty minutes each.</summary>
    private async Task<string> Booked(string mobile = Mobile)
        => (await app.Api("desk", "magura").Post("offices/magura/appointments", new { service = "KS-09", slot = (await Slots("KS-09", "2026-11-24"))[0], mobile, name = "রহিমা" }))["id"]!;

    private async Task<(Browser Head, HtmlPage Page)> Open(string service = "KS-09")
    {
        var head = await app.As("dc", "magura");
        return (head, await head.Get($"{List}/{(await Template(service)).Id}"));
    }

    [Fact]
    public async Task New_hours_of_a_service_can_be_booked_within_their_days_only()
    {
        var head = await app.As("dc", "magura");
        Assert.NotNull((await head.Get("/admin/services")).One($"a[href='{List}']"));
        var page = await head.Press(await head.Get($"{List}/new"), "রাখুন", ("Service", "KS-01"), ("From", "০৯:০০"), ("To", "১০:০০"), ("Minutes", "১৫"), ("Capacity", "২"), ("ValidFrom", "২৪/১১/২০২৬"), ("ValidUntil", "২৫/১১/২০২৬"), ("DaysAhead", "৭"));
        Assert.Equal((List, 200), (page.Url.AbsolutePath, page.Status));
        Assert.Contains("খতিয়ানের নকলের আবেদন", page.Text, StringComparison.Ordinal);
        Assert.Equal((0, 4, 4, 0), ((await Slots("KS-01", "2026-11-23")).Count, (await Slots("KS-01", "2026-11-24")).Count, (await Slots("KS-01", "2026-11-25")).Count, (await Slots("KS-01", "2026-11-26")).Count));
    }

    [Fact]
    public async Task So_many_days_ahead_and_not_one_more()
    {
        var (head, page) = await Open();
        await head.Press(page, "রাখুন", ("DaysAhead", "২"));
        Assert.NotEmpty(await Slots("KS-09", "2026-11-24"));
        Assert.Empty(await Slots("KS-09", "2026-11-25"));
        var far = Slot.Key((await Template("KS-09")).Id, new DateTime(2026, 11, 25, 4, 0, 0, DateTimeKind.Utc));
        Assert.Equal(422, (await app.Api("desk", "magura").Post("offices/magura/appointments", new { service = "KS-09", slot = far, mobile = Mobile })).Status);
    }

    [Fact]
    public async Task Who_falls_out_is_shown_and_nothing_changes_before_the_office_has_said_what_becomes_of_them()
    {
        var booked = await Booked();
        var (head, page) = await Open();
        var refused = await head.Press(page, "রাখুন", ("From", "১১:০০"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("রহিমা", refused.One("#fallen")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(AppointmentState.Booked, (await Stored(booked)).State);
        Assert.Equal(new TimeOnly(10, 0), (await Template("KS-09")).From);
    }

    [Fact]
    public async Task They_come_all_the_same_or_are_told_once_that_it_is_cancelled()
    {
        var booked = await Booked();
        var (head, page) = await Open();
        page = await head.Press(await head.Press(page, "রাখুন", ("From", "১১:০০")), "রাখুন", ("Fate", "Keep"));
        Assert.Equal(List, page.Url.AbsolutePath);
        Assert.Equal((AppointmentState.Booked, 9), ((await Stored(booked)).State, (await Slots("KS-09", "2026-11-24")).Count));
        Assert.Equal(["appointment.booked"], await app.Told(Mobile));
        (_, page) = await Open();
        page = await head.Press(page, "রাখুন", ("From", "১২:০০"), ("Fate", "Cancel"));
        Assert.Contains("১ জনকে এসএমএস গেছে", page.Text + page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(AppointmentState.Cancelled, (await Stored(booked)).State);
        Assert.Single(await app.Told(Mobile), p => p == "appointment.hours");
    }

    [Fact]
    public async Task Ended_hours_give_nothing_after_today_and_ask_about_who_has_a_later_time()
    {
        var booked = await Booked();
        var (head, page) = await Open();
        page = await head.Press(page, "আজকের পর শেষ");
        Assert.Equal((422, AppointmentState.Booked), (page.Status, (await Stored(booked)).State));
        page = await head.Press(page, "আজকের পর শেষ", ("Fate", "Cancel"));
        Assert.Equal(List, page.Url.AbsolutePath);
        Assert.Equal(AppointmentState.Cancelled, (await Stored(booked)).State);
        Assert.NotEmpty(await Slots("KS-09", "2026-11-22"));
        Assert.Empty(await Slots("KS-09", "2026-11-23"));
    }

    [Theory, InlineData("Minutes", "২"), InlineData("Capacity", "০"), InlineData("To", "০৯:০০"), InlineData("Days", null), InlineData("ValidUntil", "০১/০১/২০২০"), InlineData("DaysAhead", "৯১"), InlineData("Overbook", "৫০")]
    public async Task What_cannot_be_is_refused_in_words(string field, string? value)
    {
        var (head, page) = await Open();
        (string, string?)[] typed = field == "ValidUntil" ? [(field, value), ("ValidFrom", "০২/০১/২০২০")] : [(field, value)];
        Assert.Equal(422, (await head.Press(page, "রাখুন", typed)).Status);
    }

    [Fact]
    public async Task Another_offices_hours_do_not_exist_and_an_old_page_overwrites_nothing()
    {
        var id = (await Template("KS-09")).Id;
        Assert.Equal(404, (await (await app.As("dc", "joypurhat")).Get($"{List}/{id}")).Status);
        var (head, first) = await Open();
        var (_, second) = await Open();
        await head.Press(first, "রাখুন", ("Capacity", "৩"));
        Assert.Equal(409, (await head.Press(second, "রাখুন", ("Capacity", "৪"))).Status);
        Assert.Equal(3, (await Template("KS-09")).Capacity);
    }
}
