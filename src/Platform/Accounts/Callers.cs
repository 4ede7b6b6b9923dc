using System.Collections.Concurrent;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Accounts;

/// <summary>Somebody recognised by a session or a key.</summary>
/// <param name="Until">When the session ends by itself; never for a key.</param>
public sealed record Known(string Role, Guid Account, Guid? Session, Guid? Post, Guid Office, string OfficePath, string Name, bool HasFactor, DateTime SeenAt, DateTime Until);

/// <summary>
/// Recognises sessions and keys. What the database said is believed for a few seconds, so that a page and its fragments cost one look-up;
/// a dismissal therefore counts within <see cref="Belief"/> on other nodes, and at once on the one where it was done.
/// </summary>
public sealed class Callers(Func<AppDb> databases, TimeProvider time, ILogger<Callers> log)
{
    public static readonly TimeSpan Belief = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);
    private const int MostBelieved = 20_000;
    private readonly ConcurrentDictionary<string, (Known Known, DateTime Asked)> believed = new();

    /// <summary>Null when the session is over, its account disabled, or there is none.</summary>
    public async Task<Known?> BySession(string secret, CancellationToken cancel)
    {
        var hash = Secret.Hash(secret);
        var known = await Believe(hash, db => db.Set<Session>().Where(s => s.SecretHash == hash && s.EndedAt == null)
            .Join(db.Set<Account>().Where(a => a.DisabledAt == null), s => s.AccountId, a => a.Id, (s, a) => new { s, a })
            .Select(x => new Known(x.a.Role, x.a.Id, x.s.Id, x.a.PostId, x.a.OfficeId, x.a.OfficePath, x.a.Name, x.a.FactorSecret != null, x.s.SeenAt, Session.Until(x.s.StartedAt, x.s.SeenAt, x.s.Shared))), cancel);
        if (known is null || known.Until <= time.Now) return null;
        if (time.Now - known.SeenAt >= SeenEvery) await Seen(hash, known, cancel);
        return known;
    }

    /// <summary>Null when the key was withdrawn or never was.</summary>
    public Task<Known?> ByKey(string secret, CancellationToken cancel)
    {
        var hash = Secret.Hash(secret);
        return Believe(hash, db => db.Set<DeviceKey>().Where(k => k.SecretHash == hash && k.WithdrawnAt == null)
            .Select(k => new Known("key:" + k.Kind, k.Id, null, null, k.OfficeId, k.OfficePath, k.Name, false, DateTime.MaxValue, DateTime.MaxValue)), cancel);
    }

    /// <summary>Asks the database again about this account or key from now on.</summary>
    public void Forget(Guid account)
    {
        foreach (var (hash, entry) in believed)
            if (entry.Known.Account == account) believed.TryRemove(hash, out _);
    }

    private async Task<Known?> Believe(string hash, Func<AppDb, IQueryable<Known>> look, CancellationToken cancel)
    {
        var now = time.Now;
        if (believed.TryGetValue(hash, out var entry) && now - entry.Asked < Belief && now >= entry.Asked) return entry.Known;
        await using var db = databases().For(Scope.All, Actor.System, time);       // a secret is looked up among all offices
        var known = await look(db).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (known is null) believed.TryRemove(hash, out _);
        else believed[hash] = (known, now);
        if (believed.Count > MostBelieved)
            foreach (var (old, was) in believed) if (now - was.Asked >= Belief) believed.TryRemove(old, out _);
        return known;
    }

    private async Task Seen(string hash, Known known, CancellationToken cancel)
    {
        var now = time.Now;
        believed[hash] = (known with { SeenAt = now }, now);       // first, so that the page's other requests do not write it as well
        try
        {
            await using var db = databases().For(Scope.All, Actor.System, time);
            await db.Write(unit => unit.Set<Session>().Where(s => s.Id == known.Session).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancel), cancel);
            believed.TryRemove(hash, out _);
        }
        catch (NotDurable e) { log.LogWarning(e, "The session's last use was not written; the disk may be full."); }
    }
}
