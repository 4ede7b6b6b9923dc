using Dorgora.OneStop.Visitors;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>Nobody stays without an answer. The clock is moved, so each test has the program to itself.</summary>
public sealed class UnansweredTests
{
    [Fact]
    public async Task Reminded_red_up_to_the_next_and_at_the_days_end_counted_in_public()
    {
        await using var app = await App.Start();
        const string Mobile = "01900000640";
        var asked = await app.AskDc(Mobile);
        var official = "01900000001";
        app.Clock.Advance(TimeSpan.FromMinutes(9));
        await app.Remind();
        Assert.Null((await app.Stored(asked["id"]!)).RemindedAt);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Remind();
        Assert.NotNull((await app.Stored(asked["id"]!)).RemindedAt);
        Assert.Contains("meeting.remind", await app.Told(official));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.NotNull((await (await app.As("dc", "magura")).Get("/desk/visitors")).One($"[data-meeting='{asked["id"]}'].dg-late"));
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await app.Remind();
        await app.Remind();                                             // once more changes nothing
        var up = await app.Stored(asked["id"]!);
        Assert.Equal(await app.Post("magura.ac-general"), up.EscalatedToId);
        Assert.Single(await app.Told("01900000008"), p => p == "meeting.escalated");
        Assert.Equal(MeetingState.Proposed, up.State);
        app.Clock.Advance(TimeSpan.FromHours(13));                      // half past eleven at night
        await app.Remind();
        Assert.Equal(MeetingState.Proposed, (await app.Stored(asked["id"]!)).State);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Remind();
        await app.Remind();
        Assert.Equal(MeetingState.Expired, (await app.Stored(asked["id"]!)).State);
        Assert.Single(await app.Told(Mobile), p => p == "meeting.expired");
        Assert.Matches(@"দিন শেষেও উত্তর পাননি\s*৬ জন", (await app.Visitor().Get("/o/magura")).Text);       // the demo's five and this one
    }

    [Fact]
    public async Task The_second_post_may_answer_what_the_first_did_not()
    {
        await using var app = await App.Start();
        var asked = await app.AskDc("01900000641");
        app.Clock.Advance(MeetingRequest.EscalateAfter);
        await app.Remind();
        var officer = await app.AsUser("ac-general.magura");
        var page = await officer.Get("/desk/visitors");
        Assert.Contains("অন্য কর্মকর্তা উত্তর দেননি", page.Text, StringComparison.Ordinal);
        await officer.Press(page, "কারণসহ জানান", ("Id", asked["id"]), ("Answers", "0"), ("Reason", "ডিসি মহোদয় সভায়"));
        Assert.Equal(MeetingState.Declined, (await app.Stored(asked["id"]!)).State);
    }
}
