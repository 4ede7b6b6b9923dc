namespace Dorgora.Platform.Data;

/// <summary>Reading the clock the way the product stores time: UTC, cut to microseconds, so that both databases give back what was put in.</summary>
public static class Clock
{
    extension(TimeProvider clock)
    {
        /// <summary>This instant, UTC, whole microseconds.</summary>
        public DateTime Now
        {
            get
            {
                var now = clock.GetUtcNow().UtcDateTime;
                return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
            }
        }

        /// <summary>Today's business day in Dhaka.</summary>
        public DateOnly Today => Dhaka.DateOf(clock.Now);
    }
}

/// <summary>Bangladesh time: UTC+6 all the year (there is no summer time), fixed so that no time zone file is needed.</summary>
public static class Dhaka
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(6);

    public static DateTime Local(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    public static TimeOnly TimeOf(DateTime utc) => TimeOnly.FromDateTime(utc + Offset);

    /// <summary>The UTC instant of a wall-clock time in Dhaka.</summary>
    public static DateTime Utc(DateOnly date, TimeOnly time) => DateTime.SpecifyKind(date.ToDateTime(time) - Offset, DateTimeKind.Utc);

    /// <summary>ISO 8601 with +06:00, as every API answer writes instants.</summary>
    public static DateTimeOffset Stamp(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToOffset(Offset);
}
