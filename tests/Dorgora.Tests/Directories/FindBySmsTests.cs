using Dorgora.Directories.Contact;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Messages;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Directories;

/// <summary>Looking for a skilled person by SMS, from any telephone.</summary>
public sealed class FindBySmsTests : IAsyncLifetime
{
    private const string Office = "sherpur-bogura";
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<(int Status, string Text)> Send(string text, string from = "01900009961", string id = "", string? key = null)
    {
        var visitor = app.Visitor();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = key ?? App.Keys.First(k => k.Kind == "sms" && k.Office == Office).Key, ["from"] = from, ["to"] = "16999", ["text"] = text, ["id"] = id });
        var answer = await visitor.Http.PostAsync(new Uri("/hooks/sms/in", UriKind.Relative), form);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Three_at_most_are_told_with_number_and_price_and_each_look_is_counted()
    {
        var (status, text) = await Send("খুঁজি বিদ্যুৎ মিস্ত্রি");
        Assert.Equal(200, status);
        var lines = text.Split('\n');
        Assert.InRange(lines.Length, 1, 3);
        Assert.All(lines, l => Assert.Contains(" 01900-00", l, StringComparison.Ordinal));
        Assert.Equal(lines.Length, await app.Services.In(db => db.Set<Reveal>().CountAsync(r => r.Mobile == "+8801900009961")));
    }

    [Theory, InlineData("khuji electrician bhabanipur"), InlineData("Find electrician ভবানীপুর"), InlineData("খুজি  ইলেকট্রিশিয়ান ভবানীপুর")]
    public async Task Letters_and_spelling_do_not_matter_and_the_union_counts(string text)
    {
        var told = (await Send(text, id: "u")).Text;
        var union = await app.Services.In(db => db.Set<Dorgora.Offices.Area>().Where(a => a.Slug == $"{Office}/bhabanipur").Select(a => a.Id).SingleAsync());
        var there = await app.Services.In(db => db.Set<Provider>().Where(p => p.OfficePath.EndsWith($"/{Office}/") && p.Works.Any(w => w.Trade == "electrician") && p.Areas.Any(a => a.AreaId == union)).Select(p => p.NameBn).ToListAsync());
        Assert.NotEmpty(there);
        Assert.All(told.Split('\n'), l => Assert.Contains(there, n => l.StartsWith(n, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_delivery_twice_is_answered_alike_and_counted_once()
    {
        var (first, second) = (await Send("খুঁজি দর্জি", id: "d-1"), await Send("খুঁজি দর্জি", id: "d-1"));
        Assert.Equal(first, second);
        Assert.Equal(1, await app.Services.In(db => db.Set<InboundSms>().CountAsync()));
    }

    [Fact]
    public async Task Who_does_not_allow_it_is_not_told()
    {
        await app.Services.In(db => db.Write(unit => unit.Set<Provider>().Where(p => p.BySmsSearch).ExecuteUpdateAsync(p => p.SetProperty(x => x.BySmsSearch, false))));
        Assert.DoesNotContain("01900", (await Send("খুঁজি দর্জি")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_number_gets_twenty_numbers_a_day()
    {
        string[] trades = ["ইলেকট্রিশিয়ান", "কাঠ মিস্ত্রি", "রাজমিস্ত্রি", "রং মিস্ত্রি", "নাপিত", "দর্জি", "কসাই", "মুচি", "বাবুর্চি", "ড্রাইভার"];
        foreach (var trade in trades) await Send($"খুঁজি {trade}");
        Assert.Equal(Reveals.MostForCitizen, await app.Services.In(db => db.Set<Reveal>().CountAsync()));
    }

    [Fact]
    public async Task Without_the_gateways_key_nothing_is_taken_and_other_words_get_no_answer()
    {
        Assert.Equal(401, (await Send("খুঁজি দর্জি", key: "nobody")).Status);
        Assert.Equal(401, (await Send("খুঁজি দর্জি", key: App.Keys.First(k => k.Kind == "desk" && k.Office == Office).Key)).Status);
        Assert.Equal(400, (await Send("খুঁজি দর্জি", from: "12345")).Status);
        Assert.Equal(204, (await Send("কেমন আছেন")).Status);
    }

    [Fact]
    public async Task What_came_in_is_forgotten_after_a_week()
    {
        await Send("খুঁজি দর্জি");
        app.Clock.Advance(InboundSms.Kept + TimeSpan.FromDays(1));
        await Until.True(async () => await app.Services.In(db => db.Set<InboundSms>().CountAsync()) == 0);
    }
}
