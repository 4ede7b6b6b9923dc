using Dorgora.HelpDesk.Knowledge;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Knowledge;

/// <summary>Articles through the desk's pages, the public's and the search, in Shahrasti's demo.</summary>
public sealed class ArticlePageTests(App app) : IClassFixture<App>
{
    private const string Office = "shahrasti";

    private Task<Article> Of(string title) => app.Services.In(db => db.Set<Article>().AsNoTracking().SingleAsync(a => a.TitleBn == title));

    private static string OwnerIn(HtmlPage form) => form.All("select[name=Owner] option").Select(o => o.GetAttribute("value")!).First(v => v != "");

    private async Task<HtmlPage> Written(Browser desk, string title, string body, string audience = "Public")
    {
        var form = await desk.Get("/desk/articles/new");
        return await desk.Press(form, "খসড়া রাখুন", ("TitleBn", title), ("BodyBn", body), ("Category", "CIV-ROAD"), ("Owner", OwnerIn(form)), ("Audience", audience));
    }

    private async Task<bool> Found(string words, string code) => (await app.Api("").Get($"search?q={words}&kind=article")).Items.Any(i => i.GetProperty("id").GetString() == code);

    [Fact]
    public async Task What_an_operator_writes_is_read_by_everybody_once_it_is_published_and_no_more_when_withdrawn()
    {
        var desk = await app.As("operator");
        var draft = await Written(desk, "ফুটপাত দখল হলে কী করব?", "ছবি তুলে রাখুন।\n১. ফোন করুন।\n২. জায়গাটি বলুন।");
        var article = await Of("ফুটপাত দখল হলে কী করব?");
        var there = $"/{Office}/answers/{article.Code}";
        Assert.Equal((404, false), ((await app.Visitor().Get(there)).Status, await Found("ফুটপাত দখল", article.Code)));
        var published = await desk.Press(draft, "প্রকাশ করুন");
        Assert.Equal(there, published.One($"a[href='{there}']")!.GetAttribute("href"));
        await Until.True(() => Found("ফুটপাত দখল", article.Code));
        var read = await app.Visitor().Get($"{there}?x={Guid.NewGuid()}");
        Assert.Equal((200, 2), (read.Status, read.All("article ol li").Count));
        Assert.Contains(there, (await app.Visitor().Get($"/{Office}/answers?subject=CIV")).All("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(422, (await desk.Press(published, "তুলে নিন")).Status);
        await desk.Press(published, "তুলে নিন", ("Reason", "নিয়ম বদলেছে"));
        await Until.True(async () => (await app.Visitor().Get($"{there}?x={Guid.NewGuid()}")).Status == 404 && !await Found("ফুটপাত দখল", article.Code));
    }

    [Fact]
    public async Task Every_text_stays_in_the_history_and_comes_back_with_a_press()
    {
        var desk = await app.As("operator");
        await Written(desk, "ড্রেন ভরে গেলে কাকে বলব?", "পৌরসভায় বলুন।");
        var article = await Of("ড্রেন ভরে গেলে কাকে বলব?");
        var (form, late) = (await desk.Get($"/desk/articles/{article.Id}/edit"), await desk.Get($"/desk/articles/{article.Id}/edit"));
        var changed = await desk.Press(form, "রাখুন", ("BodyBn", "ইউনিয়ন পরিষদে বলুন।"));
        Assert.Contains("ইউনিয়ন পরিষদে বলুন।".Normalize(), changed.Text.Normalize(), StringComparison.Ordinal);
        var refused = await desk.Press(late, "রাখুন", ("BodyBn", "আরেকজনের লেখা"));
        Assert.Equal((409, "আরেকজনের লেখা"), (refused.Status, refused.One("[name=BodyBn]")!.TextContent));
        await desk.Press(changed, "এটি ফিরিয়ে আনুন");
        Assert.Equal(("পৌরসভায় বলুন।".Normalize(), 3), ((await Of("ড্রেন ভরে গেলে কাকে বলব?")).BodyBn, (await Of("ড্রেন ভরে গেলে কাকে বলব?")).Revision));
        var kept = await app.Services.In(db => db.Set<ArticleVersion>().Where(v => v.ArticleId == article.Id).OrderBy(v => v.Number).Select(v => v.BodyBn).ToListAsync());
        Assert.Equal(3, kept.Count);
        foreach (var change in new[] { "UPDATE helpdesk_article_versions SET number = number + 90", "DELETE FROM helpdesk_article_versions" })
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<Exception>(() => app.Services.In(db => db.Write(unit => unit.Database.ExecuteSqlRawAsync(change))))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_an_office_works_is_said_once()
    {
        var desk = await app.As("operator");
        var form = await desk.Get("/desk/articles/new?kind=method");
        var refused = await desk.Press(form, "খসড়া রাখুন", ("Of", "shahrasti-land"), ("TitleBn", "আবার"), ("BodyBn", "আবার।"), ("Owner", OwnerIn(form)));
        Assert.Equal((422, true), (refused.Status, refused.Errors[0].Contains("আগেই লেখা আছে", StringComparison.Ordinal)));
        var made = await desk.Press(refused, "খসড়া রাখুন", ("Of", "shahrasti-fisheries"));
        Assert.Equal(200, made.Status);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => app.Services.In(async db =>
        {
            var land = await db.Set<Article>().AsNoTracking().SingleAsync(a => a.Kind == ArticleKind.Method && a.TitleBn.Contains("ভূমি অফিস"));
            var office = await db.Set<Office>().SingleAsync(o => o.Id == land.OfficeId);
            db.Add(new Article(office, new ArticleForm(ArticleKind.Method, "", "আবার", "আবার।", land.OwnerPostId, null, ArticleAudience.Public), Actor.System, db.Time.Now));
            await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task What_is_for_staff_is_found_only_by_them()
    {
        var desk = await app.As("operator");
        var title = "কলার ভয়ে থাকলে অপারেটর কীভাবে কথা বলবেন?".Normalize();
        var article = (await app.Services.In(db => db.Set<Article>().AsNoTracking().Where(a => a.Audience == ArticleAudience.Staff).ToListAsync())).Single(a => a.TitleBn.Normalize() == title);
        Assert.Equal(404, (await app.Visitor().Get($"/{Office}/answers/{article.Code}")).Status);
        Assert.DoesNotContain(article.Code, (await app.Visitor().Get($"/search?q=কলার ভয়ে&office={Office}")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains($"/desk/articles/{article.Id}", (await desk.Get($"/search?q=কলার ভয়ে&kind=article")).All(".dg-hit a").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain($"/desk/articles/{article.Id}", (await (await app.As("admin", "sherpur-bogura")).Get("/search?q=কলার ভয়ে&kind=article")).All(".dg-hit a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Another_offices_article_does_not_exist_and_its_posts_and_offices_cannot_be_chosen()
    {
        var id = (await app.Services.In(db => db.Set<Article>().Where(a => a.State == ArticleState.Published).Select(a => a.Id).FirstAsync()));
        var other = await app.As("admin", "sherpur-bogura");
        foreach (var address in new[] { $"/desk/articles/{id}", $"/desk/articles/{id}/edit" }) Assert.Equal(404, (await other.Get(address)).Status);
        var form = await other.Get("/desk/articles/new");
        var typed = new (string, string?)[] { ("TitleBn", "প্রশ্ন"), ("BodyBn", "উত্তর।"), ("Category", "CIV-ROAD") };
        Assert.NotNull((await other.Press(form, "খসড়া রাখুন", [.. typed, ("Of", Office), ("Owner", OwnerIn(form))])).One("#Of-e"));
        Assert.NotNull((await other.Press(form, "খসড়া রাখুন", [.. typed, ("Owner", Guid.NewGuid().ToString())])).One("#Owner-e"));
        Assert.Equal(404, (await app.Visitor().Get($"/sherpur-bogura/answers/{await app.Services.In(db => db.Set<Article>().Where(a => a.Id == id).Select(a => a.Code).SingleAsync())}")).Status);
        Assert.Equal(404, (await app.Visitor().Get("/nowhere/answers")).Status);
        Assert.Equal((200, 404), ((await app.Visitor().Get($"/{Office}/answers?subject=SVC")).Status, (await app.Visitor().Get($"/{Office}/answers?subject=NOPE")).Status));
    }

    [Fact]
    public async Task Sent_twice_it_is_written_once()
    {
        var desk = await app.As("operator");
        var form = await desk.Get("/desk/articles/new");
        (string, string?)[] typed = [("TitleBn", "দুবার চাপা প্রশ্ন"), ("BodyBn", "একবার।"), ("Category", "CIV-ROAD"), ("Owner", OwnerIn(form))];
        await desk.Press(form, "খসড়া রাখুন", typed);
        await desk.Press(form, "খসড়া রাখুন", typed);
        Assert.Equal(1, await app.Services.In(db => db.Set<Article>().CountAsync(a => a.TitleBn == "দুবার চাপা প্রশ্ন")));
    }

    [Fact]
    public async Task The_list_is_chosen_from_by_state_subject_words_and_what_is_due()
    {
        var desk = await app.As("operator");
        var all = await desk.Get("/desk/articles");
        Assert.Equal(50, all.All("tbody tr").Count);
        var due = await desk.Get("/desk/articles?due=true");
        Assert.NotEmpty(due.All("tbody tr"));
        Assert.All(due.All("tbody tr"), row => Assert.NotNull(row.QuerySelector("[data-s=late]")));
        Assert.Contains((await desk.Get("/desk/articles?q=namjari")).All("tbody tr td:first-child"), cell => cell.TextContent.Contains("নামজারি", StringComparison.Ordinal));
        Assert.Single((await desk.Get("/desk/articles?state=draft&q=ওয়ারিশ")).All("tbody tr"));
        Assert.All((await desk.Get("/desk/articles?category=LND-MUT")).All("tbody tr td[data-l='বিষয়'],tbody tr td:nth-child(2)"), cell => Assert.Contains("নামজারি", cell.TextContent, StringComparison.Ordinal));
        Assert.Empty((await desk.Get("/desk/articles?q=zzqxwv")).All("tbody tr"));
    }

    [Fact]
    public async Task Looked_at_again_it_is_no_longer_due()
    {
        var desk = await app.As("operator");
        var link = (await desk.Get("/desk/articles?due=true")).One("tbody tr a")!.GetAttribute("href")!;
        var page = await desk.Get(link);
        Assert.Equal(422, (await desk.Press(page, "দেখেছি, ঠিক আছে", ("ReviewOn", "২০২০-০১-০১"))).Status);
        await desk.Press(page, "দেখেছি, ঠিক আছে");
        Assert.DoesNotContain(link, (await desk.Get("/desk/articles?due=true")).All("tbody tr a").Select(a => a.GetAttribute("href")));
    }
}
