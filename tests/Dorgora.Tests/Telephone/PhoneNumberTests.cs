using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Telephone;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Telephone;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("01900003044", "+8801900003044")]
    [InlineData("০১৯০০-০০৩০৪৪", "+8801900003044")]
    [InlineData("+880 1900 003 044", "+8801900003044")]
    [InlineData("০০৮৮০১৯০০০০৩০৪৪", "+8801900003044")]
    [InlineData("‎+8801900003044‬", "+8801900003044")]
    [InlineData("0841-63456", "+88084163456")]
    [InlineData("০২ ৯৫১১২২৩৩", "+880295112233")]
    [InlineData("+880 841 63456", "+88084163456")]
    [InlineData("+966 50 123 4567", "+966501234567")]
    [InlineData("00971501234567", "+971501234567")]
    public void Every_form_of_a_number_is_read(string typed, string e164)
    {
        Assert.True(PhoneNumber.TryParse(typed, out var read));
        Assert.Equal(e164, read);
    }

    [Theory]
    [InlineData(""), InlineData("   "), InlineData("019000030"), InlineData("0190000304455"), InlineData("01200003044"), InlineData("12345"), InlineData("রাশেদা"), InlineData("<b>01900003044</b>")]
    [InlineData("☎️"), InlineData("+"), InlineData("++8801900003044"), InlineData("019+00003044"), InlineData("999999999999999999999999")]
    public void What_is_no_number_is_refused(string typed)
    {
        Assert.False(PhoneNumber.TryParse(typed, out var read));
        Assert.Equal("", read);
    }

    [Fact]
    public void A_number_written_for_people_is_read_back() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(3, 9).SelectMany(op => Gen.Choose(0, 99_999_999), (op, n) => $"+8801{op}{n.ToString("D8", CultureInfo.InvariantCulture)}").ToArbitrary(),
        e164 => PhoneNumber.TryParse(PhoneNumber.Local(e164), out var latin) && latin == e164 && PhoneNumber.TryParse(Digits.ToBangla(PhoneNumber.Local(e164)), out var bangla) && bangla == e164));
}
