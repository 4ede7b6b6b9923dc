using Dorgora.Bangla;
using Dorgora.HelpDesk;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Portal;

public class ComplaintTests(App app) : IClassFixture<App>
{
    private const string Address = "/o/shahrasti/complaint";

    private Task<int> Count() => app.Services.In(db => db.Set<Case>().CountAsync());

    private Task<(Case Case, CaseWords Words)> Written(string code) => app.Services.In(async db =>
    {
        var written = await db.Set<Case>().AsNoTracking().SingleAsync(c => c.Code == code);
        return (written, await db.Set<CaseWords>().AsNoTracking().SingleAsync(w => w.CaseId == written.Id));
    });

    private static string Code(HtmlPage page) => Digits.ToLatin(page.One("h1 .num")!.TextContent).Replace("-", "", StringComparison.Ordinal);

    [Fact]
    public async Task A_complaint_becomes_a_case_with_a_number_that_only_this_browser_sees()
    {
        using var phone = app.Visitor();
        var done = await phone.Press(await phone.Get(Address), "পাঠান", ("Mobile", "০১৯০০-০০৮৭০১"), ("Category", "UTL"), ("Area", "shahrasti/meher-uttar"), ("Text", "তিন দিন বিদ্যুৎ নেই"), ("CallerName", "রহিমা"), ("Address", "পুবপাড়া"));
        Assert.Equal($"{Address}/done", done.Url.PathAndQuery);
        var (written, words) = await Written(Code(done));
        Assert.Equal(("web", "UTL", CaseKind.Complaint, CaseState.Logged), (written.Channel, written.Category, written.Kind, written.State));
        Assert.Equal(("+8801900008701", "তিন দিন বিদ্যুৎ নেই", "রহিমা", "পুবপাড়া"), (words.Mobile, words.Text, words.CallerName, words.Address));
        Assert.NotNull(written.AreaId);
        Assert.Equal(200, (await phone.Get($"{Address}/done")).Status);
        using var other = app.Visitor();
        Assert.Equal(Address, (await other.Get($"{Address}/done")).Url.PathAndQuery);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(Address, (await phone.Get($"{Address}/done")).Url.PathAndQuery);
    }

    [Fact]
    public async Task A_double_click_makes_one_case_and_both_answers_lead_to_it()
    {
        using var phone = app.Visitor();
        var form = await phone.Get(Address);
        (string, string?)[] typed = [("Mobile", "01900008702"), ("Category", "CIV"), ("Text", "রাস্তার বাতি জ্বলে না")];
        var before = await Count();
        var first = await phone.Press(form, "পাঠান", typed);
        var second = await phone.Press(form, "পাঠান", typed);
        Assert.Equal(before + 1, await Count());
        Assert.Equal(Code(first), Code(second));
    }

    [Fact]
    public async Task Everything_that_is_missing_is_said_at_once_and_nothing_typed_is_lost()
    {
        using var phone = app.Visitor();
        var page = await phone.Press(await phone.Get(Address), "পাঠান", ("Mobile", "০১৯০০-০০০০"), ("Address", "<b>পুবপাড়া</b>"), ("KeepSecret", "true"));
        Assert.Equal(422, page.Status);
        Assert.Equal(new HashSet<string> { "মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", "বিষয়টি তালিকা থেকে বাছুন", "কী হয়েছে, অন্তত এক লাইনে লিখুন" }, page.Errors.ToHashSet());
        Assert.Equal(("০১৯০০-০০০০", "<b>পুবপাড়া</b>"), (page.One("#Mobile")!.GetAttribute("value"), page.One("#Address")!.GetAttribute("value")));
        Assert.True(page.One("#KeepSecret")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Without_a_name_there_is_a_PIN_and_no_number_is_kept()
    {
        using var phone = app.Visitor();
        var done = await phone.Press(await phone.Get(Address), "পাঠান", ("Mobile", "01900008703"), ("CallerName", "করিম"), ("Anonymous", "true"), ("Category", "PRJ"), ("Text", "প্রকল্পে অনিয়ম"));
        var pin = Digits.ToLatin(done.One(".dg-pin")!.TextContent);
        var (written, words) = await Written(Code(done));
        Assert.Equal((null, "", null), (words.Mobile, words.CallerName, written.CitizenId));
        Assert.True(TrackPin.Opens(written, words, pin));
        var track = await phone.Press(await phone.Get("/track"), "খবর দেখুন", ("Code", Code(done)), ("Digits", pin));
        Assert.Equal("/track/case", track.Url.PathAndQuery);
    }

    [Fact]
    public async Task A_program_that_fills_every_field_writes_nothing()
    {
        using var phone = app.Visitor();
        var before = await Count();
        var page = await phone.Press(await phone.Get(Address), "পাঠান", ("Mobile", "01900008704"), ("Category", "CIV"), ("Text", "buy now"), ("Website", "https://spam.example"));
        Assert.Equal((422, before), (page.Status, await Count()));
        Assert.Equal("-1", page.One("#Website")!.GetAttribute("tabindex"));
    }

    [Fact]
    public async Task One_number_may_not_write_without_end()
    {
        using var phone = app.Visitor();
        var statuses = new List<int>();
        for (var n = 0; n < 7; n++) statuses.Add((await phone.Press(await phone.Get(Address), "পাঠান", ("Mobile", "01900008705"), ("Category", "CIV"), ("Text", $"কথা {n}"))).Status);
        Assert.Equal([200, 200, 200, 200, 200], statuses.Take(5));
        Assert.Equal(429, statuses[^1]);
    }

    [Fact]
    public async Task One_network_may_not_flood_the_desk_but_may_look_at_the_form()
    {
        await using var own = await App.Start();
        using var phone = own.Visitor();
        var form = await phone.Get(Address);
        var statuses = new List<int>();
        for (var n = 0; n < 25; n++) statuses.Add((await phone.Press(form, "পাঠান", ("Text", $"{n}"))).Status);
        Assert.Equal(20, statuses.Count(s => s == 422));
        Assert.Equal(5, statuses.Count(s => s == 429));
        Assert.Equal(200, (await phone.Get(Address)).Status);
    }

    [Fact]
    public async Task Another_offices_place_is_refused()
    {
        using var phone = app.Visitor();
        var page = await phone.Press(await phone.Get(Address), "পাঠান", ("Mobile", "01900008706"), ("Category", "CIV"), ("Text", "কথা"), ("Area", "atlantis/deep"));
        Assert.Equal(422, page.Status);
        Assert.Contains("এলাকাটি তালিকা থেকে বাছুন", page.Errors);
        Assert.Equal(404, (await phone.Get("/o/atlantis/complaint")).Status);
    }
}
