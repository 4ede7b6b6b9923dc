using System.IO.Compression;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Portal;

public class PortalTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_first_page_offers_the_offices_that_serve_here_and_no_others()
    {
        using var visitor = app.Visitor();
        var page = await visitor.Get("/");
        var offered = page.All(".dg-offices a").Select(a => a.GetAttribute("href")!).ToList();
        foreach (var slug in new[] { "shahrasti", "magura", "kishoreganj-sadar", "sherpur-bogura", "joypurhat", "kalai", "panchbibi" }) Assert.Contains($"/o/{slug}", offered);
        Assert.DoesNotContain("/o/chandpur", offered);      // it is only there because Shahrasti lies in it
        foreach (var address in offered) Assert.Equal(200, (await visitor.Get(address)).Status);
        Assert.Contains("দ্রুতসেবা", page.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("chandpur"), InlineData("atlantis"), InlineData("dhaka"), InlineData("%3Cscript%3E")]
    public async Task What_is_no_portal_is_not_found(string slug)
    {
        using var visitor = app.Visitor();
        foreach (var address in new[] { $"/o/{slug}", $"/o/{slug}/complaint", $"/o/{slug}/performance", $"/o/{slug}/colour.css" }) Assert.Equal(404, (await visitor.Get(address)).Status);
    }

    [Fact]
    public async Task Every_door_and_every_entry_of_an_offices_page_opens()
    {
        using var visitor = app.Visitor();
        var page = await visitor.Get("/o/shahrasti");
        Assert.Equal("শাহরাস্তি কলসেন্টার", page.One("h1")!.TextContent);
        Assert.Equal("tel:+8801900006001", page.One(".dg-call a")!.GetAttribute("href"));
        Assert.Equal(3, page.All(".dg-lines a").Count);
        var links = page.All("a[href^='/']").Select(a => a.GetAttribute("href")!).Where(h => !h.StartsWith("/signin", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(links.Count >= 6);
        foreach (var link in links) Assert.True((await visitor.Get(link)).Status == 200, link);
    }

    [Fact]
    public async Task Officials_are_shown_with_the_telephone_of_the_post_and_nobodys_own()
    {
        await app.Services.In(async db =>
        {
            var uno = await db.Set<Post>().SingleAsync(p => p.Code == "sherpur-bogura.uno");
            var charge = await db.Set<Charge>().SingleAsync(c => c.PostId == uno.Id && c.To == null);
            var person = await db.Set<Person>().SingleAsync(p => p.Id == charge.PersonId);
            Assert.NotEqual("", uno.Phone);
            await db.Write(async unit =>
            {
                (await unit.Set<Post>().SingleAsync(p => p.Id == uno.Id)).Phone = "01900009901";
                await People.Changed(unit);
                await unit.SaveChangesAsync();
            });
            Assert.NotEqual("+8801900009901", person.Mobile);
        });
        using var visitor = app.Visitor();
        var card = (await visitor.Get("/o/sherpur-bogura?lang=bn")).One("aside .dg-card")!;
        Assert.Contains("০১৯০০-০০৯৯০১", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("উপজেলা নির্বাহী অফিসার", card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("০১৯০০-০০০১৪৭", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_wears_its_own_colour_and_white_letters_stay_readable()
    {
        using var visitor = app.Visitor();
        var page = await visitor.Get("/o/sherpur-bogura");
        var style = page.One("link[rel=stylesheet][href*='colour.css']")!.GetAttribute("href")!;
        var css = await visitor.Http.GetStringAsync(new Uri(style, UriKind.Relative));
        Assert.Contains("--dighi-700:#85351d", css, StringComparison.Ordinal);
        Assert.Null((await visitor.Get("/o/shahrasti")).One("link[rel=stylesheet][href*='colour']"));      // the product's own green
        foreach (var token in new[] { "900", "800", "700", "600" })
            Assert.True(Contrast.WithWhite(css.Split($"--dighi-{token}:")[1][..7]) >= 4.5, token);
    }

    [Fact]
    public async Task Pages_are_kept_for_visitors_by_language_and_never_for_who_is_signed_in()
    {
        using var visitor = app.Visitor();
        await visitor.Get("/o/magura");
        var second = await visitor.Get("/o/magura");
        Assert.NotNull(second.Response.Headers.Age);
        Assert.False(second.Response.Headers.Contains("Set-Cookie"));
        using var english = app.Visitor();
        await english.Get("/o/magura?lang=en");
        Assert.Equal("Digital One Stop Service", (await english.Get("/o/magura")).One("h1")!.TextContent);
        Assert.Equal("ডিজিটাল ওয়ান স্টপ সার্ভিস", (await visitor.Get("/o/magura")).One("h1")!.TextContent);
        var uno = await (await app.As("uno")).Get("/o/magura");
        Assert.Null(uno.Response.Headers.Age);
        Assert.Contains("ডেস্ক", uno.One("header")!.TextContent, StringComparison.Ordinal);
        // A page with a form has a token of its own for each visitor.
        Assert.Null((await visitor.Get("/o/magura/complaint")).Response.Headers.Age);
        Assert.Null((await visitor.Get("/o/magura/complaint")).Response.Headers.Age);
    }

    [Theory, InlineData("/"), InlineData("/o/shahrasti"), InlineData("/o/shahrasti/complaint"), InlineData("/o/shahrasti/performance"), InlineData("/track")]
    public async Task A_page_is_light_enough_for_a_cheap_telephone(string address)
    {
        using var visitor = app.Visitor();
        var html = Encoding.UTF8.GetBytes(await visitor.Http.GetStringAsync(new Uri(address, UriKind.Relative)));
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await gzip.WriteAsync(html);
        Assert.InRange(packed.Length, 500, 16_000);         // with the style sheet's 22 KB well under the 50 of the budget
    }

    [Fact]
    public async Task What_an_office_shows_of_its_work_names_nobody_and_nothing_small_or_sensitive()
    {
        using var visitor = app.Visitor();
        var page = await visitor.Get("/o/shahrasti/performance");
        Assert.Equal(12, page.All("table").First().QuerySelectorAll("tbody tr").Length);
        foreach (var cell in page.All("table td"))
            if (Digits.TryParseInt(cell.TextContent, out var n)) Assert.True(n is 0 or >= 10, cell.TextContent);
        foreach (var word in new[] { "বাল্যবিবাহ", "নির্যাতন", "মাদক", "আবুল কালাম" }) Assert.DoesNotContain(word, page.Text, StringComparison.Ordinal);
        Assert.Contains("১০-এর কম", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_one_office_the_first_page_is_its_own()
    {
        await using var own = await App.Start(empty: true);
        using var visitor = own.Visitor();
        Assert.Contains("এখানে এখনো কোনো অফিস নেই", (await visitor.Get("/")).Text, StringComparison.Ordinal);
        await own.Services.In(db => db.Write(async unit =>
        {
            var office = await unit.Set<Office>().SingleAsync(o => o.Slug == "kalai");
            unit.AddRange(new OfficeSettings(office), new Post(office, "kalai.uno", "উপজেলা নির্বাহী অফিসার", "UNO", "uno"));
            await Profiles.Changed(unit);
            await unit.SaveChangesAsync();
        }));
        using var later = own.Visitor();
        var page = await later.Get("/?lang=bn");
        Assert.Equal("/o/kalai", page.Url.AbsolutePath);
        Assert.Contains("কালাই উপজেলা", page.One("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demos_telephone_shows_what_a_number_got_and_exists_only_in_a_demo()
    {
        using var visitor = app.Visitor();
        var made = await app.Api().Post("cases", new { office = "shahrasti", category = "UTL-PWR", text = "বিদ্যুৎ নেই", caller = new { mobile = "01900009955" }, channel = "call" });
        HtmlPage page = null!;
        await Until.True(async () => (page = await visitor.Get("/demo/phone?number=০১৯০০-০০৯৯৫৫")).All(".dg-phone .sms").Count > 0);
        Assert.Contains(Dorgora.HelpDesk.CaseCode.Show(made["code"]!), page.One(".dg-phone .sms")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("০১৯০০-০০৯৯৫৫", page.One(".dg-chips")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await visitor.Get("/demo/phone?number=12")).One(".govuk-error-message"));
        await using var real = await App.Start(empty: true);
        using var there = real.Visitor();
        Assert.Equal(404, (await there.Get("/demo/phone")).Status);
    }
}
