using Dorgora.Bangla;
using Dorgora.OneStop;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>A token from home, and its limits against hoarding; the short link in its SMS.</summary>
public sealed class JoinTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<HtmlPage> Ask(string mobile, string service = "KS-01")
    {
        var visitor = app.Visitor();
        return await visitor.Press(await visitor.Get("/magura/join"), "টোকেন নিন", ("Service", service), ("Phone", mobile));
    }

    private Task<int> Leave() => app.Services.In(db => db.Write(unit => unit.Set<TokenLeg>().ExecuteUpdateAsync(s => s.SetProperty(l => l.State, LegState.Left))));

    [Fact]
    public async Task From_home_one_gets_a_token_and_sees_the_queue()
    {
        var page = await Ask("০১৯০০-০০০০৪১");
        Assert.StartsWith("/t/", page.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("এর পরেই আপনার ডাক", page.Text, StringComparison.Ordinal);
        var token = await app.Services.In(db => db.Set<Token>().SingleAsync(t => t.Mobile == "+8801900000041"));
        Assert.Equal(("phone", "+8801900000041"), (token.Channel, token.Mobile));
    }

    [Fact]
    public async Task One_mobile_has_one_open_token_and_two_a_day()
    {
        Assert.Equal(200, (await Ask("01900000042")).Status);
        var second = await Ask("01900000042");
        Assert.Equal(422, second.Status);
        Assert.Contains(second.Errors, e => e.Contains("খোলা আছে", StringComparison.Ordinal));
        await Leave();
        Assert.Equal(200, (await Ask("01900000042")).Status);
        await Leave();
        Assert.Equal(422, (await Ask("01900000042")).Status);
        Assert.Equal(2, await app.Services.In(db => db.Set<Token>().CountAsync(t => t.Mobile == "+8801900000042")));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(200, (await Ask("01900000042")).Status);
    }

    [Fact]
    public async Task Many_tokens_from_one_network_must_wait()
    {
        var answers = new List<int>();
        for (var n = 0; n < 13; n++) answers.Add((await Ask($"019000001{n:D2}")).Status);
        Assert.Equal(200, answers[0]);
        Assert.Equal(429, answers[^1]);
        app.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(200, (await Ask("01900000199")).Status);
    }

    [Theory, InlineData("KS-27", "01900000043"), InlineData("KS-01", "১২৩"), InlineData("", "01900000043")]
    public async Task Officials_wrong_numbers_and_no_service_are_refused(string service, string mobile) => Assert.Equal(422, (await Ask(mobile, service)).Status);

    [Fact]
    public async Task Where_the_office_allows_none_there_is_no_such_page()
    {
        await app.Services.In(db => db.Write(unit => unit.Set<Errand>().ExecuteUpdateAsync(s => s.SetProperty(e => e.FromHome, false))));
        Assert.Equal(404, (await app.Visitor().Get("/magura/join")).Status);
        Assert.Equal(404, (await app.Visitor().Get("/shahrasti/join")).Status);
    }

    [Theory, InlineData("http://10.1.1.1", true), InlineData("https://seba.some-very-long-name-of-an-office-that-nobody-types-by-hand.example.gov.bd", false)]
    public async Task The_first_sms_holds_the_short_link_only_where_two_parts_are_enough(string address, bool holds)
    {
        app.Services.GetRequiredService<Site>().Address = address;
        Assert.Equal(201, (await app.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-01", mobile = "01900000044", priority = "none", channel = "kiosk" })).Status);
        Message? sms = null;
        await Until.True(async () => (sms = await app.Services.In(db => db.Set<Message>().SingleOrDefaultAsync(m => m.To == "+8801900000044" && m.Purpose == "token.issued"))) is not null);
        var secret = await app.Services.In(db => db.Set<Token>().Where(t => t.Mobile == "+8801900000044").Select(t => t.Secret).SingleAsync());
        Assert.Equal(holds, sms!.Text.Contains($"/q/{secret}", StringComparison.Ordinal));
        Assert.InRange(Sms.Count(sms.Text).Parts, 1, 2);
    }
}
