using System.Collections.Concurrent;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Promises;

/// <summary>A service as an edition promises it.</summary>
/// <param name="Promise">Null where its time is no clock.</param>
/// <param name="OfficerPost">Code of the post that is responsible; "" where none is known.</param>
public sealed record OfferedService(string Code, string NameBn, string NameEn, ServiceCategory Category, string TimeBn, Within? Promise, string OfficerPost);

/// <summary>An edition that was published, and its services in the order of the charter.</summary>
public sealed record OfferedEdition(Guid Id, string Quarter, IReadOnlyList<OfferedService> Services)
{
    public OfferedService? Find(string code) => Services.FirstOrDefault(s => s.Code == code);
}

/// <summary>What an office's charter promised at any moment. A published edition never changes, so what was read of it is kept.</summary>
public sealed class Offered
{
    private readonly ConcurrentDictionary<Guid, OfferedEdition> kept = new();

    /// <summary>The edition that was published at that instant; null when none was.</summary>
    public async Task<OfferedEdition?> At(AppDb db, Guid office, DateTime at, CancellationToken cancel = default)
    {
        var edition = await db.Set<Edition>().AsNoTracking().Where(e => e.OfficeId == office && e.PublishedAt <= at && (e.State == EditionState.Published || e.State == EditionState.Archived))
            .OrderByDescending(e => e.PublishedAt).Select(e => new { e.Id, e.Quarter }).FirstOrDefaultAsync(cancel);
        if (edition is null) return null;
        if (kept.TryGetValue(edition.Id, out var found)) return found;
        var json = await db.Set<PublishedText>().Where(t => t.EditionId == edition.Id).Select(t => t.Json).SingleAsync(cancel);
        var services = CharterJson.Read(json).Rows.Select(r => new OfferedService(r.Code, r.NameBn, r.NameEn, r.Category, r.TimeBn, r.Promise, r.OfficerPost));
        return kept[edition.Id] = new OfferedEdition(edition.Id, edition.Quarter, [.. services]);
    }
}
