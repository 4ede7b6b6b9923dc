using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Events;

/// <summary>
/// The newest link of an office's chain was noted for the day. A room above that knows the office's people sends it to them by SMS,
/// so that it also stands where nobody here can change it.
/// </summary>
/// <param name="Subject">The office.</param>
[Event("chain-head-noted", "chain")]
public sealed record ChainHeadNoted(Guid Subject, DateOnly Day, long Seq, string Hash) : IEvent;

/// <summary>Each evening: notes how far each office's chain is, where something happened since it was last noted.</summary>
internal sealed class NoteHeads : IJob
{
    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var today = Dhaka.DateOf(db.Time.Now);
        var noted = await db.Set<ChainHead>().AsNoTracking().GroupBy(h => h.OfficeId).Select(g => new { Office = g.Key, Seq = g.Max(h => h.Seq), Day = g.Max(h => h.Day) }).ToDictionaryAsync(g => g.Office, cancel);
        foreach (var office in await db.Set<Office>().AsNoTracking().ToListAsync(cancel))
        {
            var head = await db.Set<EventSeal>().AsNoTracking().Where(s => s.OfficeId == office.Id).OrderByDescending(s => s.Seq).FirstOrDefaultAsync(cancel);
            if (head is null) continue;
            // The noting itself is an event and makes the chain longer by one: alone it is no reason to note again.
            if (noted.TryGetValue(office.Id, out var last) && (last.Day >= today || head.Seq <= last.Seq + 1)) continue;
            db.Add(new ChainHead { OfficeId = office.Id, Day = today, Seq = head.Seq, Hash = head.Hash, At = db.Time.Now });
            db.Record(office.Id, office.Path, new ChainHeadNoted(office.Id, today, head.Seq, head.Hash));
        }
        await db.SaveChangesAsync(cancel);
    }
}
