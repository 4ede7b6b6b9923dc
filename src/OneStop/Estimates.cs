using Dorgora.OneStop.Waits;
using Dorgora.Platform.Data;

namespace Dorgora.OneStop;

/// <summary>How long somebody still waits.</summary>
/// <param name="Ahead">People who came before and wait for the same counters, or for the same official.</param>
/// <param name="Low">Minutes: half of the replayed futures are not longer. Null when nothing honest can be said, as when no counter is open.</param>
/// <param name="High">Minutes: nine of ten futures are not longer. This is what the visitor is promised.</param>
public sealed record Estimate(int Ahead, int? Low, int? High);

/// <summary>
/// Tells a range of minutes by replaying many futures of the room as it stands (see <see cref="Replay"/>): who waits, who is being served and
/// since when, which counters are open or rest and what they serve, in the one order of calling, with the times that services took in this
/// office; who is booked and who may come and go first is in them too. In the same minute the same place gets the same answer on kiosk, paper, phone, SMS
/// and API. It asks the database three times; the history is kept in memory.
/// </summary>
public sealed class Estimates(Histories histories, Halls halls)
{
    /// <summary>So many futures; for a long line fewer, since the chances even out: steps in all at most about <see cref="Steps"/>.</summary>
    public const int Futures = 80, Fewest = 16, Steps = 6_400;

    /// <summary>Nobody is promised less, minutes: a clerk too needs a moment.</summary>
    private const int Least = 2;

    /// <summary>For a token as it stands; one that is about to be written counts as the newest.</summary>
    public Task<Estimate> Of(AppDb db, Token token, CancellationToken cancel = default) => token.Current switch
    {
        { State: LegState.Called or LegState.Serving } => Task.FromResult(new Estimate(0, 0, 0)),
        { State: LegState.Waiting } leg => Of(db, token.OfficeId, new InLine(new Waiting(leg.Id, leg.QueueId, token.Priority, leg.Since, token.Number, leg.CounterId), leg.ServiceId, leg.OfficialPostId), cancel),
        _ => Task.FromResult(new Estimate(0, null, null)),
    };

    /// <summary>For somebody who would take a token for this service now.</summary>
    public async Task<Estimate> ForNewcomer(AppDb db, Errand service, Priority priority, CancellationToken cancel = default)
    {
        var who = new InLine(new Waiting(Guid.Empty, service.QueueId, priority, db.Time.Now, int.MaxValue), service.Id, service.OfficialPostId);
        var seen = await halls.Of(service.OfficeId);
        var history = await histories.Of(db, service.OfficeId, cancel);
        return seen.Told.GetOrAdd((service.Id, priority), _ => Tell(seen.Now.With(who), who, history));
    }

    /// <summary>For somebody who checks in now with an appointment.</summary>
    /// <param name="since">From when their place counts: the slot, or the arrival.</param>
    public async Task<Estimate> ForBooked(AppDb db, Errand service, DateTime since, CancellationToken cancel = default)
    {
        var who = new InLine(new Waiting(Guid.Empty, service.QueueId, Priority.None, since, int.MaxValue), service.Id, service.OfficialPostId);
        var hall = (await halls.Of(service.OfficeId)).Now.Without(service.Id, since);
        return Tell(hall.With(who), who, await histories.Of(db, service.OfficeId, cancel));
    }

    private async Task<Estimate> Of(AppDb db, Guid office, InLine who, CancellationToken cancel)
    {
        var hall = db.InUnit ? await HallNow.Read(db, office, cancel) : (await halls.Of(office)).Now;
        return Tell(hall.With(who), who, await histories.Of(db, office, cancel));
    }

    /// <summary>The range for somebody in the line of this hall.</summary>
    public static Estimate Tell(HallNow hall, InLine who, History history)
    {
        var ahead = hall.Ahead(who);
        if (who.Official is { } post) return Room(hall, who, post, ahead, history);
        var place = hall.Place(who);
        var waits = new Replay(hall, place, history, Seed(hall, who)).Waits(Math.Clamp(Steps / (place + 1), Fewest, Futures));
        return Range(ahead, At(waits, 0.5), At(waits, 0.9));
    }

    /// <summary>For who wants to see an official: the time that they gave, and how late they were with others; without one, what others waited with as many before them.</summary>
    private static Estimate Room(HallNow hall, InLine who, Guid post, int ahead, History history)
    {
        var room = history.Rooms.GetValueOrDefault(post);
        var given = hall.ForOfficials.FirstOrDefault(w => w.Who.Leg == who.Who.Leg).At;
        if (given is not { } at) return room?.After(ahead) is { Length: > 0 } waits ? Range(ahead, At(waits, 0.5), At(waits, 0.9)) : new Estimate(ahead, null, null);
        var (left, late) = ((at - hall.At).TotalMinutes, room?.Late ?? []);
        if (late.Length == 0) return left > 0 ? Range(ahead, left, left) : new Estimate(ahead, null, null);
        var still = late.Where(l => left + l > 0).ToArray();                     // once it is past, as of those who waited longer
        return still.Length == 0 ? new Estimate(ahead, null, null) : Range(ahead, left + At(still, 0.5), left + At(still, 0.9));
    }

    private static Estimate Range(int ahead, double low, double high)
    {
        if (double.IsPositiveInfinity(high)) return new Estimate(ahead, null, null);
        var most = Math.Max(Least, (int)Math.Ceiling(high));
        return new Estimate(ahead, Math.Min(most, (int)Math.Round(low)), most);
    }

    /// <summary>The queue and the minute: who asks again in the same minute gets the same answer.</summary>
    private static int Seed(HallNow hall, InLine who) => who.Who.Queue.GetHashCode() ^ (int)(hall.At.Ticks / TimeSpan.TicksPerMinute);

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
