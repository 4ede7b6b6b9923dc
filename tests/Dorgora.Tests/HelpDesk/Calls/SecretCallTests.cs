using Dorgora.HelpDesk;
using Dorgora.Offices.Citizens;
using Dorgora.Platform.Events;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

/// <summary>Who tells of a child marriage must not be found by those who list, search or export calls.</summary>
public sealed class SecretCallTests(App app) : IClassFixture<App>
{
    private async Task<(HtmlPage Talk, string Number)> Tell(params (string, string?)[] more)
    {
        var number = CallDeskSite.NewNumber();
        var talk = await app.Ring(number);
        await (await app.Operator).Push(talk, "[formaction$=Save]", [("Text", "আজ রাতে কিশোরীর বিয়ে"), ("CallerName", "গোপন রহিমা"), .. more]);
        return (talk, number);
    }

    [Fact]
    public async Task The_number_stands_only_in_the_words_of_the_case()
    {
        var (talk, number) = await Tell(("Category", "SOC-CM"));
        var call = await app.CallOf(talk);
        Assert.Equal((null, true), (call.From, call.Sealed));
        var of = await app.CaseOf(talk);
        Assert.Null(of.CitizenId);
        await app.Services.In(async db =>
        {
            Assert.Equal("+88" + number, (await db.Set<CaseWords>().SingleAsync(w => w.CaseId == of.Id)).Mobile);
            Assert.False(await db.Set<Citizen>().AnyAsync(c => c.Mobile == "+88" + number));
            Assert.False(await db.Set<StoredEvent>().AnyAsync(e => e.Data.Contains(number.Substring(1))));
        });
    }

    [Theory]
    [InlineData("/desk"), InlineData("/desk/calls"), InlineData("/desk/calls.csv"), InlineData("/desk/callbacks")]
    public async Task No_list_knows_number_name_or_words(string address)
    {
        var (talk, number) = await Tell(("Category", "SOC-CM"));
        var shown = await (await app.Operator).Get(address);
        Assert.Equal(200, shown.Status);
        foreach (var secret in new[] { number[^7..], Dorgora.Bangla.Digits.ToBangla(number[^6..]), "গোপন রহিমা".Normalize(), "কিশোরীর বিয়ে".Normalize() })
            Assert.DoesNotContain(secret, shown.Document.DocumentElement.OuterHtml.Normalize());
        Assert.DoesNotContain(number[^7..], (await app.Api().Get("calls")).Json.GetRawText());
        Assert.Empty((await app.Api().Get($"calls?from={number}")).Items);
        Assert.NotEqual(default, talk.CallId);
    }

    [Fact]
    public async Task The_next_call_from_that_number_knows_nothing()
    {
        var (_, number) = await Tell(("Category", "SOC-CM"));
        var again = await app.Ring(number);
        Assert.Null(again.One("[aria-labelledby=before]"));
        Assert.Equal("", again.Value("CallerName"));
        Assert.DoesNotContain("গোপন রহিমা".Normalize(), again.Text.Normalize());
    }

    [Fact]
    public async Task A_secret_subject_warns_proposes_no_other_cases_and_keeps_nothing_in_the_browser()
    {
        await Tell(("Category", "SOC-CM"));
        var talk = await (await app.Operator).Push(await app.Ring(CallDeskSite.NewNumber()), "[formaction$=Look]", ("Category", "SOC-CM"));
        Assert.NotNull(talk.One("#words[data-private]"));
        Assert.NotNull(talk.One("#advice .dg-note--lit"));
        Assert.Empty(talk.All("#similar li"));
        var open = await (await app.Operator).Push(talk, "[formaction$=Look]", ("Category", "CIV-ROAD"));
        Assert.Null(open.One("#words[data-private]"));
    }

    [Fact]
    public async Task Who_asks_to_stay_unknown_is_sealed_as_well()
    {
        var (talk, _) = await Tell(("Category", "CIV-ROAD"), ("KeepSecret", "true"));
        Assert.True((await app.CallOf(talk)).Sealed);
        Assert.Null((await app.CaseOf(talk)).CitizenId);
    }
}
