using Dorgora.Platform.Data;

namespace Dorgora.OneStop.Waits;

/// <summary>Somebody wanted to see an official; UTC.</summary>
/// <param name="In">When they were let in; null for who was not.</param>
/// <param name="Left">When they waited no more, let in or not; the greatest date for who still does.</param>
/// <param name="Given">The time that had been given before; null where none was, or they were called in at once.</param>
public sealed record Meeting(Guid Post, DateTime Asked, DateTime? In, DateTime Left, DateTime? Given = null);

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
            foreach (var m in day)
                if (m is { Given: null, In: { } at } && at >= m.Asked && Dhaka.DateOf(at) == day.Key)
                    known.AddRange(Seen(m.Asked, at, [.. day.Where(o => o != m && o.Asked <= m.Asked && o.Left > m.Asked).Select(o => o.Left).Order()]));
        known.RemoveAll(k => k.Minutes > Longest);
        late = [.. one.Where(m => m is { Given: not null, In: not null }).Select(m => (m.In!.Value - m.Given!.Value).TotalMinutes).Where(m => Math.Abs(m) < Longest).Order()];
    }

    public static Dictionary<Guid, RoomWaits> Of(IEnumerable<Meeting> all) => all.GroupBy(m => m.Post).ToDictionary(g => g.Key, g => new RoomWaits([.. g]));

    /// <summary>What was left to wait when they came, and each time that one before them was gone.</summary>
    /// <param name="left">When those before them were gone, in order.</param>
    private static IEnumerable<(int, double)> Seen(DateTime asked, DateTime at, DateTime[] left)
        => left.Where(l => l <= at).Select((l, n) => (left.Length - n - 1, l)).Prepend((left.Length, asked)).Select(s => (s.Item1, (at - s.Item2).TotalMinutes));

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
