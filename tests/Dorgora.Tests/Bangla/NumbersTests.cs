using Dorgora.Bangla;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class NumbersTests
{
    [Theory]
    [InlineData(0, "০")]
    [InlineData(999, "৯৯৯")]
    [InlineData(1000, "১,০০০")]
    [InlineData(145000, "১,৪৫,০০০")]
    [InlineData(-12345678, "-১,২৩,৪৫,৬৭৮")]
    [InlineData(100000, "১,০০,০০০")]
    [InlineData(-100000, "-১,০০,০০০")]
    [InlineData(10000000, "১,০০,০০,০০০")]
    [InlineData(long.MinValue, "-৯২,২৩,৩৭,২০,৩৬,৮৫,৪৭,৭৫,৮০৮")]
    public void Numbers_are_grouped_by_lakh_and_crore(long number, string expected)
    {
        Assert.Equal(expected, Numbers.Group(number));
        Assert.Equal(Digits.ToLatin(expected), Numbers.GroupLatin(number));
    }

    [Theory]
    [InlineData(0, "শূন্য")]
    [InlineData(19, "উনিশ")]
    [InlineData(88, "অষ্টাশি")]
    [InlineData(99, "নিরানব্বই")]
    [InlineData(100, "একশো")]
    [InlineData(512003, "পাঁচ লক্ষ বারো হাজার তিন")]
    [InlineData(1170, "এক হাজার একশো সত্তর")]
    [InlineData(-7, "ঋণাত্মক সাত")]
    [InlineData(10000000, "এক কোটি")]
    [InlineData(123456789, "বারো কোটি চৌত্রিশ লক্ষ ছাপ্পান্ন হাজার সাতশো ঊননব্বই")]
    [InlineData(100000000000000, "এক কোটি কোটি")]
    public void A_number_is_written_in_words(long number, string expected)
    {
        Assert.Equal(expected.Normalize(), Numbers.Words(number));
        Assert.True(Numbers.TryParseWords(expected, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("এগার", 11)]
    [InlineData("দুই লাখ", 200000)]
    [InlineData("পাঁচশ", 500)]
    [InlineData("এক শত সত্তর", 170)]
    [InlineData("মাইনাস বারো", -12)]
    [InlineData("  এক   হাজার ", 1000)]
    public void Words_are_read_as_people_write_them(string text, long expected)
    {
        Assert.True(Numbers.TryParseWords(text, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("এক দুই")]
    [InlineData("হাজার")]
    [InlineData("এক হাজার দুই লক্ষ")]
    [InlineData("পাঁচশো একশো")]
    [InlineData("কোটি")]
    [InlineData("অনেক")]
    [InlineData("এক কোটি কোটি কোটি কোটি")]
    public void What_is_no_number_in_words_is_refused(string? text) => Assert.False(Numbers.TryParseWords(text, out _));

    [Fact]
    public void Every_number_is_read_back_from_its_words_and_its_groups()
    {
        foreach (var number in Enumerable.Range(0, 2000)) Assert.True(BothWays(number), $"{number}");
        foreach (var number in (long[])[long.MaxValue, long.MinValue, 9_999_999, 99_99_99_999]) Assert.True(BothWays(number), $"{number}");
        var sizes = Gen.Choose(0, 62).SelectMany(bits => Gen.Choose(1, int.MaxValue).Select(n => (long)n << 31 >> (62 - bits))).ToArbitrary();
        Prop.ForAll(sizes, BothWays).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [InlineData(85.5, "৮৫.৫%")]
    [InlineData(100, "১০০%")]
    [InlineData(0.04, "০%")]
    [InlineData(-0.01, "০%")]
    [InlineData(33.333, "৩৩.৩%")]
    [InlineData(double.NaN, "–")]
    public void A_share_is_written_in_hundredths(double percent, string expected) => Assert.Equal(expected, Numbers.Percent(percent));

    [Fact]
    public void Decimals_are_grouped_rounded_and_read_back()
    {
        Assert.Equal("১,৪৫,০০০.৫০", Numbers.Decimal(145000.5, 2));
        Assert.Equal("৩", Numbers.Decimal(2.5, 0));
        Assert.Equal("২.৬৮", Numbers.Decimal(2.675, 2));
        Assert.Equal("১০,০০,০০,০০,০০,০০,০০,০০,০০০.০", Numbers.Decimal(1e18, 1));
        Assert.Equal("-১,২৩৪.৬", Numbers.Decimal(-1234.56, 1));
        Assert.Equal("০.০", Numbers.Decimal(-0.04, 1));
        Assert.Equal("–", Numbers.Decimal(double.PositiveInfinity, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbers.Decimal(1, 16));
        Prop.ForAll(Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary(), n =>
            Numbers.TryParseDecimal(Numbers.Decimal(n / 100.0, 2), out var back) && back == n / 100m
            && Numbers.TryParseDecimal(Numbers.Percent(n / 10.0), out var share) && share == n / 10m).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData("1.2.3")]
    [InlineData("1,,0")]
    [InlineData("1e5")]
    [InlineData("ক")]
    [InlineData("৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯")]
    public void What_is_no_decimal_number_is_refused(string? text) => Assert.False(Numbers.TryParseDecimal(text, out _));

    private static bool BothWays(long number) =>
        Numbers.TryParseWords(Numbers.Words(number), out var fromWords) && fromWords == number
        && Digits.TryParseLong(Numbers.Group(number), out var fromGroups) && fromGroups == number;
}
