using Dorgora.HelpDesk.Calls;
using Dorgora.Telephone;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Calls;

public sealed class CallDispositionTests
{
    [Theory]
    [InlineData("follow-up", Disposition.FollowUp), InlineData("FollowUp", Disposition.FollowUp), InlineData(" information ", Disposition.Information), InlineData("info", Disposition.Information), InlineData("abandoned", Disposition.Missed), InlineData("BLANK", Disposition.Blank)]
    public void A_disposition_is_read_by_its_names(string text, Disposition expected)
    {
        Assert.True(CallQuery.TryDisposition(text, out var read));
        Assert.Equal(expected, read);
    }

    [Theory]
    [InlineData(""), InlineData(null), InlineData("3"), InlineData("solved"), InlineData("blank,prank")]
    public void Anything_else_is_none(string? text) => Assert.False(CallQuery.TryDisposition(text, out _));
}
