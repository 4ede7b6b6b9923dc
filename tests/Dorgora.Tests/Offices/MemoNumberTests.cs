using Dorgora.Bangla;
using Dorgora.Offices;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Offices;

public class MemoNumberTests
{
    private const string Seed = "০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-১৩/১";

    [Fact]
    public void The_number_on_the_Joypurhat_minutes_is_read_and_printed_back()
    {
        var number = MemoNumber.Parse(Seed);
        Assert.Equal(MemoScheme.Eighteen, number.File.Scheme);
        Assert.Equal("05.43.3800.005.99.156.21", number.File.Code);
        Assert.Equal(("3800", "21", 13, 1), (number.File.Geo, number.File.Year, number.Serial, number.Copy));
        Assert.Equal(Seed, number.ToString());
        Assert.Equal("05.43.3800.005.99.156.21-13/1", number.Latin);
    }

    [Fact]
    public void The_number_of_2024_has_a_section_and_22_digits()
    {
        var number = MemoNumber.Parse("05.42.1395.005.002.18.0007.26-104");
        Assert.Equal(MemoScheme.TwentyTwo, number.File.Scheme);
        Assert.Null(number.Copy);
        Assert.Equal("০৫.৪২.১৩৯৫.০০৫.০০২.১৮.০০০৭.২৬-১০৪", number.ToString());
    }

    [Fact]
    public void Spaces_long_dashes_and_invisible_marks_are_forgiven()
    {
        Assert.True(MemoNumber.TryParse(" ০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১\u200C – ১৩ / ১ ", out var number));
        Assert.Equal(Seed, number.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১")]           // no serial
    [InlineData("০৫.৪৩.৩৮০.০০৫.৯৯.১৫৬.২১-১৩")]         // a digit short
    [InlineData("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১.০১-১৩")]     // eight parts, not the widths of 2024
    [InlineData("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-০")]         // serials start at one
    [InlineData("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-১৩/")]
    [InlineData("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-১৩/১/২")]
    [InlineData("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-+১৩")]
    [InlineData("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-১০০০০০০")]
    [InlineData("a5.43.3800.005.99.156.21-13")]
    public void Anything_else_is_refused(string? text) => Assert.False(MemoNumber.TryParse(text, out _));

    [Fact]
    public void A_file_number_is_built_from_its_parts()
    {
        Assert.Equal("05.42.1395.000.06.012.26", MemoFile.For(MemoScheme.Eighteen, "5", "42", "1395", "0", "0", "6", 12, 2026).Code);
        Assert.Equal("05.42.1395.000.000.06.0012.26", MemoFile.For(MemoScheme.TwentyTwo, "5", "42", "1395", "0", "0", "6", 12, 2026).Code);
        Assert.Throws<FormatException>(() => MemoFile.For(MemoScheme.Eighteen, "5", "42", "1395", "0", "0", "6", 1000, 2026));
    }

    [Fact]
    public void Copies_carry_the_number_of_the_letter()
    {
        var letter = MemoNumber.Parse(Seed).File[14];
        Assert.Equal("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-১৪/২", letter.ForCopy(2).ToString());
    }

    [Fact]
    public void Every_number_is_read_back_as_printed_in_both_scripts()
    {
        var numbers = from scheme in Gen.Elements(MemoScheme.Eighteen, MemoScheme.TwentyTwo)
                      from parts in Gen.Choose(0, 99).ArrayOf(5)
                      from geo in Gen.Choose(0, 9999)
                      from file in Gen.Choose(0, 999)
                      from serial in Gen.Choose(1, 999_999)
                      from copy in Gen.Choose(0, 99)
                      let head = MemoFile.For(scheme, $"{parts[0]}", $"{parts[1]}", $"{geo}", $"{parts[2]}", $"{parts[3]}", $"{parts[4]}", file, 2000 + parts[0])
                      select new MemoNumber(head, serial, copy == 0 ? null : copy);
        Prop.ForAll(numbers.ToArbitrary(), number =>
            MemoNumber.Parse(number.ToString()) == number && MemoNumber.Parse(number.Latin) == number && number.ToString() == Digits.ToBangla(number.Latin))
            .QuickCheckThrowOnFailure();
    }
}
