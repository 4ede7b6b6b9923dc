using Xunit;
using Span = Dorgora.Bangla.Span;

namespace Dorgora.Tests.Bangla;

public class SpanTests
{
    [Theory]
    [InlineData(-50, "এইমাত্র")]
    [InlineData(59, "এইমাত্র")]
    [InlineData(60, "১ মিনিট আগে")]
    [InlineData(59 * 60 + 59, "৫৯ মিনিট আগে")]
    [InlineData(2 * 3600, "২ ঘণ্টা আগে")]
    [InlineData(86399, "২৩ ঘণ্টা আগে")]
    [InlineData(3 * 86400, "৩ দিন আগে")]
    [InlineData(59 * 86400, "৫৯ দিন আগে")]
    [InlineData(60 * 86400, "২ মাস আগে")]
    [InlineData(730 * 86400, "২ বছর আগে")]
    public void What_is_past_is_said_in_one_unit(int seconds, string expected) =>
        Assert.Equal(expected, Span.Ago(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, "০০:০০")]
    [InlineData(278, "০৪:৩৮")]
    [InlineData(3878, "০১:০৪:৩৮")]
    [InlineData(360000, "১০০:০০:০০")]
    [InlineData(-5, "-০০:০৫")]
    public void A_call_is_measured_in_minutes_and_seconds(int seconds, string expected) =>
        Assert.Equal(expected, Span.Duration(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Days_are_counted_in_bangla()
    {
        Assert.Equal("৭ দিন", Span.Days(7));
        Assert.Equal("১০ কার্যদিবস", Span.WorkingDays(10));
    }
}
