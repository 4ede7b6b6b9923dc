using System.Collections.Concurrent;
using Dorgora.Platform.Data;

namespace Dorgora.Platform.Accounts;

/// <summary>
/// Slows guessing. After some free tries each further one must wait longer, up to an hour; a try is counted before it is judged, so
/// that many at once gain nothing. Kept in memory: each node counts for itself, and a restart forgets.
/// </summary>
public sealed class Tries(TimeProvider time)
{
    private const int MostKeys = 50_000;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15), Longest = TimeSpan.FromHours(1), Memory = TimeSpan.FromHours(24);
    private readonly ConcurrentDictionary<string, Count> counts = new();

    private sealed record Count(int Done, DateTime Last, DateTime Next);

    /// <summary>Takes one try; the time to wait first when it is too early, and then nothing is counted.</summary>
    public TimeSpan Take(string key, int free = 5)
    {
        var now = time.Now;
        if (counts.Count > MostKeys) Forget(now);
        var wait = TimeSpan.Zero;
        counts.AddOrUpdate(key, _ => new Count(1, now, now), (_, old) =>
        {
            var count = now - old.Last > Memory ? new Count(0, now, now) : old;
            wait = count.Next > now ? count.Next - now : TimeSpan.Zero;
            return wait > TimeSpan.Zero ? count : new Count(count.Done + 1, now, now + Delay(count.Done + 1 - free));
        });
        return wait;
    }

    /// <summary>The right one was given: begins again from the free tries.</summary>
    public void Worked(string key) => counts.TryRemove(key, out _);

    private static TimeSpan Delay(int over) => over < 0 ? TimeSpan.Zero : over > 8 ? Longest : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << over));

    /// <summary>Too many keys, which only an attack makes: first what no longer waits, then the oldest.</summary>
    private void Forget(DateTime now)
    {
        foreach (var (key, _) in counts.Where(c => c.Value.Next <= now)) counts.TryRemove(key, out _);
        foreach (var (key, _) in counts.OrderBy(c => c.Value.Last).Take(Math.Max(0, counts.Count - MostKeys / 2)).ToList()) counts.TryRemove(key, out _);
    }
}
