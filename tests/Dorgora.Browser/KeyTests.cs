using Microsoft.Playwright;
using Xunit;

namespace Dorgora.Browser;

/// <summary>Keys, menus and files as browsers treat them.</summary>
public sealed class KeyTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Keys_work_while_the_keyboard_writes_Bangla()
    {
        await using var desk = await (await Visitor.At(site)).SignIn("operator-1.shahrasti", "/cases");
        await Hit(desk, "ত", "KeyJ");
        await Assertions.Expect(desk.Page.Locator("[data-row]").First).ToBeFocusedAsync();
        await desk.Goto("/desk/calls");
        await Hit(desk, "ন", "KeyN");
        await desk.Arrives("/desk$");
        await Hit(desk, "১", "Digit1", alt: true);
        await desk.Arrives("/desk\\?ended=[^/]+");
    }

    [Fact]
    public async Task A_field_with_suggestions_leaves_the_pages_own_keys_alone_and_keeps_the_focus_of_its_list()
    {
        await using var desk = await (await Visitor.At(site)).SignIn("operator-1.shahrasti");
        await desk.Hand.Press("কল খুলুন");
        await desk.Arrives("/desk/calls/[^/]+$");
        Assert.True(await desk.Page.Locator("#Category-q").EvaluateAsync<bool>("e => e.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }))"));
        await desk.Page.EvaluateAsync("""
            () => { document.activeElement.blur(); const place = document.createElement("form");
              place.innerHTML = '<select id="late" autofocus><option value="">–</option></select><input id="late-q" data-suggest-src="?handler=Categories" data-suggest-into="late" hidden>';
              document.querySelector("main").append(place); }
            """);
        await Assertions.Expect(desk.Page.Locator("#late-q")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_belongs_to_what_has_the_focus_and_sends_the_list_that_a_key_led_to()
    {
        await using var desk = await (await Visitor.At(site)).SignIn("operator-1.shahrasti", "/account");
        await desk.Page.EvaluateAsync("""
            () => { window.done = []; const place = document.createElement("div");
              place.innerHTML = '<button id="next" data-key="Enter">1</button><button id="other">2</button><form id="park"><select data-key="p"><option>a</option></select></form><details><summary data-key="q">3</summary><input id="inside"></details>';
              document.querySelector("main").append(place);
              for (const id of ["next", "other"]) document.getElementById(id).onclick = () => done.push(id);
              document.getElementById("park").onsubmit = e => { e.preventDefault(); done.push("park"); }; }
            """);
        await desk.Page.Keyboard.PressAsync("p");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Locator("#other").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.EvaluateAsync("() => document.activeElement.blur()");
        await desk.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("park,other,next", await desk.Page.EvaluateAsync<string>("() => done.join()"));
        await desk.Page.Keyboard.PressAsync("q");
        await Assertions.Expect(desk.Page.Locator("#inside")).ToBeFocusedAsync();
    }

    [Theory, InlineData("uno.shahrasti"), InlineData("operator-1.shahrasti"), InlineData("dc.joypurhat")]
    public async Task The_whole_menu_stands_in_one_row_at_1366_and_leads_to_ones_own_account(string user)
    {
        await using var desk = await (await Visitor.At(site)).SignIn(user);
        await desk.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        var menu = await desk.Page.Locator(".dg-dbar nav").EvaluateAsync<int[]>("n => [n.scrollWidth - n.clientWidth, document.querySelector('.dg-dbar').offsetHeight]");
        Assert.Equal(0, menu[0]);
        Assert.InRange(menu[1], 40, 60);
        await desk.Page.Locator(".dg-self").ClickAsync();
        await desk.Arrives("/account$");
    }

    [Fact]
    public async Task A_browser_keeps_the_font_for_ever()
    {
        await using var visitor = await Visitor.At(site);
        await visitor.Goto("/");
        var font = await visitor.Page.EvaluateAsync<string>("() => [...document.styleSheets].flatMap(s => [...s.cssRules]).map(r => r.cssText).join().match(/fonts\\/dorgora-bn[^)\"']+/)[0]");
        var answer = await visitor.Page.APIRequest.GetAsync($"{site.Address}/{font}");
        Assert.Equal((200, "public, max-age=31536000, immutable"), (answer.Status, answer.Headers["cache-control"]));
    }

    private static async Task Hit(Visitor desk, string key, string code, bool alt = false)
        => await desk.Page.EvaluateAsync("([key, code, altKey]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, altKey, bubbles: true, cancelable: true }))", new object[] { key, code, alt });
}
