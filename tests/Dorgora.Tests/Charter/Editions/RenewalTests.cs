using System.Text.Json;
using Dorgora.Bangla;
using Dorgora.Charter.Editions;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter.Editions;

/// <summary>A quarter's renewal as the focal officer and the UNO do it, and what everybody then reads.</summary>
public sealed class RenewalTests(App app) : IClassFixture<App>
{
    private Task<T> Read<T>(Func<AppDb, Task<T>> read) => app.Services.In(read);

    private Task<Office> Office(string slug) => Read(db => db.Set<Office>().SingleAsync(o => o.Slug == slug));

    [Fact]
    public async Task A_quarter_goes_from_the_first_confirmed_row_to_the_published_page()
    {
        var (uno, office) = (await app.As("uno", "sherpur-bogura"), await Office("sherpur-bogura"));
        var page = await uno.Press(await uno.Get("/desk/charter"), "এই ত্রৈমাসিকের সংশোধনী শুরু করুন");
        Assert.Equal(200, page.Status);
        page = await uno.Get("/desk/charter/services/SV-UNO-01");
        page = await uno.Press(page, "রাখুন", ("Form.TimeBn", "০৫ (পাঁচ) কার্যদিবস"), ("Form.PromiseN", "৫"), ("Form.PromiseUnit", "WorkingDays"));
        Assert.Equal("/desk/charter", page.Url.AbsolutePath);
        Assert.Equal(422, (await uno.Press(await uno.Get("/desk/charter"), "অনুমোদনের জন্য পাঠান")).Status);
        page = await uno.Get("/desk/charter?only=open");
        while (page.All("button[value=Unchanged]").FirstOrDefault() is { } button)
            page = await uno.Press(page, button.TextContent.Trim(), ("Service", button.Closest("form")!.QuerySelector("[name=Service]")!.GetAttribute("value")!), ("Verdict", "Unchanged"));
        page = await uno.Press(await uno.Get("/desk/charter"), "অনুমোদনের জন্য পাঠান");
        page = await uno.Press(page, "অনুমোদন করুন");
        page = await uno.Press(page, "প্রকাশ করুন");
        Assert.Contains("এখন সবাই দেখতে পাচ্ছেন", page.Text, StringComparison.Ordinal);

        var diff = await app.Api("").Get($"offices/sherpur-bogura/charter/diff?from={Quarter}&to={Quarter}.2");
        var change = Assert.Single(diff.Json.GetProperty("changes").EnumerateArray());
        Assert.Equal("SV-UNO-01", change.GetProperty("code").GetString());
        Assert.Equal(2, await Read(db => db.Set<Edition>().CountAsync(e => e.OfficeId == office.Id && e.Quarter == Quarter)));
        Assert.Contains("০৫ (পাঁচ) কার্যদিবস", (await app.Visitor().Get("/sherpur-bogura/charter/SV-UNO-01")).Text, StringComparison.Ordinal);
    }

    private string Quarter => FiscalYear.Quarter(app.Clock.Today);

    [Fact]
    public async Task What_was_published_cannot_be_changed_in_the_database()
    {
        foreach (var sql in new[] { "UPDATE charter_published SET json = '{}'", "DELETE FROM charter_published" })
            await Assert.ThrowsAnyAsync<Exception>(() => app.Services.In(db => db.Write(unit => unit.Database.ExecuteSqlRawAsync(sql))));
        Assert.NotEqual("{}", await Read(db => db.Set<PublishedText>().Select(p => p.Json).FirstAsync()));
    }

    [Fact]
    public async Task An_office_has_one_published_edition_and_one_in_work()
    {
        var office = await Office("shahrasti");
        var error = await Record.ExceptionAsync(() => app.Services.In(db => { db.AddRange(new Edition(office, "2031-32-Q1", 1, [], db.Time.Now), new Edition(office, "2031-32-Q2", 1, [], db.Time.Now)); return db.SaveChangesAsync(); }));
        Assert.True(Assert.IsType<DbUpdateException>(error).IsDuplicate);
    }

    [Fact]
    public async Task A_transfer_changes_the_name_on_the_page_and_not_the_published_text()
    {
        var row = (await app.Api("").Get("offices/shahrasti/charter")).Json.GetProperty("sections")[0].GetProperty("services")[0];
        var (code, post) = (row.GetProperty("code").GetString(), row.GetProperty("officerPost").GetString());
        Assert.NotEqual("", post);
        var before = await Read(db => db.Set<PublishedText>().OrderBy(p => p.EditionId).Select(p => p.Json).ToListAsync());
        await app.Services.In(async db => { (await db.Set<Post>().SingleAsync(p => p.Code == post)).Room = "৯৯৯"; await People.Changed(db); return await db.SaveChangesAsync(); });
        Assert.Contains("৯৯৯", (await (await app.As("operator", "shahrasti")).Get($"/shahrasti/charter/{code}")).Text, StringComparison.Ordinal);
        Assert.Equal(before, await Read(db => db.Set<PublishedText>().OrderBy(p => p.EditionId).Select(p => p.Json).ToListAsync()));
    }

    [Theory, InlineData(""), InlineData(".json"), InlineData(".csv"), InlineData(".html"), InlineData(".jsonld")]
    public async Task A_published_charter_is_there_in_each_form(string form)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        using var answer = await http.GetAsync(new Uri($"/api/v1/offices/magura/charter{form}", UriKind.Relative));
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Contains("খতিয়ানের সহিমোহর অনুলিপি".Normalize(), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linked_data_has_what_CPSV_AP_requires()
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        using var json = JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/v1/offices/magura/charter.jsonld", UriKind.Relative)));
        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var services = graph.Where(n => n.GetProperty("@type").EnumerateArray().Any(t => t.GetString() == "cpsv:PublicService")).ToList();
        Assert.Equal(45, services.Count);
        foreach (var service in services)
            foreach (var required in new[] { "@id", "dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority" }) Assert.True(service.TryGetProperty(required, out var value) && value.GetRawText().Length > 2, required);
    }

    [Fact]
    public async Task An_office_without_a_charter_has_no_page()
    {
        Assert.Equal(404, (await app.Visitor().Get("/panchbibi/charter")).Status);
        Assert.Equal(404, (await app.Api("").Get("offices/panchbibi/charter")).Status);
        Assert.Equal(404, (await app.Api("").Get("offices/shahrasti/charter?edition=1999-00-Q1")).Status);
    }

    [Fact]
    public async Task The_public_pages_say_what_they_should()
    {
        var reader = app.Visitor();
        var list = await reader.Get("/shahrasti/charter");
        Assert.Equal(8, list.All("table.dg-charter thead th").Count);
        Assert.Contains("আপিল কর্মকর্তা", list.Text, StringComparison.Ordinal);
        Assert.Contains("খতিয়ান".Normalize(), (await reader.Get("/magura/charter?q=khatian")).One("table.dg-charter tbody")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await reader.Get("/magura/charter?q=হেলিকপ্টার")).One(".dg-empty"));
        var paper = await reader.Get("/shahrasti/charter/print");
        Assert.Equal(["২.১ নাগরিক সেবা", "২.২ প্রাতিষ্ঠানিক সেবা", "২.৩ অভ্যন্তরীণ সেবা", "৩. আপনার কাছে আমাদের প্রত্যাশা", "৪. অভিযোগ প্রতিকার ব্যবস্থাপনা (GRS)"], paper.All("h2").Select(h => h.TextContent.Trim()));
        Assert.All(paper.All("table.p-charter thead tr").Where((_, n) => n % 2 == 0), head => Assert.Equal(8, head.Children.Length));
        Assert.NotNull((await reader.Get("/shahrasti/charter/poster")).One(".p-poster svg"));
        foreach (var link in list.All("main a[href^='/']").Select(a => a.GetAttribute("href")!).Where(h => !h.StartsWith("/api", StringComparison.Ordinal)).Distinct()) Assert.Equal((link, 200), (link, (await reader.Get(link)).Status));
        var changes = await reader.Get("/shahrasti/charter/changes");
        Assert.Contains("নাগরিকের জন্য ভালো", changes.Text, StringComparison.Ordinal);
    }
}
