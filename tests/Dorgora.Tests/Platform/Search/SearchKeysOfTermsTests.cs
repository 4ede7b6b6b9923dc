using Dorgora.Bangla;
using Dorgora.Platform.Search;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Platform.Search;

public class SearchKeysOfTermsTests
{
    private static Arbitrary<string> Texts => Gen.Elements("কখজঞষযবরহতংঃঁ়্াি\u09C7\u09D7\u09DCৎঅএও a1cghwyqxz-".ToCharArray()).ArrayOf().Select(c => new string(c)).ToArbitrary();

    [Fact]
    public void Keys_are_the_same_for_a_word_and_its_normal_form()
        => Prop.ForAll(Texts, text =>
        {
            foreach (var word in SearchKeys.Tokens(text)) Assert.True(SearchId.Keys(word).SetEquals(SearchKeys.Tokens(word).SelectMany(SearchId.Keys)), word);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Invisible_characters_change_no_key()
        => Prop.ForAll(Texts, ArbMap.Default.ArbFor<int>(), (text, seed) =>
        {
            var dice = new Random(seed);
            var strewn = string.Concat(text.Select(c => dice.Next(3) == 0 ? $"{c}{"\u200B\u200C\uFEFF\u2060"[dice.Next(4)]}" : $"{c}"));
            Assert.Equal(SearchKeys.Tokens(text), SearchKeys.Tokens(strewn));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_word_and_its_spellings_share_a_key()
    {
        foreach (var (one, other) in new[] { ("মিস্ত্রি", "মিস্ত্রী"), ("mistri", "মিস্ত্রি"), ("বা\u09DCি", "বা\u09A1\u09BCি"), ("upazila", "উপজেলা") })
            Assert.True(SearchId.Keys(SearchKeys.Tokens(one)[0]).Overlaps(SearchId.Keys(SearchKeys.Tokens(other)[0])), $"{one} {other}");
        Assert.False(SearchId.Keys("কাঠ").Overlaps(SearchId.Keys("গরু")));
    }

    [Fact]
    public void Terms_are_unpacked_as_they_were_packed()
    {
        var terms = new Dictionary<long, SearchField> { [SearchId.Of("কৃষি")] = SearchField.TitleBn, [SearchId.Of("office")] = SearchField.Text };
        Assert.Equal(terms, SearchId.Unpack(SearchId.Pack(terms)).ToDictionary(t => t.Term, t => t.Field));
        Assert.All(terms.Keys, id => Assert.NotEqual(id, SearchId.InTitle(id)));
    }
}
