using Dorgora.Bangla;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class SearchKeysTests
{
    [Theory]
    [InlineData("বা\u09DCি ভা\u09A1\u09BCা", "বা\u09DCি ভা\u09DCা")]
    [InlineData("উত্\u200Dসব", "উৎসব")]
    [InlineData("র\u200D্যাব ক্\u200Cত", "র্যাব ক্ত")]
    [InlineData("অাম", "আম")]
    [InlineData("কক্ষ ২০৩ UNO Café", "কক্ষ 203 uno cafe")]
    public void One_text_has_one_normal_form(string text, string expected) => Assert.Equal(expected, SearchKeys.Norm(text));

    [Fact]
    public void Words_are_runs_of_letters_signs_and_digits()
    {
        Assert.Equal(["মো", "রফিক", "দুধ", "5", "কেজি", "uno", "id"], SearchKeys.Tokens("মো. রফিক—দুধ: ৫ কেজি (UNO's)।<id>").Where(t => t != "s"));
        Assert.Empty(SearchKeys.Tokens(" ।,‘’😀 "));
    }

    [Theory]
    [InlineData("মিস্ত্রী", "মিস্ত্রি")]
    [InlineData("মহিশ", "মহিষ")]
    [InlineData("গাড়ী", "গাড়ি")]
    [InlineData("ঋন", "ঋণ")]
    [InlineData("কাথা", "কাঁথা")]
    [InlineData("বিদ্যুত", "বিদ্যুৎ")]
    [InlineData("খুদ্র", "ক্ষুদ্র")]
    [InlineData("পল্লী", "পলি")]
    [InlineData("নম্বর", "নমবর")]
    [InlineData("কার্যালয়", "কার্জালয়")]
    [InlineData("ছাগলের", "ছাগল")]
    [InlineData("কর্মকর্তাদের", "কর্মকর্তা")]
    [InlineData("চাঁদপুরে", "চাঁদপুর")]
    [InlineData("গাড়িগুলো", "গাড়ি")]
    public void Spellings_and_endings_fold_into_one(string one, string other) => Assert.Equal(Folded(other), Folded(one));

    [Theory]
    [InlineData("গরু", "গাড়ি")]
    [InlineData("কাল", "খাল")]
    [InlineData("চাল", "ছাল")]
    public void Different_words_stay_apart(string one, string other) => Assert.NotEqual(Folded(other), Folded(one));

    [Theory]
    [InlineData("কে")]
    [InlineData("ঘরে")]
    [InlineData("টাকা")]
    [InlineData("electrician")]
    public void A_short_or_latin_word_keeps_its_ending(string word) => Assert.Equal(word, SearchKeys.Stem(word));

    [Theory]
    [InlineData("মিস্ত্রি", "mistri mistry")]
    [InlineData("রহিম", "rahim rohim raheem")]
    [InlineData("কৃষি", "krishi")]
    [InlineData("শিক্ষা", "shikkha siksha")]
    [InlineData("বিজ্ঞান", "biggan bigyan")]
    [InlineData("স্বাস্থ্য", "shastho sastho swasthya")]
    [InlineData("বিদ্যুৎ", "bidyut biddut")]
    [InlineData("কার্য", "karjo")]
    [InlineData("ভাড়া", "vara bhara")]
    [InlineData("চাঁদপুর", "chandpur chadpur")]
    [InlineData("শাহরাস্তি", "shahrasti")]
    [InlineData("সমাজসেবা", "somajseba samajseba")]
    [InlineData("মাছ", "mach mas")]
    [InlineData("বেচা", "becha beca")]
    [InlineData("ছাগলের", "chagol")]
    [InlineData("ইউএনও", "uno")]
    [InlineData("ডিসি", "dc")]
    [InlineData("ডিজিএম", "dgm")]
    [InlineData("মোঃ", "md")]
    [InlineData("ডাক্তার", "daktar")]
    public void A_bangla_word_meets_its_latin_spellings(string bangla, string latin)
    {
        foreach (var word in latin.Split(' '))
            Assert.True(Sounds(bangla).Intersect(Sounds(word)).Any(), $"{word}: {string.Join(' ', Sounds(word))} / {string.Join(' ', Sounds(bangla))}");
    }

    [Theory]
    [InlineData("ইলেকট্রিশিয়ান", "electrician")]
    [InlineData("ড্রাইভার", "driver")]
    [InlineData("প্লাম্বার", "plumber")]
    [InlineData("চেয়ারম্যান", "chairman")]
    [InlineData("উপজেলা", "upazila")]
    public void Loan_words_share_their_bones(string bangla, string english) =>
        Assert.Equal(SearchKeys.Skeleton(english), SearchKeys.Skeleton(SearchKeys.Norm(bangla)));

    [Fact]
    public void A_near_spelling_is_closer_than_another_word()
    {
        Assert.Equal(1, SearchKeys.Closeness("রহিম", "রহিম"));
        Assert.True(SearchKeys.Closeness("rahim", "রহিম") > SearchKeys.Closeness("rahim", "রহমান"));
        Assert.True(SearchKeys.Closeness("khal", "খাল") > SearchKeys.Closeness("khal", "কাল"));
        Assert.Equal(0, SearchKeys.Closeness("rahim", ""));
    }

    [Theory]
    [InlineData("রফিক")]
    [InlineData("rofik kri")]
    [InlineData("agri")]
    [InlineData("md rafiqul")]
    [InlineData("ইসলাম রফিকুল")]
    [InlineData("শাহ রাস্তি")]
    [InlineData("উপজেলাকৃষি")]
    [InlineData("০৭")]
    public void A_person_is_found_by_the_beginning_of_each_word(string query) =>
        Assert.True(SearchKeys.Score(query, "মোঃ রফিকুল ইসলাম, উপজেলা কৃষি অফিসার, শাহরাস্তি (Agriculture) 07") > 0);

    [Theory]
    [InlineData("")]
    [InlineData(" ।")]
    [InlineData("রফিক মৎস্য")]
    [InlineData("bidyut")]
    public void A_missing_word_means_no_match(string query) =>
        Assert.Equal(0, SearchKeys.Score(query, "মোঃ রফিকুল ইসলাম, উপজেলা কৃষি অফিসার"));

    [Fact]
    public void The_better_match_comes_first()
    {
        string[] best = ["করিম", "করিমা বেগম", "কারিম"];
        Assert.Equal(best, best.Reverse().OrderByDescending(name => SearchKeys.Score("করিম", name)));
        Assert.Equal(100, SearchKeys.Score("করিম", "করিম"));
        Assert.Equal(SearchKeys.Score("uno", "ইউএনও শাহরাস্তি"), SearchKeys.Score(new SearchWords("uno"), new SearchWords("ইউএনও শাহরাস্তি")));
    }

    [Fact]
    public void Every_key_bears_any_text_and_every_text_finds_itself()
    {
        var odd = Gen.Elements("কখজঞষযবরহতংঃঁ়্াি\u09C7\u09D7\u09DCৎঅএও a1cghwyqxz-\u200D\uD83D\u0000".ToCharArray()).ArrayOf().Select(c => new string(c)).ToArbitrary();
        Prop.ForAll(odd, text =>
        {
            var norm = SearchKeys.Norm(text);
            Assert.Equal(norm, SearchKeys.Norm(norm));
            foreach (var token in SearchKeys.Tokens(text))
            {
                Assert.All(SearchKeys.Variants(token).Append(SearchKeys.Skeleton(token)), key => Assert.All(key, c => Assert.True(char.IsAsciiLetterOrDigit(c))));
                Assert.InRange(SearchKeys.Closeness(token, "রহিম"), -1, 1);
                Assert.Equal(100, SearchKeys.Score(token, token));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void A_word_of_a_million_letters_has_keys_too()
    {
        var word = "ক" + new string('ে', 1_000_000);
        Assert.Equal([word], SearchKeys.Tokens(word));
        Assert.Equal(word.Length - 4, SearchKeys.Fold(word).Length);
        Assert.Equal("ki", SearchKeys.Phonetic(word));
        Assert.Equal(0, SearchKeys.Score("প", word));
    }

    private static string Folded(string word) => SearchKeys.Fold(SearchKeys.Norm(word));

    private static IReadOnlyList<string> Sounds(string word) => SearchKeys.Variants(SearchKeys.Tokens(word)[0]);
}
