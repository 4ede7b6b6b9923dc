using Dorgora.Bangla;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class MoneyTests
{
    [Theory]
    [InlineData(117000, "৳ ১,১৭০", "১,১৭০/- টাকা", "এক হাজার একশত সত্তর টাকা মাত্র")]
    [InlineData(14500050, "৳ ১,৪৫,০০০.৫০", "১,৪৫,০০০.৫০ টাকা", "এক লক্ষ পঁয়তাল্লিশ হাজার টাকা পঞ্চাশ পয়সা মাত্র")]
    [InlineData(5, "৳ ০.০৫", "০.০৫ টাকা", "শূন্য টাকা পাঁচ পয়সা মাত্র")]
    [InlineData(0, "৳ ০", "০/- টাকা", "শূন্য টাকা মাত্র")]
    [InlineData(-5000, "-৳ ৫০", "-৫০/- টাকা", "ঋণাত্মক পঞ্চাশ টাকা মাত্র")]
    public void An_amount_is_written_in_three_ways(long poisha, string text, string slash, string words)
    {
        Assert.Equal(text, Money.Text(poisha));
        Assert.Equal(slash, Money.Slash(poisha));
        Assert.Equal(words.Normalize(), Money.Words(poisha));
    }

    [Theory]
    [InlineData("1170", 117000)]
    [InlineData("১১৭০", 117000)]
    [InlineData("1,170.5", 117050)]
    [InlineData("৳১,১৭০", 117000)]
    [InlineData("Tk. 500", 50000)]
    [InlineData("500 taka", 50000)]
    [InlineData("BDT 1,45,000.00", 14500000)]
    [InlineData("১,১৭০/-", 117000)]
    [InlineData("১,১৭০/= টাকা মাত্র", 117000)]
    [InlineData("১০ টাকা ৫০ পয়সা", 1050)]
    [InlineData("৫০ পয়সা", 50)]
    [InlineData("৳ -৫০", -5000)]
    [InlineData("পাঁচ শত টাকা", 50000)]
    [InlineData(" ৳\u00A0\u200B১২ ", 1200)]
    public void An_amount_is_read_as_people_write_it(string text, long expected)
    {
        Assert.True(Money.TryParse(text, out var poisha));
        Assert.Equal(expected, poisha);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("৳")]
    [InlineData("টাকা")]
    [InlineData("1.234")]
    [InlineData("--5")]
    [InlineData("৫%")]
    [InlineData("10.5 টাকা ৫০ পয়সা")]
    [InlineData("১০ টাকা ১০০ পয়সা")]
    [InlineData("পাঁচ ছয় টাকা")]
    [InlineData("100 USD")]
    [InlineData("92233720368547758.08")]
    [InlineData("9999999999999999999999999999")]
    public void What_is_no_amount_is_refused(string? text) => Assert.False(Money.TryParse(text, out _));

    [Fact]
    public void Every_amount_is_read_back_from_every_form()
    {
        Prop.ForAll((long poisha) => ReadBack(poisha)).QuickCheckThrowOnFailure();
        Prop.ForAll((int taka) => ReadBack(taka * 100L)).QuickCheckThrowOnFailure();
        Assert.True(ReadBack(long.MaxValue) && ReadBack(long.MinValue) && ReadBack(-1) && ReadBack(99));
    }

    private static bool ReadBack(long poisha)
    {
        string[] forms = [Money.Text(poisha), Money.Slash(poisha), Money.Words(poisha)];
        return forms.All(form => Money.TryParse(form, out var back) && back == poisha);
    }
}
