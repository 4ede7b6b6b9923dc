using Dorgora.Charter.Reading;
using Xunit;

namespace Dorgora.Tests.Charter.Reading;

public class FeeAndContactTests
{
    [Theory]
    [InlineData("বিনামূল্যে")]
    [InlineData("বিনা মূল্যে")]
    [InlineData("কোনো ফি নেই")]
    [InlineData("নাই")]
    [InlineData("০/- টাকা")]
    public void What_costs_nothing_is_free(string text) => Assert.True(FeeText.Parse(text).IsFree);

    [Theory]
    [InlineData("২০/- টাকার কোর্ট ফি", new long[] { 2000 }, "কোর্ট ফি", "")]
    [InlineData("৳ ১,১৭০ অনলাইনে", new long[] { 117000 }, "অনলাইন", "")]
    [InlineData("কোর্ট ফি ২০/- টাকা; সেলামি ১/- টাকা; ডিসিআর", new long[] { 2000, 100 }, "কোর্ট ফি,ডিসিআর", "")]
    [InlineData("১০০০ টাকা ট্রেজারি চালানে, কোড ১-০৭৪২-০০০০-২৬৮১", new long[] { 100000 }, "ট্রেজারি চালান", "1-0742-0000-2681")]
    [InlineData("5,000/- টাকা এ-চালানে", new long[] { 500000 }, "এ-চালান", "")]
    [InlineData("প্রতি পাতা ২৫ পয়সা, নগদে", new long[] { 25 }, "নগদ", "")]
    [InlineData("২৫ টাকা রসিদে, খাত নং: ১৪২২৩২৮", new long[] { 2500 }, "রসিদ", "1422328")]
    public void Amounts_methods_and_codes_are_read(string text, long[] poisha, string methods, string code)
    {
        var fee = FeeText.Parse(text);
        Assert.Equal("", fee.WhyNotBn);
        Assert.Equal(poisha, fee.Poisha);
        Assert.Equal((methods, code), (string.Join(',', fee.MethodsBn), fee.Code));
    }

    [Theory]
    [InlineData("সরকার নির্ধারিত ফি", FeeText.NoAmount)]
    [InlineData("চালানের মাধ্যমে", FeeText.NoAmount)]
    [InlineData("", FeeText.Empty)]
    public void What_tells_no_amount_says_why(string text, string why) => Assert.Equal((false, why), (FeeText.Parse(text).IsFree, FeeText.Parse(text).WhyNotBn));

    [Theory]
    [InlineData("৫০০ টাকা ট্রেজারি চালানে", true)]
    [InlineData("৫০০ টাকা ট্রেজারি চালানে, খাত ১-২২০১-০০০১-১৮৫৪", false)]
    [InlineData("৫০০ টাকা এ-চালানে", false)]
    [InlineData("৫০০ টাকা নগদে", false)]
    public void A_challan_needs_its_code(string text, bool lacks) => Assert.Equal(lacks, FeeText.Parse(text).LacksCode);

    [Fact]
    public void A_contact_is_taken_apart()
    {
        var of = ContactText.Parse(Sample.Officer);
        Assert.Contains("অফিস সহকারী", of.PostBn, StringComparison.Ordinal);
        Assert.Equal((true, true), (of.HasRoom, of.HasCode));
        Assert.Equal(["01900000091"], of.Phones);
        Assert.Empty(of.BadPhones);
        Assert.Equal(["office.namuna@demo.gov.bd.example"], of.Emails);
    }

    [Theory]
    [InlineData("০১৯০০০০০০৯", true)]
    [InlineData("০১২০০০০০০৯১", true)]
    [InlineData("০২-৫৫৫৫০০০১", false)]
    [InlineData("+৮৮০১৯০০০০০০৯১", false)]
    [InlineData("৩৩৩", false)]
    public void A_number_that_no_telephone_has_is_told(string number, bool bad) => Assert.Equal(bad, ContactText.Parse($"অফিস সহকারী, ফোন {number}").BadPhones.Count > 0);

    [Theory]
    [InlineData("uno@mopa.gov.bd", true)]
    [InlineData("a@gov.bd", true)]
    [InlineData("uno@notgov.bd", false)]
    [InlineData("uno.gov.bd@gmail.com", false)]
    public void Official_mail_is_told_by_its_domain(string email, bool official) => Assert.Equal(official, ContactText.IsOfficial(email, ["gov.bd"]));
}
