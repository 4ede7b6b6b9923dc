using Dorgora.Offices;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Offices;

public class WorkingDaysTests
{
    private static DateOnly On(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static WorkingDays Of(params (string Date, string Name, HolidayKind Kind)[] days) =>
        new(days.Select(d => new SpecialDay(On(d.Date), d.Name, d.Name, d.Kind)), [2026]);

    [Fact]
    public void The_first_counted_day_is_the_next_working_day()
    {
        var due = Of().Count(On("2026-11-19"), 1); // a Thursday
        Assert.Equal(On("2026-11-22"), due.Date);
        Assert.Equal([new(On("2026-11-20"), "শুক্রবার"), new(On("2026-11-21"), "শনিবার")], due.Skipped);
        Assert.Equal([On("2026-11-22")], due.Counted);
        Assert.False(due.Provisional);
    }

    [Fact]
    public void A_holiday_is_skipped_with_its_name()
    {
        var due = Of(("2026-12-16", "বিজয় দিবস", HolidayKind.General)).Count(On("2026-12-14"), 2);
        Assert.Equal(On("2026-12-17"), due.Date);
        Assert.Equal("বিজয় দিবস", Assert.Single(due.Skipped).Reason);
    }

    [Fact]
    public void A_holiday_on_a_weekend_names_both()
    {
        Assert.Equal("শনিবার, শহীদ দিবস", Of(("2026-02-21", "শহীদ দিবস", HolidayKind.General)).WhyOff(On("2026-02-21")));
    }

    [Fact]
    public void Two_holidays_on_one_day_name_both()
    {
        var days = Of(("2027-05-20", "বুদ্ধপূর্ণিমা", HolidayKind.General), ("2027-05-20", "স্থানীয় মেলা", HolidayKind.Local));
        Assert.Equal("বুদ্ধপূর্ণিমা, স্থানীয় মেলা", days.WhyOff(On("2027-05-20")));
    }

    [Fact]
    public void An_optional_holiday_counts_as_a_working_day()
    {
        Assert.True(Of(("2026-11-23", "ঐচ্ছিক", HolidayKind.Optional)).IsWorking(On("2026-11-23")));
    }

    [Fact]
    public void A_declared_working_Saturday_counts()
    {
        var due = Of(("2026-11-21", "কর্মদিবস ঘোষণা", HolidayKind.Working)).Count(On("2026-11-19"), 1);
        Assert.Equal(On("2026-11-21"), due.Date);
    }

    [Fact]
    public void A_count_that_touches_an_unlisted_year_is_provisional()
    {
        Assert.False(Of().Count(On("2026-12-29"), 2).Provisional);
        Assert.True(Of().Count(On("2026-12-29"), 3).Provisional);
        Assert.True(WorkingDays.WeekendsOnly.Count(On("2026-01-04"), 1).Provisional);
    }

    [Fact]
    public void The_day_the_count_starts_from_does_not_make_it_provisional()
    {
        Assert.False(Of().Count(On("2025-12-31"), 1).Provisional);
    }

    [Theory, InlineData(0), InlineData(-1), InlineData(WorkingDays.Most + 1)]
    public void A_promise_outside_one_day_to_ten_years_is_refused(int days)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of().Count(On("2026-01-04"), days));
    }

    [Fact]
    public void Any_count_agrees_with_a_slow_calendar_that_walks_every_day()
    {
        var world = from start in Gen.Choose(0, 7304)                    // 2016-01-01 … 2035-12-31
                    from n in Gen.Choose(1, 60)
                    from special in Gen.ListOf(Gen.Zip(Gen.Choose(-5, 140), Gen.Choose(0, 4)))
                    select (Start: On("2016-01-01").AddDays(start), N: n, Special: special.DistinctBy(s => s.Item1).ToList());
        Prop.ForAll(world.ToArbitrary(), w =>
        {
            var days = w.Special.Select(s => new SpecialDay(w.Start.AddDays(s.Item1), "ছুটি", "Holiday", (HolidayKind)s.Item2)).ToList();
            var due = new WorkingDays(days, [w.Start.Year]).Count(w.Start, w.N);
            var slow = Slow(w.Start, w.N, days);
            Assert.Equal(slow, due.Counted);
            Assert.Equal(slow[^1], due.Date);
            Assert.Equal(due.Date.DayNumber - w.Start.DayNumber, due.Counted.Count + due.Skipped.Count);
            Assert.Equal(due.Counted.Concat(due.Skipped.Select(s => s.Date)).Any(d => d.Year != w.Start.Year), due.Provisional);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>The same rule written the other way round: all days of the horizon, filtered, cut.</summary>
    private static List<DateOnly> Slow(DateOnly from, int n, List<SpecialDay> special)
    {
        bool Has(DateOnly day, params HolidayKind[] kinds) => special.Any(s => s.Date == day && kinds.Contains(s.Kind));
        bool Weekend(DateOnly day) => (day.DayNumber + 1) % 7 is 5 or 6; // 0001-01-01 was a Monday
        return [.. Enumerable.Range(1, 600).Select(from.AddDays).Where(day => Has(day, HolidayKind.Working)
            || (!Weekend(day) && !Has(day, HolidayKind.General, HolidayKind.Executive, HolidayKind.Local))).Take(n)];
    }

    [Fact]
    public void Hours_and_minutes_run_through_a_holiday()
    {
        var start = new DateTime(2026, 11, 20, 16, 50, 0, DateTimeKind.Utc);
        var five = new TimeOnly(17, 0);
        Assert.Equal(start.AddMinutes(30), new Within(30, WithinUnit.Minutes).DueAt(start, Of(), five));
        Assert.Equal(start.AddHours(8), new Within(8, WithinUnit.Hours).DueAt(start, Of(), five));
    }

    [Fact]
    public void A_promise_in_days_ends_when_the_office_closes_in_Dhaka()
    {
        var lateThursday = new DateTime(2026, 11, 19, 19, 30, 0, DateTimeKind.Utc); // already Friday 01:30 in Dhaka
        var due = new Within(2, WithinUnit.WorkingDays).DueAt(lateThursday, Of(), new TimeOnly(17, 0));
        Assert.Equal(new DateTime(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc), due);
        Assert.Equal(DateTimeKind.Utc, due.Kind);
    }
}
