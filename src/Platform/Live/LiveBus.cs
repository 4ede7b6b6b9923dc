using System.Text.Json;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Dorgora.Platform.Live;

/// <summary>
/// Carries nudges between the nodes that share a PostgreSQL database. What happened is gathered for a moment and told in one NOTIFY of its
/// own, outside every writing transaction, since those that notify queue for each other at COMMIT. On SQLite there is one node and nothing to carry.
/// </summary>
public sealed class LiveBus(LiveHub hub, Bell bell, Func<AppDb> databases, ILogger<LiveBus> log) : BackgroundService
{
    private const string Channel = "dorgora_live";
    private const int MostInOne = 16;               // a payload holds less than 8,000 bytes, a path up to 300
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50), Again = TimeSpan.FromSeconds(1);
    private readonly string node = Guid.NewGuid().ToString("N");
    private readonly Lock door = new();
    private readonly Alarm alarm = new();
    private Dictionary<LiveTopic, long> news = [];

    private sealed record Told(string Node, string Path, string Topic, long Seq);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = databases();
        if (!db.IsPostgres) return;
        bell.Rung += Gathered;
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Forever(Tell, stoppingToken), Forever(Listen, stoppingToken));

    public override void Dispose()
    {
        bell.Rung -= Gathered;
        base.Dispose();
    }

    private void Gathered(IReadOnlyList<StoredEvent> events)
    {
        lock (door)
            foreach (var e in events)
            {
                var topic = new LiveTopic(e.OfficePath, e.Topic);
                news[topic] = Math.Max(e.Id, news.GetValueOrDefault(topic));
            }
        alarm.Ring();
    }

    private async Task Forever(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try { await work(stop); }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                log.LogWarning("News between nodes stop for a moment: {Fault}", e.GetType().Name);
                await Task.Delay(Again, stop);
            }
        }
    }

    private async Task Tell(CancellationToken stop)
    {
        await alarm.Wait(Timeout.InfiniteTimeSpan, stop);
        await Task.Delay(Gather, stop);
        Dictionary<LiveTopic, long> now;
        lock (door) (now, news) = (news, []);
        foreach (var some in now.Chunk(MostInOne))
        {
            var payload = JsonSerializer.Serialize(some.Select(n => new Told(node, n.Key.OfficePath, n.Key.Topic, n.Value)));
            await using var db = databases();
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {payload})", stop);
        }
    }

    private async Task Listen(CancellationToken stop)
    {
        await using var db = databases();
        var address = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, KeepAlive = 15 };
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(stop);
        connection.Notification += (_, told) => Heard(told.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(stop);
        hub.NudgeAll();                             // what was told before, nobody here heard
        while (!stop.IsCancellationRequested) await connection.WaitAsync(stop);
    }

    private void Heard(string payload)
    {
        foreach (var told in JsonSerializer.Deserialize<Told[]>(payload) ?? [])
            if (told.Node != node) hub.Nudge(new LiveTopic(told.Path, told.Topic), told.Seq);
    }
}
