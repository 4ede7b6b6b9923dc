using Dorgora.Charter.Promises;
using Dorgora.Offices;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Charter.Promises;

/// <summary>How figures are reckoned from single promises.</summary>
public sealed class PromiseFiguresTests
{
    private static PromiseFact Fact(bool? kept, int? took = 3, bool ended = true, bool refused = false, bool open = false, bool overdue = false, bool days = true)
        => new(Guid.Empty, "A", null, null, days, kept, ended, refused, open, overdue, took, 0);

    [Fact]
    public void Who_never_finishes_what_is_late_is_not_better_than_who_finishes_late()
    {
        var finished = PromiseFigures.Of([Fact(true), Fact(false, 9)]);
        var left = PromiseFigures.Of([Fact(true), Fact(false, null, ended: false, open: true, overdue: true)]);
        Assert.Equal((2, 1, 50), (finished.Measured, finished.Kept, finished.Percent!.Value));
        Assert.Equal((finished.Measured, finished.Kept, finished.Percent), (left.Measured, left.Kept, left.Percent));
        Assert.Equal((0, 1), (finished.Overdue, left.Overdue));
    }

    [Fact]
    public void A_refusal_in_time_and_what_is_still_open_are_no_part_of_the_share()
    {
        var figures = PromiseFigures.Of([Fact(true), Fact(null, 2, ended: false, refused: true), Fact(null, null, ended: false, open: true)]);
        Assert.Equal((1, 100, 1, 1), (figures.Measured, figures.Percent!.Value, figures.Refused, figures.Open));
    }

    [Fact]
    public void Fewer_than_ten_are_told_to_nobody_outside()
    {
        Assert.Null(PromiseFigures.Of([.. Enumerable.Repeat(Fact(true), 9)]).PublicPercent);
        Assert.Equal(100, PromiseFigures.Of([.. Enumerable.Repeat(Fact(true), 10)]).PublicPercent);
        Assert.Equal(99, PromiseFigures.Of([.. Enumerable.Repeat(Fact(true), 199), Fact(false)]).Percent);           // 100 means all
    }

    [Fact]
    public void Median_and_nine_of_ten_are_of_the_clock_that_most_have()
    {
        var lasting = PromiseFigures.Of([.. Enumerable.Range(1, 10).Select(n => Fact(true, n)), Fact(true, 4_000, days: false)]).Lasting!;
        Assert.Equal((WithinUnit.WorkingDays, 10, 5, 9), (lasting.Unit, lasting.Count, lasting.Median, lasting.P90));
        Assert.Null(PromiseFigures.Of([]).Lasting);
    }

    [Fact]
    public void It_took_at_most_what_was_promised_exactly_when_its_day_was_not_past()
    {
        var days = WorkingDays.WeekendsOnly;
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 60).Zip(Gen.Choose(0, 400)).Zip(Gen.Choose(0, 120)).ToArbitrary(), x =>
        {
            var ((n, first), later) = x;
            var asked = new DateTime(2026, 1, 4, 5, 0, 0, DateTimeKind.Utc).AddDays(first);
            var (due, ended) = (PromiseClock.Due(new Within(n, WithinUnit.WorkingDays), asked, days), asked.AddDays(later));
            return n + PromiseClock.Between(due, ended, days) <= n == DateOnly.FromDateTime(ended.AddHours(6)) <= NextWorking(DateOnly.FromDateTime(due.AddHours(6)), days);
        }));
    }

    /// <summary>The last day on which nothing more is counted: a free day after the promised one adds nothing.</summary>
    private static DateOnly NextWorking(DateOnly day, WorkingDays days)
    {
        while (!days.IsWorking(day.AddDays(1))) day = day.AddDays(1);
        return day;
    }
}
