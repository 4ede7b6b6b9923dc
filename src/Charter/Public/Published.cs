using System.Globalization;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Public;

/// <summary>A published edition with its text.</summary>
public sealed record PublishedEdition(Edition Edition, CharterDocument Document)
{
    /// <summary>As in addresses: "2026-27-Q2", "2026-27-Q2.2" for its first correction.</summary>
    public string Key => Published.Key(Edition);
}

/// <summary>What everybody may read of an office's charter.</summary>
public static class Published
{
    public static string Key(Edition edition) => edition.Revision == 1 ? edition.Quarter : string.Create(CultureInfo.InvariantCulture, $"{edition.Quarter}.{edition.Revision}");

    /// <summary>The published editions of an office, newest first, without their text.</summary>
    public static Task<List<Edition>> All(AppDb db, Guid office, CancellationToken cancel = default) => db.Set<Edition>().AsNoTracking()
        .Where(e => e.OfficeId == office && (e.State == EditionState.Published || e.State == EditionState.Archived)).OrderByDescending(e => e.PublishedAt).ToListAsync(cancel);

    /// <param name="key">Of an edition; null or "" for the one that stands now.</param>
    /// <returns>Null when there is none.</returns>
    public static async Task<PublishedEdition?> Find(AppDb db, Guid office, string? key = null, CancellationToken cancel = default)
    {
        var editions = db.Set<Edition>().AsNoTracking().Where(e => e.OfficeId == office);
        if (string.IsNullOrEmpty(key)) editions = editions.Where(e => e.State == EditionState.Published);
        else if (TryKey(key, out var quarter, out var revision)) editions = editions.Where(e => e.Quarter == quarter && e.Revision == revision && (e.State == EditionState.Published || e.State == EditionState.Archived));
        else return null;
        var found = await editions.Join(db.Set<PublishedText>(), e => e.Id, t => t.EditionId, (e, t) => new { Edition = e, t.Json }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new PublishedEdition(found.Edition, CharterJson.Read(found.Json));
    }

    private static bool TryKey(string key, out string quarter, out int revision)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        (quarter, revision) = (dot < 0 ? key : key[..dot], 1);
        return dot < 0 || int.TryParse(key[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out revision);
    }
}
