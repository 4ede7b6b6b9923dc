using Dorgora.Bangla;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class SortKeyTests
{
    [Theory]
    [InlineData("অ অংশ অক অক্ষর অঙ্ক অহ অ্যা আ আঁকা আক ই ঈ উ ঊ ঋ এ ঐ ও ঔ ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত থ দ ধ ন প ফ ব ভ ম য র ল শ ষ স হ")]
    [InlineData("ক কংস কঃ কঁ কক কলা কা কাঁচা কাক কি কী কু কূ কৃষি কে কৈ কো কৌ ক্ত ক্রম ক্ষেত")]
    [InlineData("ড ডাল ড় ঢ ঢাকা ঢ় ণ")]
    [InlineData("য যদি যা য় র রা র\u200D্যাব ল")]
    [InlineData("উত উতলা উৎ উৎকট উত্তম উৎসব উথাল")]
    [InlineData("চাই চাঁদ চাঁদপুর চাক চাদর")]
    [InlineData("বাক বাকি বাক্ বাক্য")]
    [InlineData("২ ১০ ০১১ ১০০ 101 ক ক২ ক১০ খ A b Z")]
    [InlineData("শাহরাস্তি শেরপুর সদর সিলেট হাজীগঞ্জ")]
    public void Words_stand_in_the_order_of_the_dictionary(string inOrder)
    {
        var words = inOrder.Split(' ');
        foreach (var form in (System.Text.NormalizationForm[])[System.Text.NormalizationForm.FormC, System.Text.NormalizationForm.FormD])
            for (var i = 1; i < words.Length; i++)
            {
                var (before, after) = (words[i - 1].Normalize(form), words[i].Normalize(form));
                Assert.True(string.CompareOrdinal(SortKey.Of(before), SortKey.Of(after)) < 0, $"{before} < {after}");
            }
    }

    [Fact]
    public void Words_come_before_letters_and_files_by_number()
    {
        string[] expected = ["কাঠ", "কাঠ মিস্ত্রি", "কাঠগড়া", "নথি ২", "নথি ১০", "নথি ১০ক", "নথি ১১", "নথি-১২"];
        Assert.Equal(expected, expected.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("বা\u09DCি", "বা\u09A1\u09BCি")]
    [InlineData("নি\u09DFম", "নি\u09AF\u09BCম")]
    [InlineData("ক্\u200Cত", "ক্ত")]
    [InlineData("উৎসব", "উত্\u200Dসব")]
    [InlineData("কো", "ক\u09C7\u09BE")]
    [InlineData("নথি ০০৭", "নথি 7")]
    [InlineData("Sadar", "sadar")]
    [InlineData("(সদর)", "সদর ")]
    public void The_same_word_has_one_key(string one, string other) => Assert.Equal(SortKey.Of(one), SortKey.Of(other));

    [Fact]
    public void Keys_hold_no_character_that_a_database_orders_otherwise()
    {
        Prop.ForAll((string? text) =>
        {
            var key = SortKey.Of(text ?? "");
            return key.All(c => c >= ' ' && !char.IsSurrogate(c)) && key == SortKey.Of((text ?? "") + "\u200D");
        }).QuickCheckThrowOnFailure();
        Assert.Equal("", SortKey.Of(" 😀!\uD83D"));
    }
}
