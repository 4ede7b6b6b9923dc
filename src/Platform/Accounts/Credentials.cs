using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Accounts;

/// <summary>What came of somebody's try to sign in.</summary>
/// <param name="Account">Null when something was wrong; the person is not told what.</param>
/// <param name="Wait">How long this browser must wait before the next try.</param>
public sealed record Tried(Account? Account, TimeSpan Wait);

/// <summary>
/// Judges who signs in. Wrong tries are counted by account and network, so that nobody can lock an officer out from elsewhere. Many wrong tries
/// from many networks slow down only browsers in which that account was never signed in.
/// </summary>
public sealed class Credentials(Func<AppDb> databases, Callers callers, Tries tries, IDataProtectionProvider protection, TimeProvider time, ILogger<Credentials> log)
{
    private const int FreeForStrangers = 100;
    private const string KnownCookie = "browser";
    private readonly ITimeLimitedDataProtector knownBrowsers = protection.CreateProtector("known browser").ToTimeLimitedDataProtector();

    /// <param name="user">User name or mobile number, as typed.</param>
    public async Task<Tried> Judge(HttpContext context, string user, string password, CancellationToken cancel)
    {
        var typed = Account.Typed(user);
        await using var db = databases().For(Scope.All, Actor.System, time);       // who signs in has no office yet
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.User == typed || a.Mobile == typed, cancel);
        var who = account?.Id.ToString("N") ?? Secret.Hash(typed);
        var here = $"signin {who} {Network.Of(context)}";
        if (tries.Take(here) is { Ticks: > 0 } wait) return new(null, wait);
        if (!IsKnown(context, who) && tries.Take($"signin {who}", FreeForStrangers) is { Ticks: > 0 } crowd) return new(null, crowd);
        var fits = await Password.Fits(account?.PasswordHash, password, cancel);
        if (!fits || account is null || account.IsDisabled)
        {
            log.LogWarning("Sign-in refused for account {Account}", account?.Id);
            return new(null, TimeSpan.Zero);
        }
        tries.Worked(here);
        return new(account, TimeSpan.Zero);
    }

    /// <summary>Begins a session in this browser and ends the one it had.</summary>
    public async Task<Session> Begin(HttpContext context, Account account, bool shared, CancellationToken cancel)
    {
        var secret = Secret.New();
        var session = new Session(account, secret, shared, Session.BrowserOf(context.Request.Headers.UserAgent), time.Now);
        await using var db = databases().For(Scope.All, new Actor(ActorKind.Staff, account.Id, account.PostId, account.Name), time);
        await EndRow(db, context.Request.Cookies[Cookie.Name(context.Request)], cancel);
        db.Add(session);
        db.Record(account.OfficeId, account.OfficePath, new SignedIn(account.Id, session.Id));
        await db.SaveChangesAsync(cancel);
        Cookie.Give(context, secret);
        context.Response.Cookies.Append(KnownCookie, knownBrowsers.Protect(account.Id.ToString("N"), TimeSpan.FromDays(180)), new CookieOptions
        {
            Path = "/", MaxAge = TimeSpan.FromDays(180), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true,
        });
        return session;
    }

    /// <summary>Ends sessions of an account: one, or all but one.</summary>
    public async Task<int> End(AppDb db, Account account, Guid? only = null, Guid? except = null, CancellationToken cancel = default)
    {
        var now = time.Now;
        var count = await db.Write(async unit =>
        {
            var ended = await unit.Set<Session>().Where(s => s.AccountId == account.Id && s.EndedAt == null && (only == null || s.Id == only) && (except == null || s.Id != except))
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
            if (ended > 0) unit.Record(account.OfficeId, account.OfficePath, new SessionsEnded(account.Id, ended));
            await unit.SaveChangesAsync(cancel);
            return ended;
        }, cancel);
        callers.Forget(account.Id);
        return count;
    }

    private async Task EndRow(AppDb db, string? secret, CancellationToken cancel)
    {
        if (secret is not { Length: > 0 }) return;
        var (hash, now) = (Secret.Hash(secret), time.Now);
        await db.Write(unit => unit.Set<Session>().Where(s => s.SecretHash == hash && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel), cancel);
    }

    private bool IsKnown(HttpContext context, string who)
    {
        if (context.Request.Cookies[KnownCookie] is not { Length: > 0 } sealedId) return false;
        try { return knownBrowsers.Unprotect(sealedId) == who; }
        catch (System.Security.Cryptography.CryptographicException) { return false; }
    }
}
