using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts;

/// <summary>Ends the session on the server, not only in the browser.</summary>
[Needs(PlatformRoom.Self), WithoutFactor]
public sealed class SignOut(Callers callers) : ActPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (account, session, now) = (Caller.AccountId!.Value, Caller.SessionId!.Value, Time.Now);
        await Db.Write(async unit =>
        {
            await unit.Set<Session>().Where(s => s.Id == session && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
            unit.Record(Caller.OfficeId, Caller.OfficePath, new SignedOut(account, session));
            await unit.SaveChangesAsync(cancel);
        }, cancel);
        callers.Forget(account);
        Cookie.Take(HttpContext);
        HttpContext.DraftDone("*");
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return new SeeOther("/");
    }
}
