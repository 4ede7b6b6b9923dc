using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices;

/// <summary>Who gave a post back cannot act from it any more: the accounts of that post are closed, and with them their sessions.</summary>
internal sealed class LeaverSignsOut(Callers callers, TimeProvider clock) : IHandle<ChargeEnded>
{
    public async Task Handle(ChargeEnded happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (happened.Last > clock.Today) return;        // leaves later; whoever ends the charge then closes the account
        if (await Someone(db, happened, cancel)) return;
        var accounts = await db.Set<Account>().Where(a => a.PostId == happened.Post && a.DisabledAt == null).ToListAsync(cancel);
        foreach (var account in accounts) account.Disable(clock.Now);
        await db.SaveChangesAsync(cancel);
        foreach (var account in accounts) callers.Forget(account.Id);
    }

    /// <summary>The same person holds the post on in another way, such as regular after acting.</summary>
    private Task<bool> Someone(AppDb db, ChargeEnded ended, CancellationToken cancel)
    {
        var today = clock.Today;
        return db.Set<Charge>().AnyAsync(c => c.PostId == ended.Post && c.PersonId == ended.Person && c.Id != ended.Subject && (c.To == null || c.To > today), cancel);
    }
}
