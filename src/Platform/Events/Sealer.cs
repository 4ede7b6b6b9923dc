using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Events;

/// <summary>
/// Gives the events of each office their numbers and links them into the office's chain, within seconds and behind the back of those who write.
/// What is written and cut off again before it is sealed leaves no trace.
/// </summary>
public sealed class Sealer(Func<AppDb> databases, Bell bell, HeadsLog heads, TimeProvider time, ILogger<Sealer> log) : BackgroundService
{
    internal const string Place = "sealer";
    private const int Batch = 500;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2), Gather = TimeSpan.FromMilliseconds(200);
    private readonly Node node = new();
    private readonly Alarm alarm = new();

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        bell.Rung += Wake;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { await CatchUp(stoppingToken); }
            catch (DbUpdateConcurrencyException) { node.Lost(Place); }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) { log.LogError("The sealer stops for a moment: {Fault}", e.GetType().Name); }
            try
            {
                await alarm.Wait(Poll, stoppingToken);
                await Task.Delay(Gather, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
        }
    }

    public override void Dispose()
    {
        bell.Rung -= Wake;
        base.Dispose();
    }

    /// <summary>Seals all that may be sealed now.</summary>
    public async Task CatchUp(CancellationToken cancel = default)
    {
        while (await Round(cancel)) { }
    }

    private void Wake(IReadOnlyList<StoredEvent> events) => alarm.Ring();

    private async Task<bool> Round(CancellationToken cancel)
    {
        await using var db = databases().For(Scope.All, Actor.System, time);
        var place = await EventPlace.Find(db, Sealer.Place, cancel) ?? await Begin(db, cancel);
        var next = await NextEvent.After(db, place, null, Batch, cancel);
        if (next.Count == 0 || !await node.Leads(db, Sealer.Place, cancel)) return false;
        var chains = await Chains(db, [.. next.Select(n => n.Event.OfficeId).Distinct()], cancel);
        foreach (var (_, stored) in next)
        {
            var last = chains.GetValueOrDefault(stored.OfficeId);
            chains[stored.OfficeId] = db.Add(EventSeal.Of(stored, (last?.Seq ?? 0) + 1, last?.Hash ?? EventSeal.Beginning)).Entity;
        }
        _ = place.MoveTo(db, next[^1].Place);
        await db.SaveChangesAsync(cancel);
        await Log(db, chains, cancel);
        return next.Count == Batch;
    }

    private static async Task<EventPlace> Begin(AppDb db, CancellationToken cancel)
    {
        var place = db.Add(new EventPlace { Name = Place }).Entity;
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException e) when (e.IsDuplicate) { /* another node began it */ }
        db.ChangeTracker.Clear();
        return place;
    }

    private static async Task<Dictionary<Guid, EventSeal>> Chains(AppDb db, Guid[] offices, CancellationToken cancel)
    {
        var chains = new Dictionary<Guid, EventSeal>();
        foreach (var office in offices)
            if (await db.Set<EventSeal>().AsNoTracking().Where(s => s.OfficeId == office).OrderByDescending(s => s.Seq).FirstOrDefaultAsync(cancel) is { } last)
                chains[office] = last;
        return chains;
    }

    private async Task Log(AppDb db, Dictionary<Guid, EventSeal> chains, CancellationToken cancel)
    {
        var slugs = await db.Set<Office>().Where(o => chains.Keys.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Slug, cancel);
        heads.Add(time.Now, chains.Select(c => (slugs.GetValueOrDefault(c.Key, c.Key.ToString()), c.Value)));
    }
}
