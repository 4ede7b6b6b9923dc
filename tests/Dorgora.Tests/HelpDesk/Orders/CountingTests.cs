using Dorgora.HelpDesk.Orders;
using Dorgora.Offices;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Orders;

public class CountingTests
{
    private static readonly WorkingDays Calendar = new(
    [
        new(new(2026, 12, 16), "মহান বিজয় দিবস", "Victory Day", HolidayKind.General),
        new(new(2026, 12, 25), "যিশুখ্রিষ্টের জন্মদিন (বড়দিন)", "Christmas", HolidayKind.General),
        new(new(2026, 3, 20), "ঈদুল ফিতর", "Eid", HolidayKind.General), new(new(2026, 3, 21), "ঈদুল ফিতর", "Eid", HolidayKind.General), new(new(2026, 3, 22), "ঈদুল ফিতর", "Eid", HolidayKind.General),
    ], [2026]);

    [Fact]
    public void Weekends_and_holidays_are_named()
        => Assert.Equal("৮ ডিসেম্বর থেকে গণনা; ১১ ও ১২ ডিসেম্বর সাপ্তাহিক ছুটি; ১৬ ডিসেম্বর মহান বিজয় দিবস", Counting.Text(Calendar.Count(new(2026, 12, 7), 7)));

    [Fact]
    public void A_holiday_on_a_friday_is_told_by_its_name()
        => Assert.Contains("২৫ ডিসেম্বর যিশুখ্রিষ্টের জন্মদিন (বড়দিন)", Counting.Text(Calendar.Count(new(2026, 12, 23), 2)), StringComparison.Ordinal);

    [Fact]
    public void Days_of_one_holiday_stand_together()
        => Assert.Equal("২৩ মার্চ থেকে গণনা; ২০–২২ মার্চ ঈদুল ফিতর", Counting.Text(Calendar.Count(new(2026, 3, 19), 1)));

    [Fact]
    public void Many_weekends_are_only_counted()
        => Assert.Contains("মাঝে ৮ দিন সাপ্তাহিক ছুটি", Counting.Text(Calendar.Count(new(2026, 8, 2), 20)), StringComparison.Ordinal);

    [Fact]
    public void Days_of_two_months_are_told_by_month()
        => Assert.Equal("২৭, ২৮ নভেম্বর, ৪ ও ৫ ডিসেম্বর", Counting.Days([new(2026, 11, 27), new(2026, 11, 28), new(2026, 12, 4), new(2026, 12, 5)]));

    [Fact]
    public void A_year_without_a_list_is_said_to_be_open()
        => Assert.Contains("বদলাতে পারে", Counting.Text(Calendar.Count(new(2026, 12, 30), 5)), StringComparison.Ordinal);

    [Theory]
    [InlineData(11, 18, "সকাল ১১:১৮ মিনিটে")]
    [InlineData(16, 0, "বিকাল ৪টায়")]
    public void Times_are_said_as_letters_say_them(int hour, int minute, string said) => Assert.Equal(said, OrderWords.At(new TimeOnly(hour, minute)));

    [Fact]
    public void The_check_signs_have_no_Latin_letter() => Assert.Equal("৭ক৪-৯১ছ-০২২", OrderWords.Check("7a491f022ff"));
}
