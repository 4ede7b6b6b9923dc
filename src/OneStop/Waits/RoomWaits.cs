using Dorgora.Platform.Data;

namespace Dorgora.OneStop.Waits;

/// <summary>Somebody wanted to see an official and was let in; UTC.</summary>
/// <param name="Given">The time that had been given before; null where none was, or they were called in at once.</param>
public sealed record Meeting(Guid Post, DateTime Asked, DateTime In, DateTime? Given = null);

/// <summary>
/// How long people waited for one official. There is no counter whose work could be replayed: an official lets people in when other work allows it.
/// So the answer is what became of those who stood at the same place: with as many before them as this visitor has.
/// </summary>
public sealed class RoomWaits
{
    /// <summary>Of so many last ones at each place; with fewer than <see cref="Fewest"/> nothing is said.</summary>
    private const int Last = 40, Fewest = 8;

    /// <summary>Longer than this it was not a wait any more.</summary>
    private const double Longest = 8 * 60;

    private readonly List<(int Ahead, double Minutes)> known = [];
    private readonly double[] late;

    private RoomWaits(List<Meeting> one)
    {
        foreach (var day in one.GroupBy(m => Dhaka.DateOf(m.Asked)).OrderByDescending(d => d.Key))
            foreach (var m in day.Where(m => m.Given is null && m.In >= m.Asked && Dhaka.DateOf(m.In) == day.Key))
                known.AddRange(Seen(m, [.. day.Where(o => o != m && o.Asked <= m.Asked && o.In > m.Asked && o.In <= m.In).Select(o => o.In).Order()]));
        known.RemoveAll(k => k.Minutes > Longest);
        late = [.. one.Where(m => m.Given is not null).Select(m => (m.In - m.Given!.Value).TotalMinutes).Where(m => Math.Abs(m) < Longest).Order()];
    }

    public static Dictionary<Guid, RoomWaits> Of(IEnumerable<Meeting> all) => all.GroupBy(m => m.Post).ToDictionary(g => g.Key, g => new RoomWaits([.. g]));

    /// <summary>What was left to wait when they came, and each time that one before them was let in.</summary>
    private static IEnumerable<(int, double)> Seen(Meeting m, DateTime[] before)
        => before.Select((_, n) => (before.Length - n, n == 0 ? m.Asked : before[n - 1])).Append((0, before.Length == 0 ? m.Asked : before[^1])).Select(s => (s.Item1, (m.In - s.Item2).TotalMinutes));

    /// <summary>Minutes that those waited who had as many before them, sorted; empty when too few are known.</summary>
    public double[] After(int ahead)
    {
        var like = new List<double>();
        foreach (var near in known.GroupBy(k => Math.Abs(k.Ahead - ahead)).Where(g => g.Key <= Math.Max(1, ahead / 3)).OrderBy(g => g.Key))
            if (like.Count < Fewest) like.AddRange(near.Take(Last).Select(k => k.Minutes));          // the newest days stand first
        return like.Count < Fewest ? [] : [.. like.Order()];
    }

    /// <summary>Minutes after the time that was given until they were let in, sorted; empty when too few are known.</summary>
    public double[] Late => late.Length < Fewest ? [] : late;
}
