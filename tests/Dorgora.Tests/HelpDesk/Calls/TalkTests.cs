using AngleSharp.Html.Dom;
using Dorgora.HelpDesk;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Telephone;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

public sealed class TalkTests(App app) : IClassFixture<App>
{
    private const string Text = "তিন দিন ধরে ট্রান্সফরমার নষ্ট";

    private Task<Guid> Union(string slug) => app.Services.In(db => db.Set<Area>().Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());

    [Fact]
    public async Task A_call_becomes_a_case_with_an_owner_a_date_and_an_order()
    {
        var desk = await app.Operator;
        var talk = await app.Ring(CallDeskSite.NewNumber());
        talk = await desk.Push(talk, "[formaction$=Look]", ("Text", Text), ("Category", "UTL-PWR"), ("Area", (await Union("shahrasti/meher-uttar")).ToString()), ("CallerName", "রাশেদা বেগম"));
        talk = await desk.Push(talk, "#groups button[data-key=F4]");
        talk = await desk.Push(talk, "#seat-1-Join");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        talk = await desk.Push(talk, "#seat-2-Join");
        talk = await desk.Push(talk, "#seat-1-Leave");
        var done = await desk.Push(talk, "[formaction$=Print]", ("Within", "৭"), ("Decision", "সাত কার্যদিবসে বদলাবেন"));

        Assert.StartsWith("/orders/", done.Url.AbsolutePath);
        var (call, of) = (await app.CallOf(talk), await app.CaseOf(talk));
        Assert.Equal((Disposition.Case, CaseState.Assigned, "UTL-PWR", "call"), (call.Disposition, of.State, of.Category, of.Assignments[0].Basis));
        Assert.Equal(new DateOnly(2026, 12, 1), Dhaka.DateOf(of.Due));
        await app.Services.In(async db =>
        {
            var seats = await db.Set<Participant>().Where(p => p.AssignmentId == of.Assignments[0].Id).OrderBy(p => p.Seat).ToListAsync();
            Assert.Equal([1, 2], seats.Select(s => s.Seat));
            Assert.Equal((true, false), (seats[0].SpokeForDecision, seats[1].SpokeForDecision));
            Assert.True(seats[0].LeftAt - seats[0].JoinedAt == TimeSpan.FromMinutes(2));
            Assert.Equal(1, await db.Set<CaseOrder>().CountAsync(o => o.CaseId == of.Id));
        });
    }

    [Fact]
    public async Task Kept_without_an_owner_it_waits_for_one()
    {
        var desk = await app.Operator;
        var talk = await app.Ring(CallDeskSite.NewNumber());
        var done = await desk.Push(talk, "[formaction$=Save]", ("Text", Text), ("Category", "UTL-PWR"), ("Post", ""), ("Within", ""), ("ProposedFor", "UTL-PWR"));
        var of = await app.CaseOf(talk);
        Assert.Equal($"/cases/{of.Id}", done.Url.AbsolutePath);
        Assert.Equal((CaseState.Logged, null), (of.State, of.AssigneePostId));
    }

    [Fact]
    public async Task Every_press_keeps_all_that_was_typed()
    {
        var desk = await app.Operator;
        var talk = await app.Ring(CallDeskSite.NewNumber());
        var typed = new (string, string?)[] { ("Text", "দুই\nলাইন"), ("Category", "CIV-ROAD"), ("Kind", "Suggestion"), ("CallerName", "অন্য নাম"), ("Mobile", "০১৯"), ("Address", "উত্তরপাড়া"), ("OnBehalfOf", "তাঁর মা"), ("Decision", "ঠিক হলো"), ("Within", "৯"), ("Unit", "Hours"), ("Told", "বলা হলো"), ("KeepSecret", "true") };
        talk = await desk.Push(talk, "[formaction$=Look]", typed);
        talk = await desk.Push(talk, "#groups button");
        talk = await desk.Push(talk, "#seat-1-miss");
        Assert.Equal(200, talk.Status);
        foreach (var (name, value) in typed.Where(t => t.Item1 != "KeepSecret")) Assert.Equal(value!.Normalize(), talk.Value(name).Normalize());
        Assert.True(((IHtmlInputElement)talk.One("#KeepSecret")!).IsChecked);
        Assert.NotNull(talk.One("[data-draft-newer]"));
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once_beside_its_field_and_nothing_is_lost()
    {
        var desk = await app.Operator;
        var talk = await app.Ring(CallDeskSite.NewNumber());
        var typed = new (string, string?)[]
        {
            ("Text", " \u200d\u202e "), ("Category", "NOPE"), ("Kind", "Poem"), ("CallerName", new string('ক', 201)), ("Mobile", "০১৯০০"), ("Area", Guid.CreateVersion7().ToString()), ("Address", new string('খ', 301)),
            ("OnBehalfOf", new string('গ', 301)), ("Decision", new string('ঘ', 2001)), ("Within", "সাত"), ("Post", "not-a-post"),
        };
        var page = await desk.Push(talk, "[formaction$=Print]", typed);
        Assert.Equal((422, typed.Length), (page.Status, page.Errors.Count));
        foreach (var (name, value) in typed.Where(t => t.Item1 is not ("Category" or "Kind" or "Area" or "Post")))
        {
            Assert.False(string.IsNullOrEmpty(page.Wrong(name)), name);
            Assert.Equal(value, page.Value(name));
        }
        Assert.Equal(Disposition.Open, (await app.CallOf(talk)).Disposition);
        Assert.StartsWith("ভুল:", page.Title);
    }

    [Theory]
    [InlineData("<b>মোটা</b><script>alert(1)</script>"), InlineData("ক্‍ষ র‍্যাব 🚒🔥"), InlineData("\u202eউল্টো\u202c কথা"), InlineData("ab\u0001c\u0007d")]
    public async Task Whatever_is_pasted_is_kept_as_plain_words(string text)
    {
        var desk = await app.Operator;
        var talk = await app.Ring(CallDeskSite.NewNumber());
        var kept = await desk.Push(talk, "[formaction$=Save]", ("Text", text), ("Category", "CIV-ROAD"), ("CallerName", text));
        Assert.True(kept.Url.AbsolutePath.StartsWith("/cases/", StringComparison.Ordinal), $"{kept.Status} {kept.Text}");
        var of = await app.CaseOf(talk);
        var words = await app.Services.In(db => db.Set<CaseWords>().SingleAsync(w => w.CaseId == of.Id));
        Assert.Equal(Dorgora.Bangla.Clean.Text(text), words.Text);
        Assert.DoesNotContain(words.Text, c => c is '\u202e' or '\u0001' or '\u0007');
    }

    [Fact]
    public async Task A_double_click_on_keep_makes_one_case()
    {
        var desk = await app.Operator;
        var talk = await app.Ring(CallDeskSite.NewNumber());
        var typed = new (string, string?)[] { ("Text", Text), ("Category", "CIV-ROAD") };
        var first = await Browser.Read(await desk.Http.SendAsync(CallDeskSite.Pushed(talk, "[formaction$=Save]", typed)));
        var second = await Browser.Read(await desk.Http.SendAsync(CallDeskSite.Pushed(talk, "[formaction$=Save]", typed)));
        Assert.Equal(first.Url, second.Url);
        var from = (await app.CallOf(talk)).From;
        Assert.Equal(1, await app.Services.In(db => db.Set<CaseWords>().CountAsync(w => w.Mobile == from)));
    }

    [Fact]
    public async Task The_subject_proposes_owner_and_time_until_the_operator_chooses_others()
    {
        var desk = await app.Operator;
        var talk = await app.Ring(CallDeskSite.NewNumber());
        talk = await desk.Push(talk, "[formaction$=Look]", ("Category", "UTL-PWR"));
        var power = talk.Value("Post");
        Assert.Equal(("১", "WorkingDays"), (talk.Value("Within"), talk.Value("Unit")));
        talk = await desk.Push(talk, "[formaction$=Look]", ("Category", "LND-MUT"));
        Assert.Equal("২৮", talk.Value("Within"));
        Assert.NotEqual(power, talk.Value("Post"));
        talk = await desk.Push(talk, "[formaction$=Look]", ("Category", "UTL-PWR"), ("Within", "৫"), ("Post", ""));
        Assert.Equal("৫", talk.Value("Within"));
    }

    [Fact]
    public async Task What_cannot_wait_opens_with_the_numbers_to_call()
    {
        var talk = await (await app.Operator).Push(await app.Ring(CallDeskSite.NewNumber()), "[formaction$=Look]", ("Category", "DIS-FIRE"));
        Assert.Equal(["999", "102", "109", "1098", "333"], talk.All("#advice a").Select(a => a.GetAttribute("href")![4..]));
        Assert.Equal("Minutes", talk.Value("Unit"));
    }

    [Theory]
    [InlineData("10"), InlineData("১০"), InlineData(" ১0 ")]
    public async Task The_date_is_counted_in_either_script_and_every_day_is_drawn(string days)
    {
        var desk = await app.Operator;
        var talk = await app.Ring(CallDeskSite.NewNumber());
        var due = await desk.Get($"{talk.Url.AbsolutePath}?handler=Due&Unit=WorkingDays&Within={Uri.EscapeDataString(days)}");
        Assert.Equal(14, due.All(".dg-due li").Count);
        Assert.Equal(4, due.All(".dg-due li[data-x]").Count);
        Assert.Contains("শেষ দিন: রবিবার, ৬ ডিসেম্বর ২০২৬".Normalize(), due.Document.Body!.TextContent.Normalize());
        Assert.Contains("২১ অগ্রহায়ণ ১৪৩৩".Normalize(), due.Document.Body.TextContent.Normalize());
    }

    [Theory]
    [InlineData("সাত"), InlineData("0"), InlineData("-3"), InlineData("9999"), InlineData("৭.৫"), InlineData("<b>")]
    public async Task A_number_of_days_that_makes_no_sense_is_said_so(string days)
    {
        var desk = await app.Operator;
        var talk = await app.Ring(CallDeskSite.NewNumber());
        var due = await desk.Get($"{talk.Url.AbsolutePath}?handler=Due&Unit=WorkingDays&Within={Uri.EscapeDataString(days)}");
        Assert.NotNull(due.One(".govuk-error-message"));
        var page = await desk.Push(talk, "[formaction$=Save]", ("Text", Text), ("Category", "CIV-ROAD"), ("ProposedFor", "CIV-ROAD"), ("Post", talk.All("#Post option").Skip(1).First().GetAttribute("value")), ("Within", days));
        Assert.Equal(422, page.Status);
        Assert.False(string.IsNullOrEmpty(page.Wrong("Within")));
    }

    [Theory]
    [InlineData("বিদ্যুৎ"), InlineData("bidyut"), InlineData("electricity"), InlineData("biddut")]
    public async Task A_subject_is_found_in_Bangla_in_Banglish_and_in_English(string typed)
    {
        var talk = await app.Ring(CallDeskSite.NewNumber());
        var found = await (await app.Operator).Get($"{talk.Url.AbsolutePath}?handler=Categories&q={Uri.EscapeDataString(typed)}");
        Assert.Contains("UTL-PWR", found.All("[role=option]").Select(o => o.GetAttribute("data-value")));
    }

    [Fact]
    public async Task Somebody_is_found_without_script_asked_and_taken_off_again()
    {
        var desk = await app.Operator;
        var talk = await desk.Push(await app.Ring(CallDeskSite.NewNumber()), "[formaction$=Find]", ("Party", "chairman meher"));
        talk = await desk.Push(talk, "#found button");
        var leg = Assert.Single((await app.CallOf(talk)).Legs);
        Assert.Contains(leg.Name, talk.One("#seats")!.TextContent);
        Assert.Equal("", talk.Value("Party"));
        talk = await desk.Push(talk, "#seat-1-miss");
        talk = await desk.Push(talk, "#seat-1-off");
        Assert.Empty((await app.CallOf(talk)).Legs);
        var none = await desk.Push(talk, "[formaction$=Find]", ("Party", "ঝঝঝঝ"));
        Assert.NotNull(none.Wrong("Party"));
    }
}
