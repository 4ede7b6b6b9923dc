using Dorgora.Platform.Data;
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
    private const int Most = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2), Pause = TimeSpan.FromMilliseconds(500), AfterFault = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                if (gateways.Current is { } gateway && await SendSome(gateway, stoppingToken) == Most) continue;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Messages could not be read or marked ({Fault}); trying again.", e.GetType().Name);
                pause = AfterFault;
            }
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes some due messages, hands them over side by side, marks what came of each. How many it took.</summary>
    internal async Task<int> SendSome(ISmsGateway gateway, CancellationToken cancel)
    {
        await using var db = databases().For(Scope.All, Actor.System, time);
        if (!await Due(db).AnyAsync(cancel)) return 0;
        var taken = await db.Write(Take, cancel);
        await Task.WhenAll(taken.Where(m => m.State == MessageState.Sending).Select(async message =>
        {
            var handed = await gateway.Send(message, cancel);
            await using var mine = databases().For(Scope.All, Actor.System, time);
            mine.Attach(message).Entity.Done(handed, time.Now);
            await mine.SaveChangesAsync(CancellationToken.None);
        }));
        return taken.Count;
    }

    private IQueryable<Message> Due(AppDb db)
    {
        var now = time.Now;
        return db.Set<Message>().Where(m => (m.State == MessageState.Queued || m.State == MessageState.Sending) && m.NextAt <= now);
    }

    private async Task<List<Message>> Take(AppDb unit)
    {
        var now = time.Now;
        var due = unit.IsPostgres
            ? await unit.Set<Message>().FromSql($"SELECT * FROM messages WHERE state IN ('Queued', 'Sending') AND next_at <= {now} ORDER BY next_at LIMIT {Most} FOR UPDATE SKIP LOCKED").ToListAsync()
            : await Due(unit).OrderBy(m => m.NextAt).Take(Most).ToListAsync();
        foreach (var message in due)
            if (message.ExpiresAt < now) message.Expire();
            else message.Take(now, Lease);
        await unit.SaveChangesAsync();
        return due;
    }
}
