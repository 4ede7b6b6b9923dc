using Dorgora.Platform.Web;
using Dorgora.Tests.HelpDesk.Cases;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Offices;

/// <summary>The office's own emblem: on public pages and papers, for everybody while it is in use.</summary>
public sealed class EmblemTests(App app) : IClassFixture<App>
{
    private const string Settings = "/office/settings", Keep = "রাখুন";

    [Fact]
    public async Task An_office_shows_its_own_emblem_until_it_takes_it_away()
    {
        var (uno, visitor) = (await app.As(Role.Uno), app.Visitor());
        Assert.Null((await visitor.Get("/o/shahrasti")).One("img.dg-emblem"));
        var page = await uno.Upload(await uno.Get(Settings), Keep, [("প্রতীক.png", Pictures.Png)]);
        Assert.Equal((Settings, 200), (page.Url.AbsolutePath, page.Status));
        var address = (await visitor.Get("/o/shahrasti/complaint")).One("img.dg-emblem")!.GetAttribute("src")!;
        Assert.Equal(Pictures.Png, await visitor.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
        var order = (await app.Api().Post($"cases/{await app.Assigned()}/orders", new { }))["id"]!;
        Assert.Equal(address, (await uno.Get($"/orders/{order}")).One(".p-head img")!.GetAttribute("src"));
        Assert.Null((await visitor.Get("/o/magura/complaint")).One("img.dg-emblem"));
        await uno.Upload(await uno.Get(Settings), Keep, [], ("WithoutEmblem", "true"));
        Assert.Null((await visitor.Get("/o/shahrasti/complaint")).One("img.dg-emblem"));
        Assert.NotNull((await uno.Get($"/orders/{order}")).One(".p-head div.em"));
        Assert.Equal(404, (int)(await visitor.Http.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_an_emblem_is_refused_in_words_and_nothing_typed_is_lost()
    {
        var uno = await app.As(Role.Uno);
        var page = await uno.Upload(await uno.Get(Settings), Keep, [("a.pdf", Pictures.Pdf)], ("Form.SloganBn", "নতুন কথা"));
        Assert.Equal((422, "নতুন কথা"), (page.Status, page.One("#Form-SloganBn")!.GetAttribute("value")));
        Assert.Equal(["প্রতীক হিসেবে PNG, JPG বা WebP ছবি দিন"], page.Errors);
        page = await uno.Upload(page, Keep, [("a.txt", Pictures.Png)]);
        Assert.Equal(422, page.Status);
        Assert.NotNull(page.One("#Files-e"));
    }
}
