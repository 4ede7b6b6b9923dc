using Dorgora.Offices;

namespace Dorgora.Charter.Promises;

/// <summary>How long services took: the middle one and the one that nine of ten do not exceed (nearest rank).</summary>
/// <param name="Unit">Working days; minutes stand for promises in hours or minutes.</param>
public sealed record Lasting(WithinUnit Unit, int Count, int Median, int P90)
{
    /// <summary>Of the clock that most of them have; null when there is nothing to measure.</summary>
    public static Lasting? Of(IEnumerable<PromiseFact> facts)
    {
        var most = facts.Where(f => f is { Ended: true, Took: not null }).GroupBy(f => f.InDays).MaxBy(g => g.Count());
        if (most is null) return null;
        var sorted = most.Select(f => f.Took!.Value).Order().ToArray();
        return new Lasting(most.Key ? WithinUnit.WorkingDays : WithinUnit.Minutes, sorted.Length, Rank(sorted, 50), Rank(sorted, 90));
    }

    private static int Rank(int[] sorted, int percent) => sorted[(percent * sorted.Length + 99) / 100 - 1];
}

/// <summary>One promise as far as figures need it.</summary>
/// <param name="Kept">Null while it is open in time, for a refusal in time, and without a clock.</param>
/// <param name="Ended">The service was given in the period.</param>
public sealed record PromiseFact(Guid Office, string Code, Guid? Post, Guid? Person, bool InDays, bool? Kept, bool Ended, bool Refused, bool Open, bool Overdue, int? Took, int Visits);

/// <summary>
/// How an office, a service or an official kept the charter in a period. Of every promise it is counted once whether it was kept: when the service
/// was given, or when its time passed without it. So who never finishes what is late is not better than who finishes late. A refusal in
/// time stands by itself.
/// </summary>
public sealed record PromiseFigures(int Measured, int Kept, int Refused, int Open, int Overdue, Lasting? Lasting)
{
    /// <summary>Fewer than this are never shown to the public as a share: they would speak of single people.</summary>
    public const int Least = 10;

    public int Broken => Measured - Kept;

    /// <summary>Whole per cent, rounded down so that 100 means all; null when nothing was measured.</summary>
    public int? Percent => Measured == 0 ? null : (int)(100L * Kept / Measured);

    /// <summary>The share that everybody may see; null when they are too few.</summary>
    public int? PublicPercent => Measured < Least ? null : Percent;

    public static PromiseFigures Of(IReadOnlyCollection<PromiseFact> facts) => new(facts.Count(f => f.Kept is not null), facts.Count(f => f.Kept == true), facts.Count(f => f.Refused),
        facts.Count(f => f.Open), facts.Count(f => f.Overdue), Lasting.Of(facts));
}
