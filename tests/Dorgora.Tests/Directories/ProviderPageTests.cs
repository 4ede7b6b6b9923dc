using System.Text;
using Dorgora.Directories.Bringing;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Directories;

/// <summary>The directory through its pages, its API and the import, in Sherpur’s demo.</summary>
public sealed class ProviderPageTests(App app) : IClassFixture<App>
{
    private const string Office = "sherpur-bogura";

    private Task<T> In<T>(Func<AppDb, Task<T>> read) => app.Services.In(read);

    [Fact]
    public async Task Every_trade_of_the_demo_has_at_least_two_people()
    {
        var counts = await In(db => db.Set<Work>().GroupBy(w => w.Trade).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N));
        Assert.All(Dorgora.Directories.Trades.TradeBook.All, t => Assert.True(counts.GetValueOrDefault(t.Code) >= 2, t.Code));
    }

    [Fact]
    public async Task Home_leads_to_a_trade_and_from_there_to_somebody_without_a_number_on_any_page()
    {
        var visitor = app.Visitor();
        var home = await visitor.Get($"/{Office}/services");
        Assert.Equal(200, home.Status);
        var trade = await visitor.Get(home.One($"a[href='/{Office}/services/carpenter']")!.GetAttribute("href")!);
        var first = trade.One(".dg-hit h2 a")!;
        var profile = await visitor.Get(first.GetAttribute("href")!);
        Assert.Equal((200, first.TextContent), (profile.Status, profile.One("h1")!.TextContent));
        foreach (var page in new[] { home, trade, profile })
        {
            Assert.EndsWith(page.Url.AbsolutePath, page.One("meta[property='og:url']")!.GetAttribute("content")!, StringComparison.Ordinal);
            Assert.NotEqual("", page.One("meta[property='og:description']")!.GetAttribute("content"));
            Assert.DoesNotContain("01900001", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("০১৯০০", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_union_shows_who_comes_there_and_who_comes_everywhere()
    {
        var page = await app.Visitor().Get($"/{Office}/services/electrician?area=bhabanipur");
        Assert.Equal(200, page.Status);
        var codes = page.All(".dg-hit h2 a").Select(a => a.GetAttribute("href")!.Split('/')[^1]).ToList();
        var all = await In(db => db.Set<Provider>().Include(p => p.Areas).Include(p => p.Works).Where(p => p.OfficePath.EndsWith($"/{Office}/")).ToListAsync());
        var union = await In(db => db.Set<Dorgora.Offices.Area>().Where(a => a.Slug == $"{Office}/bhabanipur").Select(a => a.Id).SingleAsync());
        Assert.Equal(all.Where(p => p.Works.Any(w => w.Trade == "electrician") && (p.Areas.Count == 0 || p.Areas.Any(a => a.AreaId == union))).Select(p => p.Code).Order(), codes.Order());
        Assert.NotEmpty(codes);
        Assert.Equal(200, (await app.Visitor().Get($"/{Office}/services/area/bhabanipur")).Status);
        Assert.Equal(404, (await app.Visitor().Get($"/{Office}/services/area/nowhere")).Status);
        Assert.Equal(404, (await app.Visitor().Get($"/{Office}/services/thief")).Status);
    }

    [Fact]
    public async Task An_operator_writes_somebody_who_is_found_at_once_and_another_takes_them_down()
    {
        var desk = await app.As("admin", Office);
        var form = await desk.Get("/desk/providers/new?trade=mason");
        var refused = await desk.Press(form, "নাম তুলুন", ("Mobile", "০১৯০০-০০৯৯৪২"), ("NameBn", "যাচাই মিস্ত্রি"), ("HeadlineBn", "কুয়ার পাট বসানো"), ("Works[0].PriceFrom", "৯০০"), ("Works[0].PriceTo", "১১০০"));
        Assert.Equal((422, "তিনি কীভাবে রাজি হয়েছেন, লিখুন"), (refused.Status, refused.Errors[0]));
        var shown = await desk.Press(refused, "নাম তুলুন", ("Consent", "ফোনে বলেছেন"));
        Assert.Equal(200, shown.Status);
        var id = Guid.Parse(shown.Url.AbsolutePath.Split('/')[^1]);
        var code = await In(db => db.Set<Provider>().Where(p => p.Id == id).Select(p => p.Code).SingleAsync());
        await Until.True(async () => (await app.Api("").Get("search?q=কুয়ার পাট&kind=provider")).Items.Any(i => i.GetProperty("id").GetString() == code));
        Assert.Equal(200, (await app.Visitor().Get($"/{Office}/providers/{code}")).Status);
        var again = await desk.Press(await desk.Get("/desk/providers/new?trade=mason"), "নাম তুলুন", ("Mobile", "01900009942"), ("NameBn", "আরেকজন"), ("HeadlineBn", "গাঁথুনি"), ("Consent", "বলেছেন"));
        Assert.Equal((422, "এই নম্বরে যাচাই মিস্ত্রি-এর নাম আগেই আছে"), (again.Status, again.Errors[0]));
        await desk.Press(shown, "আড়ালে নিন", ("Reason", "নম্বর বন্ধ"));
        await Until.True(async () => (await app.Visitor().Get($"/{Office}/providers/{code}?x={Guid.NewGuid()}")).Status == 404);
        await Until.True(async () => (await app.Api("").Get("search?q=কুয়ার পাট&kind=provider")).Items.All(i => i.GetProperty("id").GetString() != code));
    }

    [Fact]
    public async Task Another_offices_entry_does_not_exist()
    {
        var id = await In(db => db.Set<Provider>().Where(p => p.OfficePath.EndsWith($"/{Office}/")).Select(p => p.Id).FirstAsync());
        Assert.Equal(404, (await (await app.As("operator")).Get($"/desk/providers/{id}")).Status);
        Assert.Equal(200, (await (await app.As("admin", Office)).Get($"/desk/providers/{id}")).Status);
    }

    [Fact]
    public async Task Programs_read_them_by_category_area_and_words_without_a_number()
    {
        var all = await app.Api("").Get($"providers?category=carpenter&area={Office}");
        Assert.True(all.Items.Count >= 2);
        Assert.DoesNotContain("1900001", all.Json.GetRawText(), StringComparison.Ordinal);
        var id = all.Items[0].GetProperty("id").GetString();
        Assert.Equal((200, id), ((await app.Api("").Get($"providers/{id}")) is var one ? (one.Status, one["id"]) : default));
        Assert.NotEmpty((await app.Api("").Get($"providers?q=kath mistri&area={Office}")).Items);
        Assert.Equal(422, (await app.Api("").Get("providers?category=thief")).Status);
        Assert.Equal(404, (await app.Api("").Get("providers/nobody12")).Status);
    }

    [Fact]
    public async Task An_import_takes_what_fits_and_names_every_other_row()
    {
        const string Csv = "name_bn,name_en,category,headline_bn,mobile,area,price_from,price_to,unit,visit_fee\n"
            + "নতুন জন,,tailor,জামা সেলাই,01900009951,sherpur-bogura-kusumbi,200,400,কাজ,0\n"
            + "ভুল পেশা,,pirate,জাহাজ,01900009952,sherpur-bogura-kusumbi,200,400,কাজ,0\n"
            + "দূরের জন,,tailor,জামা,01900009953,nowhere,200,400,কাজ,0\n"
            + "নতুন জন,,tailor,জামা সেলাই,01900009951,sherpur-bogura-kusumbi,200,400,কাজ,0\n"
            + "নতুন জন,,cook,বিয়ের রান্না,01900009951,sherpur-bogura-kusumbi,2000,4000,আয়োজন,0\n";
        var report = await app.Services.In(db => app.Services.GetRequiredService<ProvidersImport>().Run(db, new MemoryStream(Encoding.UTF8.GetBytes(Csv)), null));
        Assert.Equal((2, 1, 2), (report.Accepted, report.Unchanged, report.Refused.Count));
        Assert.Equal([3, 4], report.Refused.Select(r => r.Line));
        var made = await In(db => db.Set<Provider>().Include(p => p.Works).SingleAsync(p => p.Mobile == "+8801900009951"));
        Assert.Equal(["cook", "tailor"], made.Works.Select(w => w.Trade).Order());
    }
}
