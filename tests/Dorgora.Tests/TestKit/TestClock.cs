namespace Dorgora.Tests.TestKit;

/// <summary>A clock that stands until a test moves it. Timers still run in real time.</summary>
public sealed class TestClock(DateTime start) : TimeProvider
{
    private long ticks = start.Ticks;

    /// <summary>Monday 14 December 2026, 10:00 in Dhaka: a working hour of a working day.</summary>
    public TestClock() : this(new DateTime(2026, 12, 14, 4, 0, 0, DateTimeKind.Utc)) { }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
