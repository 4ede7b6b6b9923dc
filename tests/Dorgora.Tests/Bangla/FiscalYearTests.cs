using Dorgora.Bangla;
using Xunit;

namespace Dorgora.Tests.Bangla;

public class FiscalYearTests
{
    [Theory]
    [InlineData("2022-12-28", "2022-23", "2022-23-Q2")]
    [InlineData("2022-09-13", "2022-23", "2022-23-Q1")]
    [InlineData("2022-07-01", "2022-23", "2022-23-Q1")]
    [InlineData("2022-06-30", "2021-22", "2021-22-Q4")]
    [InlineData("2023-01-01", "2022-23", "2022-23-Q3")]
    [InlineData("2100-01-01", "2099-00", "2099-00-Q3")]
    public void The_year_of_government_begins_in_july(string day, string year, string quarter)
    {
        var date = DateOnly.ParseExact(day, "O");
        Assert.Equal(year, FiscalYear.Of(date));
        Assert.Equal(quarter, FiscalYear.Quarter(date));
    }

    [Fact]
    public void Every_day_lies_within_its_quarter_and_quarters_follow_each_other()
    {
        for (var day = new DateOnly(1950, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            var (first, last) = FiscalYear.QuarterRange(FiscalYear.Quarter(day));
            Assert.True(first <= day && day <= last && first.AddMonths(3) == last.AddDays(1), Dates.LongEn(day));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2022-23")]
    [InlineData("2022-24-Q1")]
    [InlineData("2022-23-Q5")]
    [InlineData("2022-23-q1")]
    [InlineData("২০২২-২৩-Q1")]
    [InlineData("0000-01-Q1")]
    public void What_is_no_quarter_is_refused(string? quarter)
    {
        Assert.False(FiscalYear.TryQuarterRange(quarter, out _));
        Assert.Throws<FormatException>(() => FiscalYear.QuarterRange(quarter!));
    }
}
