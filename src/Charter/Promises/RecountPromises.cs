using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Promises;

/// <summary>The calendar changed: what is open and ends on or after the first changed day is counted again.</summary>
internal sealed class RecountPromises(Calendar calendar) : IHandle<HolidaysChanged>
{
    public async Task Handle(HolidaysChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        var first = Dhaka.Utc(happened.First, default);
        var open = db.Set<ServicePromise>().Where(p => (p.State == PromiseState.Running || p.State == PromiseState.Paused) && p.Unit == WithinUnit.WorkingDays && p.DueAt >= first);
        if (happened.Path != "") open = open.Within(Scope.Of(happened.Path));
        foreach (var promise in await open.ToListAsync(cancel)) promise.Recount(await calendar.Of(db, promise.OfficePath, cancel), db.Time.Now);
    }
}
