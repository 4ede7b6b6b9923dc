using Dorgora.Bangla;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class MobileTests
{
    [Theory]
    [InlineData("01900000012")]
    [InlineData("০১৯০০০০০০১২")]
    [InlineData("০১৯০০-০০০০১২")]
    [InlineData("+8801900000012")]
    [InlineData("+৮৮০১৯০০০০০০১২")]
    [InlineData("8801900000012")]
    [InlineData("008801900000012")]
    [InlineData("+88 01900 000 012")]
    [InlineData("+880 (0) 1900-000012")]
    [InlineData("(+88)01900.000.012")]
    [InlineData("01900–000012")]
    [InlineData(" 01900\u00A0000\u2009012 ")]
    [InlineData("\u202A01900000012\u202C")]
    [InlineData("০১৯\u200D০০\u200C০০০\uFEFF০১২")]
    [InlineData("019০০000০12")]
    public void A_number_is_read_in_any_form(string text)
    {
        Assert.True(Mobile.TryParse(text, out var mobile));
        Assert.Equal("+8801900000012", mobile.E164);
        Assert.Equal("01900000012", mobile.Local);
        Assert.Equal("০১৯০০-০০০০১২", mobile.Display);
        Assert.Equal("০১৯•••••০১২", mobile.Masked);
        Assert.Equal("0012", mobile.Last4);
        Assert.True(mobile.HasValue);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("0190000001")]
    [InlineData("019000000123")]
    [InlineData("01200000012")]
    [InlineData("1900000012")]
    [InlineData("+01900000012")]
    [InlineData("++8801900000012")]
    [InlineData("01900+000012")]
    [InlineData("+9901900000012")]
    [InlineData("999")]
    [InlineData("0258991505")]
    [InlineData("০১৯•••••০১২")]
    [InlineData("01900000012 ext")]
    [InlineData("<b>01900000012</b>")]
    [InlineData("٠١٩٠٠٠٠٠٠١٢")]
    [InlineData("😀01900000012")]
    public void What_is_no_mobile_number_is_refused(string? text)
    {
        Assert.False(Mobile.TryParse(text, out var mobile));
        Assert.Equal(default, mobile);
    }

    [Fact]
    public void A_very_long_text_is_refused() => Assert.False(Mobile.TryParse(new string('0', 1_000_000), out _));

    [Fact]
    public void No_number_is_empty_in_every_form()
    {
        Mobile none = default;
        Assert.Equal("", none.E164 + none.Local + none.Display + none.Masked + none.Last4 + none);
        Assert.False(none.HasValue);
    }

    [Fact]
    public void A_number_never_prints_itself_whole()
    {
        Assert.True(Mobile.TryParse("01900000012", out var mobile));
        Assert.Equal(mobile.Masked, $"{mobile}");
    }

    [Fact]
    public void Every_number_is_read_back_from_every_form()
    {
        var numbers = Gen.Choose(300_000_000, 999_999_999).ToArbitrary();
        Prop.ForAll(numbers, n =>
        {
            Assert.True(Mobile.TryParse($"01{n}", out var mobile));
            string[] forms = [mobile.E164, mobile.Local, mobile.Display, mobile.E164[1..], "00" + mobile.E164[1..]];
            return forms.All(form => Mobile.TryParse(form, out var back) && back == mobile) && mobile.Local == $"01{n}";
        }).QuickCheckThrowOnFailure();
    }
}
