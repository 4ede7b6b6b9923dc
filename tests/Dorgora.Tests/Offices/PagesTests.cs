using System.Net;
using System.Text.Json;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Offices;

public class PagesTests(OfficesSite site) : IClassFixture<OfficesSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<Post> Post(string code) => site.In(db => db.Posts.AsNoTracking().SingleAsync(p => p.Code == code, Cancel));

    private async Task<JsonElement> Json(string address, HttpStatusCode expected = HttpStatusCode.OK, string role = "") =>
        JsonDocument.Parse(await site.Visit(role).Text(address, expected)).RootElement;

    [Fact]
    public async Task Offices_are_listed_and_shown_as_the_contract_says()
    {
        var list = await Json("/api/v1/offices?kind=upazila&parent=joypurhat&size=3");
        Assert.Equal((5, 3), (list.GetProperty("total").GetInt32(), list.GetProperty("items").GetArrayLength()));
        var kalai = await Json("/api/v1/offices/kalai");
        Assert.Equal(("kalai", "upazila", "joypurhat", "503858"), (kalai.GetProperty("slug").GetString(), kalai.GetProperty("kind").GetString(), kalai.GetProperty("parent").GetString(), kalai.GetProperty("bbs").GetString()));
        Assert.False(kalai.TryGetProperty("posts", out _));
        Assert.Equal("kalai", (await Json("/api/v1/offices/kalai/matrai")).GetProperty("parent").GetString());
        Assert.Equal("not-found", (await Json("/api/v1/offices/atlantis", HttpStatusCode.NotFound)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Posts_show_to_a_key_of_that_office_only()
    {
        var own = await Json("/api/v1/offices/shahrasti", role: Role.DeskKey);
        var uno = own.GetProperty("posts").EnumerateArray().Single(p => p.GetProperty("roleKey").GetString() == "uno");
        Assert.Equal((await Post("shahrasti.uno")).Id, uno.GetProperty("id").GetGuid());
        Assert.NotEqual("", uno.GetProperty("holder").GetString());
        Assert.False((await Json("/api/v1/offices/magura", role: Role.DeskKey)).TryGetProperty("posts", out _));
        Assert.False((await Json("/api/v1/offices/shahrasti")).TryGetProperty("posts", out _));
    }

    [Fact]
    public async Task A_day_is_shown_in_both_calendars_with_fiscal_year_and_quarter()
    {
        var day = await Json("/api/v1/calendar/2023-01-01");
        Assert.Equal(("2023-01-01", "রবিবার", "১৭ পৌষ ১৪২৯", "2022-23", "2022-23-Q3"), (day.GetProperty("date").GetString(), day.GetProperty("weekdayBn").GetString(),
            day.GetProperty("bangla").GetProperty("text").GetString(), day.GetProperty("fiscalYear").GetString(), day.GetProperty("quarter").GetString()));
        Assert.Equal("malformed", (await Json("/api/v1/calendar/tomorrow", HttpStatusCode.BadRequest)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Due_counts_from_the_next_working_day_and_says_what_it_skipped()
    {
        var due = await Json("/api/v1/calendar/due?from=2026-12-14&days=3&office=shahrasti");
        Assert.Equal("2026-12-20", due.GetProperty("due").GetString());
        Assert.Equal(["2026-12-15", "2026-12-17", "2026-12-20"], due.GetProperty("counted").EnumerateArray().Select(d => d.GetString()));
        Assert.Equal(["বিজয় দিবস".Normalize(), "শুক্রবার", "শনিবার"], due.GetProperty("skipped").EnumerateArray().Select(s => s.GetProperty("reason").GetString()));
        Assert.False(due.GetProperty("provisional").GetBoolean());
        Assert.True((await Json("/api/v1/calendar/due?from=2028-01-02&days=1")).GetProperty("provisional").GetBoolean());
        await Json("/api/v1/calendar/due?from=2026-12-14&days=0", HttpStatusCode.UnprocessableEntity);
        await Json("/api/v1/calendar/due?from=nonsense&days=3", HttpStatusCode.BadRequest);
        await Json("/api/v1/calendar/due?days=3", HttpStatusCode.BadRequest);
        await Json("/api/v1/calendar/due?from=2026-12-14&days=3&office=atlantis", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Unions_of_an_upazila_come_through_the_API()
    {
        var unions = await Json("/api/v1/areas?parent=kalai");
        Assert.Equal(5, unions.GetProperty("total").GetInt32());
        Assert.Contains("kalai/matrai", unions.GetProperty("items").EnumerateArray().Select(u => u.GetProperty("slug").GetString()));
        Assert.Equal(8, (await Json("/api/v1/areas")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_public_list_shows_officials_and_nobodys_own_number()
    {
        var html = await site.Visit().Text("/officials?office=shahrasti");
        var teacher = await site.In(async db => await (from c in db.Charges
                                                       join p in db.Posts on c.PostId equals p.Id
                                                       join x in db.Persons on c.PersonId equals x.Id
                                                       where p.Kind == PostKind.Teacher
                                                       select x).FirstAsync(Cancel));
        Assert.Contains((await Post("shahrasti.uno")).TitleBn, html, StringComparison.Ordinal);
        Assert.DoesNotContain(teacher.NameBn, html, StringComparison.Ordinal);
        var chairman = await site.In(async db => await (from c in db.Charges
                                                        join p in db.Posts on c.PostId equals p.Id
                                                        join x in db.Persons on c.PersonId equals x.Id
                                                        where p.Code == "shahrasti-tamta-uttar.chairman" && c.To == null
                                                        select x).SingleAsync(Cancel));
        Assert.DoesNotContain(Dorgora.Bangla.Digits.ToBangla(Phones.Show(chairman.Mobile!)), html, StringComparison.Ordinal);
        Assert.DoesNotContain(chairman.Mobile!, html, StringComparison.Ordinal);
        var byNumber = await site.Visit().Get($"/officials?office=shahrasti&q={chairman.Mobile![4..]}");
        Assert.NotNull(byNumber.QuerySelector(".dg-empty"));
    }

    [Fact]
    public async Task Nobody_sees_the_inner_directory_without_signing_in()
    {
        var answer = await site.Visit().Http.GetAsync(new Uri("/people", UriKind.Relative), Cancel);
        Assert.Contains("/signin", answer.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
        await site.Visit(Role.Officer).Get($"/people/posts/{(await Post("shahrasti.uno")).Id}/appoint", HttpStatusCode.Forbidden);
        await site.Visit(Role.Officer).Get("/office/settings", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Staff_find_people_with_their_numbers_by_name_post_and_group()
    {
        var page = await site.Visit(Role.Operator).Get("/people?q=polli+bidyut");
        var first = page.QuerySelector("tbody tr")!;
        Assert.Contains("পল্লী বিদ্যুৎ".Normalize(), first.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("tel:+8801900", first.QuerySelector("a[href^='tel:']")!.GetAttribute("href"), StringComparison.Ordinal);
        var group = await site.Visit(Role.Operator).Get("/people?group=conf-electricity");
        Assert.Equal(3, group.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("role=\"option\"", await site.Visit(Role.Operator).Text("/people/suggest?q=uno"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_offices_post_is_not_there()
    {
        var foreign = await Post("magura.dc");
        await site.Visit(Role.Uno).Get($"/people/posts/{foreign.Id}", HttpStatusCode.NotFound);
        await site.Visit(Role.Uno).Get($"/people/posts/{foreign.Id}/appoint", HttpStatusCode.NotFound);
        await site.Visit(Role.Uno).Get($"/people/posts/{foreign.Id}/edit", HttpStatusCode.NotFound);
        await site.Visit(Role.Uno).Get($"/people/posts/{(await Post("chandpur.dc")).Id}/appoint", HttpStatusCode.NotFound);
        await site.Visit(Role.Uno).Get($"/people/posts/{(await Post("chandpur.dc")).Id}");
    }

    [Fact]
    public async Task A_hand_over_ends_the_earlier_charge_and_the_new_holder_stands_in_the_directory()
    {
        var post = await Post("shahrasti-fisheries.fisheries-officer");
        var uno = site.Visit(Role.Uno);
        (string, string)[] form = [("Kind", "Regular"), ("From", "২৩/১১/২০২৬"), ("Mobile", "০১৯০০-০০৬৩০১"), ("NameBn", "সাবিনা ইয়াসমিন"), ("NameEn", ""), ("Email", "")];
        var refused = await uno.Send($"/people/posts/{post.Id}/appoint", HttpStatusCode.UnprocessableEntity, form);
        Assert.Contains("অন্য একজন আছেন".Normalize(), refused.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("সাবিনা", refused.QuerySelector("#NameBn")!.GetAttribute("value"), StringComparison.Ordinal);
        var done = await uno.Send($"/people/posts/{post.Id}/appoint", HttpStatusCode.OK, [.. form, ("HandOver", "true")]);
        Assert.Contains("সাবিনা".Normalize(), done.QuerySelector(".dg-banner-ok")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, done.QuerySelectorAll("table tbody tr").Length);
        var ended = await site.In(db => db.Charges.SingleAsync(c => c.PostId == post.Id && c.To != null, Cancel));
        Assert.Equal(new DateOnly(2026, 11, 22), ended.To);
    }

    [Fact]
    public async Task An_acting_charge_shows_and_its_end_leaves_the_regular_holder()
    {
        var post = await Post("shahrasti-livestock.livestock-officer");
        var uno = site.Visit(Role.Uno);
        await uno.Send($"/people/posts/{post.Id}/appoint", HttpStatusCode.OK, ("Kind", "Acting"), ("From", "2026-01-01"), ("Mobile", "01900006302"), ("NameBn", "মাহমুদা খানম"));
        var list = await uno.Get("/people?q=মাহমুদা");
        Assert.Contains("ভারপ্রাপ্ত", list.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        var charge = await site.In(db => db.Charges.SingleAsync(c => c.PostId == post.Id && c.Kind == ChargeKind.Acting, Cancel));
        var early = await uno.Send($"/people/charges/{charge.Id}/end", HttpStatusCode.UnprocessableEntity, ("Last", "2025-12-31"));
        Assert.NotNull(early.QuerySelector("#Last-e"));
        await uno.Send($"/people/charges/{charge.Id}/end", HttpStatusCode.OK, ("Last", "2026-01-31"));
        Assert.NotNull((await uno.Get("/people?q=01900006302")).QuerySelector(".dg-empty"));
    }

    [Fact]
    public async Task A_wrong_number_is_refused_beside_its_field_and_nothing_typed_is_lost()
    {
        var person = await site.In(async db => await (from c in db.Charges join p in db.Posts on c.PostId equals p.Id where p.Code == "shahrasti.ao" select c.PersonId).SingleAsync(Cancel));
        var page = await site.Visit(Role.Admin).Send($"/people/{person}/edit", HttpStatusCode.UnprocessableEntity, ("NameBn", "<b>নতুন</b> নাম"), ("Mobile", "12345"), ("Email", "x"));
        Assert.NotNull(page.QuerySelector("#Mobile-e"));
        Assert.Equal("<b>নতুন</b> নাম".Normalize(), page.QuerySelector("#NameBn")!.GetAttribute("value")!.Normalize());
        Assert.StartsWith("ভুল:", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holiday_of_the_office_is_written_counted_and_removed()
    {
        var admin = site.Visit(Role.Uno, "kalai");
        var list = await admin.Send("/holidays/add", HttpStatusCode.OK, ("Date", "৩০ নভেম্বর ২০২৬"), ("NameBn", "কালাই মুক্ত দিবস"), ("Kind", "Local"));
        Assert.Contains("কালাই মুক্ত দিবস", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("১টি ছুটি লেখা".Normalize(), list.QuerySelector("#changed")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-12-01", (await Json("/api/v1/calendar/due?from=2026-11-29&days=1&office=kalai")).GetProperty("due").GetString());
        Assert.Equal("2026-11-30", (await Json("/api/v1/calendar/due?from=2026-11-29&days=1&office=shahrasti")).GetProperty("due").GetString());
        var id = await site.In(db => db.Holidays.Where(h => h.NameBn == "কালাই মুক্ত দিবস").Select(h => h.Id).SingleAsync(Cancel));
        await admin.Send("/holidays?year=2026", HttpStatusCode.OK, ("Remove", id.ToString()));
        Assert.Equal("2026-11-30", (await Json("/api/v1/calendar/due?from=2026-11-29&days=1&office=kalai")).GetProperty("due").GetString());
    }

    [Fact]
    public async Task The_page_of_holidays_says_how_many_deadlines_were_counted_again()
    {
        await site.In(async db =>
        {
            var office = await db.Set<Office>().SingleAsync(o => o.Slug == "akkelpur", Cancel);
            var change = await Dorgora.Offices.Holidays.HolidayBook.Add(db, office, new(2026, 12, 2), "স্থানীয় উৎসব", "", HolidayKind.Local);
            db.Record(office.Id, office.Path, new DeadlinesRecomputed(change.Subject, 41, 7));
            await db.SaveChangesAsync(Cancel);
            return 0;
        });
        var page = await site.Visit(Role.Uno, "akkelpur").Get("/holidays?year=2026");
        Assert.Contains("৪১টি খোলা শেষ তারিখ আবার গোনা হয়েছে, ৭টি সরেছে".Normalize(), page.QuerySelector("#changed")!.TextContent, StringComparison.Ordinal);
        var other = await site.Visit(Role.Uno, "magura").Get("/holidays?year=2026");
        Assert.DoesNotContain("৪১টি", other.QuerySelector("#changed")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_keeper_of_the_platform_writes_for_the_whole_country()
    {
        foreach (var role in new[] { Role.Uno, Role.Admin })
            await site.Visit(role).Send("/holidays/add", HttpStatusCode.Forbidden, ("Date", "2026-12-03"), ("NameBn", "দেশের ছুটি"), ("Kind", "Executive"), ("National", "true"));
        await site.Visit(Role.Platform).Send("/holidays/add", HttpStatusCode.OK, ("Date", "2030-12-03"), ("NameBn", "দেশের ছুটি"), ("Kind", "Executive"), ("National", "true"));
        var report = await site.Visit(Role.Uno).Upload("/holidays/import", "date,name_bn,name_en,kind\n2029-01-02,স্থানীয়,,local\nx,y,,z");
        Assert.Contains("১টি সারি নেওয়া হয়েছে".Normalize(), report.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, report.QuerySelectorAll("[role=status] tbody tr").Length);
    }

    [Fact]
    public async Task Settings_are_kept_and_colour_the_portal()
    {
        var admin = site.Visit(Role.Admin, "savar");
        (string, string)[] good = [("Form.PortalBn", "সাভার সেবা"), ("Form.Colour", "#21478a"), ("Form.HeadLines", "উপজেলা নির্বাহী অফিসারের কার্যালয়\nসাভার, ঢাকা"), ("Form.Opens", "০৯:০০"), ("Form.Closes", "17:00"),
            ("Form.QuietFrom", "20:00"), ("Form.QuietTo", "08:00"), ("Form.MemoFile", "০৫.৪১.২৬৭২.০০০.১৮.০০১.২৬"), ("Lines", "০১৯০০-০০৬৪০১ প্রথম\n01900006402 দ্বিতীয়")];
        var light = await admin.Send("/office/settings", HttpStatusCode.UnprocessableEntity, [.. good.Where(f => f.Item1 != "Form.Colour"), ("Form.Colour", "#ffff00")]);
        Assert.NotNull(light.QuerySelector(".govuk-error-summary"));
        var kept = await admin.Send("/office/settings", HttpStatusCode.OK, good);
        Assert.Contains("সাভার সেবা", kept.Title, StringComparison.Ordinal);
        Assert.NotNull(kept.QuerySelector("link[href='/office/colour/21478a.css']"));
        Assert.Contains("--dighi-700:#21478a", await site.Visit().Text("/office/colour/21478a.css"), StringComparison.Ordinal);
        await site.Visit().Text("/office/colour/ffff00.css", HttpStatusCode.NotFound);
        var lines = await site.In(db => db.Set<Dorgora.Offices.Settings.OfficeLine>().Where(l => l.OfficePath.EndsWith("/savar/")).OrderBy(l => l.Order).Select(l => l.Number).ToListAsync(Cancel));
        Assert.Equal(["+8801900006401", "+8801900006402"], lines);
    }

    [Fact]
    public async Task People_come_in_by_a_list_and_every_refused_row_says_why()
    {
        var uno = site.Visit(Role.Uno);
        var preview = await uno.Upload("/people/import", "name_bn,post_bn,office,mobile\nনাজমা বেগম,ঝাড়ুদার,,01900006501\nকেউ একজন,পদ,magura,01900006502");
        Assert.Contains("magura", preview.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await site.Visit(Role.Operator).Get("/people?q=নাজমা+বেগম+ঝাড়ুদার")).QuerySelector(".dg-empty"));
        var draft = await site.In(db => db.Set<Dorgora.Offices.Matching.PeopleDraft>().Select(d => d.Id).SingleAsync(Cancel));
        var taken = await uno.Send($"/people/import/{draft}", HttpStatusCode.OK);
        Assert.Contains("১টি সারি নেওয়া হয়েছে".Normalize(), taken.QuerySelector(".dg-banner-ok")!.TextContent.Normalize(), StringComparison.Ordinal);
        Assert.Equal(1, (await site.Visit(Role.Operator).Get("/people?q=নাজমা+বেগম+ঝাড়ুদার")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_new_post_is_made_and_appears_vacant()
    {
        var office = await site.In(db => db.Set<Office>().SingleAsync(o => o.Slug == "shahrasti-ict", Cancel));
        var page = await site.Visit(Role.Admin).Send("/people/posts/new", HttpStatusCode.OK, ("OfficeId", office.Id.ToString()), ("TitleBn", "ডেটা এন্ট্রি অপারেটর"), ("TitleEn", "Data Entry Operator"));
        Assert.Contains("পদ শূন্য", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var foreign = await site.In(db => db.Set<Office>().SingleAsync(o => o.Slug == "magura", Cancel));
        await site.Visit(Role.Admin).Send("/people/posts/new", HttpStatusCode.UnprocessableEntity, ("OfficeId", foreign.Id.ToString()), ("TitleBn", "পদ"));
    }

    [Fact]
    public async Task English_is_there_for_who_asks()
    {
        var page = await site.Visit(Role.Operator).Get("/people?lang=en&q=uno");
        Assert.Contains("People and posts", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Upazila Nirbahi Officer", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_a_post_back_cannot_sign_in_from_it()
    {
        var post = await Post("shahrasti-food.food-controller");
        await site.In(async db =>
        {
            var office = await db.Set<Office>().SingleAsync(o => o.Slug == "shahrasti", Cancel);
            db.Add(new Dorgora.Platform.Accounts.Account(office, "food.test", "খাদ্য নিয়ন্ত্রক", Role.Officer, db.Time.Now, post.Id));
            return await db.SaveChangesAsync(Cancel);
        });
        var charge = await site.In(db => db.Charges.SingleAsync(c => c.PostId == post.Id, Cancel));
        await site.Visit(Role.Uno).Send($"/people/charges/{charge.Id}/end", HttpStatusCode.OK, ("Last", "2026-06-30"));
        await Until.True(() => site.In(db => db.Set<Dorgora.Platform.Accounts.Account>().AnyAsync(a => a.User == "food.test" && a.DisabledAt != null, Cancel)));
        Assert.True(await site.In(db => db.Set<StoredEvent>().AnyAsync(e => e.Name == "account-disabled", Cancel)));
    }
}
