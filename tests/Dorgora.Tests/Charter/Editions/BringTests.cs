using Dorgora.Charter.Bringing;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Reading;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Charter.Editions;

/// <summary>An office that has nothing brings in its old charter.</summary>
public sealed class BringTests(App app) : IClassFixture<App>
{
    private const string Old = """
        <h3>নাগরিক সেবা</h3><table><tr><th>ক্রমিক নং</th><th>সেবার নাম</th><th>প্রয়োজনীয় সর্বোচ্চ সময়</th><th>প্রয়োজনীয় কাগজপত্র</th><th>কাগজপত্র প্রাপ্তির স্থান</th><th>ফি/চার্জেস</th><th>দায়িত্বপ্রাপ্ত কর্মকর্তা</th><th>ঊর্ধ্বতন কর্মকর্তা</th></tr>
        <tr><td>১</td><td>নাগরিকত্ব সনদ</td><td>০৩ (তিন) কার্যদিবস</td><td>আবেদন</td><td>ফ্রন্ট ডেস্ক</td><td>বিনামূল্যে</td><td>উপজেলা নির্বাহী অফিসার, কক্ষ ২০১</td><td>জেলা প্রশাসক</td></tr>
        <tr><td>২</td><td>যেকোনো আবেদন</td><td>৭ দিন</td><td>আবেদন</td><td>ফ্রন্ট ডেস্ক</td><td>বিনামূল্যে</td><td>ঐ</td><td>ঐ</td></tr></table>
        """;

    [Fact]
    public async Task The_focal_officer_of_an_office_without_a_charter_brings_one_in()
    {
        var focal = await app.As("focal", "panchbibi");
        var page = await focal.Press(await focal.Get("/desk/charter/import"), "পড়ে দেখান", ("Text", Old.Normalize()));
        Assert.Equal(200, page.Status);
        Assert.Equal(2, page.All("input[name$=NameBn]").Count(i => i.GetAttribute("value") != ""));
        page = await focal.Press(page, "খসড়ায় নিন", ("Rows[1].TimeBn", "০৫ (পাঁচ) কার্যদিবস"));
        Assert.Equal("/desk/charter", page.Url.AbsolutePath);
        var services = await app.Services.In(db => db.Set<PublicService>().Where(s => db.Set<Office>().Any(o => o.Id == s.OfficeId && o.Slug == "panchbibi")).OrderBy(s => s.Order).ToListAsync());
        Assert.Equal(["নাগরিকত্ব সনদ", "যেকোনো আবেদন"], services.Select(s => s.Facts.NameBn));
        Assert.Equal([3, 5], services.Select(s => s.PromiseN));
        Assert.All(services, s => Assert.NotNull(s.OfficerPostId));
        Assert.Equal(EditionState.Draft, await app.Services.In(db => db.Set<Edition>().Where(e => e.OfficeId == services[0].OfficeId).Select(e => e.State).SingleAsync()));
        Assert.Equal(404, (await app.Visitor().Get("/panchbibi/charter")).Status);
        Assert.Contains("অনাবশ্যক ফোন".Normalize(), (await focal.Get("/desk/charter/head")).One("textarea[name=Expectations]")!.TextContent, StringComparison.Ordinal);      // the old charter had none: the usual ones are offered
    }

    [Fact]
    public async Task What_an_office_exported_and_brings_in_again_changes_nothing()
    {
        var office = await app.Services.In(db => db.Set<Office>().SingleAsync(o => o.Slug == "kishoreganj-sadar"));
        var document = await app.Services.In(db => db.Set<Edition>().Where(e => e.OfficeId == office.Id && e.State == EditionState.Published).Join(db.Set<PublishedText>(), e => e.Id, t => t.EditionId, (_, t) => t.Json).SingleAsync());
        var import = app.Services.GetRequiredService<CharterImport>();
        foreach (var bytes in new[] { CharterCsv.Services(CharterJson.Read(document)), System.Text.Encoding.UTF8.GetBytes(CharterHtml.Write(CharterJson.Read(document))) })
        {
            var report = await app.Services.In(db => import.Run(db, office, CharterReader.Read(bytes), "2026-27-Q2"));
            Assert.Empty(report.Refused);
            Assert.Equal((0, 30), (report.Accepted, report.Unchanged));
        }
    }

    [Fact]
    public async Task Nothing_readable_is_said_beside_the_field()
    {
        var focal = await app.As("focal", "panchbibi");
        Assert.Equal(422, (await focal.Press(await focal.Get("/desk/charter/import"), "পড়ে দেখান")).Status);
        Assert.Equal(422, (await focal.Press(await focal.Get("/desk/charter/import"), "পড়ে দেখান", ("Text", "কোনো ছক নেই"))).Status);
    }
}
