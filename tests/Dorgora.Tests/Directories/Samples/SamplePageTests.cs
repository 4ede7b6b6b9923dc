using System.Net;
using Dorgora.Directories.Providers;
using Dorgora.Directories.Samples;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Tests.Directories.Trust;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Directories.Samples;

/// <summary>A citizen shows photographs of their work; the office looks at each before everybody does.</summary>
public sealed class SamplePageTests(App app) : IClassFixture<App>
{
    private const string Send = "ছবি জমা দিন";

    private static string At(Provider of) => $"/me/profiles/{of.Id}/samples";

    private static async Task<HtmlPage> Give(Browser owner, Provider of, byte[] bytes, string name = "কাজ.jpg", string caption = "সেগুন কাঠের দরজা")
        => await owner.Upload(await owner.Get(At(of)), Send, [(name, bytes)], ("Caption", caption));

    private Task<List<SamplePicture>> Of(Provider of) => app.Services.In(async db => (await db.Samples(of.Id, default)).ToList());

    private static async Task<HttpStatusCode> Open(Browser browser, string address) => (await browser.Http.GetAsync(new Uri(address, UriKind.Relative))).StatusCode;

    /// <summary>Different bytes each time, the same picture otherwise.</summary>
    private static byte[] Another(int n) => Pictures.JpegOf(100 + n, 100);

    private static async Task<HtmlPage> Decide(Browser desk, SamplePicture of, string button, params (string, string?)[] typed) => await desk.Press(await desk.Get($"/desk/providers/samples/{of.Sample.Id}"), button, typed);

    [Fact]
    public async Task A_photograph_waits_for_the_office_and_until_then_only_its_owner_and_the_desk_open_it()
    {
        var provider = await app.Somebody();
        using var owner = await app.Citizen(provider.Mobile);
        using var other = await app.Citizen("01900009961");
        var page = await Give(owner, provider, Pictures.Jpeg);
        Assert.Equal((200, At(provider)), (page.Status, page.Url.AbsolutePath));
        var picture = Assert.Single(await Of(provider));
        Assert.Equal((4, 2, "ফাইল.jpg"), (picture.File.Width, picture.File.Height, picture.File.Name));
        var (uno, foreign, visitor) = (await app.As("uno"), await app.As("admin", "sherpur-bogura"), app.Visitor());
        async Task OnlyTheTwo()
        {
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await Open(owner, picture.Own), await Open(uno, picture.Desk)));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await Open(other, picture.Own), await Open(foreign, picture.Desk)));
            foreach (var anybody in new[] { visitor, owner, other, uno, foreign }) Assert.Equal(HttpStatusCode.NotFound, await Open(anybody, $"/files/{picture.File.Id}"));
            Assert.Empty((await app.PageOf(provider)).All(".dg-papers img"));
        }
        await OnlyTheTwo();
        Assert.True((await owner.Http.GetAsync(new Uri(picture.Own, UriKind.Relative))).Headers.CacheControl!.NoStore);
        Assert.NotNull((await uno.Get("/desk/providers/samples")).One($"a[href='/desk/providers/samples/{picture.Sample.Id}']"));
        Assert.Equal(200, (await Decide(uno, picture, "দেখতে দিন")).Status);
        var image = (await app.PageOf(provider)).One(".dg-papers img")!;
        Assert.Equal(("lazy", "4", "2", "সেগুন কাঠের দরজা"), (image.GetAttribute("loading"), image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt")));
        Assert.Equal(HttpStatusCode.OK, await Open(visitor, image.GetAttribute("src")!));
        Assert.Equal(422, (await Decide(uno, picture, "ফেরত দিন")).Status);
        await Decide(uno, picture, "ফেরত দিন", ("Reason", "একজনের মুখ দেখা যায়"));
        await OnlyTheTwo();
        Assert.Contains("একজনের মুখ দেখা যায়", (await owner.Get(At(provider))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_clean_picture_is_refused_and_place_and_camera_are_gone_from_what_is_kept()
    {
        var provider = await app.Somebody();
        using var owner = await app.Citizen(provider.Mobile);
        foreach (var (bytes, name) in new (byte[] Bytes, string Name)[]
        {
            (Pictures.JpegOf(5_000, 5_001), "বোমা.jpg"), (Pictures.Pdf, "কাগজ.pdf"), (Pictures.Png, "অন্য.jpg"), ("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"u8.ToArray(), "আঁকা.jpg"),
            ([.. Pictures.Jpeg.AsSpan(0, 40), .. "<script>alert(1)</script>"u8], "মিশ্র.jpg"),
        })
            Assert.Equal((422, name), ((await Give(owner, provider, bytes, name)).Status, name));
        Assert.Equal(422, (await Give(owner, provider, Pictures.Jpeg, caption: " ")).Status);
        Assert.Equal(422, (await owner.Press(await owner.Get(At(provider)), Send, ("Caption", "ছবি ছাড়া"))).Status);
        Assert.Empty(await Of(provider));
        var (clean, dirty) = Pictures.Traced.First();
        Assert.Equal(200, (await Give(owner, provider, dirty)).Status);
        byte[] polyglot = [.. Another(1), .. "<script>alert(1)</script>"u8];
        Assert.Equal(200, (await Give(owner, provider, polyglot)).Status);
        var kept = await Of(provider);
        Assert.Equal(clean, await owner.Http.GetByteArrayAsync(new Uri(kept[0].Own, UriKind.Relative)));
        Assert.Equal(-1, (await owner.Http.GetByteArrayAsync(new Uri(kept[1].Own, UriKind.Relative))).AsSpan().IndexOf("script"u8));
    }

    [Fact]
    public async Task Twelve_at_most_each_once_and_a_double_click_makes_one()
    {
        var provider = await app.Somebody();
        using var owner = await app.Citizen(provider.Mobile);
        var form = await owner.Get(At(provider));
        for (var n = 0; n < 2; n++) await owner.Http.SendAsync(Browser.FilledWith(form, Send, [("ক.jpg", Another(0))], ("Caption", "একবার")));
        Assert.Single(await Of(provider));
        Assert.Equal(422, (await Give(owner, provider, Another(0))).Status);
        for (var n = 1; n < WorkSample.Most; n++) Assert.Equal(200, (await Give(owner, provider, Another(n))).Status);
        Assert.Null((await owner.Get(At(provider))).One("input[type=file]"));
        var thirteenth = await Browser.Read(await owner.Http.SendAsync(Browser.FilledWith(form, Send, [("ক.jpg", Another(20))], ("Caption", "আরও"), ("_once", $"{Guid.NewGuid()}"))));
        Assert.Equal((422, "সর্বোচ্চ ১২টি ছবি রাখা যায়। আগে একটি মুছুন"), (thirteenth.Status, thirteenth.Errors[0]));
        Assert.Equal(WorkSample.Most, (await Of(provider)).Count);
    }

    [Fact]
    public async Task The_owner_orders_and_removes()
    {
        var provider = await app.Somebody();
        using var owner = await app.Citizen(provider.Mobile);
        using var other = await app.Citizen("01900009962");
        await Give(owner, provider, Another(1), caption: "প্রথম");
        await Give(owner, provider, Another(2), caption: "দ্বিতীয়");
        var page = await owner.Get(At(provider));
        Assert.Equal(404, (await other.Get(At(provider))).Status);
        Assert.Equal(["প্রথম", "দ্বিতীয়"], (await Of(provider)).Select(p => p.Sample.CaptionBn));
        page = await owner.Press(page, "আগে আনুন: দ্বিতীয়");
        Assert.Equal(["দ্বিতীয়", "প্রথম"], page.All(".dg-papers .name").Select(n => n.TextContent));
        var gone = (await Of(provider)).Single(p => p.Sample.CaptionBn == "প্রথম");
        await owner.Press(page, "মুছুন: প্রথম");
        Assert.Equal("দ্বিতীয়", Assert.Single(await Of(provider)).Sample.CaptionBn);
        Assert.False(await app.Services.In(db => db.Set<StoredFile>().AnyAsync(f => f.Id == gone.File.Id)));
        Assert.Equal(HttpStatusCode.NotFound, await Open(owner, gone.Own));
        Assert.Equal(200, (await Give(owner, provider, Another(4), caption: "আবার")).Status);           // the freed place is taken again
        Assert.Equal([1, 2], (await Of(provider)).Select(p => p.Sample.Place).Order());
    }

    [Fact]
    public async Task A_sample_of_somebody_elses_is_not_reached_through_ones_own_page()
    {
        var (mine, theirs) = (await app.Somebody(), await app.Somebody());
        using var me = await app.Citizen(mine.Mobile);
        using var them = await app.Citizen(theirs.Mobile);
        await Give(me, mine, Another(1));
        await Give(them, theirs, Another(2));
        var (own, foreign) = (Assert.Single(await Of(mine)), Assert.Single(await Of(theirs)));
        var form = await me.Get(At(mine));
        foreach (var page in new[] { mine, theirs })
            foreach (var handler in new[] { "Earlier", "Remove" })
            {
                using var act = Browser.Filled(form, "মুছুন: সেগুন কাঠের দরজা", ("_once", $"{Guid.NewGuid()}"));
                act.RequestUri = new Uri(form.Url, $"{At(page)}?handler={handler}&sample={foreign.Sample.Id}");
                Assert.Equal(HttpStatusCode.NotFound, (await me.Http.SendAsync(act)).StatusCode);
            }
        using var adding = Browser.FilledWith(form, Send, [("ক.jpg", Another(3))], ("Caption", "অন্যের"), ("_once", $"{Guid.NewGuid()}"));
        adding.RequestUri = new Uri(form.Url, At(theirs));
        Assert.Equal(HttpStatusCode.NotFound, (await me.Http.SendAsync(adding)).StatusCode);
        Assert.Equal((1, 1), ((await Of(mine)).Count, (await Of(theirs)).Count));
        var desk = await app.As("admin", "sherpur-bogura");
        Assert.Equal(404, (await desk.Get($"/desk/providers/samples/{own.Sample.Id}")).Status);
        Assert.Null((await desk.Get("/desk/providers/samples")).One($"a[href='/desk/providers/samples/{own.Sample.Id}']"));
        var neighbour = await app.Services.In(db => db.Set<Provider>().Where(p => p.State == ProviderState.Shown && p.OfficePath.EndsWith("/sherpur-bogura/")).Select(p => p.Id).FirstAsync());
        foreach (var handler in new[] { "Show", "Refuse" })
        {
            using var act = Browser.Filled(await desk.Get($"/desk/providers/{neighbour}"), "আড়ালে নিন", ("Reason", "ঝাপসা"), ("_once", $"{Guid.NewGuid()}"));
            act.RequestUri = new Uri(form.Url, $"/desk/providers/samples/{own.Sample.Id}?handler={handler}");
            Assert.Equal(HttpStatusCode.NotFound, (await desk.Http.SendAsync(act)).StatusCode);
        }
        Assert.Equal(SampleState.Waiting, Assert.Single(await Of(mine)).Sample.State);
        Assert.Equal(403, (await (await app.As("operator")).Get("/desk/providers/samples")).Status);
    }

    [Fact]
    public async Task Two_who_look_at_the_same_moment_do_not_overrule_each_other_unseen()
    {
        var provider = await app.Somebody();
        using var owner = await app.Citizen(provider.Mobile);
        await Give(owner, provider, Another(1));
        var picture = Assert.Single(await Of(provider));
        var (uno, officer) = (await app.As("uno"), await app.As("officer"));
        var late = await officer.Get($"/desk/providers/samples/{picture.Sample.Id}");
        await Decide(uno, picture, "দেখতে দিন");
        Assert.Equal(409, (await officer.Press(late, "ফেরত দিন", ("Reason", "ঝাপসা"))).Status);
        Assert.Equal(SampleState.Shown, Assert.Single(await Of(provider)).Sample.State);
    }

    [Fact]
    public async Task Who_is_hidden_or_leaves_shows_no_photographs_and_leaving_erases_rows_and_bytes()
    {
        var provider = await app.Somebody();
        using var owner = await app.Citizen(provider.Mobile);
        await Give(owner, provider, Another(1));
        var picture = Assert.Single(await Of(provider));
        var uno = await app.As("uno");
        await Decide(uno, picture, "দেখতে দিন");
        await uno.Press(await uno.Get($"/desk/providers/{provider.Id}"), "আড়ালে নিন", ("Reason", "নম্বর বন্ধ"));
        Assert.Equal(HttpStatusCode.NotFound, await Open(app.Visitor(), $"/files/{picture.File.Id}"));
        await owner.Press(await owner.Get($"/me/profiles/{provider.Id}"), "মুছে ফেলুন");
        Assert.Equal(HttpStatusCode.NotFound, await Open(owner, picture.Own));
        await Until.True(async () => await app.Services.In(db => db.Set<StoredFile>().AllAsync(f => f.Id != picture.File.Id)));
        Assert.Empty(await Of(provider));
        var bytes = Directory.EnumerateFiles(Path.Combine(app.Services.GetRequiredService<Dorgora.Platform.Web.Site>().Data, "files"), picture.File.Place, SearchOption.AllDirectories).Single();
        File.SetLastWriteTimeUtc(bytes, DateTime.UnixEpoch);
        await app.Services.In(db => app.Services.GetRequiredService<FileStore>().Sweep(db.For(Scope.All, Actor.System, TimeProvider.System), default));
        Assert.False(File.Exists(bytes));
    }
}
