using Dorgora.Telephone;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

public sealed class PickUpTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("01900003010"), InlineData("০১৯০০-০০৩০১০"), InlineData("+880 1900 003 010"), InlineData("৮৮০১৯০০০০৩০১০"), InlineData("\u200e01900\u200d003010")]
    public async Task A_number_in_any_form_opens_the_same_caller(string typed)
    {
        var talk = await app.Ring(typed);
        Assert.Equal(200, talk.Status);
        Assert.Contains("০১৯০০-০০৩০১০", talk.Text);
        Assert.Contains("হুমায়ুন কবির মৃধা".Normalize(), talk.Text);
        Assert.Equal("+8801900003010", (await app.CallOf(talk)).From);
    }

    [Fact]
    public async Task An_empty_number_is_a_withheld_one_and_the_call_opens()
    {
        var talk = await app.Ring("  ");
        Assert.Contains("নম্বর দেখা যায়নি".Normalize(), talk.Text.Normalize());
        var call = await app.CallOf(talk);
        Assert.Null(call.From);
        Assert.Equal(App.Account("operator").Name.Normalize(), call.OperatorName.Normalize());
    }

    [Theory]
    [InlineData("0190000301"), InlineData("০১৯০০০০৩০১০১১"), InlineData("রাশেদা"), InlineData("<script>alert(1)</script>"), InlineData("\u202e01900"), InlineData("☎️📞")]
    public async Task A_wrong_number_is_said_beside_the_field_and_stays_there(string typed)
    {
        var page = await app.Ring(typed);
        Assert.Equal((422, "/desk"), (page.Status, page.Url.AbsolutePath));
        Assert.StartsWith("মোবাইল নম্বরে ১১টি অঙ্ক দিন".Normalize(), page.Wrong("From")!.Normalize());
        Assert.Equal(typed, page.Value("From"));
        Assert.Null(page.One("main script"));
    }

    [Fact]
    public async Task A_double_click_makes_one_call()
    {
        var number = CallDeskSite.NewNumber();
        var desk = await app.Operator;
        var page = await desk.Get("/desk");
        var first = await Browser.Read(await desk.Http.SendAsync(CallDeskSite.Pushed(page, ".dg-btn-wide", ("From", number))));
        var second = await Browser.Read(await desk.Http.SendAsync(CallDeskSite.Pushed(page, ".dg-btn-wide", ("From", number))));
        Assert.Equal(first.Url, second.Url);
        Assert.Equal(1, await app.Services.In(db => db.Set<Call>().CountAsync(c => c.From == "+88" + number)));
    }

    [Theory]
    [InlineData(Disposition.Blank), InlineData(Disposition.Prank), InlineData(Disposition.Wrong), InlineData(Disposition.Missed)]
    public async Task One_key_writes_a_call_off_and_another_takes_it_back(Disposition what)
    {
        var number = CallDeskSite.NewNumber();
        var desk = await app.Operator;
        var after = await desk.Push(await desk.Get("/desk"), $"button[formaction*='what={what}']", ("From", number));
        Assert.Equal(("/desk", what), (after.Url.AbsolutePath, (await TheCall(number)).Disposition));
        var talk = await desk.Push(after, "form.dg-toast button");
        Assert.Equal($"/desk/calls/{(await TheCall(number)).Id}", talk.Url.AbsolutePath);
        Assert.Equal(Disposition.Open, (await TheCall(number)).Disposition);
    }

    [Fact]
    public async Task After_half_a_minute_nothing_is_taken_back()
    {
        var number = CallDeskSite.NewNumber();
        var desk = await app.Operator;
        var after = await desk.Push(await desk.Get("/desk"), "button[formaction*='what=Blank']", ("From", number));
        app.Clock.Advance(TimeSpan.FromSeconds(Call.UndoSeconds + 1));
        Assert.Null((await desk.Get(after.Url.PathAndQuery)).One("form.dg-toast"));
        var late = await desk.Push(after, "form.dg-toast button");
        Assert.Equal(409, late.Status);
        Assert.Equal(Disposition.Blank, (await TheCall(number)).Disposition);
    }

    [Fact]
    public async Task The_desk_shows_running_calls_and_what_waits()
    {
        var number = CallDeskSite.NewNumber();
        await app.Ring(number);
        var desk = await (await app.Operator).Get("/desk");
        Assert.Contains(Dorgora.Bangla.Digits.ToBangla(PhoneNumber.Local("+88" + number)), desk.One("[aria-labelledby=running]")!.TextContent);
        Assert.Equal("shahrasti.calls,shahrasti.cases", desk.One("#desk-live")!.GetAttribute("data-live-topic"));
        Assert.Equal(4, desk.All("[name=Line]").Count);
    }

    [Fact]
    public async Task A_line_of_another_office_is_refused()
    {
        var line = await app.Services.In(db => db.Set<Dorgora.Offices.Settings.OfficeLine>().Where(l => l.OfficePath.Contains("magura")).Select(l => l.Id).FirstAsync());
        var desk = await app.Operator;
        var page = await desk.Push(await desk.Get("/desk"), ".dg-btn-wide", ("From", "01900003010"), ("Line", line.ToString()));
        Assert.Equal(422, page.Status);
        Assert.NotNull(page.Wrong("Line"));
    }

    [Fact]
    public async Task Only_who_takes_calls_gets_in()
    {
        Assert.Equal(403, (await (await app.As("officer")).Get("/desk")).Status);
        Assert.Equal("/signin", (await app.Visitor().Get("/desk")).Url.AbsolutePath);
    }

    [Fact]
    public async Task Another_offices_call_is_not_there()
    {
        var talk = await app.Ring(CallDeskSite.NewNumber());
        var foreign = await app.As("uno", "sherpur-bogura");
        Assert.Equal(404, (await foreign.Get(talk.Url.PathAndQuery)).Status);
    }

    private Task<Call> TheCall(string number) => app.Services.In(db => db.Set<Call>().AsNoTracking().SingleAsync(c => c.From == "+88" + number));
}
