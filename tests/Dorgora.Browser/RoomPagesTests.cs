using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Browser;

/// <summary>Pages of the service room: usable for all, on a telephone, in English too.</summary>
public sealed class RoomPagesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Who_arranges_the_room_finds_their_pages_in_order()
    {
        await using var head = await (await Visitor.At(site)).SignIn(App.Account("dc", "magura").User);
        await new Walk(head, "room", follow: false).From("/admin/services", "/admin/services/KS-01", "/admin/services/counter/1", "/admin/services/room", "/admin/voice");
    }

    [Fact]
    public async Task The_clerk_sees_what_did_not_print()
    {
        await site.App.Api("kiosk", "magura").Post("offices/magura/tokens", new { service = "KS-02", priority = "none", channel = "kiosk" });
        await using var clerk = await (await Visitor.At(site)).SignIn(App.Account("counter", "magura").User);
        await new Walk(clerk, "clerk", follow: false).From("/desk/unprinted", "/desk/counter?all=1");
    }

    [Fact]
    public async Task The_public_page_of_the_room_and_the_token_from_home()
    {
        await using var visitor = await Visitor.At(site);
        await new Walk(visitor, "public", staff: false, follow: false).From("/magura/room", "/magura/join", "/o/magura");
    }
}
