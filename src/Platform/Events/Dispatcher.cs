using System.Diagnostics;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Events;

/// <summary>
/// Brings the events to the handlers, in order, one node at a time for each handler. A handler changes what it wants on the context it
/// is given and does not save: its changes and its place are saved together, so that neither a crash nor a second node does anything twice.
/// </summary>
public sealed class Dispatcher(IEnumerable<Handler> handlers, Func<AppDb> databases, IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<Dispatcher> log) : BackgroundService
{
    private const int Batch = 100;
    private const int SkipAfter = 1_000;            // events nobody wanted: the place moves past them now and then
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2), Soon = TimeSpan.FromMilliseconds(100), Gather = TimeSpan.FromMilliseconds(50), Tidy = TimeSpan.FromSeconds(1);
    private readonly Node node = new();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var handler in handlers) await Begin(handler, cancellationToken);
        bell.Rung += Wake;
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(handlers.Select(h => Task.Run(() => Work(h, stoppingToken), stoppingToken)));

    public override void Dispose()
    {
        bell.Rung -= Wake;
        base.Dispose();
    }

    /// <summary>Handles all there is to handle now and returns: for tests and for commands that end.</summary>
    public async Task CatchUp(CancellationToken cancel = default)
    {
        foreach (var handler in handlers)
        {
            await Begin(handler, cancel);
            while (await Round(handler, tidy: true, cancel)) { }
        }
    }

    private void Wake(IReadOnlyList<StoredEvent> events)
    {
        foreach (var handler in handlers)
            if (events.Any(e => handler.Hears.Contains(e.Name))) handler.Alarm.Ring();
    }

    private async Task Work(Handler handler, CancellationToken stop)
    {
        try { await Loop(handler, stop); }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { /* asked to end */ }
    }

    private async Task Loop(Handler handler, CancellationToken stop)
    {
        var tidied = 0L;
        for (var rung = false; !stop.IsCancellationRequested;)
        {
            var (done, tidy) = (false, tidied == 0 || Stopwatch.GetElapsedTime(tidied) >= Tidy);
            if (tidy) tidied = Stopwatch.GetTimestamp();
            try { while (await Round(handler, tidy, stop)) done = true; }
            catch (DbUpdateConcurrencyException) { node.Lost(handler.Name); }       // another node was quicker
            catch (Exception e) when (!stop.IsCancellationRequested) { log.LogError("Handler {Handler} stops for a moment: {Fault}", handler.Name, Fault.Of(e)); }
            // On PostgreSQL a transaction that runs on may hide the event we were woken for: look again soon, once.
            rung = await handler.Alarm.Wait(rung && !done ? Soon : Poll, stop);
            if (rung) await Task.Delay(Gather, stop);        // what comes together is read together: a busy office has a ring every few milliseconds
        }
    }

    /// <summary>Gives a new handler its first place: before all events, or after all that are there.</summary>
    private async Task Begin(Handler handler, CancellationToken cancel)
    {
        await using var db = Context();
        if (await EventPlace.Find(db, handler.Name, cancel) is not null) return;
        var newest = handler.FromStart ? new NextEvent(0, 0) : await NextEvent.Newest(db, cancel);
        db.Add(new EventPlace { Name = handler.Name, Xid = newest.Xid, Id = newest.Id });
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException e) when (e.IsDuplicate) { /* another node began it */ }
    }

    /// <summary>One batch; true when there may be more.</summary>
    /// <param name="tidy">Look as well for what failed and is due again, and move past events that nobody wanted.</param>
    private async Task<bool> Round(Handler handler, bool tidy, CancellationToken cancel)
    {
        await using var db = Context();
        var newest = tidy ? await NextEvent.Newest(db, cancel) : new NextEvent(0, 0);
        var due = tidy ? await Due(handler, db, cancel) : [];
        var place = (await EventPlace.Find(db, handler.Name, cancel))!;
        var next = await NextEvent.After(db, place, handler.Hears, Batch, cancel);
        var skip = next.Count == 0 && newest.Id - place.Id > SkipAfter && place.IsBefore(newest);
        if (next.Count == 0 && due.Count == 0 && !skip) return false;
        if (!await node.Leads(db, handler.Name, cancel)) return false;
        foreach (var failure in due) await Retry(handler, failure, cancel);
        foreach (var (at, stored) in next)
        {
            if (!await node.Leads(db, handler.Name, cancel)) return false;
            place = await Deliver(handler, place, at, stored, cancel);
        }
        if (skip) await Move(place, newest, cancel);
        return next.Count == Batch || due.Count == Batch;
    }

    private Task<List<EventFailure>> Due(Handler handler, AppDb db, CancellationToken cancel)
    {
        var now = time.Now;
        return db.Set<EventFailure>().AsNoTracking().Where(f => f.Handler == handler.Name && f.NextTry <= now).OrderBy(f => f.EventId).Take(Batch).ToListAsync(cancel);
    }

    private async Task<EventPlace> Deliver(Handler handler, EventPlace place, NextEvent at, StoredEvent stored, CancellationToken cancel)
    {
        try
        {
            await using var db = Context();
            await Handle(handler, stored, db, cancel);
            var moved = place.MoveTo(db, at);
            await db.SaveChangesAsync(cancel);
            return moved;
        }
        catch (Exception e) when (!IsOurs(e, cancel))
        {
            log.LogError("Handler {Handler} failed on event {Event}: {Fault}", handler.Name, stored.Id, Fault.Of(e));
            await using var db = Context();
            var failure = new EventFailure { Handler = handler.Name, EventId = stored.Id };
            failure.Failed(e, time.Now);
            db.Add(failure);
            var moved = place.MoveTo(db, at);
            await db.SaveChangesAsync(cancel);
            return moved;
        }
    }

    private async Task Retry(Handler handler, EventFailure failure, CancellationToken cancel)
    {
        await using var db = Context();
        var stored = await db.Set<StoredEvent>().AsNoTracking().SingleAsync(e => e.Id == failure.EventId, cancel);
        try
        {
            await Handle(handler, stored, db, cancel);
            db.Remove(failure);
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception e) when (!IsOurs(e, cancel))
        {
            await using var fresh = Context();
            fresh.Attach(failure);
            failure.Failed(e, time.Now);
            await fresh.SaveChangesAsync(cancel);
        }
    }

    private async Task Handle(Handler handler, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await handler.Handle(scope.ServiceProvider, stored, db, cancel);
    }

    private async Task Move(EventPlace place, NextEvent to, CancellationToken cancel)
    {
        await using var db = Context();
        _ = place.MoveTo(db, to);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Not the handler's fault: we are stopping, the disk refuses, or another node is at it.</summary>
    private static bool IsOurs(Exception e, CancellationToken cancel)
        => cancel.IsCancellationRequested || e is NotDurable
        || (e is DbUpdateConcurrencyException conflict && conflict.Entries.Any(x => x.Entity is EventPlace or EventFailure));

    private AppDb Context() => databases().For(Scope.All, Actor.System, time);
}
