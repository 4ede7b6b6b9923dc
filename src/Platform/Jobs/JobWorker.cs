using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Jobs;

/// <summary>
/// Runs the declared jobs when their time has come, each on one node at a time: who claims the row has it for a minute and says so again while it works.
/// A job that fails is tried again after 30 s, 1, 2, 4 … minutes, at the latest at its regular time.
/// </summary>
public sealed class JobWorker : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1), Lease = TimeSpan.FromMinutes(1), Renew = TimeSpan.FromSeconds(20), FirstPause = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, DeclaredJob> declared;
    private readonly Func<AppDb> databases;
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly ConcurrentDictionary<string, Task> running = new();
    private readonly string node = $"{Environment.MachineName}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";

    public JobWorker(IServiceProvider services, Func<AppDb> databases, IServiceScopeFactory scopes, TimeProvider time, ILogger<JobWorker> log)
    {
        (this.databases, this.scopes, this.time, this.log) = (databases, scopes, time, log);
        declared = services.GetServices<DeclaredJob>().ToDictionary(j => j.Name);
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Declare(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { await Begin(stoppingToken); }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) { log.LogError("Jobs wait for a moment: {Fault}", e.GetType().Name); }
            await Task.Delay(Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(running.Values);
    }

    /// <summary>Runs all that is due now and waits for the end: for tests and for commands that end.</summary>
    public async Task RunDue(CancellationToken cancel = default)
    {
        await Declare(cancel);
        await Begin(cancel);
        await Task.WhenAll(running.Values);
    }

    /// <summary>Gives each declared job its row; a timetable that now says sooner counts.</summary>
    private async Task Declare(CancellationToken cancel)
    {
        await using var db = Context();
        var (known, now) = (await db.Set<Job>().ToDictionaryAsync(j => j.Name, cancel), time.Now);
        foreach (var job in declared.Values)
        {
            var regular = job.Timetable.After(now);
            if (!known.TryGetValue(job.Name, out var row)) db.Add(new Job { Name = job.Name, NextRun = job.Timetable.AtOnce ? now : regular });
            else if (row.NextRun > regular) row.NextRun = regular;
        }
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException e) when (e.IsDuplicate) { await Declare(cancel); }     // another node began at the same moment
    }

    private async Task Begin(CancellationToken stop)
    {
        while (await Claim(stop) is { } row)
            running[row.Name] = Run(declared[row.Name], row.Tries, stop);
        foreach (var (name, task) in running) if (task.IsCompleted) running.TryRemove(name, out _);
    }

    private async Task<Job?> Claim(CancellationToken cancel)
    {
        await using var db = Context();
        var (now, names) = (time.Now, declared.Keys.ToList());
        var due = await db.Set<Job>().AsNoTracking().Where(j => names.Contains(j.Name) && j.NextRun <= now && (j.LeasedUntil == null || j.LeasedUntil < now))
            .OrderBy(j => j.NextRun).Select(j => j.Name).FirstOrDefaultAsync(cancel);
        if (due is null) return null;
        var claim = $$"""
            UPDATE jobs SET leased_by = {0}, leased_until = {1}, started_at = {2}, tries = tries + 1
            WHERE name = (SELECT name FROM jobs WHERE name = {3} AND next_run <= {2} AND (leased_until IS NULL OR leased_until < {2}) {{(db.IsPostgres ? "FOR UPDATE SKIP LOCKED" : "")}})
            RETURNING *
            """;
        var claimed = await db.Write(w => w.Set<Job>().FromSqlRaw(claim, node, now + Lease, now, due).AsNoTracking().ToListAsync(cancel), cancel);
        return claimed.SingleOrDefault();
    }

    private async Task Run(DeclaredJob job, int tries, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var keeping = Keep(job.Name, end);
        string? fault = null;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await using var db = Context();
            await ((IJob)ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, job.Type)).Run(db, end.Token);
        }
        catch (Exception e)
        {
            fault = Fault.Of(e);
            if (!stop.IsCancellationRequested) log.LogError("Job {Job} failed: {Fault}", job.Name, fault);
        }
        var ours = !end.IsCancellationRequested || stop.IsCancellationRequested;
        await end.CancelAsync();
        await keeping;
        if (ours) await End(job, tries, stop.IsCancellationRequested ? "stopped" : fault);
    }

    /// <summary>Says again and again that this node still works on it; ends the work when another node has taken over.</summary>
    private async Task Keep(string name, CancellationTokenSource end)
    {
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(Renew, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested) return;
            try
            {
                await using var db = Context();
                var until = time.Now + Lease;
                if (await db.Write(w => w.Set<Job>().Where(j => j.Name == name && j.LeasedBy == node).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, until))) == 0) await end.CancelAsync();
            }
            catch (Exception e) when (e is NotDurable or DbUpdateException or System.Data.Common.DbException) { /* the next renewal may work; if none does, another node takes over */ }
        }
    }

    private async Task End(DeclaredJob job, int tries, string? fault)
    {
        var now = time.Now;
        var regular = job.Timetable.After(now);
        var again = now + FirstPause * Math.Pow(2, Math.Min(tries, 10) - 1);
        var next = fault is null || again > regular ? regular : again;
        try
        {
            await using var db = Context();
            await db.Write(w => w.Set<Job>().Where(j => j.Name == job.Name && j.LeasedBy == node).ExecuteUpdateAsync(set => set
                .SetProperty(j => j.LeasedBy, (string?)null).SetProperty(j => j.LeasedUntil, (DateTime?)null).SetProperty(j => j.EndedAt, now)
                .SetProperty(j => j.NextRun, next).SetProperty(j => j.Fault, fault)
                .SetProperty(j => j.Tries, j => fault == null ? 0 : j.Tries).SetProperty(j => j.LastGoodRun, j => fault == null ? now : j.LastGoodRun)));
        }
        catch (Exception e) when (e is NotDurable or System.Data.Common.DbException) { log.LogError("The end of job {Job} was not written; its lease runs out.", job.Name); }
    }

    private AppDb Context() => databases().For(Scope.All, Actor.System, time);
}
