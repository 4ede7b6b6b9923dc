using Dorgora.Charter.Reading;
using Xunit;

namespace Dorgora.Tests.Charter.Reading;

public class BijoyTests
{
    [Theory]
    [InlineData("bvMwiK †mev", "নাগরিক সেবা")]
    [InlineData("†mevi bvg", "সেবার নাম")]
    [InlineData("µwgK bs", "ক্রমিক নং")]
    [InlineData("Kvh©w`em", "কার্যদিবস")]
    [InlineData("webvg~‡j¨", "বিনামূল্যে")]
    [InlineData("Rb¥ wbeÜb", "জন্ম নিবন্ধন")]
    [InlineData("cÖ‡qvRbxq KvMRcÎ", "প্রয়োজনীয় কাগজপত্র")]
    [InlineData("`vwqZ¡cÖvß Kg©KZ©v", "দায়িত্বপ্রাপ্ত কর্মকর্তা")]
    [InlineData("EaŸ©Zb Kg©KZ©v", "ঊর্ধ্বতন কর্মকর্তা")]
    [InlineData("†mev cÖ`v‡bi m‡e©v”P mgq", "সেবা প্রদানের সর্বোচ্চ সময়")]
    [InlineData("wk¶v", "শিক্ষা")]
    [InlineData("wkÿv", "শিক্ষা")]
    [InlineData("msµvšÍ", "সংক্রান্ত")]
    [InlineData("ev¯Íevqb", "বাস্তবায়ন")]
    [InlineData("Puv`cyi", "চাঁদপুর")]
    [InlineData("Dc‡Rjv wbe©vnx Awdmvi", "উপজেলা নির্বাহী অফিসার")]
    [InlineData("AvBb-k„•Ljv", "আইন-শৃঙ্খলা")]
    [InlineData("iƒcKí", "রূপকল্প")]
    [InlineData("10 (`k) Kvh©w`em", "১০ (দশ) কার্যদিবস")]
    [InlineData("B‡gBj: uno@mopa.gov.bd", "ইমেইল: uno@mopa.gov.bd")]
    public void Bijoy_becomes_unicode(string bijoy, string expected)
    {
        Assert.Equal(2, Bijoy.Sureness(bijoy) == 0 ? 0 : 2);
        Assert.Equal(expected.Normalize(), Bijoy.ToUnicode(bijoy));
    }

    [Theory]
    [InlineData("নাগরিক সেবা")]
    [InlineData("Trade licence, 2 copies (NID)")]
    [InlineData("VGD card, TIN & eGov")]
    [InlineData("uno.shahrasti@mopa.gov.bd")]
    [InlineData("www.joypurhat.gov.bd")]
    [InlineData("১২×৮ ইঞ্চি, ½ পাতা, ৩০°, © ২০২৬")]
    [InlineData("• আবেদন")]
    [InlineData("500 Tk.")]
    [InlineData("MyGov app, McDonald, WorkingDays")]
    public void What_is_not_bijoy_is_left_alone(string text)
    {
        Assert.Equal(0, Bijoy.Sureness(text));
        Assert.Equal(text, Damage.Mend(text));
    }

    [Theory]
    [InlineData("সংক্রামত্ম", "সংক্রান্ত")]
    [InlineData("বাসত্মবায়ন", "বাস্তবায়ন")]
    [InlineData("শামিত্ম", "শান্তি")]
    [InlineData("বসিত্ম উন্নয়ন", "বস্তি উন্নয়ন")]
    [InlineData("শিÿা", "শিক্ষা")]
    [InlineData("শিড়্গা অফিস", "শিক্ষা অফিস")]
    [InlineData("কর্তৃপÿের", "কর্তৃপক্ষের")]
    [InlineData("গুরম্নত্ব", "গুরুত্ব")]
    [InlineData("দ্রম্নত", "দ্রুত")]
    [InlineData("উলেস্নখ", "উল্লেখ")]
    [InlineData("কুমিলস্না", "কুমিল্লা")]
    [InlineData("ক্লিনিক ও পস্নট", "ক্লিনিক ও প্লট")]
    public void Damage_of_careless_conversion_is_mended(string broken, string expected) => Assert.Equal(expected.Normalize(), Damage.Mend(broken.Normalize()));

    [Theory]
    [InlineData("আত্মকর্মসংস্থান")]
    [InlineData("মহাত্মা, একাত্মতা, আত্মীয়")]
    [InlineData("স্নাতক ও উপস্নাতক")]
    [InlineData("নিম্ন, সর্বনিম্ন")]
    [InlineData("বড় গাছ, আষাঢ়")]
    [InlineData("জন্ম ও সম্মান")]
    public void Right_words_that_look_like_damage_stay(string text) => Assert.False(Damage.IsIn(text.Normalize()));
}
