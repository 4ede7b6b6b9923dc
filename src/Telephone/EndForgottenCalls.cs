using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Telephone;

/// <summary>
/// Calls left open by a closed tab or a power cut do not run for ever: after <see cref="Call.Longest"/> they end as unfinished, in the
/// system's name, and count in no average.
/// </summary>
internal sealed class EndForgottenCalls : IJob
{
    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var before = db.Time.Now - Call.Longest;
        foreach (var call in await db.Set<Call>().Include(c => c.Legs).Where(c => c.EndedAt == null && c.RangAt < before).ToListAsync(cancel)) call.End(Disposition.Unfinished, null, db.Time.Now);
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateConcurrencyException) { /* somebody ended one just now: the others next time */ }
    }
}
