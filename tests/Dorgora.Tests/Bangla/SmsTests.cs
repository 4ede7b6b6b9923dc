using Dorgora.Bangla;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class SmsTests
{
    [Theory]
    [InlineData('a', 160, SmsEncoding.Gsm7, 1)]
    [InlineData('a', 161, SmsEncoding.Gsm7, 2)]
    [InlineData('a', 306, SmsEncoding.Gsm7, 2)]
    [InlineData('a', 307, SmsEncoding.Gsm7, 3)]
    [InlineData('ক', 70, SmsEncoding.Ucs2, 1)]
    [InlineData('ক', 71, SmsEncoding.Ucs2, 2)]
    [InlineData('ক', 134, SmsEncoding.Ucs2, 2)]
    [InlineData('ক', 135, SmsEncoding.Ucs2, 3)]
    [InlineData('৳', 1, SmsEncoding.Ucs2, 1)]
    public void Parts_end_at_the_limits(char letter, int count, SmsEncoding encoding, int parts) =>
        Assert.Equal(new(encoding, count, parts), Sms.Count(new string(letter, count)));

    [Fact]
    public void The_extension_table_costs_two_septets_and_is_not_split()
    {
        Assert.Equal(new(SmsEncoding.Gsm7, 160, 1), Sms.Count(new string('€', 80)));
        Assert.Equal(new(SmsEncoding.Gsm7, 162, 2), Sms.Count(new string('€', 81)));
        Assert.Equal(new(SmsEncoding.Gsm7, 306, 3), Sms.Count(new string('€', 153)));
        Assert.Equal(new(SmsEncoding.Gsm7, 9, 1), Sms.Count("[a]~\n@"));
        Assert.Equal(SmsEncoding.Ucs2, Sms.Count("naïve `").Encoding);
    }

    [Fact]
    public void A_surrogate_pair_is_not_split()
    {
        var text = new string('ক', 66) + "😀" + new string('ক', 66);
        Assert.Equal(new(SmsEncoding.Ucs2, 134, 3), Sms.Count(text));
        Assert.Equal(new(SmsEncoding.Ucs2, 70, 1), Sms.Count(string.Concat(Enumerable.Repeat("😀", 35))));
    }

    [Fact]
    public void An_empty_text_costs_nothing() => Assert.Equal(new(SmsEncoding.Gsm7, 0, 0), Sms.Count(""));

    [Fact]
    public void Nukta_letters_travel_in_one_unit()
    {
        Assert.Equal("বা\u09DCি, দৃ\u09DD, নি\u09DFম", Sms.Compose("বাড়ি, দৃঢ়, নিয়ম".Normalize()));
        Assert.Equal(5, Sms.Count(Sms.Compose("সময় ড়".Normalize())).Units);
        Assert.Equal("ব\u09BC", Sms.Compose("ব\u09BC"));
    }

    [Fact]
    public void Composing_keeps_the_letters_and_never_lengthens()
    {
        var texts = Gen.Elements("কডঢযি়্ 1a\u09DC\u09DFé".ToCharArray()).ArrayOf().Select(chars => new string(chars)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var composed = Sms.Compose(text);
            return composed.Normalize() == text.Normalize() && composed.Length <= text.Normalize().Length && Sms.Compose(composed) == composed;
        }).QuickCheckThrowOnFailure();
    }
}
