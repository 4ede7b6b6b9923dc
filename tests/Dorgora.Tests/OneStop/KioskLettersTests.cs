using Dorgora.Bangla;
using Dorgora.HelpDesk;
using Dorgora.OneStop.Complaints;
using Dorgora.OneStop.Kiosk.Offline;
using Dorgora.OneStop.Visitors;
using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The kiosk's keyboard, the papers that were refused, the kiosk that stops without network, and the official's free slots.</summary>
public sealed class KioskLettersTests(App app) : IClassFixture<App>
{
    private const string Tokens = "offices/magura/kiosk/tokens";

    private static Task<HtmlPage> Touch(Browser screen, HtmlPage page, string key) => screen.Press(page, page.All("button[name=Do]").First(b => b.GetAttribute("value") == key).TextContent.Trim(), ("Do", key));

    [Fact]
    public async Task A_complaint_is_written_letter_by_letter_without_script_and_without_a_keyboard()
    {
        var screen = KioskTests.Screen(app);
        var page = await Touch(screen, await screen.Get("/magura/kiosk"), "skip");
        page = await screen.Press(page, "অভিযোগ জানান");
        page = await Touch(screen, await Touch(screen, page, "skip"), "about:bribe");
        page = await Touch(screen, page, "say:3");
        foreach (var key in new[] { "ব", "ড়", "ই", "back", "ি", "space", "খ", "ো", "ল", "া" }) page = await Touch(screen, page, $"key:{key}");
        Assert.Equal("রসিদ ছাড়া টাকা চেয়েছে। বড়ি খোলা".Normalize(), page.One("textarea")!.TextContent.Trim().Normalize());
        page = await screen.Press(page, "পাঠান, নম্বর নিন");
        Assert.Equal(200, page.Status);
        var code = Digits.ToLatin(page.One(".k-code")!.TextContent).Replace("-", "", StringComparison.Ordinal);
        var words = await app.Services.In(db => db.Set<CaseWords>().Where(w => db.Set<Case>().Any(c => c.Id == w.CaseId && c.Code == code)).Select(w => w.Text).SingleAsync());
        Assert.Contains("রসিদ ছাড়া টাকা চেয়েছে। বড়ি খোলা".Normalize(), words.Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_letter_and_sign_of_the_language_is_on_the_keyboard_and_none_twice()
    {
        var keys = KeyRows.Bangla.Select(k => k.Types).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        foreach (var letter in "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহািীুূৃেৈোৌ্ংঃঁৎ০১২৩৪৫৬৭৮৯।") Assert.Contains(letter.ToString(), keys);
        foreach (var dotted in new[] { "ড়", "ঢ়", "য়" }) Assert.Contains(dotted.Normalize(), keys);
        Assert.Equal(0, KeyRows.Bangla.Count % 11);
        Assert.Equal(0, KeyRows.English.Count % 11);
    }

    [Theory, InlineData("পড়", "back", "প"), InlineData("কি", "back", "ক"), InlineData("", "back", ""), InlineData("ক", "<script>", "ক"), InlineData("ক", "space", "ক "), InlineData("ক", "্", "ক্"), InlineData("a", "b", "ab")]
    public void A_key_writes_its_letter_and_nothing_else_does(string before, string key, string after)
        => Assert.Equal(after.Normalize(), KeyRows.Press(before.Normalize(), key.Normalize()));

    private static object Paper(int number, string secret, string service = "KS-01")
        => new { service, mobile = "01900000421", priority = "none", day = "2026-11-22", number, secret, at = App.Morning.AddMinutes(1).ToString("O", System.Globalization.CultureInfo.InvariantCulture), printed = true };

    [Fact]
    public async Task A_paper_that_the_server_refuses_stands_at_the_desk_once_until_somebody_has_seen_it()
    {
        var (kiosk, secret) = (app.Api("kiosk", "magura"), Guid.NewGuid().ToString("N"));
        for (var n = 0; n < 2; n++) Assert.Equal("not-leased", (await kiosk.Post(Tokens, Paper(4_321, secret)))["code"]);
        var clerk = await app.As("counter", "magura");
        Assert.Contains("১টি কাগজ সারিতে নেওয়া যায়নি", (await clerk.Get("/desk/counter?all=1")).Text, StringComparison.Ordinal);
        var page = await clerk.Get("/desk/kiosks");
        var row = Assert.Single(page.All("tbody tr"));
        foreach (var said in new[] { "ক-৪৩২১", "খতিয়ানের নকলের আবেদন", "এই নম্বরটি এই যন্ত্রকে দেওয়া হয়নি" }) Assert.Contains(said, row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("421", Digits.ToLatin(row.InnerHtml).Replace("4321", "", StringComparison.Ordinal).Split("value=")[0], StringComparison.Ordinal);
        var seen = row.QuerySelector("button")!.TextContent.Trim();
        Assert.Equal(404, (await clerk.Press(page, seen, ("id", Guid.NewGuid().ToString()))).Status);
        page = await clerk.Press(await clerk.Get("/desk/kiosks"), seen);
        Assert.Contains("দেখেছেন", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("কাগজ সারিতে নেওয়া যায়নি", (await clerk.Get("/desk/counter?all=1")).Text, StringComparison.Ordinal);
        Assert.False(await app.Services.In(db => db.Set<RefusedPaper>().AnyAsync(r => r.Why.Contains("019"))));
    }

    [Fact]
    public async Task A_kiosk_that_stops_without_network_says_so_at_the_desk_and_where_it_is_paired()
    {
        var kiosk = app.Api("kiosk", "magura");
        Assert.Equal(200, (await kiosk.Post("offices/magura/kiosk/state", new { goesOn = false })).Status);
        Assert.Equal(403, (await app.Api("counter", "magura").Post("offices/magura/kiosk/state", new { goesOn = true })).Status);
        var clerk = await app.As("counter", "magura");
        Assert.Contains("থেমে যাবে", (await clerk.Get("/desk/kiosks")).Text, StringComparison.Ordinal);
        await kiosk.Post("offices/magura/kiosk/state", new { goesOn = true });
        Assert.DoesNotContain("থেমে যাবে", (await clerk.Get("/desk/kiosks")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", (await app.Visitor().Get("/pair")).Text, StringComparison.Ordinal);
        var visitor = app.Visitor();
        app.Services.GetRequiredService<Site>().Hosts.Add("office.lan");
        visitor.Http.DefaultRequestHeaders.Host = "office.lan";
        Assert.Contains("নেটওয়ার্ক ছাড়া টোকেন দিতে পারবে না", (await visitor.Get("/pair")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_gives_one_of_their_own_free_slots_and_it_is_taken_until_they_decide_otherwise()
    {
        const string Mobile = "01900000422";
        var asked = await app.AskDc(Mobile);
        var dc = await app.As("dc", "magura");
        var page = await dc.Get("/desk/visitors");
        var button = page.All($"[data-meeting='{asked["id"]}'] button[name=Slot]")[1];
        var slot = button.GetAttribute("value")!;
        Task<int> Free() => app.Services.In(async db => await db.Set<SlotClaim>().CountAsync(c => c.Until == null && c.TemplateId == Guid.ParseExact(slot.Substring(0, 32), "N")));
        var before = await Free();
        var answers = page.One($"[data-meeting='{asked["id"]}'] [name=Answers]")!.GetAttribute("value");
        page = await dc.Press(page, button.TextContent.Trim(), ("Id", asked["id"]), ("Answers", answers), ("Slot", slot));
        Assert.Equal(200, page.Status);
        var meeting = await app.Stored(asked["id"]!);
        Assert.True(Slot.TryParse(slot, out _, out var start));
        Assert.Equal((MeetingState.Booked, start, before + 1), (meeting.State, meeting.At, await Free()));
        Assert.Equal(["meeting.answered", "meeting.asked"], (await app.Told(Mobile)).Order(StringComparer.Ordinal));       // one SMS for the time
        Assert.Equal(AppointmentState.Booked, await app.Services.In(db => db.Set<Appointment>().Where(a => a.Id == meeting.AppointmentId).Select(a => a.State).SingleAsync()));
        Assert.Equal("booked", (await app.Reply(asked["id"]!, new { answer = "time", at = Dhaka.Stamp(app.Clock.Now.AddHours(30)), answers = 1 }))["state"]);
        Assert.Equal(before, await Free());
        Assert.Null((await app.Stored(asked["id"]!)).AppointmentId);
        Assert.Equal(AppointmentState.Cancelled, await app.Services.In(db => db.Set<Appointment>().Where(a => a.Id == meeting.AppointmentId).Select(a => a.State).SingleAsync()));
    }
}
