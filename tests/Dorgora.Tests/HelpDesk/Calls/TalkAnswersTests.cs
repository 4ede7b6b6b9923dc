using Dorgora.Directories.Contact;
using Dorgora.Directories.Providers;
using Dorgora.HelpDesk.Knowledge;
using Dorgora.Platform.Events;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Search;
using Dorgora.Telephone;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

/// <summary>What a caller asks is looked up, read out, sent and counted beside the call, without script.</summary>
public sealed class TalkAnswersTests(App app) : IClassFixture<App>
{
    private const string Look = "noscript [formaction$=Look]";

    private static string Mine(string number) => "+88" + number;

    private async Task<(Browser Desk, HtmlPage Talk, string Number)> Rung()
    {
        var number = CallDeskSite.NewNumber();
        return (await app.Operator, await app.Ring(number), number);
    }

    /// <summary>Looks for words and opens what has this kind, or that very key.</summary>
    private static async Task<HtmlPage> Opened(Browser desk, HtmlPage talk, string words, string which)
        => await desk.Push(await desk.Push(talk, Look, ("Seek", words)), $"[name=Opening][value^='{which}']");

    private Task<List<Message>> Sent(string number)
    {
        var to = Mine(number);
        return app.Services.In(db => db.Set<Message>().AsNoTracking().Where(m => m.To == to && m.Purpose.StartsWith("answer.")).ToListAsync());
    }

    [Theory]
    [InlineData("নামজারি", "article:", "১,১৭০ টাকা"), InlineData("jonmo sonod songshodhon", "service:", "সময়"), InlineData("ভূমি অফিস", "office:shahrasti-land", "অফিসপ্রধান"), InlineData("সহকারী কমিশনার ভূমি", "person:", "পদ")]
    public async Task An_article_a_service_an_office_and_an_official_open_beside_the_call_and_nothing_typed_is_lost(string words, string which, string has)
    {
        var (desk, talk, _) = await Rung();
        talk = await desk.Push(talk, Look, ("Seek", words), ("Text", "আধা লেখা কথা"), ("CallerName", "রহিমা"), ("Told", "বলা হচ্ছে"));
        talk = await desk.Push(talk, $"[name=Opening][value^='{which}']");
        Assert.Equal((200, "আধা লেখা কথা".Normalize(), "রহিমা", "বলা হচ্ছে"), (talk.Status, talk.Value("Text").Normalize(), talk.Value("CallerName"), talk.Value("Told")));
        Assert.NotEmpty(talk.All("#answers ol li"));
        Assert.Contains(has.Normalize(), talk.One("#answers")!.TextContent.Normalize(), StringComparison.Ordinal);
        var list = await desk.Push(talk, "[formaction$=Back]");
        Assert.NotEmpty(list.All("[name=Opening]"));
        Assert.NotEmpty((await desk.Push(talk, Look, ("Seek", "পুকুর"))).All("[name=Opening]"));
        Assert.Equal(Disposition.Open, (await app.CallOf(talk)).Disposition);
    }

    [Fact]
    public async Task The_best_of_each_kind_stand_first_and_one_kind_can_be_chosen()
    {
        var (desk, talk, _) = await Rung();
        talk = await desk.Push(talk, Look, ("Seek", "ভূমি"), ("Text", "কথা"));
        static string[] Kinds(HtmlPage page) => [.. page.All("[name=Opening]").Select(b => b.GetAttribute("value")!.Split(':')[0])];
        Assert.True(Kinds(talk).Distinct().Count() >= 2);
        Assert.All(Kinds(talk).GroupBy(k => k), g => Assert.InRange(g.Count(), 1, 3));
        var services = await desk.Push(talk, "[name=Choosing][value=article]");
        Assert.Equal(("article", "কথা"), (Assert.Single(Kinds(services).Distinct()), services.Value("Text")));
        Assert.True(Kinds(services).Length > 3);
        Assert.Equal(Kinds(talk), Kinds(await desk.Push(services, "[name=Choosing][value='']")));
        Assert.Equal(Kinds(talk), Kinds(await desk.Push(talk, Look, ("Only", "case"))));
    }

    [Fact]
    public async Task It_goes_to_the_caller_by_SMS_once_and_is_counted_once()
    {
        var (desk, talk, number) = await Rung();
        talk = await Opened(desk, talk, "নামজারি", "article:");
        var sent = await desk.Push(talk, "[formaction$=Send]");
        await desk.Push(talk, "[formaction$=Send]");
        await desk.Push(talk, "[formaction$=Told]");
        Assert.Null(sent.One("[formaction$=Send]"));
        var message = Assert.Single(await Sent(number));
        Assert.Contains("/shahrasti/answers/", message.Text, StringComparison.Ordinal);
        Assert.InRange(message.Parts, 1, 6);
        var (call, id) = (talk.CallId, message.OfficeId);
        var use = await app.Services.In(db => db.Set<AnswerUse>().SingleAsync(u => u.CallId == call));
        Assert.Equal(("article", id, true), (use.Kind, use.OfficeId, use.SentAt is not null));
        var told = await app.Services.In(db => db.Set<StoredEvent>().Where(e => e.Subject == use.Id).Select(e => new { e.Name, e.Data }).ToListAsync());
        Assert.Equal(["answer-sent", "answer-used"], told.Select(e => e.Name).Order());
        Assert.DoesNotContain(told, e => e.Data.Contains(number[1..], StringComparison.Ordinal));
        Assert.Contains("1", (await (await app.Operator).Get("/desk/articles/asked?lang=en")).Text, StringComparison.Ordinal);
        await desk.Get("/desk/articles/asked?lang=bn");
    }

    [Fact]
    public async Task Read_out_only_it_is_counted_and_nothing_is_sent()
    {
        var (desk, talk, number) = await Rung();
        talk = await Opened(desk, talk, "আর্সেনিক", "article:");
        var told = await desk.Push(talk, "[formaction$=Told]");
        Assert.Null(told.One("[formaction$=Told]"));
        Assert.Contains("১ বার", told.One("#answers")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Sent(number));
        Assert.Contains("আর্সেনিক", (await desk.Get("/desk/articles/asked")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Category", "SOC-CM"), InlineData("KeepSecret", "true"), InlineData("Anonymous", "true")]
    public async Task Nothing_is_sent_to_somebody_whom_it_could_endanger(string field, string value)
    {
        var (desk, talk, number) = await Rung();
        talk = await Opened(desk, talk, "নামজারি", "article:");
        var refused = await desk.Push(talk, "[formaction$=Send]", (field, value));
        Assert.Equal(422, refused.Status);
        Assert.Contains("বিপদ", refused.Errors[0], StringComparison.Ordinal);
        Assert.Empty(await Sent(number));
        Assert.Null(refused.One("[formaction$=Send]"));
    }

    [Fact]
    public async Task An_article_about_a_danger_or_for_staff_is_read_out_and_not_sent()
    {
        var (desk, talk, number) = await Rung();
        foreach (var words in new[] { "বাল্যবিবাহ হচ্ছে জানতে পারলে", "কলার ভয়ে থাকলে" })
        {
            var open = await Opened(desk, talk, words, "article:");
            Assert.NotEmpty(open.All("#answers ol li"));
            Assert.Null(open.One("[formaction$=Send]"));
            Assert.Equal(422, (await Browser.Read(await desk.Http.SendAsync(With(open, "Send")))).Status);
        }
        Assert.Empty(await Sent(number));
    }

    /// <summary>A press of a button that the page does not show.</summary>
    private static HttpRequestMessage With(HtmlPage page, string handler, params (string, string?)[] typed)
    {
        var message = CallDeskSite.Pushed(page, "[formaction$=Back]", typed);
        message.RequestUri = new Uri(page.Url, $"?handler={handler}");
        return message;
    }

    [Fact]
    public async Task A_call_sends_at_most_five_answers()
    {
        var (desk, talk, number) = await Rung();
        var codes = await app.Services.In(db => db.Set<SearchDocument>().Where(d => d.Kind == "service" && d.OfficeSlug == "shahrasti").OrderBy(d => d.Key).Select(d => d.Key).Take(6).ToListAsync());
        foreach (var (n, code) in codes.Index())
        {
            var done = await Browser.Read(await desk.Http.SendAsync(With(await Opened(desk, talk, "নামজারি", "article:"), "Send", ("Opened", $"service:{code}"))));
            Assert.Equal(n < AnswerUse.MostSent ? 200 : 422, done.Status);
        }
        Assert.Equal(AnswerUse.MostSent, (await Sent(number)).Count);
    }

    [Fact]
    public async Task A_skilled_persons_number_is_read_out_after_a_look_that_is_counted_for_the_caller()
    {
        var (desk, talk, number) = await Rung();
        talk = await desk.Push(talk, Look, ("Seek", "কাঠমিস্ত্রি শেরপুর"));
        talk = await desk.Push(talk, "[name=Opening][value^='provider:']");
        var code = talk.Value("Opened")["provider:".Length..];
        var mobile = await app.Services.In(db => db.Set<Provider>().Where(p => p.Code == code).Select(p => p.Mobile).SingleAsync());
        var shown = Dorgora.Bangla.Digits.ToBangla(Dorgora.Offices.Phones.Show(mobile));
        Assert.DoesNotContain(shown, talk.Text, StringComparison.Ordinal);
        Assert.Contains("মজুরি", talk.One("#answers")!.TextContent, StringComparison.Ordinal);
        Assert.Null(talk.One("[formaction$=Send]"));
        talk = await desk.Push(talk, "[formaction$=Reveal]");
        talk = await desk.Push(talk, "[formaction$=Look]");
        Assert.Contains(shown, talk.One("#answers ol")!.TextContent, StringComparison.Ordinal);
        var by = Mine(number);
        Assert.Equal(1, await app.Services.In(db => db.Set<Reveal>().CountAsync(r => r.Mobile == by)));
        await desk.Push(talk, "[formaction$=Send]");
        Assert.Contains(Dorgora.Offices.Phones.Show(mobile), Assert.Single(await Sent(number)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_hides_the_number_sees_five_and_writes_none_down()
    {
        var (desk, talk, number) = await Rung();
        var codes = await app.Services.In(db => db.Set<Provider>().Where(p => p.OfficePath.EndsWith("/sherpur-bogura/") && p.State == ProviderState.Shown && p.Ways != ProviderWays.None).OrderBy(p => p.Code).Select(p => p.Code).Take(Reveals.MostForBrowser + 1).ToListAsync());
        talk = await Opened(desk, talk, "নামজারি", "article:");
        foreach (var (n, code) in codes.Index())
            Assert.Equal(n < Reveals.MostForBrowser ? 200 : 409, (await Browser.Read(await desk.Http.SendAsync(With(talk, "Reveal", ("Opened", $"provider:{code}"), ("KeepSecret", "true"))))).Status);
        var by = Mine(number);
        Assert.False(await app.Services.In(db => db.Set<Reveal>().AnyAsync(r => r.Mobile == by)));
    }

    [Fact]
    public async Task What_is_not_found_is_counted_once_and_nothing_about_a_person()
    {
        var (desk, talk, _) = await Rung();
        async Task<int> Missed(string words) => await app.Services.In(db => db.Set<SearchMiss>().Where(m => m.Office == "shahrasti" && m.Words == words).SumAsync(m => m.Count));
        talk = await desk.Push(talk, Look, ("Seek", "zzqxwv"));
        Assert.Contains("পাওয়া গেল না".Normalize(), talk.One("#answers")!.TextContent.Normalize(), StringComparison.Ordinal);
        talk = await desk.Push(talk, "[formaction$=Look]");
        Assert.Equal(1, await Missed("zzqxwv"));
        await desk.Push(talk, Look, ("Seek", "zzqxwv 01900001234"));
        Assert.Equal(0, await app.Services.In(db => db.Set<SearchMiss>().CountAsync(m => m.Words.Contains("1234"))));
        Assert.Contains("zzqxwv", (await desk.Get("/desk/articles/asked")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("article:nobody12"), InlineData("case:1"), InlineData(":"), InlineData("article"), InlineData("service:shahrasti/NOPE"), InlineData("provider:'; DROP TABLE x;--")]
    public async Task What_is_not_there_does_not_open(string opening)
    {
        var (desk, talk, number) = await Rung();
        talk = await desk.Push(talk, Look, ("Seek", "নামজারি"));
        foreach (var handler in new[] { "Open", "Told", "Send", "Reveal" })
        {
            var page = await Browser.Read(await desk.Http.SendAsync(CallDeskSite.Pushed(talk, $"[name=Opening]", ("Opened", opening))));
            var other = CallDeskSite.Pushed(talk, "[name=Opening]", ("Opened", opening), ("Opening", opening));
            other.RequestUri = new Uri(talk.Url, $"?handler={handler}");
            Assert.Equal((200, 200), (page.Status, (await Browser.Read(await desk.Http.SendAsync(other))).Status));
        }
        Assert.Empty(await Sent(number));
        var call = talk.CallId;
        Assert.False(await app.Services.In(db => db.Set<AnswerUse>().AnyAsync(u => u.CallId == call)));
    }

    [Fact]
    public async Task Another_offices_call_answers_nobody()
    {
        var (desk, talk, number) = await Rung();
        talk = await Opened(desk, talk, "নামজারি", "article:");
        var uno = await app.As("uno", "kalai");
        var own = await uno.Push(await uno.Get("/desk"), "button:not([formaction]).dg-btn-wide", ("From", CallDeskSite.NewNumber()));
        foreach (var handler in new[] { "Told", "Send", "Reveal", "Open", "Back" })
        {
            var message = CallDeskSite.Pushed(own, Look, ("Seek", "নামজারি"), ("Sought", "নামজারি"), ("Opened", talk.Value("Opened")));
            message.RequestUri = new Uri(talk.Url, $"?handler={handler}");
            Assert.Equal(404, (await Browser.Read(await uno.Http.SendAsync(message))).Status);
        }
        Assert.Empty(await Sent(number));
    }
}
