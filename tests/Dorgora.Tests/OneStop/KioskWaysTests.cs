using System.Text.RegularExpressions;
using Dorgora.Bangla;
using Dorgora.HelpDesk;
using Dorgora.OneStop;
using Dorgora.OneStop.Appointments;
using Dorgora.OneStop.Visitors;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>What the kiosk does beside ordinary tokens: the official, the time that was taken, the complaint. And the counter that cannot serve today.</summary>
public sealed class KioskWaysTests(App app) : IClassFixture<App>
{
    private static async Task<HtmlPage> Type(Browser screen, HtmlPage page, string digits)
    {
        foreach (var digit in digits) page = await screen.Press(page, Digits.ToBangla(digit.ToString()));
        return page;
    }

    private static Task<HtmlPage> Touch(Browser screen, HtmlPage page, string key) => screen.Press(page, page.All("button[name=Do]").First(b => b.GetAttribute("value") == key).TextContent.Trim(), ("Do", key));

    /// <summary>The screen of sections, with or without a number.</summary>
    private static async Task<HtmlPage> Sections(Browser screen, string mobile)
    {
        var page = await screen.Get("/magura/kiosk");
        return mobile == "" ? await Touch(screen, page, "skip") : await screen.Press(await Type(screen, page, mobile), "এগিয়ে যান");
    }

    [Fact]
    public async Task Whoever_wants_to_see_the_head_says_what_about_and_is_on_the_screen()
    {
        var screen = KioskTests.Screen(app);
        var page = await Touch(screen, await Sections(screen, "01900000681"), "section:স");
        page = await Touch(screen, page, "service:KS-27");
        Assert.Contains("কী নিয়ে কথা বলবেন", page.Text, StringComparison.Ordinal);
        page = await Touch(screen, page, "about:land");
        var token = Guid.Parse(page.Url.Segments[^1]);
        var asked = await app.Services.In(db => db.Set<MeetingRequest>().SingleAsync(m => m.TokenId == token));
        Assert.Equal(("জমি ও খতিয়ান", "kiosk", MeetingState.Proposed), (asked.Subject, asked.Channel, asked.State));
        Assert.Contains("জেলা প্রশাসক", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_alone_brings_the_token_of_a_time_that_was_taken()
    {
        const string Mobile = "01900000682";
        var slot = (await app.Api("").Get("offices/magura/slots?service=KS-06&date=2026-11-22")).Items[0].GetProperty("id").GetString();
        var made = await app.Api("desk", "magura").Post("offices/magura/appointments", new { service = "KS-06", slot, mobile = Mobile, name = "ক" });
        var screen = KioskTests.Screen(app);
        var page = await screen.Press(await Sections(screen, Mobile), "সময় নিন বা দেখান");
        Assert.DoesNotContain(Mobile[1..], page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        page = await Touch(screen, page, $"check-in:{made["id"]}");
        Assert.Equal(200, page.Status);
        Assert.Equal(AppointmentState.CheckedIn, await app.Services.In(db => db.Set<Appointment>().Where(a => a.Id == Guid.Parse(made["id"]!)).Select(a => a.State).SingleAsync()));
        Assert.NotNull(page.One(".slip .t"));
    }

    [Fact]
    public async Task Another_numbers_time_cannot_be_taken_at_the_kiosk()
    {
        var slot = (await app.Api("").Get("offices/magura/slots?service=KS-06&date=2026-11-22")).Items[1].GetProperty("id").GetString();
        var made = await app.Api("desk", "magura").Post("offices/magura/appointments", new { service = "KS-06", slot, mobile = "01900000683", name = "ক" });
        var screen = KioskTests.Screen(app);
        var page = await screen.Press(await Sections(screen, "01900000684"), "সময় নিন বা দেখান");
        Assert.Equal(422, (await screen.Press(page, page.All("button[name=Do]")[0].TextContent.Trim(), ("Do", $"check-in:{made["id"]}"))).Status);
    }

    [Fact]
    public async Task A_time_is_taken_at_the_kiosk_and_printed()
    {
        var screen = KioskTests.Screen(app);
        var page = await screen.Press(await Sections(screen, ""), "সময় নিন বা দেখান");
        page = await screen.Press(await Type(screen, page, "01900000685"), "এগিয়ে যান");
        page = await Touch(screen, page, "new");
        page = await Touch(screen, page, "service:KS-09");
        page = await Touch(screen, page, page.All("button[name=Do]").First(b => b.GetAttribute("value")!.StartsWith("day:", StringComparison.Ordinal)).GetAttribute("value")!);
        page = await Touch(screen, page, page.All("button[name=Do]").First(b => b.GetAttribute("value")!.StartsWith("slot:", StringComparison.Ordinal)).GetAttribute("value")!);
        Assert.Equal(200, page.Status);
        var made = await app.Services.In(db => db.Set<Appointment>().SingleAsync(a => a.Mobile == "+8801900000685"));
        Assert.Contains(VisitCode.Show(made.Code), page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.One(".slip"));
    }

    [Theory, InlineData("01900000686"), InlineData("")]
    public async Task A_complaint_is_a_case_with_its_code_at_once(string mobile)
    {
        var screen = KioskTests.Screen(app);
        var page = await screen.Press(await Sections(screen, mobile), "অভিযোগ জানান");
        if (mobile == "") page = await Touch(screen, page, "skip");
        page = await Touch(screen, page, "about:not-served");
        page = await screen.Press(page, "পাঠান, নম্বর নিন", ("Words", "দুই ঘণ্টা বসে ছিলাম"), ("Do", "send"));
        Assert.Equal(200, page.Status);
        var code = Digits.ToLatin(page.One(".k-code")!.TextContent).Replace("-", "", StringComparison.Ordinal);
        var of = await app.Services.In(db => db.Set<Case>().SingleAsync(c => c.Code == code));
        Assert.Equal(("front-desk", CaseKind.Complaint, "SVC"), (of.Channel, of.Kind, of.Category));
        Assert.Contains("দুই ঘণ্টা বসে ছিলাম", await app.Services.In(db => db.Set<CaseWords>().Where(w => w.CaseId == of.Id).Select(w => w.Text).SingleAsync()), StringComparison.Ordinal);
        Assert.Equal(mobile == "", Regex.IsMatch(page.Text, @"আপনার পিন\s*[০-৯]{4}"));
    }

    [Fact]
    public async Task What_cannot_be_given_today_becomes_a_case_or_a_time()
    {
        var kiosk = app.Api("kiosk", "magura");
        var (clerk, counter) = (await app.As("counter", "magura"), app.Api("counter", "magura"));
        await clerk.Press(await clerk.Get("/desk/counter"), "এখানে বসুন", ("no", "3"));
        foreach (var way in new[] { "case", "time" })
        {
            var given = await kiosk.Post("offices/magura/tokens", new { service = "KS-12", mobile = $"0190000069{way.Length}", channel = "kiosk" });
            var page = await clerk.Press(await clerk.Get("/desk/counter/3"), "পরের জনকে ডাকুন");
            page = await clerk.Press(page, "এসেছেন, কাজ শুরু");
            var address = page.All("a").Single(a => a.TextContent.Contains("আজ দেওয়া যাচ্ছে না", StringComparison.Ordinal)).GetAttribute("href")!;
            page = await clerk.Get(address);
            page = way == "case" ? await clerk.Press(page, "কেস করুন, টোকেন শেষ করুন", ("Text", "সার্ভার চলছে না")) : await clerk.Press(page, "সময় দিন, টোকেন শেষ করুন");
            Assert.Equal("/desk/counter/3", page.Url.AbsolutePath);
            Assert.Contains(way == "case" ? "কেস হলো" : "সময় দেওয়া হলো", page.Text, StringComparison.Ordinal);
            Assert.Equal(LegState.Done, await app.Services.In(db => db.Set<TokenLeg>().Where(l => l.TokenId == Guid.Parse(given["id"]!)).Select(l => l.State).SingleAsync()));
        }
    }
}
