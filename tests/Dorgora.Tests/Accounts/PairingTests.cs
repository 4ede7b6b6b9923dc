using System.Net;
using System.Net.Http.Headers;
using Dorgora.Bangla;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Accounts;

/// <summary>A screen in the hall becomes an office's by a code; each test has the program to itself, since wrong codes and the clock concern all.</summary>
public sealed class PairingTests
{
    private static async Task<string> Code(App app, string kind = "kiosk")
    {
        var admin = await app.As("admin", "magura");
        var made = await admin.Press(await admin.Get("/admin/pairing"), "কোড দিন", ("OfficeSlug", "magura"), ("Kind", kind), ("Name", "নিচতলার কিয়স্ক"));
        var (bangla, latin) = (made.All(".dg-pair")[0].TextContent, made.All(".dg-pair")[1].TextContent);
        Assert.Equal(Digits.ToLatin(bangla), latin);
        Assert.Empty((await admin.Get("/admin/pairing")).All(".dg-pair"));            // shown once
        return latin.Replace(" ", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screen_that_taps_the_code_key_by_key_is_the_offices_kiosk()
    {
        await using var app = await App.Start();
        var screen = app.Visitor();
        var page = await screen.Get("/magura/kiosk");
        Assert.Equal("/pair", page.Url.AbsolutePath);
        Assert.Contains("এখনো কোনো অফিসের নয়", page.Text, StringComparison.Ordinal);
        foreach (var digit in await Code(app)) page = await screen.Press(page, Digits.ToBangla(digit.ToString()));
        page = await screen.Press(page, "জোড়া দিন", ("Do", "go"));
        Assert.Equal(("/magura/kiosk", 200), (page.Url.AbsolutePath, page.Status));
        Assert.True(screen.Cookies.GetAllCookies().Single(c => c.Name == "device").HttpOnly);
        Assert.Equal(404, (await screen.Get("/shahrasti/kiosk")).Status);
    }

    [Fact]
    public async Task A_code_works_in_either_script_once_and_for_ten_minutes()
    {
        await using var app = await App.Start();
        var code = await Code(app);
        async Task<HtmlPage> Type(string typed) { var screen = app.Visitor(); return await screen.Press(await screen.Get("/pair"), "জোড়া দিন", ("Do", "go"), ("Code", typed)); }
        Assert.Equal("/magura/kiosk", (await Type(Digits.ToBangla($"{code[..4]}-{code[4..]}"))).Url.AbsolutePath);
        var again = await Type(code);
        Assert.Equal((422, "/pair"), (again.Status, again.Url.AbsolutePath));
        Assert.Contains("কোডটি মেলেনি", again.Text, StringComparison.Ordinal);
        var late = await Code(app);
        app.Clock.Advance(PairingCode.Life);
        Assert.Equal(422, (await Type(late)).Status);
    }

    [Fact]
    public async Task Who_tries_codes_must_wait_longer_and_longer()
    {
        await using var app = await App.Start();
        var (screen, code) = (app.Visitor(), await Code(app));
        HtmlPage page = null!;
        for (var n = 0; n < 7; n++) page = await screen.Press(await screen.Get("/pair"), "জোড়া দিন", ("Do", "go"), ("Code", $"0000000{n}"));
        Assert.Equal(429, page.Status);
        Assert.True(page.Response.Headers.RetryAfter is not null);
        Assert.Equal(429, (await screen.Press(await screen.Get("/pair"), "জোড়া দিন", ("Do", "go"), ("Code", code))).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("/magura/kiosk", (await screen.Press(await screen.Get("/pair"), "জোড়া দিন", ("Do", "go"), ("Code", code))).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_withdrawn_screen_is_out_within_a_minute_on_every_node_and_a_locked_one_says_so()
    {
        await using var app = await App.Start();
        var screen = app.Visitor();
        await screen.Press(await screen.Get("/pair"), "জোড়া দিন", ("Do", "go"), ("Code", await Code(app)));
        var id = await app.Services.In(db => db.DeviceKeys.Where(k => k.Name == "নিচতলার কিয়স্ক").Select(k => k.Id).SingleAsync());
        var admin = await app.As("admin", "magura");
        async Task Set(bool locked) => await admin.Http.PostAsync("/admin/keys?handler=Lock", new FormUrlEncodedContent([new("Id", id.ToString()), new("Locked", locked ? "true" : "false"), new("_form", (await admin.Get("/admin/keys")).One("input[name=_form]")!.GetAttribute("value")!)]));
        await Set(true);
        Assert.Contains("এই যন্ত্রটি এখন বন্ধ", (await screen.Get("/magura/kiosk")).Text, StringComparison.Ordinal);
        await Set(false);
        Assert.Contains("মোবাইল নম্বর দিন", (await screen.Get("/magura/kiosk")).Text, StringComparison.Ordinal);
        await app.Services.In(async db =>                                              // as another node does it
        {
            (await db.DeviceKeys.SingleAsync(k => k.Id == id)).Withdraw(db.Time.Now);
            await db.SaveChangesAsync();
        });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/pair", (await screen.Get("/magura/kiosk")).Url.AbsolutePath);
    }

    [Fact]
    public async Task The_screens_cookie_counts_only_without_a_key_and_without_a_person()
    {
        await using var app = await App.Start();
        var screen = app.Visitor();
        screen.Cookies.Add(new Uri(app.Address), new System.Net.Cookie("device", App.Keys.First(k => k.Kind == "board" && k.Office == "magura").Key));
        async Task<HttpStatusCode> Board(string? bearer)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/offices/magura/board");
            if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            return (await screen.Http.SendAsync(request)).StatusCode;
        }
        Assert.Equal(HttpStatusCode.OK, await Board(null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Board("nonsense"));
        var person = App.Account("admin", "magura");
        await screen.Press(await screen.Get("/signin"), "প্রবেশ", ("UserName", person.User), ("Secret", person.Password));
        Assert.Equal("/account", (await screen.Get("/account")).Url.AbsolutePath);
        app.Clock.Advance(TimeSpan.FromHours(1));                                       // the session is over; the screen does not act in its place
        Assert.Equal("/signin", (await screen.Get("/account")).Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.Unauthorized, await Board(null));
    }
}
