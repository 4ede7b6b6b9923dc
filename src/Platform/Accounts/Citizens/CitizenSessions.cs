using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>Begins, recognises and ends sessions of citizens. Nothing is kept in memory: what ended is over at once on every node.</summary>
public sealed class CitizenSessions(Func<AppDb> databases, CitizenCookies cookies, TimeProvider time, ILogger<CitizenSessions> log)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Null when the session is over or never was.</summary>
    public async Task<CitizenSession?> BySecret(string secret, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(secret), time.Now);
        await using var db = Open();
        var session = await db.Set<CitizenSession>().AsNoTracking().SingleOrDefaultAsync(s => s.SecretHash == hash && s.EndedAt == null, cancel);
        if (session is null || session.Until <= now) return null;
        if (now - session.SeenAt >= SeenEvery) await Seen(db, session, now, cancel);
        return session;
    }

    /// <summary>Uses the code up and begins a session in this browser; the one it had ends.</summary>
    public async Task Begin(HttpContext http, ProvenCode proven, CancellationToken cancel)
    {
        var (secret, now) = (Secret.New(), time.Now);
        await using var db = Open();
        await db.Write(async unit =>
        {
            await proven.Spend(unit, cancel);
            if (CitizenCookies.Session(http) is { } old && Secret.Hash(old) is var hash)
                await unit.Set<CitizenSession>().Where(s => s.SecretHash == hash && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
            var session = new CitizenSession(proven, secret, now);
            unit.Add(session);
            unit.Record(session.OfficeId, session.OfficePath, new CitizenSignedIn(session.Id));
            await unit.SaveChangesAsync(cancel);
        }, cancel);
        CitizenCookies.Take(http);
        CitizenCookies.Give(http, secret);
        cookies.Remember(http, proven.Mobile);
    }

    /// <summary>Ends the caller's session, or all of their number.</summary>
    public async Task End(Caller caller, bool everywhere, CancellationToken cancel)
    {
        var (id, mobile, now) = (caller.SessionId!.Value, caller.Mobile, time.Now);
        await using var db = Open();
        await db.Write(async unit =>
        {
            var session = await unit.Set<CitizenSession>().AsNoTracking().SingleAsync(s => s.Id == id, cancel);
            var ended = await unit.Set<CitizenSession>().Where(s => s.EndedAt == null && (s.Id == id || (everywhere && s.Mobile == mobile))).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
            if (ended > 0) unit.Record(session.OfficeId, session.OfficePath, new CitizenSignedOut(id, everywhere));
            await unit.SaveChangesAsync(cancel);
        }, cancel);
    }

    private async Task Seen(AppDb db, CitizenSession session, DateTime now, CancellationToken cancel)
    {
        var (id, seen) = (session.Id, session.SeenAt);
        try { await db.Write(unit => unit.Set<CitizenSession>().Where(s => s.Id == id && s.SeenAt == seen).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancel), cancel); }
        catch (NotDurable e) { log.LogWarning(e, "The citizen session's last use was not written; the disk may be full."); }
    }

    private AppDb Open() => databases().For(Scope.All, Actor.Citizen, time);       // a secret is looked up among all offices
}
