using Dorgora.Bangla;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class DigitsTests
{
    [Fact]
    public void Digits_change_script_and_all_else_stays()
    {
        Assert.Equal("কেস ০১২৩৪৫৬৭৮৯, A-১৯", Digits.ToBangla("কেস 0123456789, A-19"));
        Assert.Equal("কেস 0123456789, A-19", Digits.ToLatin("কেস ০১২৩৪৫৬৭৮৯, A-19"));
        Assert.Equal("-৯২২৩৩৭২০৩৬৮৫৪৭৭৫৮০৮", Digits.ToBangla(long.MinValue));
        Assert.Equal("৪২", Digits.ToBangla(42));
        Assert.Equal("", Digits.ToBangla(""));
    }

    [Theory]
    [InlineData("৪৭", 47)]
    [InlineData(" 47 ", 47)]
    [InlineData("-৪৭", -47)]
    [InlineData("১,৪৫,০০০", 145000)]
    [InlineData("1 45 000", 145000)]
    [InlineData("১4", 14)]
    [InlineData("২১৪৭৪৮৩৬৪৭", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("\u200B৫\u200D৬\uFEFF", 56)]
    public void A_number_is_read_in_either_script(string text, int expected)
    {
        Assert.True(Digits.TryParseInt(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("১২ক")]
    [InlineData("1.5")]
    [InlineData("1,,2")]
    [InlineData(",12")]
    [InlineData("12,")]
    [InlineData("--1")]
    [InlineData("2147483648")]
    [InlineData("٣")]
    [InlineData("9999999999999999999999999999999999999999999999999999999999999")]
    public void What_is_no_whole_number_is_refused(string? text) => Assert.False(Digits.TryParseInt(text, out _));

    [Fact]
    public void Every_number_is_read_back()
    {
        Prop.ForAll((long n) => Digits.TryParseLong(Digits.ToBangla(n), out var back) && back == n).QuickCheckThrowOnFailure();
        foreach (var edge in (long[])[long.MaxValue, long.MinValue, 0])
            Assert.True(Digits.TryParseLong(Digits.ToBangla(edge), out var back) && back == edge);
        Assert.False(Digits.TryParseLong("9223372036854775808", out _));
    }
}
