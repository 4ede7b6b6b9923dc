using Dorgora.HelpDesk;
using Dorgora.Offices;
using Dorgora.Telephone;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

/// <summary>The other ways in which a call ends: information, an answer, another case, an anonymous caller.</summary>
public sealed class TalkEndsTests(App app) : IClassFixture<App>
{
    private const string Text = "তিন দিন ধরে ট্রান্সফরমার নষ্ট";

    private Task<Guid> Union(string slug) => app.Services.In(db => db.Set<Area>().Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());

    [Fact]
    public async Task Information_is_written_with_what_was_told_and_shows_when_they_call_again()
    {
        var number = CallDeskSite.NewNumber();
        var desk = await app.Operator;
        await desk.Push(await app.Ring(number), "[formaction*='what=Information']", ("Told", "ভাতার তালিকা ইউনিয়নে টাঙানো"));
        var again = await app.Ring(number);
        Assert.Contains("ভাতার তালিকা ইউনিয়নে টাঙানো".Normalize(), again.One("[aria-labelledby=before]")!.TextContent.Normalize());
    }

    [Fact]
    public async Task Information_may_become_an_answered_case()
    {
        var talk = await app.Ring(CallDeskSite.NewNumber());
        await (await app.Operator).Push(talk, "[formaction$=Answered]", ("Text", "ভাতার তালিকা কোথায়"), ("Category", "OFF-INF"), ("Told", "ইউনিয়ন পরিষদে"));
        var of = await app.CaseOf(talk);
        Assert.Equal((CaseState.Answered, CaseKind.Information), (of.State, of.Kind));
        Assert.Equal("ইউনিয়ন পরিষদে".Normalize(), (await app.Services.In(db => db.Set<CaseNote>().SingleAsync(n => n.CaseId == of.Id))).Text.Normalize());
    }

    [Fact]
    public async Task The_same_matter_is_joined_and_the_caller_keeps_a_code_of_their_own()
    {
        var desk = await app.Operator;
        var union = (await Union("shahrasti/tamta-uttar")).ToString();
        var first = await app.Ring(CallDeskSite.NewNumber());
        await desk.Push(first, "[formaction$=Save]", ("Text", "সেতুর রেলিং ভাঙা"), ("Category", "CIV-ROAD"), ("Area", union));
        var second = await app.Ring(CallDeskSite.NewNumber());
        second = await desk.Push(second, "[formaction$=Look]", ("Text", "রেলিং নেই সেতুতে"), ("Category", "CIV-ROAD"), ("Area", union));
        Assert.Contains("সেতুর রেলিং ভাঙা".Normalize(), second.One("#similar")!.TextContent.Normalize());
        await desk.Push(second, "#similar button[data-key=F7]");
        var (master, child) = (await app.CaseOf(first), await app.CaseOf(second));
        Assert.Equal((CaseState.Duplicate, master.Id), (child.State, child.MasterId));
        Assert.NotEqual(master.Code, child.Code);
    }

    [Fact]
    public async Task Who_asks_about_an_open_case_is_written_to_it_with_one_press()
    {
        var number = CallDeskSite.NewNumber();
        var desk = await app.Operator;
        var first = await app.Ring(number);
        await desk.Push(first, "[formaction$=Save]", ("Text", Text), ("Category", "UTL-PWR"));
        var again = await app.Ring(number);
        await desk.Push(again, "[formaction*='what=FollowUp']");
        var call = await app.CallOf(again);
        Assert.Equal((Disposition.FollowUp, (await app.CaseOf(first)).Id), (call.Disposition, call.About));
    }

    [Fact]
    public async Task An_anonymous_caller_gets_a_pin_and_leaves_no_number()
    {
        var talk = await app.Ring(CallDeskSite.NewNumber());
        var done = await (await app.Operator).Push(talk, "[formaction$=Save]", ("Text", Text), ("Category", "CIV-ROAD"), ("Anonymous", "true"));
        Assert.Matches("পিন [০-৯]{4}", done.Text);
        var of = await app.CaseOf(talk);
        Assert.True((await app.CallOf(talk)).Sealed);
        Assert.Null((await app.Services.In(db => db.Set<CaseWords>().SingleAsync(w => w.CaseId == of.Id))).Mobile);
    }
}
