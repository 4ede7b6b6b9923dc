using Dorgora.Directories.Contact;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Directories;

/// <summary>A number is shown against being counted; nobody carries the directory away.</summary>
public sealed class RevealTests : IAsyncLifetime
{
    private const string Office = "sherpur-bogura";
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<List<Provider>> Shown() => app.Services.In(db => db.Set<Provider>().AsNoTracking().Where(p => p.OfficePath.EndsWith($"/{Office}/")).OrderBy(p => p.Code).ToListAsync());

    private Task<int> Count() => app.Services.In(db => db.Set<Reveal>().CountAsync());

    [Fact]
    public async Task A_number_is_shown_after_the_button_and_counted_once_a_day()
    {
        var one = (await Shown())[0];
        var visitor = app.Visitor();
        var ask = await visitor.Get($"/{Office}/providers/{one.Code}/contact");
        Assert.DoesNotContain("tel:+88019000010", ask.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var shown = await visitor.Press(ask, "নম্বর দেখুন");
        Assert.Equal($"tel:{one.Mobile}", shown.One("a[href^='tel:']")!.GetAttribute("href"));
        Assert.Equal(1, await Count());
        Assert.NotNull((await visitor.Get($"/{Office}/providers/{one.Code}/contact")).One($"a[href='tel:{one.Mobile}']"));
        Assert.Null((await app.Visitor().Get($"/{Office}/providers/{one.Code}/contact")).One($"a[href='tel:{one.Mobile}']"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await visitor.Get($"/{Office}/providers/{one.Code}/contact")).One($"a[href='tel:{one.Mobile}']"));
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task One_browser_sees_five_a_day_and_is_told_how_to_go_on()
    {
        var (all, visitor) = (await Shown(), app.Visitor());
        foreach (var provider in all.Take(Reveals.MostForBrowser))
            Assert.NotNull((await visitor.Press(await visitor.Get($"/{Office}/providers/{provider.Code}/contact"), "নম্বর দেখুন")).One($"a[href='tel:{provider.Mobile}']"));
        var refused = await visitor.Press(await visitor.Get($"/{Office}/providers/{all[9].Code}/contact"), "নম্বর দেখুন");
        Assert.Equal(409, refused.Status);
        Assert.Contains("প্রবেশ করলে", refused.Errors[0], StringComparison.Ordinal);
        Assert.Equal(Reveals.MostForBrowser, await Count());
    }

    [Fact]
    public async Task From_a_thousand_addresses_no_more_than_the_days_share_of_an_office_is_carried_away()
    {
        var all = await Shown();
        var (shown, of) = (0, new Dictionary<Guid, int>());
        for (var n = 0; n < 1_000; n++)
            try
            {
                var provider = all[n % 5 == 0 ? 0 : n % all.Count];
                await app.Services.In(db => db.Write(async unit =>
                {
                    await Reveals.Count(unit, provider, $"{n:x32}", "");
                    return await unit.SaveChangesAsync();
                }));
                shown++;
                of[provider.Id] = of.GetValueOrDefault(provider.Id) + 1;
            }
            catch (RuleBroken) { }
        Assert.Equal(Reveals.MostOfOffice, shown);
        Assert.All(of.Values, n => Assert.InRange(n, 1, Reveals.MostOfProvider));
        Assert.Equal(shown, await Count());
    }

    [Fact]
    public async Task A_citizen_who_signed_in_sees_twenty_a_day()
    {
        var all = await Shown();
        async Task See(int n) => await app.Services.In(db => db.Write(async unit =>
        {
            await Reveals.Count(unit, all[n], $"{n:x32}", "+8801900009977");
            return await unit.SaveChangesAsync();
        }));
        for (var n = 0; n < Reveals.MostForCitizen; n++) await See(n);
        Assert.Equal("limit", (await Assert.ThrowsAsync<RuleBroken>(() => See(Reveals.MostForCitizen))).Code);
    }

    [Fact]
    public async Task Who_is_hidden_has_no_number_for_anybody()
    {
        var one = (await Shown())[3];
        await app.Services.In(async db =>
        {
            (await db.Set<Provider>().SingleAsync(p => p.Id == one.Id)).Hide("ভুল নম্বর", db.Time.Now);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(404, (await app.Visitor().Get($"/{Office}/providers/{one.Code}/contact")).Status);
    }
}
