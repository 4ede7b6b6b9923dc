using Dorgora.OneStop;
using Dorgora.OneStop.Visitors;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>Somebody asks, an official must answer: through the API and the official's page.</summary>
public sealed class MeetingTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_request_is_answered_and_the_sms_is_there_at_once()
    {
        const string Mobile = "01900000601";
        var asked = await app.AskDc(Mobile);
        Assert.Equal((201, "proposed", "2"), (asked.Status, asked["state"], asked["persons"]));
        Assert.Equal(["meeting.asked"], await app.Told(Mobile));
        var at = Dhaka.Stamp(app.Clock.Now.AddMinutes(90));
        var answered = await app.Reply(asked["id"]!, new { answer = "time", at });
        Assert.Equal((200, "booked", "1"), (answered.Status, answered["state"], answered["answers"]));
        Assert.Equal(["meeting.asked", "meeting.answered"], (await app.Told(Mobile)).OrderDescending(StringComparer.Ordinal).Reverse().OrderBy(p => p == "meeting.answered"));
        Assert.Equal((409, "changed"), ((await app.Reply(asked["id"]!, new { answer = "now" })) is var late ? (late.Status, late["code"]!) : default));
        Assert.Equal((200, "booked"), ((await app.Reply(asked["id"]!, new { answer = "now", answers = 1 })) is var again ? (again.Status, again["state"]!) : default));
    }

    [Fact]
    public async Task No_is_never_said_without_a_reason()
    {
        const string Mobile = "01900000602";
        var asked = await app.AskDc(Mobile);
        Assert.Equal(422, (await app.Reply(asked["id"]!, new { answer = "decline", reason = "  " })).Status);
        Assert.Equal(MeetingState.Proposed, (await app.Stored(asked["id"]!)).State);
        Assert.Equal("declined", (await app.Reply(asked["id"]!, new { answer = "decline", reason = "ডিসি আজ সফরে" }))["state"]);
        Assert.Equal(409, (await app.Reply(asked["id"]!, new { answer = "now", answers = 1 })).Status);
        Assert.Equal(2, (await app.Told(Mobile)).Count);
    }

    [Theory]
    [InlineData("", "01900000603", 1, 422), InlineData("জমি", "0190", 1, 422), InlineData("জমি", "01900000603", 0, 422), InlineData("জমি", "01900000603", 21, 422)]
    public async Task What_is_missing_is_said(string subject, string mobile, int persons, int status)
        => Assert.Equal(status, (await app.Api("desk", "magura").Post("offices/magura/meetings", new { official = await app.Post(), subject, mobile, persons })).Status);

    [Fact]
    public async Task The_same_key_asks_once_and_the_same_mobile_has_one_open_request()
    {
        var key = Guid.NewGuid().ToString();
        var (first, second) = (await app.AskDc("01900000604", once: key), await app.AskDc("01900000604", once: key));
        Assert.Equal((201, 201, first["id"]), (first.Status, second.Status, second["id"]));
        Assert.Equal((409, "duplicate"), ((await app.AskDc("01900000604")) is var third ? (third.Status, third["code"]!) : default));
    }

    [Fact]
    public async Task Two_devices_answer_at_once_and_one_wins()
    {
        for (var n = 0; n < 5; n++)
        {
            var asked = await app.AskDc($"0190000061{n}");
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => app.Reply(asked["id"]!, i % 2 == 0 ? new { answer = "now", reason = "" } : new { answer = "decline", reason = "সভা চলছে" }))));
            Assert.Single(answers, a => a.Status == 200);
            Assert.All(answers.Where(a => a.Status != 200), a => Assert.Equal(409, a.Status));
            Assert.Equal(1, (await app.Stored(asked["id"]!)).Answers);
            Assert.Single(await app.Told($"0190000061{n}"), p => p == "meeting.answered");
        }
    }

    [Fact]
    public async Task Another_offices_request_or_official_does_not_exist()
    {
        var asked = await app.AskDc("01900000620");
        var stranger = app.Api("desk", "joypurhat");
        Assert.Equal(404, (await stranger.Get($"meetings/{asked["id"]}")).Status);
        Assert.Equal(404, (await stranger.Post($"meetings/{asked["id"]}/answer", new { answer = "now" })).Status);
        Assert.Equal(404, (await stranger.Post("offices/magura/meetings", new { official = await app.Post(), subject = "ক", mobile = "01900000621", persons = 1 })).Status);
        Assert.Equal(422, (await app.Api("desk", "magura").Post("offices/magura/meetings", new { official = await app.Post("joypurhat.dc"), subject = "ক", mobile = "01900000621", persons = 1 })).Status);
        var other = await app.As("dc", "joypurhat");
        var page = await other.Get("/desk/visitors");
        Assert.DoesNotContain(asked["number"]!, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_kiosk_to_the_room_with_one_key()
    {
        const string Mobile = "01900000622";
        var given = await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-27", mobile = Mobile, channel = "kiosk" });
        Assert.Equal(201, given.Status);
        Assert.Equal(["meeting.asked"], await app.Told(Mobile));
        var dc = await app.As("dc", "magura");
        var page = await dc.Get("/desk/visitors");
        var row = page.All("[data-meeting]").Single(r => r.TextContent.Contains(given["number"]!, StringComparison.Ordinal));
        Assert.Contains("•••", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("00000622", Dorgora.Bangla.Digits.ToLatin(page.Document.DocumentElement.OuterHtml), StringComparison.Ordinal);
        var id = row.GetAttribute("data-meeting")!;
        page = await dc.Press(page, "এখন আসুন", ("Id", id), ("Answers", "0"));
        Assert.Equal(200, page.Status);
        var board = await app.Api("board", "magura").Get("offices/magura/board");
        var call = board.Json.GetProperty("calls").EnumerateArray().Single(c => c.GetProperty("number").GetString() == given["number"]);
        Assert.Equal("২০১", call.GetProperty("room").GetString());
        Assert.Contains("কক্ষ", (await app.Visitor().Get("/magura/board")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("এখন আসুন", (await app.Visitor().Get(given["trackUrl"]!)).Text, StringComparison.Ordinal);
        page = await dc.Press(page, $"আবার ডাকুন {given["number"]}", ("Id", id), ("Answers", "1"));
        page = await dc.Press(page, $"দেখা হয়েছে {given["number"]}", ("Id", id));
        Assert.DoesNotContain(given["number"]!, page.Text, StringComparison.Ordinal);
        Assert.Equal(LegState.Done, await app.Services.In(db => db.Set<TokenLeg>().Where(l => l.TokenId == Guid.Parse(given["id"]!)).Select(l => l.State).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_is_given_the_task_has_it_and_nobody_else()
    {
        var given = await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-27", mobile = "01900000623", channel = "kiosk" });
        var id = await app.Services.In(db => db.Set<MeetingRequest>().Where(m => m.TokenId == Guid.Parse(given["id"]!)).Select(m => m.Id).SingleAsync());
        var adc = await app.Post("magura.adc-general");
        Assert.Equal("delegated", (await app.Reply($"{id}", new { answer = "delegate", to = adc }))["state"]);
        var browser = await app.AsUser("adc-general.magura");
        var page = await browser.Get("/desk/visitors");
        Assert.Contains(given["number"]!, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(given["number"]!, (await (await app.As("dc", "magura")).Get("/desk/visitors")).Text, StringComparison.Ordinal);
        Assert.Equal(409, (await app.Reply($"{id}", new { answer = "now", by = await app.Post(), answers = 1 })).Status);
        page = await browser.Press(page, "১৫ মি.", ("Id", $"{id}"), ("Answers", "1"));
        Assert.Equal(MeetingState.Booked, (await app.Stored($"{id}")).State);
        Assert.Equal(adc, await app.Services.In(db => db.Set<TokenLeg>().Where(l => l.TokenId == Guid.Parse(given["id"]!)).Select(l => l.OfficialPostId).SingleAsync()));
    }

    [Fact]
    public async Task Who_leaves_or_is_sent_back_waits_no_more()
    {
        var given = await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-27", mobile = "01900000624", channel = "kiosk" });
        var phone = app.Visitor();
        await phone.Press(await phone.Get(given["trackUrl"]!), "হ্যাঁ, ছেড়ে দিন");
        Assert.Equal(MeetingState.Withdrawn, await app.Services.In(db => db.Set<MeetingRequest>().Where(m => m.TokenId == Guid.Parse(given["id"]!)).Select(m => m.State).SingleAsync()));
        var sent = await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-20", mobile = "01900000625", channel = "kiosk" });
        var counter = app.Api("counter", "magura");
        for (var n = 0; n < 40 && (await counter.Post("counters/magura.4/call-next", new { }))["token.id"] != sent["id"]; n++) { await counter.Post("counters/magura.4/start", new { }); await counter.Post("counters/magura.4/finish", new { }); }
        await counter.Post("counters/magura.4/start", new { });
        Assert.Equal(200, (await counter.Post("counters/magura.4/transfer", new { official = await app.Post(), note = "পাসপোর্ট হারিয়েছেন" })).Status);
        Task<List<MeetingRequest>> Of() => app.Services.In(db => db.Set<MeetingRequest>().Where(m => m.TokenId == Guid.Parse(sent["id"]!)).ToListAsync());
        Assert.Equal(("পাসপোর্ট হারিয়েছেন", MeetingState.Proposed), ((await Of()).Single() is var asked ? (asked.Subject, asked.State) : default));
        Assert.Equal(200, (await counter.Post("counters/magura.4/undo", new { })).Status);
        Assert.Equal(MeetingState.Withdrawn, (await Of()).Single().State);
    }

    [Fact]
    public async Task From_home_one_asks_without_script_and_sees_the_answer()
    {
        var visitor = app.Visitor();
        var page = await visitor.Get("/magura/meet");
        var dc = (await app.Post()).ToString();
        Assert.Equal(422, (await visitor.Press(page, "অনুরোধ পাঠান", ("Official", dc), ("Subject", "জমি"), ("Mobile", "123"))).Status);
        Assert.Equal(422, (await visitor.Press(page, "অনুরোধ পাঠান", ("Official", dc), ("Subject", "জমি"), ("Mobile", "01900000626"), ("Website", "x"))).Status);
        page = await visitor.Press(await visitor.Get("/magura/meet"), "অনুরোধ পাঠান", ("Official", dc), ("Subject", "জমির নামজারি"), ("Persons", "৩"), ("Mobile", "০১৯০০-০০০৬২৬"));
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("626", Dorgora.Bangla.Digits.ToLatin(page.Url.AbsolutePath), StringComparison.Ordinal);
        var id = page.Url.Segments[^1];
        Assert.Equal((3, "web"), ((await app.Stored(id)) is var m ? (m.Persons, m.Channel) : default));
        await app.Reply(id, new { answer = "decline", reason = "আজ ছুটিতে" });
        Assert.Contains("আজ ছুটিতে", (await visitor.Get(page.Url.PathAndQuery)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Get(page.Url.AbsolutePath + "?s=" + new string('0', 32))).Status);
        Assert.Equal(404, (await visitor.Get(page.Url.PathAndQuery.Replace("/magura/", "/joypurhat/", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_sensitive_case_never_stands_beside_its_caller()
    {
        const string Mobile = "01900000627";
        var open = await app.Api("desk", "magura").Post("cases", new { office = "magura", category = "LND", kind = "complaint", text = "সীমানা নিয়ে ঝামেলা", caller = new { mobile = Mobile }, channel = "call" });
        var closed = await app.Api("desk", "magura").Post("cases", new { office = "magura", category = "SOC-VAW", kind = "complaint", text = "গোপন কথা এখানে", caller = new { mobile = Mobile }, channel = "call" });
        Assert.Equal((201, 201), (open.Status, closed.Status));
        await app.AskDc(Mobile);
        var page = await (await app.As("dc", "magura")).Get("/desk/visitors");
        Assert.Contains("সীমানা নিয়ে ঝামেলা", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("গোপন কথা", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Dorgora.HelpDesk.CaseCode.Show(closed["code"]!), page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clerk_asks_for_who_stands_at_the_desk_and_gives_the_paper()
    {
        const string Mobile = "01900000628";
        var clerk = await app.As("counter", "magura");
        var page = await clerk.Get("/desk/visitors/new");
        Assert.Equal(422, (await clerk.Press(page, "অনুরোধ পাঠান", ("Official", (await app.Post()).ToString()), ("Subject", ""), ("Mobile", Mobile))).Status);
        page = await clerk.Press(await clerk.Get("/desk/visitors/new"), "অনুরোধ পাঠান", ("Official", (await app.Post()).ToString()), ("Subject", "বৃত্তির সনদ"), ("Persons", "৩"), ("Mobile", Mobile));
        Assert.EndsWith("/paper", page.Url.AbsolutePath, StringComparison.Ordinal);
        var asked = await app.Services.In(db => db.Set<MeetingRequest>().SingleAsync(m => m.Mobile == "+88" + Mobile));
        Assert.Equal(("বৃত্তির সনদ", 3, "desk"), (asked.Subject, asked.Persons, asked.Channel));
        Assert.NotNull(asked.TokenId);
    }

    [Fact]
    public async Task No_log_and_no_event_holds_a_number_or_what_was_said()
    {
        var asked = await app.AskDc("01900000629", "একান্ত গোপন কথা");
        await app.Reply(asked["id"]!, new { answer = "decline", reason = "গোপন কারণ" });
        Assert.DoesNotContain(app.Log, l => l.Contains("1900000629", StringComparison.Ordinal) || l.Contains("গোপন", StringComparison.Ordinal));
        var events = await app.Services.In(db => db.Set<Dorgora.Platform.Events.StoredEvent>().Where(e => e.Subject == Guid.Parse(asked["id"]!)).Select(e => e.Data).ToListAsync());
        Assert.NotEmpty(events);
        Assert.DoesNotContain(events, e => e.Contains("1900000629", StringComparison.Ordinal) || e.Contains("গোপন", StringComparison.Ordinal));
    }
}
