using Dorgora.OneStop.Appointments;

namespace Dorgora.OneStop.Waits;

/// <summary>
/// Who comes in a future and may go before somebody who waits now: the booked ones of today, each with the chance that they come and some minutes
/// before or after their slot, as others came; and of those without an appointment who may go first (where a counter keeps an order of queues:
/// all, since one of a queue before does so).
/// </summary>
internal sealed class Coming(HallNow hall, History history, Random random)
{
    /// <summary>Minutes that are looked ahead.</summary>
    private const double Ahead = 240;

    private readonly double start = hall.MinuteOfDay;
    private readonly Flow flow = hall.Counters.Any(c => c.Strict) ? history.Flow : history.Flow.WithPriority;
    private readonly List<(double At, Late Who)> booked = [];
    private int next;
    private (double At, Arrival Who)? walkIn;

    /// <summary>Minutes from now until the next one comes; infinite when nobody does.</summary>
    public double NextAt => Math.Min(next < booked.Count ? booked[next].At : double.PositiveInfinity, walkIn is { } one ? one.At - start : double.PositiveInfinity);

    public void Begin()
    {
        booked.Clear();
        foreach (var due in hall.Expected)
            if (Arrives(due) is { } at) booked.Add((at, new Late(due.Queue, due.Service, Priority.None, Place(due, at))));
        booked.Sort((a, b) => a.At.CompareTo(b.At));
        next = 0;
        walkIn = flow.After(start, start + Ahead, random);
    }

    /// <summary>The next one, who has come by then; null when nobody has.</summary>
    public Late? Come(double by)
    {
        if (NextAt > by) return null;
        if (next < booked.Count && booked[next].At <= NextAt) return booked[next++].Who;
        var (at, who) = walkIn!.Value;
        walkIn = flow.After(at, start + Ahead, random);
        return new Late(who.Queue, who.Service, who.Priority, at - start);
    }

    /// <summary>Minutes from now; null for who does not come. Who has not come yet comes as those who came as late.</summary>
    private double? Arrives(Due due)
    {
        var offsets = history.Offsets;
        var slot = (due.Start - hall.At).TotalMinutes;
        if (due.Here) return 0;
        var from = Array.FindIndex(offsets, o => slot + o >= 0);
        if (from < 0) return null;
        var (yet, never) = ((1 - history.Absent) * (offsets.Length - from) / offsets.Length, history.Absent);
        return random.NextDouble() * (yet + never) < yet ? slot + offsets[random.Next(from, offsets.Length)] : null;
    }

    /// <summary>From when the place counts: the slot on time, else the arrival.</summary>
    private double Place(Due due, double at) => (Appointment.Since(due.Start, hall.At.AddMinutes(at)) - hall.At).TotalMinutes;
}
