using Dorgora.OneStop.Appointments;
using Dorgora.OneStop.Visitors;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Waits;

/// <summary>Somebody who waits, and what for.</summary>
/// <param name="Official">Waits for this post, not for a counter.</param>
/// <param name="At">UTC: the time that the official gave.</param>
public readonly record struct InLine(Waiting Who, Guid Service, Guid? Official = null, DateTime? At = null);

/// <summary>Somebody has an appointment today and no token yet.</summary>
/// <param name="Start">UTC: the slot.</param>
/// <param name="Here">In the house already.</param>
public readonly record struct Due(Guid Queue, Guid Service, DateTime Start, bool Here = false);

/// <summary>A counter as it stands.</summary>
/// <param name="Queues">In the order of their rank.</param>
/// <param name="RestsFor">Minutes until its break is over; null while it works.</param>
/// <param name="Serving">The service of who is at it or called to it; null when nobody is.</param>
/// <param name="ServedFor">Minutes since that began; null while they were only called.</param>
/// <param name="Strict">Serves its first queue before its second.</param>
public sealed record CounterNow(Guid Id, IReadOnlyList<Guid> Queues, int CallsInTurn, double? RestsFor = null, Guid? Serving = null, double? ServedFor = null, bool Strict = false)
{
    public bool Calls(Waiting who) => who.For == Id || (who.For is null && Queues.Contains(who.Queue));
}

/// <summary>A service room at one instant, as far as the length of a wait depends on it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Line">All who wait for a counter, in the order of their places.</param>
/// <param name="Counters">Open or resting; a closed one calls nobody.</param>
/// <param name="ForOfficials">All who wait for an official.</param>
public sealed record HallNow(DateTime At, IReadOnlyList<InLine> Line, IReadOnlyList<CounterNow> Counters, IReadOnlyList<InLine> ForOfficials)
{
    /// <summary>So far ahead a booked slot counts; later ones hardly go before somebody who waits now.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(3);

    /// <summary>With an appointment for a counter that is due soon or a little overdue, by time.</summary>
    public IReadOnlyList<Due> Expected { get; init; } = [];

    /// <summary>Minutes after midnight in Dhaka.</summary>
    public double MinuteOfDay => Dhaka.TimeOf(At).ToTimeSpan().TotalMinutes;

    /// <summary>The same hall with this one in the line, if they are not yet.</summary>
    public HallNow With(InLine who)
    {
        var list = who.Official is null ? Line : ForOfficials;
        if (list.Any(w => w.Who.Leg == who.Who.Leg)) return this;
        List<InLine> more = [.. list.Append(who).OrderBy(w => w.Who.Since).ThenBy(w => w.Who.Number)];
        return who.Official is null ? this with { Line = more } : this with { ForOfficials = more };
    }

    public int Place(InLine who) => Line.Index().First(w => w.Item.Who.Leg == who.Who.Leg).Index;

    /// <summary>How many came before and wait for the same counters, or for the same official; where no counter is open, in the same queue.</summary>
    public int Ahead(InLine who)
    {
        var counters = Counters.Where(c => c.Calls(who.Who)).ToList();
        bool Same(InLine w) => who.Official is not null ? w.Official == who.Official : counters.Count == 0 ? w.Who.Queue == who.Who.Queue : counters.Exists(c => c.Calls(w.Who));
        return (who.Official is null ? Line : ForOfficials).Count(w => w.Who.Leg != who.Who.Leg && w.Who.Since <= who.Who.Since && Same(w));
    }

    /// <summary>Three queries: the open legs, the counters, the appointments that are due; and one more where somebody waits for an official.</summary>
    public static async Task<HallNow> Read(AppDb db, Guid office, CancellationToken cancel)
    {
        var now = db.Time.Now;
        // All five, as the index over open legs has them, though only three are of use.
        var legs = await db.Set<TokenLeg>().Where(l => l.OfficeId == office && (l.State == LegState.Waiting || l.State == LegState.Called || l.State == LegState.Serving || l.State == LegState.Parked || l.State == LegState.Missed))
            .Join(db.Set<Token>(), l => l.TokenId, t => t.Id, (l, t) => new { l.Id, l.QueueId, l.ServiceId, l.State, l.Since, l.CounterId, l.OfficialPostId, l.StartedAt, t.Priority, t.Number })
            .OrderBy(l => l.Since).ThenBy(l => l.Number).ToListAsync(cancel);
        var counters = await db.Set<Counter>().AsNoTracking().Include(c => c.Queues).Where(c => c.OfficeId == office && c.State != CounterState.Closed).ToListAsync(cancel);
        var waiting = legs.Where(l => l.State == LegState.Waiting).Select(l => new InLine(new Waiting(l.Id, l.QueueId, l.Priority, l.Since, l.Number, l.CounterId), l.ServiceId, l.OfficialPostId)).ToList();
        var at = legs.Where(l => l.CounterId is not null && LegMoves.AtCounter.Contains(l.State)).ToDictionary(l => l.CounterId!.Value);
        return new HallNow(now, [.. waiting.Where(w => w.Official is null)], [.. counters.Select(c =>
        {
            var here = at.GetValueOrDefault(c.Id);
            return new CounterNow(c.Id, [.. c.Queues.OrderBy(q => q.Rank).Select(q => q.QueueId)], c.CallsInTurn, c.State == CounterState.Break ? (c.BreakUntil - now)?.TotalMinutes ?? 0 : null,
                here?.ServiceId, here is { State: LegState.Serving, StartedAt: { } since } ? (now - since).TotalMinutes : null, c.Strict);
        })], await Given(db, [.. waiting.Where(w => w.Official is not null)], cancel)) { Expected = await Booked(db, office, now, cancel) };
    }

    /// <summary>With the times that the officials have given to them.</summary>
    private static async Task<IReadOnlyList<InLine>> Given(AppDb db, List<InLine> forOfficials, CancellationToken cancel)
    {
        if (forOfficials.Count == 0) return [];
        var legs = forOfficials.ConvertAll(w => w.Who.Leg);
        var given = await db.Set<MeetingRequest>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(m => m.LegId != null && legs.Contains(m.LegId.Value) && m.State == MeetingState.Booked && m.At != null)
            .ToDictionaryAsync(m => m.LegId!.Value, m => m.At, cancel);
        return forOfficials.ConvertAll(w => w with { At = given.GetValueOrDefault(w.Who.Leg) });
    }

    private static async Task<List<Due>> Booked(AppDb db, Guid office, DateTime now, CancellationToken cancel)
    {
        var (from, to) = (now - Appointment.MissedAfter, now + Soon);
        return await db.Set<Appointment>().Where(a => a.OfficeId == office && a.Start >= from && a.Start < to && a.PostId == null && (a.State == AppointmentState.Booked || a.State == AppointmentState.Arrived))
            .Join(db.Set<Errand>(), a => a.ServiceId, s => s.Id, (a, s) => new { s.QueueId, s.Id, a.Start, a.State }).OrderBy(a => a.Start).Select(a => new Due(a.QueueId, a.Id, a.Start, a.State == AppointmentState.Arrived)).ToListAsync(cancel);
    }

    /// <summary>Who checks in is expected no more.</summary>
    /// <param name="since">From when their place counts.</param>
    public HallNow Without(Guid service, DateTime since)
    {
        var own = Expected.Where(d => d.Service == service).OrderBy(d => (d.Start - since).Duration()).Take(1).ToList();
        return own.Count == 0 ? this : this with { Expected = [.. Expected.Where(d => d != own[0]), .. Expected.Where(d => d == own[0]).Skip(1)] };
    }
}
