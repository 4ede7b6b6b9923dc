using Dorgora.Telephone;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

public sealed class CallApiTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_call_is_written_and_read_back()
    {
        var number = CallDeskSite.NewNumber();
        var made = await app.Api().Post("calls", new { office = "shahrasti", line = "01900006002", from = Dorgora.Bangla.Digits.ToBangla(number), disposition = "information", note = "অফিসের সময়" });
        Assert.Equal((201, "information", "+88" + number), (made.Status, made["disposition"], made["from"]));
        var list = await app.Api().Get($"calls?from={number}");
        Assert.Equal(made["id"], Assert.Single(list.Items).GetProperty("id").GetString());
        Assert.EndsWith("+06:00", made["rangAt"]);
    }

    [Fact]
    public async Task Since_is_an_instant_with_any_offset()
    {
        var number = CallDeskSite.NewNumber();
        await app.Api().Post("calls", new { office = "shahrasti", from = number, disposition = "blank" });
        var now = app.Clock.GetUtcNow();
        Assert.Single((await app.Api().Get($"calls?from={number}&since={Uri.EscapeDataString(now.AddSeconds(-1).ToOffset(TimeSpan.FromHours(6)).ToString("O"))}")).Items);
        Assert.Empty((await app.Api().Get($"calls?from={number}&since={Uri.EscapeDataString(now.AddSeconds(1).ToString("O"))}")).Items);
        Assert.Equal(422, (await app.Api().Get("calls?since=yesterday")).Status);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_answer_and_one_call()
    {
        var body = new { office = "shahrasti", from = CallDeskSite.NewNumber(), disposition = "missed" };
        var (first, second) = (await app.Api().Post("calls", body, "key-1"), await app.Api().Post("calls", body, "key-1"));
        Assert.Equal((201, first["id"], "true"), (second.Status, second["id"], second["callBack"]));
        Assert.Equal(1, await app.Services.In(db => db.Set<Call>().CountAsync(c => c.From == "+88" + body.from)));
    }

    [Fact]
    public async Task A_call_about_a_secret_case_is_sealed()
    {
        var number = CallDeskSite.NewNumber();
        var of = await app.Api().Post("cases", new { office = "shahrasti", category = "SOC-VAW", kind = "complaint", text = "গোপন", caller = new { mobile = number }, channel = "call" });
        var made = await app.Api().Post("calls", new { office = "shahrasti", from = number, disposition = "case", @case = of["code"] });
        Assert.Equal((201, null, "true", of["id"]), (made.Status, made["from"], made["sealed"], made["case"]));
        Assert.Empty((await app.Api().Get($"calls?from={number}")).Items);
    }

    [Theory]
    [InlineData("shahrasti", "12", "blank", null, 422), InlineData("shahrasti", "01900003010", "solved", null, 422), InlineData("shahrasti", "01900003010", "case", null, 422)]
    [InlineData("shahrasti", "01900003010", "case", "123-456-789-0", 422), InlineData("magura", "01900003010", "blank", null, 404), InlineData(null, "01900003010", "blank", null, 404)]
    public async Task What_is_wrong_is_refused(string? office, string from, string disposition, string? about, int status)
        => Assert.Equal(status, (await app.Api().Post("calls", new { office, from, disposition, @case = about })).Status);

    [Fact]
    public async Task Without_a_key_nothing_is_written_or_read()
    {
        Assert.Equal(401, (await app.Api("").Post("calls", new { office = "shahrasti" })).Status);
        Assert.Equal(401, (await app.Api("").Get("calls")).Status);
        Assert.Equal(403, (await app.Api("kiosk").Get("calls")).Status);
    }
}
