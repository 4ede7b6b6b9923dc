using Dorgora.Charter.Catalogue;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter.Bases;

/// <summary>The keeper of the installation changes a base, and every office that copied it is asked to look.</summary>
public sealed class BaseTests : IAsyncLifetime
{
    private const string Code = "SV-UNO-01", Page = $"/admin/standards/{Code}", Circular = "পরিপত্র ৪১, ২০ নভেম্বর ২০২৬";
    private App app = null!;
    private Browser keeper = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.Start();
        var user = App.Account(Role.Admin, "magura").User;
        await app.Services.In(db => db.Write(unit => unit.Accounts.Where(a => a.User == user).ExecuteUpdateAsync(a => a.SetProperty(x => x.Role, Role.Platform))));
        keeper = await app.SignIn(user);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Task<List<Message>> Told() => app.Services.In(db => db.Set<Message>().AsNoTracking().Where(m => m.Purpose == "charter.standard").OrderBy(m => m.OfficePath).ToListAsync());

    [Fact]
    public async Task A_change_needs_a_reason_keeps_what_was_before_and_raises_a_review_in_each_office_that_copied_it()
    {
        var copies = await app.Services.In(db => db.Set<PublicService>().Where(s => s.Code == Code && s.StandardId != null).Select(s => s.OfficePath).Distinct().OrderBy(p => p).ToListAsync());
        Assert.True(copies.Count >= 3);
        var was = await app.Services.In(db => db.Set<StandardService>().Where(b => b.Code == Code).Select(b => b.Facts.FeeBn).SingleAsync());
        Assert.Equal(422, (await keeper.Press(await keeper.Get(Page), "রাখুন F9", ("Form.FeeBn", "২০/- টাকার কোর্ট ফি"))).Status);
        Assert.Equal(422, (await keeper.Press(await keeper.Get(Page), "রাখুন F9", ("Reason", Circular))).Status);       // nothing changed
        var page = await keeper.Press(await keeper.Get(Page), "রাখুন F9", ("Form.FeeBn", "২০/- টাকার কোর্ট ফি"), ("Reason", Circular));
        Assert.Equal(200, page.Status);
        Assert.Equal(copies.Count, page.All("#offices li").Count);
        Assert.Equal(2, page.All("section[aria-labelledby=versions] > ul > li").Count);
        Assert.Contains(Circular.Normalize(), page.Text, StringComparison.Ordinal);
        Assert.Equal((1, was), await app.Services.In(async db => (await db.Set<StandardService>().Include(b => b.Past).SingleAsync(b => b.Code == Code)).Past is [var one] ? (one.Revision, one.Facts.FeeBn) : (0, "")));
        await Until.True(async () => (await Told()).Select(m => m.OfficePath).Distinct().SequenceEqual(copies));
        Assert.Contains("বাকি", (await keeper.Get("/admin/standards")).All("tr").Single(r => r.TextContent.Contains(Code, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_whose_base_changed_is_not_unchanged_before_somebody_looked()
    {
        await keeper.Press(await keeper.Get(Page), "রাখুন F9", ("Form.TimeBn", "০৬ (ছয়) কার্যদিবস"), ("Reason", Circular));
        var uno = await app.As(Role.Uno, "sherpur-bogura");
        var list = await uno.Press(await uno.Get("/desk/charter"), "এই ত্রৈমাসিকের সংশোধনী শুরু করুন");
        var row = list.One($"#r-{Code}")!;
        Assert.Contains("মূল তালিকায় বদলেছে".Normalize(), row.TextContent, StringComparison.Ordinal);
        var service = row.QuerySelector("[name=Service]")!.GetAttribute("value")!;
        var button = row.QuerySelector("button[value=Unchanged]")!.TextContent.Trim();
        Assert.Equal(422, (await uno.Press(list, button, ("Service", service), ("Verdict", "Unchanged"))).Status);
        var form = await uno.Get($"/desk/charter/services/{Code}");
        Assert.Contains(Circular.Normalize(), form.Text, StringComparison.Ordinal);
        list = await uno.Press(form, "রাখুন", ("Form.SawStandard", "true"));
        Assert.Equal(200, (await uno.Press(list, button, ("Service", service), ("Verdict", "Unchanged"))).Status);
        Assert.Equal(1, (await keeper.Get(Page)).All("#offices li").Count(l => l.TextContent.Contains("দেখেছে", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_offices_own_administrator_and_its_head_do_not_change_what_all_offices_copy()
    {
        foreach (var role in new[] { Role.Admin, Role.Uno })
            Assert.Equal((role, 403), (role, (await (await app.As(role, "shahrasti")).Get(Page)).Status));
        Assert.Equal(404, (await keeper.Get("/admin/standards/NONE-1")).Status);
    }

    [Fact]
    public async Task Two_keepers_at_once_and_the_second_is_told()
    {
        var (first, second) = (await keeper.Get(Page), await keeper.Get(Page));
        await keeper.Press(first, "রাখুন F9", ("Form.FeeBn", "৫০/- টাকা নগদ"), ("Reason", Circular));
        Assert.Equal(409, (await keeper.Press(second, "রাখুন F9", ("Form.FeeBn", "৬০/- টাকা নগদ"), ("Reason", Circular))).Status);
    }
}
