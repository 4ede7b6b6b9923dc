namespace Dorgora.Tests.TestKit;

/// <summary>A clock that stands until a test moves it. Timers run as ever: only the time of day is not the wall's.</summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <summary>A Sunday morning, ten o'clock in Dhaka, the day after the demo's last case: everybody works.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 22, 10, 0, 0, TimeSpan.FromHours(6));

    public FakeClock() : this(Morning) { }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
