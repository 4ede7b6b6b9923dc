using System.Diagnostics;
using System.Text.RegularExpressions;
using Dorgora.Bangla;
using Dorgora.HelpDesk;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Dorgora.Browser;

/// <summary>How the story is told: size of the window, with or without script, with the keyboard alone or by touch.</summary>
public sealed record Way(int Width, int Height, bool Script, bool Keyboard);

/// <summary>The story of seed 000: somebody without electricity calls, and in the end somebody asks them whether the lights are on.</summary>
public sealed class Story(Site site, Way way)
{
    private const string Place = "shahrasti";
    private string caseAddress = "", code = "", mobile = "", promised = "";

    /// <summary>Looks at each page one comes to; by default at nothing.</summary>
    public Func<Visitor, Task> Look { get; init; } = _ => Task.CompletedTask;

    /// <summary>How long the UNO's board took to change by itself; null without script.</summary>
    public TimeSpan? BoardChanged { get; private set; }

    public async Task Tell()
    {
        await using var desk = await Enter($"operator-1.{Place}");
        await using var uno = await Enter($"uno.{Place}");
        await using var officer = await Enter($"power-dgm.{Place}");
        await TheCallComes(desk);
        await TheCaseIsWritten(desk);
        if (way.Script) await OfficialsAreSeated(desk); else await OfficialsAreSeatedWithoutScript(desk);
        await ItIsDecided(desk);
        await BoardChanges(uno, () => desk.Hand.Press("রাখুন ও আদেশ ছাপুন", "F9"), desk);
        await TheOrderIsPrinted(desk);
        await TheOfficerAcceptsAndAsksForTime(officer);
        await TheUnoGivesTime(uno);
        await TheOfficerSolvesIt(officer);
        await TheDeskAsksWhetherTheyAreSatisfied(desk);
        await TheCitizenSeesIt();
        await TheTelephoneShowsTheMessages();
    }

    private async Task<Visitor> Enter(string user)
    {
        var visitor = await Open();
        await visitor.SignIn(user);
        await Look(visitor);
        return visitor;
    }

    private Task<Visitor> Open() => Visitor.At(site, way.Width, way.Height, way.Script, way.Keyboard);

    /// <summary>Somebody calls who has called before; the operator types the number in Bangla digits.</summary>
    private async Task TheCallComes(Visitor desk)
    {
        mobile = await site.App.Services.In(SomebodyKnown);
        Assert.True(Mobile.TryParse(mobile, out var number));
        Assert.EndsWith("/desk", desk.Page.Url, StringComparison.Ordinal);
        await desk.Hand.Write("কোন নম্বর থেকে", Digits.ToBangla(number.Local));
        await desk.Hand.Press("কল খুলুন", "Enter");
        await desk.Page.WaitForURLAsync("**/desk/calls/*");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "আগের কথা" })).ToBeVisibleAsync();
        await Look(desk);
    }

    /// <summary>The number of somebody with an open case that is nobody's secret.</summary>
    private static async Task<string> SomebodyKnown(AppDb db)
    {
        var open = await db.Set<Case>().Where(c => c.State == CaseState.Assigned && db.Set<Office>().Any(o => o.Id == c.OfficeId && o.Slug == Place))
            .Join(db.Set<CaseWords>(), c => c.Id, w => w.CaseId, (of, words) => new { of, words }).Where(x => x.words.Mobile != null && x.words.CallerName != "").ToListAsync();
        return open.Where(x => !x.of.IsSensitive).Select(x => x.words.Mobile!).Order(StringComparer.Ordinal).First();
    }

    private async Task TheCaseIsWritten(Visitor desk)
    {
        if (way.Script) await Assertions.Expect(desk.Page.GetByLabel(new Regex("^কী হয়েছে"))).ToBeFocusedAsync();
        await desk.Hand.Write("কী হয়েছে", "তিন দিন ধরে বাজারের ট্রান্সফরমার নষ্ট, পাম্প চলছে না");
        await desk.Hand.Choose("বিষয়", "বিদ্যুৎ সমস্যা", typed: "biddut");
        await desk.Hand.Take("ধরন", "অভিযোগ");
        await desk.Hand.Write("নাম", "রাশেদা বেগম");
        await desk.Hand.Choose("ইউনিয়ন বা পৌরসভা", "মেহের উত্তর");
        await desk.Hand.Write("ওয়ার্ড, গ্রাম বা মহল্লা", "৩ নম্বর ওয়ার্ড, নাওড়া");
        await desk.Hand.Write("কার পক্ষে বলছেন", "বাজারের দোকানিরা");
    }

    /// <summary>By name in Banglish, by a few letters of a post; two come to the line, one of them speaks for the decision.</summary>
    private async Task OfficialsAreSeated(Visitor desk)
    {
        foreach (var (n, words) in new[] { "nirbahi", "polli bidyut" }.Index())
        {
            if (way.Keyboard) await desk.Page.Keyboard.PressAsync("F8");
            await desk.Hand.Write("নাম, পদ, দল বা নম্বর", words);
            await desk.Page.Locator("[role=option][aria-selected=true]").First.WaitForAsync();
            await desk.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(desk.Page.Locator("#seats > li .seat")).ToHaveCountAsync(n + 1);
            await desk.Page.Locator($"#seat-{n + 1}-Join").WaitForAsync();
        }
        await desk.Hand.Press("যুক্ত হলেন", "Control+Alt+1");
        await desk.Page.Locator("#seat-1-Leave").WaitForAsync();
        await desk.Hand.Press("যুক্ত হলেন", "Control+Alt+2");
        await desk.Page.Locator("#seat-2-Leave").WaitForAsync();
        // Who came first is taken to speak for the decision; the operator says that the second did too.
        await Assertions.Expect(desk.Page.Locator("#seat-1-speak")).ToHaveAttributeAsync("aria-pressed", "true");
        await desk.Hand.Press("সিদ্ধান্ত তিনি দিলেন: দীপক");
        await Assertions.Expect(desk.Page.Locator("#seats [aria-pressed=true]")).ToHaveCountAsync(2);
    }

    private static async Task OfficialsAreSeatedWithoutScript(Visitor desk)
    {
        await desk.Hand.Write("নাম, পদ, দল বা নম্বর", "polli bidyut");
        await desk.Hand.Press("খুঁজুন");
        await desk.Hand.Press("ডাকুন");
        await desk.Hand.Press("যুক্ত হলেন");
        await Assertions.Expect(desk.Page.Locator("#seat-1-speak")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>Who, in how many working days; the date stands there before anything is saved.</summary>
    private async Task ItIsDecided(Visitor desk)
    {
        await desk.Hand.Write("সম্মেলনে কী ঠিক হলো", "দশ কার্যদিবসের মধ্যে নতুন ট্রান্সফরমার বসানো হবে");
        await desk.Hand.Choose("দায়িত্ব", "পল্লী বিদ্যুৎ");
        await desk.Hand.Write("কত সময়ে", "১০");
        if (!way.Script) return;
        await Assertions.Expect(desk.Page.Locator("#due")).ToContainTextAsync("১০ কার্যদিবস →");
        promised = (await desk.Page.Locator("#due .dg-last").InnerTextAsync()).Replace("শেষ দিন:", "", StringComparison.Ordinal).Trim();
        await Look(desk);
    }

    /// <summary>The UNO's page lies open and nobody touches it.</summary>
    private async Task BoardChanges(Visitor uno, Func<Task> act, Visitor desk)
    {
        await uno.Goto("/dashboard");
        var open = uno.Page.Locator("#board .dg-stat").First;
        var before = await open.InnerTextAsync();
        if (way.Script) await uno.Page.Locator("html[data-live=on]").WaitForAsync();
        await act();
        await desk.Page.WaitForURLAsync("**/orders/*");
        var saved = Stopwatch.GetTimestamp();
        if (!way.Script) await uno.Page.ReloadAsync();
        await Assertions.Expect(open).Not.ToHaveTextAsync(before, new() { UseInnerText = true, Timeout = 60_000 });
        if (way.Script) BoardChanged = Stopwatch.GetElapsedTime(saved);
        await Look(uno);
    }

    private async Task TheOrderIsPrinted(Visitor desk)
    {
        await Assertions.Expect(desk.Page.Locator(".p-title")).ToHaveTextAsync("অফিস আদেশ");
        if (promised != "") await Assertions.Expect(desk.Page.Locator(".p-box")).ToContainTextAsync(promised.Split(',')[0].Trim());
        code = (await desk.Page.Locator(".p-box dd").First.InnerTextAsync()).Trim();
        await Look(desk);
        await desk.Hand.Press("ছাপুন");
        await Assertions.Expect(desk.Page.Locator(".p-foot")).ToContainTextAsync("মূল কপি");
        if (way.Script) await Assertions.Expect(desk.Page.Locator("html")).ToHaveAttributeAsync("data-printed", "1");
        await desk.Hand.Press("আবার ছাপুন");
        await Assertions.Expect(desk.Page.Locator(".p-again")).ToHaveTextAsync("পুনর্মুদ্রণ ১");
        await desk.Hand.Press("কেসে ফিরে যান");
        await desk.Page.WaitForURLAsync("**/cases/*");
        caseAddress = new Uri(desk.Page.Url).AbsolutePath;
        await Look(desk);
    }

    private async Task TheOfficerAcceptsAndAsksForTime(Visitor officer)
    {
        await officer.Goto("/cases");
        await Look(officer);
        await officer.Hand.Write("নম্বর, মোবাইল বা কথা", Digits.ToLatin(code));
        await officer.Hand.Press("খুঁজুন", "Enter");
        await Assertions.Expect(officer.Page.Locator("[data-row]")).ToHaveCountAsync(1);
        await officer.Hand.Press("তিন দিন ধরে বাজারের");
        await officer.Hand.Press("দায়িত্ব নিলাম", "F9");
        await IsNow(officer, "হাতে নিয়েছেন");
        await officer.Hand.Press("সময় চাই");
        await officer.Hand.Write("আর কত কার্যদিবস লাগবে", "৫");
        await officer.Hand.Write("কেন আরও সময় লাগবে", "নতুন ট্রান্সফরমার গুদাম থেকে আসছে");
        await officer.Hand.Press("সময় চাইলাম", "F9");
        await Assertions.Expect(officer.Page.Locator("#happened")).ToContainTextAsync("গুদাম থেকে আসছে");
        await Look(officer);
    }

    private async Task TheUnoGivesTime(Visitor uno)
    {
        await uno.Goto(caseAddress);
        await uno.Hand.Press("সময় দিন", "F9");
        await Assertions.Expect(uno.Page.Locator(".dg-banner-ok, #happened").First).ToBeVisibleAsync();
        await Look(uno);
    }

    private async Task TheOfficerSolvesIt(Visitor officer)
    {
        await officer.Goto(caseAddress);
        await officer.Hand.Press("সমাধান$");
        await officer.Hand.Write("সমাধান কী হলো", "নতুন ট্রান্সফরমার বসানো হয়েছে, বিদ্যুৎ এসেছে");
        await officer.Hand.Press("সমাধান হয়েছে", "F9");
        await IsNow(officer, "সমাধান");
    }

    private async Task TheDeskAsksWhetherTheyAreSatisfied(Visitor desk)
    {
        await desk.Goto("/desk/callbacks");
        await Look(desk);
        await desk.Goto(caseAddress);
        await desk.Hand.Take("কাজ হয়েছে কি", "সন্তুষ্ট");
        await desk.Hand.Press("লিখে রাখুন", "F9");
        await IsNow(desk, "বন্ধ");
    }

    private async Task TheCitizenSeesIt()
    {
        await using var citizen = await Open();
        await citizen.Goto("/track");
        await Look(citizen);
        await citizen.Hand.Write("কেস নম্বর", Digits.ToLatin(code).Replace("-", "", StringComparison.Ordinal));
        await citizen.Hand.Write("মোবাইলের শেষ চার অঙ্ক", Digits.ToBangla(mobile[^4..]));
        await citizen.Hand.Press("খবর দেখুন");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync(code);
        await Assertions.Expect(citizen.Page.Locator("main .dg-tag").First).ToContainTextAsync("বন্ধ");
        await Look(citizen);
    }

    private async Task TheTelephoneShowsTheMessages()
    {
        await using var citizen = await Open();
        await citizen.Goto("/demo/phone");
        await citizen.Hand.Write("মোবাইল নম্বর", mobile);
        await citizen.Hand.Press("ফোনটি দেখুন");
        var messages = citizen.Page.Locator("#phone .sms", new() { HasText = code });
        await Assertions.Expect(messages.First).ToBeVisibleAsync();
        Assert.InRange(await messages.CountAsync(), 4, 12);
        await Look(citizen);
    }

    private static Task IsNow(Visitor visitor, string state) => Assertions.Expect(visitor.Page.Locator("section:has(#subject) .dg-tag").Last).ToContainTextAsync(state);
}
