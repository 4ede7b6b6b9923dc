using Dorgora.Platform.Data;
using Dorgora.Platform.Events;

namespace Dorgora.OneStop.Figures;

/// <summary>
/// A visit told again by its own events, in order: the legs as the statistics count them. What was taken back at a counter is as if it had not been.
/// The same events always give the same legs.
/// </summary>
public sealed class Visit
{
    /// <summary>A leg on its way; all times UTC.</summary>
    private sealed record Part(Guid Leg, Guid Service)
    {
        public Guid? Counter { get; init; }
        public Guid? Official { get; init; }

        /// <summary>Added at the counter, not begun yet.</summary>
        public bool Planned { get; init; }
        public DateTime Arrived { get; init; }
        public DateTime? WaitsFrom { get; init; }
        public DateTime? FirstCalled { get; init; }
        public DateTime? Called { get; init; }
        public DateTime? Started { get; init; }
        public DateTime? Apart { get; init; }
        public DateTime? Ended { get; init; }
        public TimeSpan Waited { get; init; }
        public TimeSpan WasApart { get; init; }
        public LegEnd End { get; init; }
    }

    private readonly StoredEvent first;
    private readonly TokenIssued issued;
    private Part[] parts, before;
    private bool delayed, finished;

    private Visit(StoredEvent first, TokenIssued issued)
    {
        (this.first, this.issued) = (first, issued);
        parts = before = [new Part(issued.Leg, issued.Service) { Arrived = first.At, WaitsFrom = first.At }];
    }

    /// <summary>Null when they do not begin with the giving of a token.</summary>
    public static Visit? Of(IEnumerable<StoredEvent> events)
    {
        Visit? visit = null;
        foreach (var stored in events)
            if (stored.Read() is not { } happened) continue;
            else if (happened is TokenIssued issued) visit ??= new Visit(stored, issued);
            else if (happened is TokenEvent next) visit?.Then(next, stored.At);
        return visit;
    }

    /// <summary>When the first service was called first; null when it was not, and when the visitor asked for more time or was sent elsewhere before.</summary>
    public DateTime? CalledFirst => delayed ? null : parts[0].FirstCalled;

    private void Then(TokenEvent happened, DateTime at)
    {
        // Finishing one service begins the next in the same act; taking it back takes back both.
        var same = finished && happened is ServiceStarted or ServiceWaits;
        finished = happened is ServiceFinished;
        if (happened is TokenUndone) { parts = before; return; }
        if (!same) before = parts;
        delayed |= happened is TokenDelayed;
        parts = Next(happened, at);
    }

    private Part[] Next(TokenEvent happened, DateTime at) => happened switch
    {
        TokenCalled e => With(e.Leg, p => p with { Counter = e.Counter, Called = at, FirstCalled = p.FirstCalled ?? at, WaitsFrom = null, Waited = p.Waited + (at - (p.WaitsFrom ?? at)), Planned = false, Arrived = p.Planned ? at : p.Arrived }),
        TokenCalledIn e => With(e.Leg, p => p with { FirstCalled = p.FirstCalled ?? at }),                      // into a room: the promise is kept, a counter's figures are not touched
        TokenReleased e => With(e.Leg, p => p with { Counter = null, WaitsFrom = p.Called, Called = null }),
        ServiceStarted e => With(e.Leg, p => p with { Counter = e.Counter, Started = at, Planned = false, Arrived = p.Planned ? at : p.Arrived }),
        ServiceWaits e => With(e.Leg, p => p with { Planned = false, Arrived = at, WaitsFrom = at }),
        ServiceFinished e => With(e.Leg, p => p with { Counter = e.Counter, Ended = at, End = LegEnd.Served }),
        TokenMissed e => With(e.Leg, p => p with { Ended = at, End = LegEnd.NoShow }),
        TokenReturned e => With(e.Leg, p => p with { Ended = null, End = LegEnd.Open, Called = null, Counter = null, WaitsFrom = at }),
        TokenParked e => With(e.Leg, p => p with { Apart = at }),
        TokenResumed e => With(e.Leg, p => p with { Counter = e.Counter, Apart = null, WasApart = p.WasApart + (at - (p.Apart ?? at)) }),
        TokenTransferred e => [.. With(e.Leg, p => p with { Ended = at, End = LegEnd.SentOn }), new Part(e.Next, parts.First(p => p.Leg == e.Leg).Service) { Official = e.Official, Arrived = at, WaitsFrom = at }],
        ServiceAdded e => [.. parts, new Part(e.Leg, e.Service) { Planned = true, Arrived = at }],
        TokenLeft e => With(e.Leg, p => p with { Ended = at, End = LegEnd.Left }),
        TokenClosed e => With(e.Leg, p => Closed(p, at)),
        _ => parts,
    };

    /// <summary>The day ended: who did not come when called is a no-show, who was at a counter was served for an unknown time, all others were not served.</summary>
    private static Part Closed(Part p, DateTime at) => p.End == LegEnd.NoShow ? p
        : p.Started is not null && p.Apart is null ? p with { Started = null, Ended = at, End = LegEnd.Served }
        : p with { Ended = at, End = LegEnd.Unserved };

    private Part[] With(Guid leg, Func<Part, Part> change) => [.. parts.Select(p => p.Leg == leg ? change(p) : p)];

    private LegEnd Whole(IReadOnlyList<Part> legs) => legs.Any(p => p.End == LegEnd.Served) && legs[^1].End != LegEnd.Open ? LegEnd.Served : legs[^1].End;

    /// <summary>A row for each leg that has begun or waits.</summary>
    public IReadOnlyList<LegFacts> Facts()
    {
        var legs = parts.Where(p => !p.Planned).ToList();
        return [.. legs.Select((p, n) => new LegFacts
        {
            LegId = p.Leg, TokenId = issued.Token, OfficeId = first.OfficeId, OfficePath = first.OfficePath, Day = Dhaka.DateOf(first.At),
            ServiceId = p.Service, CounterId = p.Counter, OfficialPostId = p.Official, Channel = issued.Channel, Priority = issued.Priority,
            Visit = n == 0 ? Whole(legs) : null, End = p.End, Arrived = p.Arrived, Called = p.Called, Started = p.Started, Ended = p.Ended,
            Wait = p.Called is null ? null : Seconds(p.Waited), Walk = p.Called is { } called && p.Started is { } begun ? Seconds(begun - called) : null,
            Service = p is { End: LegEnd.Served, Started: { } from, Ended: { } to } ? Seconds(to - from - p.WasApart) : null,
            Lost = p is { End: LegEnd.NoShow, Called: { } vain, Ended: { } over } ? Seconds(over - vain) : null,
        })];
    }

    private static int Seconds(TimeSpan span) => (int)Math.Max(0, span.TotalSeconds);
}
