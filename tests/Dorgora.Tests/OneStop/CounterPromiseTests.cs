using Dorgora.OneStop;
using Dorgora.OneStop.Counters;
using Dorgora.OneStop.Voice;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>What the charter promises stands before the clerk; midnight in an office that never closes; the number that is spoken.</summary>
public sealed class CounterPromiseTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<Guid> Give(string service = "KS-01")
        => Guid.Parse((await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service, mobile = "01900000037", priority = "none", channel = "kiosk" }))["id"]!);

    private Task<Token> Stored(Guid id) => app.Services.In(db => db.Set<Token>().Include(t => t.Legs).SingleAsync(t => t.Id == id));

    [Fact]
    public async Task Papers_fee_and_time_of_the_service_are_in_view_and_the_office_chooses_which()
    {
        await Give();
        var (clerk, head) = (await app.As("counter", "magura"), await app.As("dc", "magura"));
        var page = await clerk.Press(await clerk.Get("/desk/counter?all=1"), "এখানে বসুন");
        Assert.Null(page.One("#charter"));
        page = await clerk.Press(page, "পরের জনকে ডাকুন");
        var charter = page.One("section[aria-labelledby=charter]")!;
        Assert.NotEmpty(charter.QuerySelectorAll("li"));
        Assert.Equal(2, charter.QuerySelectorAll("dd").Count(d => d.TextContent.Trim() != ""));
        var address = charter.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal(("/magura/charter/SV-DC-04", 200), (address, (await app.Visitor().Get(address)).Status));
        Assert.Equal(422, (await head.Press(await head.Get("/admin/services/KS-01"), "রাখুন", ("Charter", "SV-XX-99"))).Status);
        await head.Press(await head.Get("/admin/services/KS-01"), "রাখুন", ("Charter", ""));
        Assert.Null((await clerk.Get("/desk/counter/1")).One("#charter"));
        await head.Press(await head.Get("/admin/services/KS-01"), "রাখুন", ("Charter", "SV-DC-05"));
        Assert.NotNull((await clerk.Get("/desk/counter/1")).One("a[href='/magura/charter/SV-DC-05']"));
    }

    [Fact]
    public async Task Every_service_of_the_demo_that_names_one_names_a_published_one()
    {
        var codes = await app.Services.In(db => db.Set<Errand>().Where(s => s.CharterCode != null).Select(s => s.CharterCode!).Distinct().ToListAsync());
        var office = await app.Services.In(db => db.Set<Office>().Where(o => o.Slug == "magura").Select(o => o.Id).SingleAsync());
        var published = await app.Services.In(db => app.Services.GetRequiredService<CharterRows>().Of(db, office));
        Assert.True(codes.Count > 15);
        Assert.All(codes, c => Assert.True(published.ContainsKey(c), c));
    }

    /// <summary>The clock stands at ten in the morning.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task Who_waits_at_midnight_goes_on_for_one_day_where_the_office_never_closes(bool carries)
    {
        var head = await app.As("dc", "magura");
        await head.Press(await head.Get("/admin/services/room"), "রাখুন", ("CarriesOver", carries ? "true" : null));
        var token = await Give();
        app.Clock.Advance(TimeSpan.FromHours(14) - TimeSpan.FromSeconds(1));
        Assert.Equal(LegState.Waiting, (await Stored(token)).Current.State);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await Until.True(async () => (await Stored(token)) is { } now && (now.IsOver || now.Carried));
        var turned = await Stored(token);
        Assert.Equal((!carries, carries, carries ? LegState.Waiting : LegState.Closed), (turned.IsOver, turned.Carried, turned.Current.State));
        Assert.Equal(("ক-০০১", new DateOnly(2026, 11, 22)), (turned.Shown, turned.Day));
        if (!carries) return;
        var newer = await Give();
        var counter = app.Api("counter", "magura");
        Assert.Equal($"{token}", (await counter.Post("counters/magura.1/call-next", new { }))["token.id"]);      // place kept: before today's first
        await counter.Post("counters/magura.1/start", new { });
        app.Clock.Advance(TimeSpan.FromHours(24));
        await Until.True(async () => (await Stored(token)).IsOver);
        await Until.True(async () => (await Stored(newer)).Carried);
    }

    [Fact]
    public async Task The_kiosk_says_the_number_once_unless_the_office_wants_silence()
    {
        var (screen, token) = (KioskTests.Screen(app), await Give());
        var form = (await screen.Get($"/magura/kiosk/{token}")).One("form[data-speak]")!;
        Assert.Equal(("token-number l01 n01", "now"), (form.GetAttribute("data-speak"), form.GetAttribute("data-say")));
        Assert.All(form.GetAttribute("data-speak")!.Split(' '), clip => Assert.NotNull(Clips.Find(clip)));
        Assert.Equal("", (await screen.Get($"/magura/kiosk/{token}?look=en")).One("form[data-speak]")!.GetAttribute("data-speak"));
        var head = await app.As("dc", "magura");
        await head.Press(await head.Get("/admin/services/room"), "রাখুন", ("SpeaksTokens", null));
        var silent = await screen.Get($"/magura/kiosk/{token}");
        Assert.Equal(("", null), (silent.One("form[data-speak]")!.GetAttribute("data-speak"), silent.One("[data-hear]")));
    }
}
