using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Events;

/// <summary>
/// How far a reader of the events has come: the last event it is done with. On PostgreSQL an event written first may become visible
/// last, so the place is (xid, id) and readers stop below the oldest running transaction; on SQLite xid is 0 and ids are in order of commit.
/// The place is moved in the transaction of what was done because of the event, and only from where it was: an effect counts once.
/// </summary>
public sealed class EventPlace
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public string Name { get; init; } = "";
    public long Xid { get; internal set; }
    public long Id { get; internal set; }

    /// <summary>The node that reads now; another may take over when the time is past.</summary>
    public string? LeasedBy { get; private set; }
    public DateTime? LeasedUntil { get; private set; }

    internal bool IsBefore(NextEvent other) => (Xid, Id).CompareTo((other.Xid, other.Id)) < 0;

    /// <summary>Takes or keeps the reader's lease; false while another node has it.</summary>
    internal static async Task<bool> Take(AppDb db, string name, string node, CancellationToken cancel)
    {
        var now = db.Time.Now;
        return await db.Write(w => w.Set<EventPlace>()
            .Where(p => p.Name == name && (p.LeasedBy == null || p.LeasedBy == node || p.LeasedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.LeasedBy, node).SetProperty(p => p.LeasedUntil, now + Lease)), cancel) == 1;
    }

    internal static Task<EventPlace?> Find(AppDb db, string name, CancellationToken cancel)
        => db.Set<EventPlace>().AsNoTracking().SingleOrDefaultAsync(p => p.Name == name, cancel);

    /// <summary>The place after this event. It counts with the next save of the context, which fails if somebody else moved the place meanwhile.</summary>
    internal EventPlace MoveTo(AppDb db, NextEvent done)
    {
        var moved = db.Attach(new EventPlace { Name = Name, Xid = Xid, Id = Id }).Entity;
        (moved.Xid, moved.Id) = (done.Xid, done.Id);
        return moved;
    }
}

internal sealed class EventPlaceMap : IEntityTypeConfiguration<EventPlace>
{
    public void Configure(EntityTypeBuilder<EventPlace> place)
    {
        place.ToTable("event_places").HasKey(p => p.Name);
        place.Property(p => p.Name).HasMaxLength(80);
        place.Property(p => p.LeasedBy).HasMaxLength(120);
        place.Property(p => p.Xid).IsConcurrencyToken();
        place.Property(p => p.Id).IsConcurrencyToken().ValueGeneratedNever();
    }
}

/// <summary>An event in the order of reading.</summary>
internal sealed record NextEvent(long Xid, long Id)
{
    private const string Below = "FROM events WHERE xid < pg_snapshot_xmin(pg_current_snapshot())";

    /// <summary>The events after the place, oldest first; only of these names, or all.</summary>
    public static async Task<List<(NextEvent Place, StoredEvent Event)>> After(AppDb db, EventPlace place, IReadOnlyList<string>? names, int take, CancellationToken cancel)
    {
        if (!db.IsPostgres)
        {
            var events = db.Set<StoredEvent>().AsNoTracking().Where(e => e.Id > place.Id);
            if (names is not null) events = events.Where(e => names.Contains(e.Name));
            return [.. (await events.OrderBy(e => e.Id).Take(take).ToListAsync(cancel)).Select(e => (new NextEvent(0, e.Id), e))];
        }
        var next = await db.Database.SqlQueryRaw<NextEvent>($$"""
            SELECT xid::text::bigint AS "Xid", id AS "Id" {{Below}} AND (xid, id) > ({0}::text::xid8, {1}) AND ({2} OR name = ANY({3})) ORDER BY xid, id LIMIT {4}
            """, place.Xid, place.Id, names is null, names?.ToArray() ?? [], take).ToListAsync(cancel);
        var ids = next.Select(n => n.Id).ToList();
        var rows = await db.Set<StoredEvent>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        return [.. next.Select(n => (n, rows[n.Id]))];
    }

    /// <summary>The newest event that may be read, or the place before all.</summary>
    public static async Task<NextEvent> Newest(AppDb db, CancellationToken cancel)
    {
        if (!db.IsPostgres) return new NextEvent(0, await db.Set<StoredEvent>().MaxAsync(e => (long?)e.Id, cancel) ?? 0);
        return await db.Database.SqlQueryRaw<NextEvent>($"""SELECT xid::text::bigint AS "Xid", id AS "Id" {Below} ORDER BY xid DESC, id DESC LIMIT 1""").SingleOrDefaultAsync(cancel)
            ?? new NextEvent(0, 0);
    }
}
