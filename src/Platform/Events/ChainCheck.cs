using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Events;

public enum ChainDamage
{
    /// <summary>The event or its link is not what was sealed.</summary>
    Changed,
    /// <summary>The event is gone and its link is there.</summary>
    Deleted,
    /// <summary>Links are gone between two that are there.</summary>
    Gap,
    /// <summary>The event has no link although later ones have.</summary>
    Inserted,
    /// <summary>The chain ends before a head that was noted outside it.</summary>
    CutTail,
    /// <summary>The chain is whole, but a head noted outside it says another hash.</summary>
    Rewritten,
}

/// <param name="Office">Slug, or the id when the office is unknown.</param>
/// <param name="Seq">The event's number in its office; 0 when it has none.</param>
/// <param name="EventId">Null when no row tells.</param>
public sealed record ChainFault(ChainDamage Damage, string Office, long Seq, long? EventId)
{
    /// <summary>In plain words, with the place.</summary>
    public override string ToString() => Damage switch
    {
        ChainDamage.Changed => $"{Office}, number {Seq}: not what was sealed; the event (row {Row}) or its link was changed",
        ChainDamage.Deleted => $"{Office}, number {Seq}: the event (row {Row}) was deleted",
        ChainDamage.Gap => $"{Office}, number {Seq}: links are missing from here on",
        ChainDamage.Inserted => $"{Office}: the event in row {Row} was inserted past the program; it has no number",
        ChainDamage.CutTail => $"{Office}, number {Seq}: the chain ends before it although it was noted outside; the tail was cut off",
        _ => $"{Office}, number {Seq}: not the one that was noted outside; the chain was written anew",
    };

    private string Row => EventId?.ToString(null, null) ?? "unknown";
}

/// <summary>
/// Reads every event and every link and says where somebody changed, deleted, inserted, swapped or cut off rows behind the program's back.
/// Cannot show: what was cut off before it was sealed, and what somebody did who also rewrote heads.log and the heads sent out.
/// </summary>
public static class ChainCheck
{
    private const int Page = 1_000;

    /// <summary>All faults, by office and number; empty when everything is as it was written.</summary>
    public static async Task<IReadOnlyList<ChainFault>> Run(AppDb db, HeadsLog log, CancellationToken cancel = default)
    {
        var slugs = await db.Set<Office>().ToDictionaryAsync(o => o.Id, o => o.Slug, cancel);
        var noted = await Noted(db, log, slugs, cancel);
        var place = await EventPlace.Find(db, Sealer.Place, cancel);
        var offices = await db.Set<EventSeal>().Select(s => s.OfficeId).Distinct().ToListAsync(cancel);
        var faults = new List<ChainFault>();
        foreach (var office in offices) await Chain(db, office, Name(slugs, office), noted[Name(slugs, office)], faults, cancel);
        var gone = noted.Select(n => n.Key).Except(offices.Select(o => Name(slugs, o)));
        faults.AddRange(gone.Select(name => new ChainFault(ChainDamage.CutTail, name, 1, null)));
        if (place is not null) faults.AddRange(await Unsealed(db, place, slugs, cancel));
        return [.. faults.OrderBy(f => f.Office, StringComparer.Ordinal).ThenBy(f => f.Seq)];
    }

    private static async Task Chain(AppDb db, Guid office, string name, IEnumerable<(long Seq, string Hash)> noted, List<ChainFault> faults, CancellationToken cancel)
    {
        var heads = noted.ToLookup(n => n.Seq, n => n.Hash);
        var (seq, previous) = (0L, EventSeal.Beginning);
        while (await db.Set<EventSeal>().AsNoTracking().Where(s => s.OfficeId == office && s.Seq > seq).OrderBy(s => s.Seq).Take(Page).ToListAsync(cancel) is { Count: > 0 } seals)
        {
            var events = await Events(db, [.. seals.Select(s => s.EventId)], cancel);
            foreach (var seal in seals)
            {
                var gap = seal.Seq != seq + 1;
                if (gap) faults.Add(new(ChainDamage.Gap, name, seq + 1, null));
                if (!events.TryGetValue(seal.EventId, out var stored)) faults.Add(new(ChainDamage.Deleted, name, seal.Seq, seal.EventId));
                else if (stored is null || !Holds(seal, stored, gap ? seal.Previous : previous)) faults.Add(new(ChainDamage.Changed, name, seal.Seq, seal.EventId));
                else if (heads[seal.Seq].Any(hash => hash != seal.Hash)) faults.Add(new(ChainDamage.Rewritten, name, seal.Seq, seal.EventId));
                (seq, previous) = (seal.Seq, seal.Hash);
            }
        }
        if (heads.Any(h => h.Key > seq)) faults.Add(new(ChainDamage.CutTail, name, seq + 1, null));
    }

    private static bool Holds(EventSeal seal, StoredEvent stored, string previous)
        => stored.OfficeId == seal.OfficeId && seal.Previous == previous && previous.Length == 64 && previous.All(char.IsAsciiHexDigitLower)
        && seal.Hash == EventSeal.HashOf(stored, seal.Seq, previous);

    /// <summary>The events with these ids; null for one whose columns no longer can be read, so somebody changed them.</summary>
    private static async Task<Dictionary<long, StoredEvent?>> Events(AppDb db, long[] ids, CancellationToken cancel)
    {
        try { return await db.Set<StoredEvent>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => (StoredEvent?)e, cancel); }
        catch (Exception e) when (ids.Length > 1 && e is not OperationCanceledException)
        {
            var events = new Dictionary<long, StoredEvent?>();
            foreach (var id in ids)
                foreach (var (key, stored) in await Events(db, [id], cancel)) events[key] = stored;
            return events;
        }
        catch (Exception e) when (ids.Length == 1 && e is FormatException or ArgumentException or InvalidOperationException) { return new() { [ids[0]] = null }; }
    }

    /// <summary>Events at or before the sealer's place must have a link; so must the event that the place names.</summary>
    private static async Task<List<ChainFault>> Unsealed(AppDb db, EventPlace place, Dictionary<Guid, string> slugs, CancellationToken cancel)
    {
        var done = db.IsPostgres
            ? db.Set<StoredEvent>().FromSqlRaw("SELECT * FROM events WHERE (xid, id) <= ({0}::text::xid8, {1})", place.Xid, place.Id)
            : db.Set<StoredEvent>().Where(e => e.Id <= place.Id);
        var rows = await done.Where(e => !db.Set<EventSeal>().Any(s => s.EventId == e.Id)).Select(e => new { e.Id, e.OfficeId }).ToListAsync(cancel);
        var faults = rows.ConvertAll(r => new ChainFault(ChainDamage.Inserted, Name(slugs, r.OfficeId), 0, r.Id));
        if (place.Id > 0 && rows.All(r => r.Id != place.Id) && !await db.Set<EventSeal>().AnyAsync(s => s.EventId == place.Id, cancel))
            faults.Add(new(ChainDamage.CutTail, "unknown", 0, place.Id));
        return faults;
    }

    /// <summary>Heads that were noted outside the chain: in the file and in the daily table.</summary>
    private static async Task<ILookup<string, (long Seq, string Hash)>> Noted(AppDb db, HeadsLog log, Dictionary<Guid, string> slugs, CancellationToken cancel)
    {
        var daily = await db.Set<ChainHead>().AsNoTracking().ToListAsync(cancel);
        return log.Read().Concat(daily.Select(h => (Office: Name(slugs, h.OfficeId), h.Seq, h.Hash))).ToLookup(h => h.Office, h => (h.Seq, h.Hash));
    }

    private static string Name(Dictionary<Guid, string> slugs, Guid office) => slugs.GetValueOrDefault(office, office.ToString());
}
