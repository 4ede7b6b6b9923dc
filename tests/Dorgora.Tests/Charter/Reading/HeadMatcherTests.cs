using Dorgora.Charter.Reading;
using Xunit;

namespace Dorgora.Tests.Charter.Reading;

public class HeadMatcherTests
{
    [Theory]
    [InlineData("ক্রমিক নং", Column.Serial)]
    [InlineData("ক্রঃ নং", Column.Serial)]
    [InlineData("ক্র. নং", Column.Serial)]
    [InlineData("নং", Column.Serial)]
    [InlineData("সেবার নাম", Column.Name)]
    [InlineData("প্রদেয় সেবাসমূহ", Column.Name)]
    [InlineData("সেবাসমূহের নাম", Column.Name)]
    [InlineData("সেবা প্রদানের সর্বোচ্চ সময়", Column.Time)]
    [InlineData("প্রয়োজনীয় সর্বোচ্চ সময় (ঘণ্টা/দিন/মাস)", Column.Time)]
    [InlineData("সেবা প্রদানের সময়সীমা", Column.Time)]
    [InlineData("সেবা প্রাপ্তির সময়", Column.Time)]
    [InlineData("প্রয়োজনীয় কাগজপত্র", Column.Papers)]
    [InlineData("প্রয়োজনিয় কাগজ পত্র", Column.Papers)]
    [InlineData("প্রয়োজনীয় কাগজপত্র/আবেদন ফরম প্রাপ্তিস্থান", Column.Source)]
    [InlineData("আবেদন ফরম প্রাপ্তির স্থান", Column.Source)]
    [InlineData("সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)", Column.Fee)]
    [InlineData("ফি/চার্জেস (ট্রেজারি চালানের খাত বা কোডসহ কখন, কীভাবে জমা দিতে হবে)", Column.Fee)]
    [InlineData("সেবার মূল্য ও পরিশোধ পদ্ধতি", Column.Fee)]
    [InlineData("শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোড, অফিসিয়াল টেলিফোন ও ইমেইল", Column.Officer)]
    [InlineData("দায়িত্বপ্রাপ্ত কর্মকর্তা (পদবি, বাংলাদেশের কোড, জেলা/উপজেলা কোডসহ টেলিফোন/মোবাইল, ই-মেইল)", Column.Officer)]
    [InlineData("দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন নম্বর ও ইমেইল)", Column.Officer)]
    [InlineData("দায়িত্ব প্রাপ্ত কর্মকর্তা/কর্মচারী", Column.Officer)]
    [InlineData("ঊর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোডসহ অফিসিয়াল টেলিফোন ও ইমেইল", Column.Senior)]
    [InlineData("ঊর্ধ্বতন কর্মকর্তা, যার কাছে আপিল/অভিযোগ করা যাবে (পদবি, ফোন)", Column.Senior)]
    [InlineData("উর্দ্ধতন কর্মকর্তার পদবী, রুম নং", Column.Senior)]
    [InlineData("সেবা প্রদান পদ্ধতি", Column.Method)]
    [InlineData("সেবা প্রদান পদ্ধতি (সংক্ষেপে)", Column.Method)]
    [InlineData("(৩) সেবা প্রদানের সময়সীমা", Column.Time)]
    [InlineData("category", Column.Category)]
    [InlineData("code", Column.Code)]
    public void A_head_is_known_alone(string head, Column expected) => Assert.Equal(expected, HeadMatcher.Match([head])[0].Means);

    [Theory]
    [InlineData("মন্তব্য")]
    [InlineData("উপকারভোগীর সংখ্যা")]
    [InlineData("বাজেট বরাদ্দ")]
    [InlineData("ছবি")]
    [InlineData("")]
    public void A_head_of_no_prescribed_column_is_left_over(string head) => Assert.Null(HeadMatcher.Match([head])[0].Means);

    [Fact]
    public void Papers_and_place_in_one_head_are_one_column_or_the_place()
    {
        Assert.Equal([Column.Name, Column.PapersAndSource], HeadMatcher.Match(["সেবার নাম", "প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান"]).Select(m => m.Means!.Value));
        Assert.Equal([Column.Papers, Column.Source], HeadMatcher.Match(["প্রয়োজনীয় কাগজপত্র", "কাগজপত্র প্রাপ্তির স্থান"]).Select(m => m.Means!.Value));
        Assert.Equal([Column.Papers, Column.Source], HeadMatcher.Match(["প্রয়োজনীয় কাগজপত্র", "প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান"]).Select(m => m.Means!.Value));
        Assert.Equal([Column.Name, Column.PapersAndSource], HeadMatcher.Match(["সেবার নাম", "কাগজপত্র ও প্রাপ্তিস্থান"]).Select(m => m.Means!.Value));
    }

    [Fact]
    public void Both_prescribed_forms_are_known_in_any_order()
    {
        foreach (var form in Enum.GetValues<Dorgora.Charter.Document.CharterForm>())
        {
            var columns = Forms.Of(form);
            Assert.Equal(columns, HeadMatcher.Match([.. columns.Select(c => Forms.Head(form, c))]).Select(m => m.Means!.Value));
            Assert.Equal(columns.Reverse(), HeadMatcher.Match([.. columns.Reverse().Select(c => Forms.Head(form, c))]).Select(m => m.Means!.Value));
        }
    }

    [Fact]
    public void No_column_is_given_twice()
        => Assert.Equal([Column.Time, null], HeadMatcher.Match(["সেবা প্রদানের সর্বোচ্চ সময়", "সময়"]).Select(m => m.Means));
}
