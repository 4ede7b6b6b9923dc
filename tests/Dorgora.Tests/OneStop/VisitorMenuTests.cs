using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The way to one's visitors in the menu of an office without a service room: it is there when somebody wants to come.</summary>
public sealed class VisitorMenuTests(App app) : IClassFixture<App>
{
    private const string Link = "a[href='/desk/visitors']";

    [Fact]
    public async Task It_is_there_while_somebody_waits_for_an_answer_or_has_a_time_and_else_not()
    {
        var uno = await app.As(Role.Uno, "kalai");
        Assert.Null((await uno.Get("/cases")).One(Link));
        var asked = await app.Api("desk", "kalai").Post("offices/kalai/meetings", new { official = await app.Post("kalai.uno"), subject = "জমির কথা", mobile = "01900000771", persons = 1 });
        Assert.Equal(201, asked.Status);
        Assert.Contains("১", (await uno.Get("/cases")).One(Link)!.TextContent, StringComparison.Ordinal);
        Assert.Null((await (await app.SignIn("ac-land.kalai")).Get("/cases")).One(Link));           // whom nobody asked
        var at = Dhaka.Stamp(app.Clock.GetUtcNow().UtcDateTime.AddMinutes(30));
        Assert.Equal(200, (await app.Api("desk", "kalai").Post($"meetings/{asked["id"]}/answer", new { answer = "time", at })).Status);
        Assert.DoesNotContain("১", (await uno.Get("/cases")).One(Link)!.TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (await uno.Get("/desk/visitors")).Status);
        app.Clock.Advance(TimeSpan.FromDays(1));
        uno = await app.SignIn(App.Account("uno", "kalai").User);
        Assert.Null((await uno.Get("/cases")).One(Link));
    }
}
