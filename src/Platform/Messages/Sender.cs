using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Messages;

/// <summary>
/// Brings queued messages to the gateway. No database connection is held while the gateway is called, and nobody's request waits for it.
/// Safe on many nodes: a message is taken by one of them, with a lease.
/// </summary>
public sealed class Sender(Func<AppDb> databases, GatewayChoice gateways, TimeProvider time, ILogger<Sender> log) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2), Pause = TimeSpan.FromMilliseconds(500), LongestPause = TimeSpan.FromMinutes(1);
    private int faults;                             // in a row: while the gateway is down few messages bear the tries

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = false;
            try { more = gateways.Current is { } gateway && await SendSome(gateway, stoppingToken) == gateway.AtOnce; }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                faults++;
                log.LogWarning("Messages could not be read, marked or handed over: {Fault}", Fault.Of(e));
            }
            if (more && faults == 0) continue;
            var pause = Pause * Math.Pow(2, Math.Min(faults, 7));
            await Task.Delay(pause < LongestPause ? pause : LongestPause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes due messages, as many as the gateway may have in hand, hands them over, marks what came of each. How many it took.</summary>
    internal async Task<int> SendSome(ISmsGateway gateway, CancellationToken cancel)
    {
        await using var db = databases().For(Scope.All, Actor.System, time);
        if (!await Due(db).AnyAsync(cancel)) return 0;
        var taken = await db.Write(unit => Take(unit, gateway.AtOnce), cancel);
        await Task.WhenAll(taken.Where(m => m.State == MessageState.Sending).Select(m => Hand(gateway, m, cancel)));
        return taken.Count;
    }

    private async Task Hand(ISmsGateway gateway, Message message, CancellationToken cancel)
    {
        var handed = await gateway.Send(message, cancel);
        faults = handed.Outcome is Outcome.Sent or Outcome.Refused ? 0 : faults + 1;
        await using var db = databases().For(Scope.All, Actor.System, time);
        db.Attach(message).Entity.Done(handed, time.Now);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private IQueryable<Message> Due(AppDb db)
    {
        var now = time.Now;
        return db.Set<Message>().Where(m => (m.State == MessageState.Queued || m.State == MessageState.Sending) && m.NextAt <= now);
    }

    private async Task<List<Message>> Take(AppDb unit, int most)
    {
        var now = time.Now;
        var due = unit.IsPostgres
            ? await unit.Set<Message>().FromSql($"SELECT * FROM messages WHERE state IN ('Queued', 'Sending') AND next_at <= {now} ORDER BY next_at LIMIT {most} FOR UPDATE SKIP LOCKED").ToListAsync()
            : await Due(unit).OrderBy(m => m.NextAt).Take(most).ToListAsync();
        foreach (var message in due)
            if (message.ExpiresAt < now) message.Expire();
            else message.Take(now, Lease);
        await unit.SaveChangesAsync();
        return due;
    }
}
