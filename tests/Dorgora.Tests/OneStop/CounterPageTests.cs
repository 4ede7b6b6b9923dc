using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>A clerk's day at a counter, key by key, without script.</summary>
public sealed class CounterPageTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Give(int many, string service = "KS-01")
    {
        for (var n = 0; n < many; n++) Assert.Equal(201, (await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service, mobile = "01900000037", priority = "none", channel = "kiosk" })).Status);
    }

    private async Task<(Browser, HtmlPage)> Sit()
    {
        var clerk = await app.As(Role.Counter, "magura");
        var page = await clerk.Press(await clerk.Get("/desk/counter?all=1"), "এখানে বসুন");
        Assert.Equal("/desk/counter/1", page.Url.AbsolutePath);
        return (clerk, page);
    }

    private static string Token(HtmlPage page) => page.One(".tok")!.TextContent.Trim();

    [Fact]
    public async Task Somebody_is_called_comes_and_is_served_and_the_next_is_called_with_one_press()
    {
        await Give(3);
        var (clerk, page) = await Sit();
        Assert.Contains("৩ জন অপেক্ষায়", page.Text, StringComparison.Ordinal);
        page = await clerk.Press(page, "পরের জনকে ডাকুন");
        Assert.Equal("ক-০০১", Token(page));
        Assert.Contains("০১৯০০-•••০৩৭", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("০১৯০০-০০০০৩৭", page.Text, StringComparison.Ordinal);
        page = await clerk.Press(page, "আবার ডাকুন");
        page = await clerk.Press(page, "এসেছেন, কাজ শুরু");
        Assert.Contains("সেবা চলছে", page.Text, StringComparison.Ordinal);
        page = await clerk.Press(page, "শেষ, পরের জনকে ডাকুন");
        Assert.Equal("ক-০০২", Token(page));
    }

    [Fact]
    public async Task A_late_press_on_an_old_page_does_nothing_to_the_next_person()
    {
        await Give(2);
        var (clerk, page) = await Sit();
        page = await clerk.Press(page, "পরের জনকে ডাকুন");
        await clerk.Press(page, "এসেছেন, কাজ শুরু");
        var (one, other) = (await clerk.Get("/desk/counter/1"), await clerk.Get("/desk/counter/1"));
        await clerk.Press(one, "শেষ, পরের জনকে ডাকুন");
        var late = await clerk.Press(other, "শুধু শেষ");
        Assert.Equal(409, late.Status);
        Assert.Equal("ক-০০২", Token(late));
        Assert.Contains("ডাকা হয়েছে", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_pressed_in_haste_is_taken_back()
    {
        await Give(1);
        var (clerk, page) = await Sit();
        page = await clerk.Press(page, "পরের জনকে ডাকুন");
        page = await clerk.Press(page, "সারিতে ফেরান");
        Assert.Equal("–", Token(page));
        page = await clerk.Press(page, "ফেরান");
        Assert.Equal("ক-০০১", Token(page));
    }

    [Fact]
    public async Task Gone_for_a_copy_sent_on_with_a_word_and_one_errand_more()
    {
        await Give(1);
        var (clerk, page) = await Sit();
        page = await clerk.Press(await clerk.Press(page, "পরের জনকে ডাকুন"), "এসেছেন, কাজ শুরু");
        var refused = await clerk.Press(page, "সরিয়ে রাখুন");
        Assert.Equal(422, refused.Status);
        page = await clerk.Press(refused, "সরিয়ে রাখুন", ("Reason", "copy"));
        Assert.Contains("ফটোকপি আনতে গেছেন", page.Text, StringComparison.Ordinal);
        page = await clerk.Press(page, "ফিরেছেন");
        page = await clerk.Press(page, "যোগ করুন", ("Service", "KS-03"));
        var queue = page.All("select[name=To] option").First(o => o.TextContent.StartsWith('ঘ')).GetAttribute("value")!;
        page = await clerk.Press(page, "পাঠান", ("To", queue), ("Note", "মূল কপি দেখান"));
        Assert.Equal("–", Token(page));
        var there = await clerk.Press(await clerk.Press(await clerk.Get("/desk/counter/4"), "আপনি বসুন"), "পরের জনকে ডাকুন");
        Assert.Equal("ক-০০১", Token(there));
        Assert.Contains("মূল কপি দেখান", there.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_clerk_of_this_office_sits_at_a_counter()
    {
        foreach (var (role, office) in new[] { (Role.Uno, "kalai"), (Role.Dc, "magura"), (Role.Operator, "shahrasti") }) Assert.Equal(403, (await (await app.As(role, office)).Get("/desk/counter/1")).Status);
        Assert.Equal(404, (await (await app.As(Role.Counter, "magura")).Get("/desk/counter/5")).Status);
    }

    [Fact]
    public async Task A_counter_rests_calls_nobody_and_goes_on()
    {
        await Give(1);
        var (clerk, open) = await Sit();
        var page = await clerk.Press(open, "১০ মিনিট বিরতি");
        Assert.Contains("বিরতি", page.Text, StringComparison.Ordinal);
        Assert.Equal("Enter", page.All("button").Single(x => x.TextContent.Contains("কাউন্টার খুলুন", StringComparison.Ordinal)).GetAttribute("data-key"));
        Assert.Equal(409, (await clerk.Press(open, "পরের জনকে ডাকুন")).Status);
        page = await clerk.Press(await clerk.Get("/desk/counter/1"), "কাউন্টার খুলুন");
        Assert.Equal("ক-০০১", Token(await clerk.Press(page, "পরের জনকে ডাকুন")));
    }
}
