using System.Collections.Concurrent;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Public;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Counters;

/// <summary>The services of an office's published charter by their code. A published text never changes, so it is read once an edition; which one stands is asked each time.</summary>
public sealed class CharterRows
{
    private static readonly IReadOnlyDictionary<string, CharterRow> None = new Dictionary<string, CharterRow>();
    private readonly ConcurrentDictionary<Guid, (Guid Edition, IReadOnlyDictionary<string, CharterRow> Rows)> kept = new();

    /// <summary>In the order of the charter; empty when the office has published none.</summary>
    public async Task<IReadOnlyDictionary<string, CharterRow>> Of(AppDb db, Guid office, CancellationToken cancel = default)
    {
        var standing = await db.Set<Edition>().Where(e => e.OfficeId == office && e.State == EditionState.Published).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancel);
        if (standing is not { } edition) return None;
        if (kept.TryGetValue(office, out var known) && known.Edition == edition) return known.Rows;
        if (await Published.Find(db, office, cancel: cancel) is not { } found) return None;
        var rows = found.Document.Rows.DistinctBy(r => r.Code).ToDictionary(r => r.Code);
        kept[office] = (found.Edition.Id, rows);
        return rows;
    }
}
