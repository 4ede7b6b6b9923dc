using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices;

/// <summary>
/// Each night: a charge whose end had been written down beforehand and came yesterday closes the accounts of its post. Nights on which the box
/// was off are made up for. Who had left on the day it was written is the handler's; a successor's account opened since then stays.
/// </summary>
internal sealed class LeaversSignOut(Callers callers) : IJob
{
    public const string Name = "offices.leavers-sign-out";

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var (today, last) = (db.Time.Today, await db.Set<Job>().Where(j => j.Name == Name).Select(j => j.LastGoodRun).SingleOrDefaultAsync(cancel));
        var since = last is { } good ? Dhaka.DateOf(good) : today.AddDays(-1);
        foreach (var charge in await db.Set<Charge>().AsNoTracking().Where(c => c.To >= since && c.To < today).ToListAsync(cancel))
        {
            var written = await db.Set<StoredEvent>().Where(e => e.Subject == charge.Id && e.Name == "charge-ended").MaxAsync(e => (DateTime?)e.At, cancel);
            if (written is null || Dhaka.DateOf(written.Value) < charge.To) await LeaverSignsOut.Close(db, callers, charge.Id, charge.PostId, charge.PersonId, cancel);
        }
    }
}
