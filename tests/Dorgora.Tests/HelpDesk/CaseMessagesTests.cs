using Dorgora.Bangla;
using Dorgora.HelpDesk;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.HelpDesk;

public sealed class CaseMessagesTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Citizen_and_officer_hear_of_each_step_once_and_in_one_part()
    {
        var api = app.Api();
        const string mobile = "01900006021";
        var made = await api.Post("cases", new { office = "shahrasti", category = "UTL-PWR", text = "বাতি নেই", caller = new { mobile } });
        var post = (await api.Get("offices/shahrasti")).Json.GetProperty("posts").EnumerateArray().First(p => p.GetProperty("roleKey").GetString() == "power-dgm").GetProperty("id").GetString();
        foreach (var (act, body) in new (string, object)[] { ("assign", new { post, within = new { n = 3, unit = "days" } }), ("accept", new { }), ("extend", new { days = 2, reason = "মাল আসেনি" }), ("resolve", new { text = "হয়েছে" }), ("close", new { satisfied = true }) })
            Assert.Equal(200, (await api.Post($"cases/{made["id"]}/{act}", body)).Status);
        await Until.True(async () => (await Messages(mobile)).Any(m => m.Purpose == "case.closed"));
        var heard = await Messages(mobile);
        Assert.Equal(["case.logged", "case.assigned", "case.accepted", "case.extended", "case.resolved", "case.closed"], heard.Select(m => m.Purpose));
        Assert.All(heard, m => Assert.Equal(1, m.Parts));
        Assert.Contains(Digits.ToBangla(made["code"]!), heard[0].Text.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("২৩ নভেম্বর", heard[0].Text, StringComparison.Ordinal);
    }

    private async Task<List<(string Purpose, string Text, int Parts)>> Messages(string mobile) => [.. (await app.Api().Get($"demo/messages?mobile={mobile}")).Items
        .Select(m => (m.GetProperty("purpose").GetString()!, m.GetProperty("text").GetString()!, m.GetProperty("parts").GetInt32()))];

    [Fact]
    public void Every_neutral_sentence_names_neither_post_nor_topic()
    {
        foreach (var key in SmsTexts.Keys.Where(k => k.StartsWith("case.", StringComparison.Ordinal) && k.EndsWith(".neutral", StringComparison.Ordinal)))
        {
            var text = SmsTexts.Say(key[..^".neutral".Length], true, "4273301234", ("post", "POST"), ("category", "TOPIC"), ("reason", "TOPIC"), ("place", "TOPIC"), ("office", "POST"), ("need", "TOPIC"));
            Assert.NotNull(text);
            Assert.DoesNotContain("POST", text, StringComparison.Ordinal);
            Assert.DoesNotContain("TOPIC", text, StringComparison.Ordinal);
        }
    }
}
