using Dorgora.Charter.Bodies;
using Dorgora.Charter.Catalogue;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter.Bodies;

/// <summary>Focal officers, committee and sample through their pages and against the database.</summary>
public sealed class BodyPagesTests(App app) : IClassFixture<App>
{
    private Task<List<FocalTerm>> Terms(string office) => app.Services.In(db => db.Set<FocalTerm>().AsNoTracking().Where(t => t.OfficePath.EndsWith($"/{office}/")).OrderBy(t => t.From).ToListAsync());

    [Fact]
    public async Task The_district_sees_who_lacks_what()
    {
        var page = await (await app.As(Role.Dc, "joypurhat")).Get("/desk/charter/bodies");
        var rows = page.All("#offices tbody tr").ToDictionary(r => r.Children[0].TextContent.Trim(), r => (Focal: r.Children[1].TextContent, Alternate: r.Children[2].TextContent));
        Assert.Equal(5, rows.Count);
        Assert.Contains("কেউ দায়িত্বে নেই".Normalize(), rows["পাঁচবিবি"].Focal, StringComparison.Ordinal);
        Assert.Contains("কেউ দায়িত্বে নেই".Normalize(), rows["ক্ষেতলাল"].Alternate, StringComparison.Ordinal);
        Assert.DoesNotContain("কেউ দায়িত্বে নেই".Normalize(), rows["কালাই"].Focal + rows["কালাই"].Alternate + rows["ক্ষেতলাল"].Focal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_focal_officer_ends_the_term_of_the_old_one_and_the_gaps_close()
    {
        var uno = await app.As(Role.Uno, "khetlal");
        var form = await uno.Get("/desk/charter/bodies/focal?part=Focal");
        var post = form.All("#Post option").Select(o => o.GetAttribute("value")!).First(v => v != "");
        Assert.Equal(422, (await uno.Upload(form, "দায়িত্ব দিন F9".Normalize(), [], ("Post", post))).Status);
        var page = await uno.Upload(form, "দায়িত্ব দিন F9".Normalize(), [("মুখ.jpg", Pictures.Jpeg)], ("Post", post), ("OrderNo", "২১/২৬"));
        Assert.Equal("/desk/charter/bodies", page.Url.AbsolutePath);
        Assert.Contains("নিয়োগ আদেশের কপি নেই".Normalize(), page.Text, StringComparison.Ordinal);
        var photo = page.One("img.dg-photo")!.GetAttribute("src")!;
        Assert.Equal(200, (int)(await app.Visitor().Http.GetAsync(new Uri(photo, UriKind.Relative))).StatusCode);
        var terms = (await Terms("khetlal")).Where(t => t.Part == FocalPart.Focal).ToList();
        Assert.Equal((2, new DateOnly(2026, 11, 21)), (terms.Count, terms[0].To));
        Assert.Equal((null, new DateOnly(2026, 11, 22)), (terms[1].To, terms[1].From));
        page = await uno.Upload(await uno.Get($"/desk/charter/bodies/scan/{terms[1].Id}"), "কপি রাখুন F9", [("আদেশ.pdf", Pictures.Pdf)]);
        Assert.DoesNotContain("নিয়োগ আদেশের কপি নেই".Normalize(), page.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await (await app.As(Role.Uno, "kalai")).Get($"/desk/charter/bodies/scan/{terms[1].Id}")).Status);
    }

    [Fact]
    public async Task The_database_keeps_one_current_focal_officer()
    {
        var office = await app.Services.In(db => db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == "kalai"));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => app.Services.In(async db =>
        {
            var official = await Official(db, office);
            db.Add(new FocalTerm(office, FocalPart.Focal, new FocalForm(official, "৯/২৬", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 2), "", ""), db.Time.Now));
            await db.SaveChangesAsync();
        }));
        Assert.Single(await Terms("kalai"), t => t is { Part: FocalPart.Focal, To: null });
    }

    private async Task<Official> Official(AppDb db, Office office)
        => (await ((People)app.Services.GetService(typeof(People))!).Of(db, office.Path)).Officials.First(o => o.Post.OfficeId == office.Id && !o.IsVacant);

    [Fact]
    public async Task The_committee_of_the_quarter_begins_as_a_copy_of_the_last()
    {
        var adc = await app.As(Role.Adc, "joypurhat");
        var form = await adc.Get("/desk/charter/bodies/committee");
        Assert.Contains("২০২৬-২৭, ১ম ত্রৈমাসিক".Normalize(), form.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await adc.Press(form, "কমিটি রাখুন F9", ("OrderNo", "৭৭/২৬"), ("OrderDate", "৩০/০৯/২০২৬"))).Status);
        Assert.Equal(422, (await adc.Press(form, "কমিটি রাখুন F9", ("OrderNo", "৭৭/২৬"), ("OrderDate", "১২/১০/২০২৬"), ("Members[1].Part", "Convener"))).Status);
        var page = await adc.Press(form, "কমিটি রাখুন F9", ("OrderNo", "৭৭/২৬"), ("OrderDate", "১২/১০/২০২৬"), ("Members[5].Other", "রহিমা খাতুন, সভাপতি, নাগরিক সমাজ"));
        Assert.Equal("/desk/charter/bodies", page.Url.AbsolutePath);
        var made = await app.Services.In(db => db.Set<Committee>().AsNoTracking().Include(c => c.Members.OrderBy(m => m.N)).SingleAsync(c => c.Quarter == "2026-27-Q2"));
        Assert.Equal([CommitteePart.Convener, CommitteePart.Member, CommitteePart.Member, CommitteePart.Member, CommitteePart.Member, CommitteePart.Secretary], made.Members.Select(m => m.Part));
        Assert.Contains(made.Members, m => m is { NameBn: "রহিমা খাতুন", PostId: null });
        form = await adc.Get("/desk/charter/bodies/committee");
        await adc.Press(form, "কমিটি রাখুন F9", ("OrderNo", "৭৮/২৬"));
        Assert.Equal("৭৮/২৬", await app.Services.In(db => db.Set<Committee>().Where(c => c.Quarter == "2026-27-Q2").Select(c => c.OrderNo).SingleAsync()));
    }

    [Fact]
    public async Task The_sample_is_drawn_once_checked_and_printed()
    {
        var focal = await app.As(Role.Focal, "panchbibi");
        var list = string.Join('\n', Enumerable.Range(1, 25).Select(n => $"SV-UN-{n:D2} সেবা {n}"));
        var page = await focal.Press(await focal.Get("/desk/charter/bodies/sample"), "নমুনা বাছাই করুন F9", ("Services", list));
        var codes = page.All("#sample tbody tr td:first-child").Select(c => c.TextContent).ToList();
        Assert.Equal(Sampler.Draw("panchbibi", "2026-27-Q2", Enumerable.Range(1, 25).Select(n => new SampleService($"SV-UN-{n:D2}", ""))).Select(s => s.Code), codes);
        Assert.Null(page.One("textarea"));
        page = await focal.Press(page, $"ফল রাখুন {codes[0]}", ("Result", "AsPromised"));
        Assert.Contains("প্রতিশ্রুতি অনুযায়ী".Normalize(), page.One("#sample tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(422, (await focal.Press(page, $"ফল রাখুন {codes[1]}", ("Result", "NotAsPromised"))).Status);
        var sheet = await focal.Get("/desk/charter/bodies/sample/sheet?quarter=2026-27-Q2");
        Assert.Equal(10, sheet.All(".p-check tbody tr").Count);
        Assert.Equal(404, (await (await app.As(Role.Uno, "kalai")).Get("/desk/charter/bodies/sample/sheet?quarter=2026-27-Q2")).Status);
    }

    [Fact]
    public async Task Where_the_office_has_a_catalogue_nobody_types_and_anybody_can_draw_again()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var form = await dc.Get("/desk/charter/bodies/sample?quarter=2026-27-Q1");
        Assert.Null(form.One("textarea"));
        var page = await dc.Press(form, "নমুনা বাছাই করুন F9");
        var known = await app.Services.In(db => db.Set<PublicService>().Where(s => s.OfficePath.EndsWith("/joypurhat/")).Select(s => s.Code).ToListAsync());
        Assert.Equal(Sampler.Draw("joypurhat", "2026-27-Q1", known.Select(c => new SampleService(c, ""))).Select(s => s.Code), page.All("#sample tbody tr td:first-child").Select(c => c.TextContent));
    }
}
