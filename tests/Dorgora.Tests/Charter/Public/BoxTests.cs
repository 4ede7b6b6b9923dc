using Dorgora.Charter.Editions;
using Dorgora.Charter.Meetings;
using Dorgora.Charter.Public;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Charter.Public;

/// <summary>What everybody finds around a charter: the service box, focal officers, the frame, the draft for keys, the PDF.</summary>
public sealed class BoxTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_box_has_each_paper_with_its_date_and_every_link_opens()
    {
        var visitor = app.Visitor();
        var box = await visitor.Get("/joypurhat/charter/box");
        Assert.Contains("২৮ ডিসেম্বর ২০২২", box.Text, StringComparison.Ordinal);
        Assert.Equal(2, box.All("#committee details").Count);
        foreach (var link in box.All("main a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct()) Assert.Equal((link, 200), (link, (int)(await visitor.Http.GetAsync(new Uri(link, UriKind.Relative))).StatusCode));
        var minutes = await visitor.Get(box.All("a[href*='/minutes/']").First().GetAttribute("href")!);
        Assert.Equal(["০৪টি", "০৪টি", "১০০%"], minutes.All(".p-last td").Skip(2).Select(c => c.TextContent.Trim()));
        Assert.NotNull((await visitor.Get("/joypurhat-sadar/charter/box")).One("a[href$='/report/2026-27-Q1']"));
    }

    [Fact]
    public async Task Sadar_and_kalai_show_both_focal_officers_with_photographs_and_panchbibi_none()
    {
        var visitor = app.Visitor();
        foreach (var (office, photos) in new[] { ("joypurhat-sadar", 2), ("kalai", 2), ("khetlal", 1), ("akkelpur", 1), ("panchbibi", 0) })
        {
            var faces = (await visitor.Get($"/{office}/charter/box")).All("#focals img");
            Assert.Equal((office, photos), (office, faces.Count));
            foreach (var face in faces)
            {
                using var picture = await visitor.Http.GetAsync(new Uri(face.GetAttribute("src")!, UriKind.Relative));
                Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
            }
        }
        Assert.Single((await visitor.Get("/shahrasti/charter")).All("#focals"));
    }

    [Theory, InlineData("kalai", "উপজেলা নির্বাহী অফিসারের কার্যালয়"), InlineData("joypurhat", "জেলা প্রশাসকের কার্যালয়")]
    public async Task Its_papers_stand_under_the_offices_own_name_never_under_that_of_the_office_above(string office, string name)
    {
        foreach (var paper in new[] { "print", "poster" })
        {
            var head = (await app.Visitor().Get($"/{office}/charter/{paper}")).One(".p-head")!.TextContent;
            Assert.Contains(name.Normalize(), head, StringComparison.Ordinal);
            Assert.Equal(office == "joypurhat", head.Contains("জেলা প্রশাসকের".Normalize(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Minutes_that_are_not_issued_or_of_another_office_are_not_there()
    {
        var meeting = await app.Services.In(db => db.Set<Meeting>().Where(m => m.State == MeetingState.Issued).Select(m => m.Id).FirstAsync());
        Assert.Equal(404, (await app.Visitor().Get($"/kalai/charter/box/minutes/{meeting}")).Status);
        Assert.Equal(404, (await app.Visitor().Get($"/joypurhat/charter/box/minutes/{Guid.NewGuid()}")).Status);
        Assert.Equal(404, (await app.Visitor().Get("/nowhere/charter/box")).Status);
    }

    [Fact]
    public async Task Only_the_embedded_page_may_be_framed_also_from_the_cache()
    {
        var visitor = app.Visitor();
        foreach (var _ in new[] { 1, 2 })
        {
            using var framed = await visitor.Http.GetAsync(new Uri("/magura/charter/embed", UriKind.Relative));
            Assert.Equal(200, (int)framed.StatusCode);
            Assert.EndsWith("frame-ancestors *", framed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        foreach (var other in new[] { "/magura/charter", "/magura/charter/box", "/embed", "/nowhere/charter/embed", "/signin", "/magura/charter/embed/x" })
        {
            using var answer = await visitor.Http.GetAsync(new Uri(other, UriKind.Relative));
            Assert.EndsWith("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        var page = await visitor.Get("/magura/charter/embed");
        Assert.Equal((45, 0), (page.All("tbody tr").Count, page.All("form, script:not([type=module])").Count));
        var desk = await (await app.As("uno", "shahrasti")).Get("/desk/charter");
        Assert.Equal(Embed.Code(app.Address, "shahrasti", "সেবা প্রদান প্রতিশ্রুতি, উপজেলা নির্বাহী অফিসারের কার্যালয়, শাহরাস্তি, চাঁদপুর").Normalize()[..60], desk.One("#embed")!.TextContent.Trim().Normalize()[..60]);
    }

    [Fact]
    public async Task The_draft_is_there_for_a_key_of_its_office_and_for_nobody_else()
    {
        var dc = await app.As("dc", "magura");
        await dc.Press(await dc.Get("/desk/charter"), "এই ত্রৈমাসিকের সংশোধনী শুরু করুন");
        const string Draft = "offices/magura/charter?edition=draft";
        var draft = await app.Api("desk", "magura").Get(Draft);
        Assert.Equal((200, "draft"), (draft.Status, draft["state"]));
        foreach (var other in new[] { app.Api(""), app.Api("desk", "shahrasti"), app.Api("kiosk", "magura") }) Assert.Equal(404, (await other.Get(Draft)).Status);
        Assert.Equal(EditionState.Published, await app.Services.In(db => db.Set<Edition>().Where(e => e.OfficePath.EndsWith("/magura/") && e.PublishedAt != null).OrderByDescending(e => e.PublishedAt).Select(e => e.State).FirstAsync()));
    }

    [Fact]
    public async Task Without_a_browser_the_PDF_page_says_what_to_do()
    {
        await using var bare = await App.Start(change: b =>
        {
            var usual = (Site)b.Services.First(s => s.ServiceType == typeof(Site)).ImplementationInstance!;
            b.Services.AddSingleton(new Site { Data = usual.Data, Hosts = usual.Hosts });
        });
        var page = await bare.Visitor().Get("/magura/charter/pdf");
        Assert.Equal(503, page.Status);
        Assert.NotNull(page.One("a[href='/magura/charter/print']"));
    }

    [Fact]
    public async Task The_PDF_is_A4_on_its_side_and_is_kept()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "no Chromium here");
        using var first = await app.Visitor().Http.GetAsync(new Uri("/magura/charter/pdf", UriKind.Relative));
        Assert.Equal("application/pdf", first.Content.Headers.ContentType?.MediaType);
        var bytes = await first.Content.ReadAsByteArrayAsync();
        Assert.Matches(@"/MediaBox \[0 0 84[12](\.\d+)? 59[45](\.\d+)?\]", System.Text.Encoding.Latin1.GetString(bytes));
        using var again = await app.Visitor().Http.GetAsync(new Uri("/magura/charter/pdf", UriKind.Relative));
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync());
    }
}
