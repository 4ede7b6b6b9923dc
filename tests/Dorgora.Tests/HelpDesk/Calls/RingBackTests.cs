using Dorgora.HelpDesk;
using Dorgora.Telephone;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

public sealed class RingBackTests(App app) : IClassFixture<App>
{
    private async Task<string> Missed(string? number = null)
    {
        number ??= CallDeskSite.NewNumber();
        var desk = await app.Operator;
        await desk.Push(await desk.Get("/desk"), "button[formaction*='what=Missed']", ("From", number));
        return number;
    }

    private async Task<HtmlPage> List() => await (await app.Operator).Get("/desk/callbacks");

    private static string Row(HtmlPage page, string number, string act)
    {
        var row = page.All("#to-ring form").First(f => f.QuerySelector("a[href^=tel]")?.GetAttribute("href") == $"tel:+88{number}");
        return $"form:has(input[value='{row.QuerySelector("input[name=call]")!.GetAttribute("value")}']) button[formaction$={act}]";
    }

    private async Task<List<Call>> Calls(string number) => await app.Services.In(db => db.Set<Call>().AsNoTracking().Where(c => c.From == "+88" + number).OrderBy(c => c.RangAt).ToListAsync());

    [Fact]
    public async Task A_number_that_rang_twice_stands_once_and_one_press_settles_both()
    {
        var number = await Missed(await Missed());
        var page = await List();
        Assert.Single(page.All($"a[href='tel:+88{number}']"));
        await (await app.Operator).Push(page, Row(page, number, "Done"));
        Assert.All(await Calls(number), c => Assert.Equal((null, true), (c.CallBackSince, c.CalledBackAt is not null)));
        Assert.Empty((await List()).All($"a[href='tel:+88{number}']"));
    }

    [Fact]
    public async Task Who_rings_again_and_is_taken_waits_no_more()
    {
        var number = await Missed();
        await app.Ring(number);
        Assert.Empty((await List()).All($"a[href='tel:+88{number}']"));
    }

    [Fact]
    public async Task No_answer_shows_when_to_try_again_and_ends_after_three()
    {
        var number = await Missed();
        var desk = await app.Operator;
        var page = await List();
        page = await desk.Push(page, Row(page, number, "NoAnswer"));
        Assert.Contains("১ বার ধরেননি".Normalize(), page.Text.Normalize());
        page = await desk.Push(page, Row(page, number, "NoAnswer"));
        page = await desk.Push(page, Row(page, number, "NoAnswer"));
        Assert.Empty(page.All($"a[href='tel:+88{number}']"));
        Assert.Null((await Calls(number)).Single().CalledBackAt);
    }

    [Fact]
    public async Task When_they_answer_a_call_opens_for_what_they_say()
    {
        var number = await Missed();
        var page = await List();
        var talk = await (await app.Operator).Push(page, Row(page, number, "Open"));
        Assert.Equal($"/desk/calls/{(await Calls(number))[^1].Id}", talk.Url.AbsolutePath);
        Assert.All(await Calls(number), c => Assert.Null(c.CallBackSince));
    }

    [Fact]
    public async Task The_oldest_waits_on_top()
    {
        var first = await Missed();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await Missed();
        var numbers = (await List()).All("#to-ring a[href^=tel]").Select(a => a.GetAttribute("href")).ToList();
        Assert.True(numbers.IndexOf($"tel:+88{first}") < numbers.IndexOf($"tel:+88{second}"));
    }

    [Theory]
    [InlineData("রাত ৯টা"), InlineData("21:00"), InlineData("২১:০০")]
    public async Task A_number_of_last_night_is_written_with_its_time(string time)
    {
        var number = CallDeskSite.NewNumber();
        var page = await (await app.Operator).Push(await List(), "form[action$=Add] button", ("From", number), ("RangAt", time));
        Assert.Equal(200, page.Status);
        Assert.Equal(new DateTime(2026, 11, 21, 15, 0, 0, DateTimeKind.Utc), (await Calls(number)).Single().RangAt);
    }

    [Theory]
    [InlineData("", "", "From"), InlineData("01900", "", "From"), InlineData("01900003010", "কাল", "RangAt"), InlineData("01900003010", "২৫:৯৯", "RangAt")]
    public async Task What_cannot_be_read_is_said_beside_its_field(string number, string time, string field)
    {
        var page = await (await app.Operator).Push(await List(), "form[action$=Add] button", ("From", number), ("RangAt", time));
        Assert.Equal(422, page.Status);
        Assert.False(string.IsNullOrEmpty(page.Wrong(field)));
        Assert.Equal((number, time), (page.Value("From"), page.Value("RangAt")));
    }

    [Fact]
    public async Task A_satisfied_citizen_closes_the_case()
    {
        var of = await app.Solved(CallDeskSite.NewNumber());
        var page = await List();
        Assert.Contains("কালভার্ট নতুন করে হয়েছে".Normalize(), page.One("#ask")!.TextContent.Normalize());
        await Ask(page, of, "satisfied");
        Assert.Equal(CaseState.Closed, await State(of));
    }

    [Fact]
    public async Task Not_satisfied_needs_a_word_and_opens_the_case_again()
    {
        var of = await app.Solved(CallDeskSite.NewNumber());
        var page = await Ask(await List(), of, "not-satisfied");
        Assert.Equal((422, CaseState.Resolved), (page.Status, await State(of)));
        await Ask(page, of, "not-satisfied", ("Reason", "রেলিং এখনো নেই"));
        Assert.Equal(CaseState.Reopened, await State(of));
    }

    [Fact]
    public async Task Not_reached_is_counted_and_the_case_waits()
    {
        var of = await app.Solved(CallDeskSite.NewNumber());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await Ask(await List(), of, "unreachable");
        Assert.Equal(CaseState.Resolved, await State(of));
        Assert.Contains("১ বার ধরেননি, শেষবার".Normalize(), page.Text.Normalize());
    }

    private async Task<HtmlPage> Ask(HtmlPage page, Case of, string result, params (string, string?)[] typed)
        => await (await app.Operator).Push(page, $"form:has(input[name=of][value='{of.Id}']) button[formaction*='result={result}']", typed);

    private Task<CaseState> State(Case of) => app.Services.In(db => db.Set<Case>().Where(c => c.Id == of.Id).Select(c => c.State).SingleAsync());
}
