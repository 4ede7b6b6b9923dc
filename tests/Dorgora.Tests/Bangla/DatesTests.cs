using System.Globalization;
using Dorgora.Bangla;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class DatesTests
{
    private static readonly DateOnly Day = new(2026, 12, 14);

    [Fact]
    public void A_day_is_written_in_words_of_both_languages()
    {
        Assert.Equal("১৪ ডিসেম্বর ২০২৬", Dates.Long(Day));
        Assert.Equal("১৪ ডিসেম্বর", Dates.Short(Day));
        Assert.Equal("সোমবার, ১৪ ডিসেম্বর ২০২৬", Dates.WithWeekday(Day));
        Assert.Equal("সোমবার", Dates.Weekday(Day));
        Assert.Equal("সোম", Dates.WeekdayShort(Day));
        Assert.Equal("14 December 2026", Dates.LongEn(Day));
        Assert.Equal("Monday, 14 December 2026", Dates.WithWeekdayEn(Day));
        Assert.Equal("ফেব্রুয়ারি".Normalize(), Dates.Month(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dates.Month(13));
    }

    [Fact]
    public void A_letter_carries_the_bangla_day_over_the_gregorian_day() =>
        Assert.Equal(("১৭ পৌষ ১৪২৯", "০১ জানুয়ারি ২০২৩".Normalize()), Dates.TwoLine(new(2023, 1, 1)));

    [Fact]
    public void The_weekday_is_right_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["bn-BD", "ar-SA", "fa-IR", "th-TH", "tr-TR"])
            {
                CultureInfo.CurrentCulture = new(name);
                Assert.Equal("সোমবার, ১৪ ডিসেম্বর ২০২৬", Dates.WithWeekday(Day));
                Assert.Equal("14 December 2026", Dates.LongEn(Day));
                Assert.True(Dates.TryParse("14-12-2026", out var read) && read == Day);
            }
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    [Theory]
    [InlineData("2026-12-14")]
    [InlineData("২০২৬-১২-১৪")]
    [InlineData("14/12/2026")]
    [InlineData("১৪/১২/২০২৬")]
    [InlineData("14-12-2026")]
    [InlineData("14.12.2026")]
    [InlineData("১৪ ডিসেম্বর ২০২৬")]
    [InlineData("১৪ ডিসেম্বর, ২০২৬ খ্রি:")]
    [InlineData("১৪ ডিসেম্বর ২০২৬ খ্রিঃ")]
    [InlineData("১৪ ডিসেম্বর ২০২৬ খ্রিষ্টাব্দ")]
    [InlineData("১৪ই ডিসেম্বর, ২০২৬ ইং")]
    [InlineData("সোমবার, ১৪ ডিসেম্বর ২০২৬")]
    [InlineData("তারিখ: ১৪ ডিসেম্বর ২০২৬")]
    [InlineData("Monday, 14 December 2026")]
    [InlineData("December 14, 2026")]
    [InlineData("14th Dec 2026")]
    [InlineData(" ১৪\u200B ডিসেম্বর\u00A0২০২৬ ")]
    public void A_day_is_read_as_people_write_it(string text)
    {
        Assert.True(Dates.TryParse(text, out var date));
        Assert.Equal(Day, date);
    }

    [Theory]
    [InlineData("১ জানুয়ারী ২০২৩", 1)]
    [InlineData("১ জানু\u09DFারি ২০২৩", 1)]
    [InlineData("১ ফেব্রুয়ারী ২০২৩", 2)]
    [InlineData("১লা আগষ্ট ২০২৩", 8)]
    [InlineData("১ অগাস্ট ২০২৩", 8)]
    [InlineData("১লা সেপ্টেম্বর ২০২৩", 9)]
    public void Old_spellings_of_months_are_read(string text, int month)
    {
        Assert.True(Dates.TryParse(text, out var date));
        Assert.Equal(new DateOnly(2023, month, 1), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31/02/2026")]
    [InlineData("29-02-2025")]
    [InlineData("00/12/2026")]
    [InlineData("14/13/2026")]
    [InlineData("12/14/26")]
    [InlineData("2026-12")]
    [InlineData("20261214")]
    [InlineData("0000-01-01")]
    [InlineData("১৭ পৌষ ১৪২৯")]
    [InlineData("১৪ ডিসেম্বর ২০২৬ বঙ্গাব্দ")]
    [InlineData("১৪ ২০২৬ ডিসেম্বর")]
    [InlineData("2026-12-14T10:00")]
    [InlineData("2026-12-14 <b>")]
    [InlineData("আগামী সোমবার")]
    public void What_is_no_day_is_refused(string? text) => Assert.False(Dates.TryParse(text, out _));

    [Fact]
    public void Every_written_form_of_every_day_from_1950_to_2100_is_read_back()
    {
        for (var day = new DateOnly(1950, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            string[] forms = [Dates.Long(day), Dates.WithWeekday(day), Dates.TwoLine(day).Gregorian, Dates.LongEn(day), Dates.WithWeekdayEn(day)];
            foreach (var form in forms) Assert.True(Dates.TryParse(form, out var read) && read == day, form);
        }
    }

    [Theory]
    [InlineData(11, 20, "১১:২০", "সকাল ১১:২০")]
    [InlineData(12, 15, "১২:১৫", "দুপুর ১২:১৫")]
    [InlineData(14, 5, "১৪:০৫", "দুপুর ২:০৫")]
    [InlineData(16, 30, "১৬:৩০", "বিকাল ৪:৩০")]
    [InlineData(18, 0, "১৮:০০", "সন্ধ্যা ৬:০০")]
    [InlineData(23, 59, "২৩:৫৯", "রাত ১১:৫৯")]
    [InlineData(0, 0, "০০:০০", "রাত ১২:০০")]
    [InlineData(3, 0, "০৩:০০", "রাত ৩:০০")]
    [InlineData(5, 10, "০৫:১০", "ভোর ৫:১০")]
    public void A_time_is_written_with_its_part_of_the_day(int hour, int minute, string digits, string words)
    {
        Assert.Equal(digits, Dates.Time(new(hour, minute)));
        Assert.Equal(words, Dates.TimeWords(new(hour, minute)));
    }

    [Fact]
    public void Every_minute_of_the_day_is_read_back()
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var time = new TimeOnly(minute / 60, minute % 60);
            Assert.True(Dates.TryParseTime(Dates.Time(time), out var read) && read == time, Dates.Time(time));
            Assert.True(Dates.TryParseTime(Dates.TimeWords(time), out read) && read == time, Dates.TimeWords(time));
        }
    }

    [Theory]
    [InlineData("সকাল ১০:০০ টা", 10, 0)]
    [InlineData("বিকেল ৪টায়", 16, 0)]
    [InlineData("4.30 PM", 16, 30)]
    [InlineData("বেলা ১:১৫", 13, 15)]
    [InlineData("9:05", 9, 5)]
    public void A_time_is_read_as_people_write_it(string text, int hour, int minute)
    {
        Assert.True(Dates.TryParseTime(text, out var time));
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("24:00")]
    [InlineData("10:60")]
    [InlineData("10:00:00")]
    [InlineData("সকাল")]
    [InlineData("10:00 কাল")]
    public void What_is_no_time_is_refused(string? text) => Assert.False(Dates.TryParseTime(text, out _));
}
