using Dorgora.Bangla;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class CleanTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData("  করিম   মিয়া \t", "করিম মিয়া")]
    [InlineData("করিম\r\nমিয়া", "করিম মিয়া")]
    [InlineData("করিম\u00A0\u2003মি\u09DFা", "করিম মিয়া")]
    [InlineData("করিম\u0000\u0007\u001Bমিয়া", "করিমমিয়া")]
    [InlineData("\u202Eকরিম\u202C \u2066ক\u2069\u200E\u200F", "করিম ক")]
    [InlineData("\uFEFFক\u200Bরি\u2060ম\u00AD", "করিম")]
    [InlineData("<b>করিম</b> & 'খ'", "<b>করিম</b> & 'খ'")]
    [InlineData("ভাল 😀 কাজ 🇧🇩", "ভাল 😀 কাজ 🇧🇩")]
    [InlineData("ক\U000E0041\U000E007F", "ক")]
    [InlineData("ক\u3164\u115Fখ", "কখ")]
    public void A_line_keeps_what_can_be_read(string? text, string expected) => Assert.Equal(expected.Normalize(), Clean.Line(text));

    [Theory]
    [InlineData("র\u200D্যাব", "র\u200D্যাব")]
    [InlineData("উদ্\u200Cঘাটন", "উদ্\u200Cঘাটন")]
    [InlineData("ক্\u200Dষ", "ক্\u200Dষ")]
    [InlineData("বড়্\u200Cদা", "বড়্\u200Cদা")]
    [InlineData("উত্\u200Dসব", "উৎসব")]
    [InlineData("হঠাত্\u200D", "হঠাৎ")]
    [InlineData("বাক্\u200C", "বাক্")]
    [InlineData("ক\u200Dখ\u200Cগ", "কখগ")]
    [InlineData("\u200Dক\u200D", "ক")]
    [InlineData("র\u200D্র", "র্র")]
    [InlineData("ক\u200D্য", "ক্য")]
    [InlineData("ক্ \u200Dখ", "ক্ খ")]
    [InlineData("a\u200Db", "ab")]
    [InlineData("e\u09CD\u202E\u09BC\u09BC\u09CD\u200Cক", "e\u09BC\u09BC\u09CD\u09CDক")]
    public void Joiners_stay_only_where_bangla_needs_them(string text, string expected) => Assert.Equal(expected.Normalize(), Clean.Line(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_dropped() => Assert.Equal("কখগ😀", Clean.Line("ক\uD800খ\uDC00গ\uFFFE😀\uD83D"));

    [Fact]
    public void Text_keeps_lines_but_no_more_than_one_empty_line_in_a_row()
    {
        Assert.Equal("এক\nদুই\n\nতিন", Clean.Text("\r\n\n এক  \r\nদুই\u2029\n \n\t\nতিন\n\n"));
        Assert.Equal("ক\nখ\nগ\nঘ", Clean.Text("ক\u0085খ\vগ\fঘ"));
        Assert.Equal("", Clean.Text(null));
        Assert.Equal("", Clean.Text("\n\n"));
    }

    [Fact]
    public void Nothing_is_cut()
    {
        var long1 = new string('ক', 20_000);
        Assert.Equal(long1, Clean.Line(long1));
        Assert.Equal(long1, Clean.Text(long1));
    }

    [Fact]
    public void Length_is_counted_in_letters_as_a_reader_sees_them()
    {
        var kshi = string.Concat(Enumerable.Repeat("ড়ি", 10));
        Assert.False(Clean.TooLong(kshi, 10));
        Assert.True(Clean.TooLong(kshi, 9));
        Assert.False(Clean.TooLong(null, 0));
        Assert.False(Clean.TooLong("", 0));
        Assert.False(Clean.TooLong("😀😀", 2));
        Assert.True(Clean.TooLong("😀😀😀", 2));
        Assert.True(Clean.TooLong("ক" + new string('\u0301', 1000), 1));
        Assert.True(Clean.TooLong(new string('ক', 1_000_000), 10_000));
    }

    [Fact]
    public void Cleaning_twice_is_cleaning_once_and_leaves_nothing_harmful()
    {
        char[] odd = [.. "রকতযডাি্ঁ়ং \n\r\t\u200B\u200C\u200D\u202E\uFEFF\u00A0\u0000\u0301e\uD83D\uDE00\uDB40\uDC41\u09DC\u09DF\u09CE\uFFFE\u3164\u2028a"];
        var texts = Gen.Elements(odd).ArrayOf().Select(chars => new string(chars)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            string line = Clean.Line(text), many = Clean.Text(text);
            Assert.Equal(line, Clean.Line(line));
            Assert.Equal(many, Clean.Text(many));
            Assert.Equal(line, Clean.Line(many));
            Assert.True(line.IsNormalized() && many.IsNormalized());
            Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u202E' or '\u200B' or '\uFEFF' or '\u00A0');
            Assert.DoesNotContain("\n\n\n", many);
            Assert.Equal(line.Trim(), line);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
        Prop.ForAll((string? text) => Clean.Text(Clean.Text(text)) == Clean.Text(text)).QuickCheckThrowOnFailure();
    }
}
