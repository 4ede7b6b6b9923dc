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
        if (happened.Last <= clock.Today) await Close(db, callers, happened.Subject, happened.Post, happened.Person, cancel);     // later: LeaversSignOut
    }

    /// <summary>Closes the accounts of the post, unless the same person holds it on in another way, such as regular after acting.</summary>
    internal static async Task Close(AppDb db, Callers callers, Guid charge, Guid post, Guid person, CancellationToken cancel)
    {
        var today = db.Time.Today;
        if (await db.Set<Charge>().AnyAsync(c => c.PostId == post && c.PersonId == person && c.Id != charge && (c.To == null || c.To > today), cancel)) return;
        var accounts = await db.Set<Account>().Where(a => a.PostId == post && a.DisabledAt == null).ToListAsync(cancel);
        foreach (var account in accounts) account.Disable(db.Time.Now);
        await db.SaveChangesAsync(cancel);
        foreach (var account in accounts) callers.Forget(account.Id);
    }
}
