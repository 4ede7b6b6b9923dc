using Dorgora.HelpDesk.Dashboard;
using Dorgora.Platform.Web.Tags;
using Dorgora.Tests.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Dashboard;

public class FiguresTests
{
    private static readonly Arbitrary<double[]> Durations = Gen.Choose(0, 100_000).Select(n => n / 100.0).ArrayOf().ToArbitrary();

    [Fact]
    public void A_day_stands_on_the_same_step_on_the_board_and_on_the_stair()
    {
        for (var day = 0; day <= 400; day++)
        {
            var step = Ages.Steps.Index().Single(s => day >= s.Item.From && day <= (s.Item.To ?? int.MaxValue)).Index;
            Assert.Equal(AgeTag.Step(day), step + 1);
        }
    }

    [Fact]
    public void As_many_are_above_the_middle_as_below() => Prop.ForAll(Durations, days =>
    {
        if (Ended.Median([.. days]) is not { } middle) return days.Length == 0;
        return Math.Abs(days.Count(d => d < middle) - days.Count(d => d > middle)) <= days.Count(d => d == middle) && middle >= days.Min() && middle <= days.Max();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hundred_per_cent_means_all() => Prop.ForAll(Gen.Choose(1, 100_000).ToArbitrary(), Gen.Choose(0, 100_000).ToArbitrary(), (closed, inTime) =>
        new EndedFigures(closed, Math.Min(closed, inTime), null).InTimePercent is { } percent && percent is >= 0 and <= 100 && percent == 100 == inTime >= closed).QuickCheckThrowOnFailure();

    [Fact]
    public void A_step_with_cases_is_never_too_thin_to_press() => Prop.ForAll(Gen.Choose(0, 500).ArrayOf(5).ToArbitrary(), counts =>
    {
        var ages = new Ages();
        for (var step = 0; step < 5; step++) ages.Add(step, counts[step]);
        return ages.Total == counts.Sum() && Enumerable.Range(0, 5).All(s => ages.Width(s) is >= 1 and <= 12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_fullest_window_is_the_hottest_and_an_empty_one_is_cold()
    {
        Assert.Null(Ages.Heat(0, 40));
        Assert.Equal(5, Ages.Heat(40, 40));
        Assert.Equal(1, Ages.Heat(1, 40));
        Assert.Equal(1, Ages.Heat(1, 1));       // one case alone is no fire
    }

    [Fact]
    public async Task Closed_cases_are_counted_again_after_ten_seconds_and_not_before()
    {
        await using var app = await App.Start();
        var counted = 0;
        var ended = new Ended(app.Clock);
        async Task<int> Ask() => (await app.Services.In(db =>
        {
            counted++;
            return ended.Of("shahrasti", db.Set<Dorgora.HelpDesk.Case>().AsNoTracking(), 400);
        })).Closed;
        var first = await Ask();
        Assert.True(first > 0);
        await app.Services.In(db => db.Write(unit => unit.Database.ExecuteSqlRawAsync("UPDATE helpdesk_cases SET closed_at = NULL WHERE state = 'Closed'")));
        app.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(first, await Ask());
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(0, await Ask());
        Assert.Equal(3, counted);
    }
}
