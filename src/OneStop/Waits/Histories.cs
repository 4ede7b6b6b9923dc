using System.Collections.Concurrent;
using Dorgora.OneStop.Appointments;
using Dorgora.OneStop.Figures;
using Dorgora.OneStop.Visitors;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Waits;

/// <summary>The histories of the offices, kept in memory and read again (five queries) when they are older than <see cref="Fresh"/> or of another day.</summary>
public sealed class Histories(TimeProvider time)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>Services that are read at most; more say nothing new.</summary>
    private const int Most = 6_000;

    /// <summary>Of so many last days the breaks are remembered: habits change.</summary>
    private const int DaysOfBreaks = 30;

    private readonly ConcurrentDictionary<Guid, History> kept = new();

    public async Task<History> Of(AppDb db, Guid office, CancellationToken cancel = default)
    {
        var now = time.Now;
        if (kept.TryGetValue(office, out var known) && now >= known.ReadAt && now - known.ReadAt < Fresh && Dhaka.DateOf(now) == Dhaka.DateOf(known.ReadAt)) return known;
        return kept[office] = await Read(db, office, now, cancel);
    }

    private static async Task<History> Read(AppDb db, Guid office, DateTime now, CancellationToken cancel)
    {
        var today = Dhaka.DateOf(now);
        var first = today.AddDays(-History.Days);
        var errands = await db.Set<Errand>().Where(s => s.OfficeId == office).Select(s => new { s.Id, s.Minutes, s.QueueId, s.OfficialPostId }).ToDictionaryAsync(s => s.Id, cancel);
        var calls = await db.Set<LegFacts>().Where(f => f.OfficeId == office && f.Day >= first && f.Called != null).OrderByDescending(f => f.Day).ThenByDescending(f => f.Called).Take(Most)
            .Select(f => new { f.ServiceId, f.End, f.Service, f.Walk, f.Lost, f.Visit, f.Channel, f.Priority, f.Arrived, f.Day }).ToListAsync(cancel);
        var (absences, had) = Breaks(await Turns(db, office, Dhaka.Utc(today.AddDays(-DaysOfBreaks), default), cancel), today);
        var lost = calls.Where(c => c.End == LegEnd.NoShow && c.Lost != null).Select(c => c.Lost!.Value / 60.0).Where(m => m < 30).ToArray();
        var walks = calls.Where(c => c.Walk != null).Select(c => c.Walk!.Value / 60.0).Where(m => m < 15).ToArray();
        var ended = calls.Count(c => c.End is LegEnd.Served or LegEnd.NoShow);
        var came = calls.Where(c => c.Visit != null && c.Day < today && c.Channel != "appointment" && errands.TryGetValue(c.ServiceId, out var e) && e.OfficialPostId == null).ToList();
        var (absent, offsets) = await Booked(db, office, Dhaka.Utc(first, default), now, cancel);
        return new History(errands.ToDictionary(e => e.Key, e => e.Value.Minutes), calls.Where(c => c.Service != null).ToLookup(c => c.ServiceId, c => c.Service!.Value / 60.0))
        {
            ReadAt = now, Absences = absences, HadToday = had, Walks = walks.Length >= History.Enough ? walks : [0.5], Lost = lost.Length >= History.Enough ? lost : [2],
            NoShow = (History.Enough * 0.05 + calls.Count(c => c.End == LegEnd.NoShow)) / (History.Enough + ended),
            Flow = new Flow(came.Select(c => (Dhaka.TimeOf(c.Arrived).Hour, new Arrival(errands[c.ServiceId].QueueId, c.ServiceId, c.Priority))), came.Select(c => c.Day).Distinct().Count()),
            Absent = absent, Offsets = offsets, Rooms = RoomWaits.Of(await Meetings(db, office, Dhaka.Utc(first, default), cancel)),
        };
    }

    /// <summary>How many of the booked did not come, and when those who came did, in minutes from their slot.</summary>
    private static async Task<(double Absent, double[] Offsets)> Booked(AppDb db, Guid office, DateTime from, DateTime now, CancellationToken cancel)
    {
        var ended = await db.Set<Appointment>().Where(a => a.OfficeId == office && a.Start >= from && a.Start < now && (a.State == AppointmentState.CheckedIn || a.State == AppointmentState.Fulfilled || a.State == AppointmentState.Noshow))
            .OrderByDescending(a => a.Start).Take(Most).Select(a => new { a.State, a.Start, a.ArrivedAt }).ToListAsync(cancel);
        var offsets = ended.Where(a => a.State != AppointmentState.Noshow && a.ArrivedAt != null).Select(a => (a.ArrivedAt!.Value - a.Start).TotalMinutes).Where(m => Math.Abs(m) < 120).Order().ToArray();
        return ((History.Enough * History.UsuallyAbsent + ended.Count(a => a.State == AppointmentState.Noshow)) / (History.Enough + ended.Count), offsets.Length >= History.Enough ? offsets : History.UsualOffsets);
    }

    /// <summary>Those who came to see an official with a token, and how long they waited.</summary>
    private static async Task<List<Meeting>> Meetings(AppDb db, Guid office, DateTime from, CancellationToken cancel)
    {
        var asked = await db.Set<MeetingRequest>().Where(m => m.OfficeId == office && m.AskedAt >= from && m.TokenId != null)
            .OrderByDescending(m => m.AskedAt).Take(Most).Select(m => new { m.PostId, m.State, m.AskedAt, m.AnsweredAt, m.IsCalled, m.At, m.MetAt, m.Day }).ToListAsync(cancel);
        return asked.ConvertAll(m =>
        {
            var let = m.IsCalled ? m.At : m.MetAt;
            var over = m.State is MeetingState.Declined or MeetingState.Withdrawn or MeetingState.Expired;
            return new Meeting(m.PostId, m.AskedAt, let, let ?? (over ? m.AnsweredAt ?? Dhaka.Utc(m.Day.AddDays(1), default) : DateTime.MaxValue), m.IsCalled ? null : m.At);
        });
    }

    /// <summary>When a counter began to call and when it stopped.</summary>
    public sealed record Turn(Guid Counter, DateTime At, bool Calls);

    private static async Task<List<Turn>> Turns(AppDb db, Guid office, DateTime from, CancellationToken cancel)
    {
        var events = await db.Set<StoredEvent>().AsNoTracking().Where(e => db.Set<Counter>().Where(c => c.OfficeId == office).Select(c => c.Id).Contains(e.Subject) && e.At >= from)
            .OrderBy(e => e.Id).Select(e => new { e.Subject, e.At, e.Name }).ToListAsync(cancel);
        return [.. events.Where(e => e.Name is "counter-opened" or "counter-rests" or "counter-closed").Select(e => new Turn(e.Subject, e.At, e.Name == "counter-opened"))];
    }

    /// <summary>The absences of each counter day by day. Going home is none: it counts only when the counter opened again the same day.</summary>
    public static (Dictionary<Guid, IReadOnlyList<Absence[]>> Past, Dictionary<Guid, int> Today) Breaks(IEnumerable<Turn> turns, DateOnly today)
    {
        var (past, had) = (new Dictionary<Guid, IReadOnlyList<Absence[]>>(), new Dictionary<Guid, int>());
        foreach (var counter in turns.GroupBy(t => t.Counter))
        {
            var days = counter.GroupBy(t => Dhaka.DateOf(t.At)).ToDictionary(d => d.Key, d => Away(d).ToArray());
            had[counter.Key] = days.GetValueOrDefault(today, []).Length;
            past[counter.Key] = [.. days.Where(d => d.Key != today).Select(d => d.Value.Where(a => a.To < double.PositiveInfinity).ToArray())];
        }
        return (past, had);
    }

    private static IEnumerable<Absence> Away(IEnumerable<Turn> day)
    {
        double? left = null;
        foreach (var turn in day)
        {
            var minute = Dhaka.TimeOf(turn.At).ToTimeSpan().TotalMinutes;
            if (turn.Calls && left is { } from) { yield return new Absence(from, minute); left = null; }
            else if (!turn.Calls) left ??= minute;
        }
        if (left is { } last) yield return new Absence(last, double.PositiveInfinity);
    }
}
