namespace Dorgora.OneStop;

/// <summary>Somebody who waits, as far as the order of calling needs to know.</summary>
/// <param name="Since">From when the place in the queue counts: the arrival, or the slot of an appointment.</param>
/// <param name="For">Only this counter may call, after a transfer; null for any that serves the queue.</param>
public sealed record Waiting(Guid Leg, Guid Queue, Priority Priority, DateTime Since, int Number, Guid? For = null);

/// <summary>Who is next.</summary>
/// <param name="Jumped">Not None: it goes before others who came earlier, for this reason.</param>
/// <param name="Overtook">So many of the counter's queues had waited longer.</param>
public sealed record NextCall(Waiting Who, Priority Jumped, int Overtook);

/// <summary>
/// The one order in which people are called. Whoever waits longest is next; who may go first (a disabled or old person, a mother with a
/// child, a freedom fighter) does so at most once in <see cref="OneIn"/> calls of a counter, so that nobody waits for ever behind them:
/// with k people before you, yours is at latest the 2(k + 1)th call. Where a counter keeps an order of queues, whoever has waited
/// longer than <see cref="Patience"/> goes before that order.
/// </summary>
public static class CallOrder
{
    /// <summary>Of so many calls of a counter at most one goes before its turn.</summary>
    public const int OneIn = 2;

    /// <summary>Nobody waits longer than this behind another queue.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(45);

    /// <param name="waiting">All that wait in the office; what the counter does not serve is left out here.</param>
    /// <param name="ranks">The counter's queues with their rank.</param>
    /// <param name="callsInTurn">Calls of the counter since the last jump.</param>
    /// <param name="strict">The counter serves the first queue before the second; otherwise whoever waits longest.</param>
    public static NextCall? Next(IEnumerable<Waiting> waiting, Guid counter, IReadOnlyDictionary<Guid, int> ranks, int callsInTurn, bool strict, DateTime now)
    {
        var mine = waiting.Where(w => w.For == counter || (w.For is null && ranks.ContainsKey(w.Queue))).OrderBy(w => w.Since).ThenBy(w => w.Number).ToList();
        if (mine.Count == 0) return null;
        var turn = mine.Find(w => w.For == counter)
            ?? mine.Find(w => !strict || now - w.Since >= Patience)
            ?? mine.MinBy(w => (ranks[w.Queue], w.Since, w.Number))!;
        var first = callsInTurn >= OneIn - 1 && turn.Priority == Priority.None ? mine.Find(w => w.Priority != Priority.None) : null;
        return first is null ? new NextCall(turn, Priority.None, 0) : new NextCall(first, first.Priority, mine.IndexOf(first));
    }
}
