using Dorgora.Bangla;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class BanglaDateTests
{
    [Theory]
    [InlineData("2023-01-01", "১৭ পৌষ ১৪২৯")]
    [InlineData("2024-10-06", "২১ আশ্বিন ১৪৩১")]
    [InlineData("2019-10-15", "৩০ আশ্বিন ১৪২৬")]
    [InlineData("2019-10-16", "৩১ আশ্বিন ১৪২৬")]
    [InlineData("2019-10-17", "১ কার্তিক ১৪২৬")]
    [InlineData("2021-02-21", "৮ ফাল্গুন ১৪২৭")]
    [InlineData("2024-03-26", "১২ চৈত্র ১৪৩০")]
    [InlineData("2023-12-16", "১ পৌষ ১৪৩০")]
    [InlineData("2025-05-08", "২৫ বৈশাখ ১৪৩২")]
    [InlineData("2025-05-25", "১১ জ্যৈষ্ঠ ১৪৩২")]
    [InlineData("2024-03-14", "৩০ ফাল্গুন ১৪৩০")]
    [InlineData("2023-03-14", "২৯ ফাল্গুন ১৪২৯")]
    [InlineData("2024-04-13", "৩০ চৈত্র ১৪৩০")]
    [InlineData("2024-04-14", "১ বৈশাখ ১৪৩১")]
    [InlineData("2025-11-01", "১৬ কার্তিক ১৪৩২")]
    [InlineData("2025-12-15", "৩০ অগ্রহায়ণ ১৪৩২")]
    [InlineData("2022-12-28", "১৩ পৌষ ১৪২৯")]
    [InlineData("2022-09-13", "২৯ ভাদ্র ১৪২৯")]
    [InlineData("2025-02-05", "২২ মাঘ ১৪৩১")]
    [InlineData("2026-12-14", "২৯ অগ্রহায়ণ ১৪৩৩")]
    [InlineData("2018-02-21", "৯ ফাল্গুন ১৪২৪")]
    [InlineData("2016-03-14", "৩১ ফাল্গুন ১৪২২")]
    [InlineData("2015-03-14", "৩০ ফাল্গুন ১৪২১")]
    [InlineData("2018-10-16", "১ কার্তিক ১৪২৫")]
    public void The_bangla_date_is_the_official_one(string gregorian, string bangla)
    {
        var day = DateOnly.ParseExact(gregorian, "O");
        Assert.Equal(bangla.Normalize(), BanglaDate.From(day).Text);
        Assert.True(BanglaDate.TryParse(bangla, out var read));
        Assert.Equal(day, read.ToDateOnly());
    }

    [Fact]
    public void Every_day_from_1950_to_2100_comes_back_and_follows_the_day_before()
    {
        var before = BanglaDate.From(new(1949, 12, 31));
        for (var day = new DateOnly(1950, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            var bangla = BanglaDate.From(day);
            Assert.Equal(day, bangla.ToDateOnly());
            Assert.True(bangla.IsValid && BanglaDate.TryParse(bangla.Text, out var read) && read == bangla, bangla.Text);
            var next = bangla.Day == before.Day + 1 && bangla.Month == before.Month && bangla.Year == before.Year;
            var newMonth = bangla.Day == 1 && before.Day >= 29 && bangla.Month == before.Month + 1 && bangla.Year == before.Year;
            var newYear = bangla.Day == 1 && bangla.Month == 1 && before is { Month: 12, Day: 30 } && bangla.Year == before.Year + 1;
            Assert.True(next || newMonth || newYear, $"{before} → {bangla}");
            if (newYear) Assert.Equal((4, 14), (day.Month, day.Day));
            before = bangla;
        }
    }

    [Fact]
    public void Months_begin_on_fixed_days_since_2019()
    {
        (int Month, int Day)[] starts =
            [(4, 14), (5, 15), (6, 15), (7, 16), (8, 16), (9, 16), (10, 17), (11, 16), (12, 16), (1, 15), (2, 14), (3, 15)];
        for (var year = 1427; year <= 1506; year++)
            for (var month = 1; month <= 12; month++)
            {
                var day = new BanglaDate(1, month, year).ToDateOnly();
                Assert.Equal(starts[month - 1], (day.Month, day.Day));
            }
    }

    [Theory]
    [InlineData("১লা বৈশাখ ১৪৩১")]
    [InlineData("1 বৈশাখ 1431")]
    [InlineData("রবিবার, ০১ বৈশাখ, ১৪৩১ বঙ্গাব্দ")]
    [InlineData(" ১ বৈশাখ\u00A0১৪৩১ সাল")]
    public void A_bangla_date_is_read_as_people_write_it(string text)
    {
        Assert.True(BanglaDate.TryParse(text, out var date));
        Assert.Equal(new BanglaDate(1, 1, 1431), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("৩২ বৈশাখ ১৪৩১")]
    [InlineData("৩০ ফাল্গুন ১৪২৯")]
    [InlineData("০ বৈশাখ ১৪৩১")]
    [InlineData("১৪ ডিসেম্বর ২০২৬")]
    [InlineData("১ বৈশাখ ১৪৩১ খ্রি.")]
    [InlineData("১ বৈশাখ ৩১")]
    [InlineData("বৈশাখ ১৪৩১")]
    [InlineData("১ বৈশাখ চৈত্র ১৪৩১")]
    public void What_is_no_bangla_date_is_refused(string? text) => Assert.False(BanglaDate.TryParse(text, out _));

    [Fact]
    public void A_day_that_does_not_exist_has_no_gregorian_day_and_no_date_is_harmless()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BanglaDate(30, 11, 1429).ToDateOnly());
        Assert.Throws<ArgumentOutOfRangeException>(() => default(BanglaDate).ToDateOnly());
        Assert.Equal("", default(BanglaDate).MonthName);
        Assert.False(BanglaDate.From(DateOnly.MinValue).IsValid);
        Assert.Equal(9406, BanglaDate.From(DateOnly.MaxValue).Year);
    }
}
