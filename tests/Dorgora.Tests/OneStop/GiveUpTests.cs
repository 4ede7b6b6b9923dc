using Dorgora.OneStop;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>A visitor gives their token up at the kiosk, without script.</summary>
public sealed class GiveUpTests(App app) : IClassFixture<App>
{
    private async Task<Token> Given(string mobile)
    {
        var given = await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-16", mobile, priority = "none", channel = "kiosk" });
        return await Stored(Guid.Parse(given["id"]!));
    }

    private Task<Token> Stored(Guid id) => app.Services.In(db => db.Set<Token>().Include(t => t.Legs).SingleAsync(t => t.Id == id));

    private static Task<HtmlPage> Key(Browser screen, HtmlPage page, string key) => screen.Press(page, page.All("button[name=Do]").Single(b => b.GetAttribute("value") == key).TextContent.Trim(), ("Do", key));

    private async Task<HtmlPage> Type(Token token, string last)
    {
        var screen = KioskTests.Screen(app);
        var page = await Key(screen, await screen.Get("/magura/kiosk/leave"), "letter:ঘ");
        foreach (var digit in token.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)) page = await Key(screen, page, digit.ToString());
        page = await Key(screen, page, "go");
        foreach (var digit in last) page = await Key(screen, page, digit.ToString());
        return await Key(screen, page, "go");
    }

    [Fact]
    public async Task By_its_number_and_the_last_four_digits()
    {
        var token = await Given("01900004321");
        var wrong = await Type(token, "9999");
        Assert.Equal(422, wrong.Status);
        Assert.Equal(LegState.Waiting, (await Stored(token.Id)).Current.State);
        Assert.Contains("ছেড়ে দেওয়া হলো", (await Type(token, "4321")).Text, StringComparison.Ordinal);
        Assert.Equal(LegState.Left, (await Stored(token.Id)).Current.State);
    }

    [Fact]
    public async Task By_the_code_of_the_paper_and_only_in_its_own_office()
    {
        var token = await Given("01900004322");
        var screen = KioskTests.Screen(app);
        var page = await screen.Get("/magura/kiosk/leave");
        Assert.Equal(200, (await screen.Press(page, page.All("button[name=Do]")[0].TextContent.Trim(), ("Code", $"http://x/t/{token.Id}?s={token.Secret}"))).Status);
        Assert.Equal(LegState.Left, (await Stored(token.Id)).Current.State);
        var again = await screen.Press(page, page.All("button[name=Do]")[0].TextContent.Trim(), ("Code", $"http://x/t/{token.Id}?s={token.Secret}"));
        Assert.Equal(409, again.Status);
        var strange = await screen.Press(page, page.All("button[name=Do]")[0].TextContent.Trim(), ("Code", $"http://x/q/{new string('a', 32)}"));
        Assert.Equal(422, strange.Status);
    }

    [Fact]
    public async Task Who_reads_English_or_needs_dark_colours_keeps_them_and_may_change_them_here()
    {
        var screen = KioskTests.Screen(app);
        var letters = await screen.Get("/magura/kiosk/leave?look=contrast.en");
        Assert.DoesNotContain("ঘ", letters.One("main")!.TextContent, StringComparison.Ordinal);
        var page = await Key(screen, letters, "letter:ঘ");
        Assert.DoesNotContain("ঘ", page.One("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.One("body.contrast"));
        page = await Key(screen, page, "look:en");
        Assert.Equal(("bn", "contrast", "number"), (page.Document.DocumentElement.GetAttribute("lang"), page.One("input[name=Look]")!.GetAttribute("value"), page.One("input[name=Stage]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Who_guesses_must_wait()
    {
        var token = await Given("01900004323");
        for (var n = 0; n < 6; n++) await Type(token, $"111{n}");
        Assert.Contains("মিনিট পরে", (await Type(token, "4323")).Text, StringComparison.Ordinal);
        Assert.Equal(LegState.Waiting, (await Stored(token.Id)).Current.State);
    }
}
