using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Own;

/// <summary>One's own account, and the browsers in which it is signed in.</summary>
[Needs(PlatformRoom.Self), WithoutFactor]
public sealed class Me(Credentials credentials) : ActPage
{
    /// <summary>The session to end; empty for all others.</summary>
    [BindProperty] public Guid? Session { get; set; }

    public Account Account { get; private set; } = null!;
    public IReadOnlyList<Session> Sessions { get; private set; } = [];
    public Guid? Current => Caller.SessionId;

    public override async Task<IActionResult?> Load()
    {
        Account = await Db.Accounts.AsNoTracking().SingleAsync(a => a.Id == Caller.AccountId);
        var oldest = Time.Now - Accounts.Session.Longest;
        var open = await Db.Set<Session>().AsNoTracking().Where(s => s.AccountId == Account.Id && s.EndedAt == null && s.StartedAt > oldest).OrderByDescending(s => s.SeenAt).ToListAsync();
        Sessions = [.. open.Where(s => s.Id == Current || Accounts.Session.Until(s.StartedAt, s.SeenAt, s.Shared) > Time.Now)];
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await Db.Accounts.AsNoTracking().SingleAsync(a => a.Id == Caller.AccountId, cancel);
        await credentials.End(Db, account, only: Session, except: Current, cancel: cancel);
        return new SeeOther("/account");
    }
}
