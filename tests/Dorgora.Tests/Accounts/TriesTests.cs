using Dorgora.Platform.Accounts;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Accounts;

public sealed class TriesTests
{
    private readonly TestClock clock = new();
    private readonly Tries tries;

    public TriesTests() => tries = new Tries(clock);

    [Fact]
    public void Five_tries_are_free_and_then_each_waits_twice_as_long()
    {
        for (var i = 0; i < 5; i++) Assert.Equal(TimeSpan.Zero, tries.Take("a"));
        var waits = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            var wait = tries.Take("a");
            waits.Add(wait.TotalSeconds);
            clock.Advance(wait);
            Assert.Equal(TimeSpan.Zero, tries.Take("a"));
        }
        Assert.Equal([15, 30, 60, 120], waits);
    }

    [Fact]
    public void Nobody_waits_longer_than_an_hour()
    {
        var longest = TimeSpan.Zero;
        for (var i = 0; i < 60; i++)
        {
            var wait = tries.Take("a");
            if (wait > longest) longest = wait;
            clock.Advance(wait);
        }
        Assert.Equal(TimeSpan.FromHours(1), longest);
    }

    [Fact]
    public void One_who_waits_does_not_make_another_wait()
    {
        for (var i = 0; i < 50; i++) tries.Take("uno from far away");
        Assert.Equal(TimeSpan.Zero, tries.Take("uno at the desk"));
    }

    [Fact]
    public void The_right_password_gives_back_the_free_tries()
    {
        for (var i = 0; i < 4; i++) tries.Take("a");
        tries.Worked("a");
        for (var i = 0; i < 5; i++) Assert.Equal(TimeSpan.Zero, tries.Take("a"));
    }

    [Fact]
    public void Of_a_thousand_guesses_at_once_only_the_free_ones_are_judged()
    {
        var judged = 0;
        Parallel.For(0, 1000, _ => { if (tries.Take("a") == TimeSpan.Zero) Interlocked.Increment(ref judged); });
        Assert.InRange(judged, 5, 6);
    }

    [Fact]
    public void A_flood_of_names_does_not_fill_the_memory_nor_free_one_who_waits()
    {
        for (var i = 0; i < 20; i++) tries.Take("victim");
        for (var i = 0; i < 60_000; i++) tries.Take($"name {i}");
        Assert.NotEqual(TimeSpan.Zero, tries.Take("victim"));
    }
}
