using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices;

/// <summary>
/// Says whether something that is kept in memory (people, holidays, areas) changed since: one row a thing, renewed in the same
/// transaction as the change. One small read instead of loading it all, and right on every node.
/// </summary>
public sealed class Stamp
{
    public const string People = "people", Holidays = "holidays", Areas = "areas", Geography = "geography", Settings = "settings";

    public string Thing { get; init; } = "";
    public string Value { get; private set; } = "";

    public void Set(string value) => Value = value;
}

internal sealed class StampMap : IEntityTypeConfiguration<Stamp>
{
    public void Configure(EntityTypeBuilder<Stamp> stamp)
    {
        stamp.ToTable("offices_stamps");
        stamp.HasKey(s => s.Thing);
        stamp.Property(s => s.Thing).HasMaxLength(30);
        stamp.Property(s => s.Value).HasMaxLength(40);
    }
}

public static class Stamps
{
    extension(AppDb db)
    {
        /// <summary>The present stamp of a thing; "" before it was ever set.</summary>
        public async Task<string> StampOf(string thing, CancellationToken cancel = default) =>
            await db.Set<Stamp>().AsNoTracking().Where(s => s.Thing == thing).Select(s => s.Value).FirstOrDefaultAsync(cancel) ?? "";

        /// <summary>The stamp as it was when this context first asked for any: a page with a hundred names, a calendar and settings asks once.</summary>
        internal async Task<string> StampAtFirst(string thing, CancellationToken cancel)
        {
            if (db.Remembered.TryGetValue(thing, out var seen)) return seen;
            foreach (var stamp in await db.Set<Stamp>().AsNoTracking().ToListAsync(cancel)) db.Remembered.TryAdd(stamp.Thing, stamp.Value);
            db.Remembered.TryAdd(thing, "");
            return db.Remembered[thing];
        }

        /// <summary>Renews the stamp with the next save; call it beside every change of the thing.</summary>
        public async Task Renew(string thing, string? value = null)
        {
            var stamp = await db.Set<Stamp>().FindAsync(thing);
            if (stamp is null) db.Add(stamp = new Stamp { Thing = thing });
            stamp.Set(value ?? Guid.CreateVersion7().ToString("N"));
            db.Remembered.Remove(thing);
        }
    }
}

/// <summary>Keeps what was loaded until the stamp changes. Loading twice at the same moment is harmless and rare.</summary>
internal sealed class Kept<TKey, T>(string thing, Func<AppDb, TKey, CancellationToken, Task<T>> load) where TKey : notnull
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<TKey, (string Stamp, T Value)> kept = new();

    public void Forget(TKey key) => kept.TryRemove(key, out _);

    public async Task<T> Get(AppDb db, TKey key, CancellationToken cancel = default)
    {
        var stamp = await db.StampAtFirst(thing, cancel);      // before loading: a change in between makes the next reader load again
        if (kept.TryGetValue(key, out var found) && found.Stamp == stamp) return found.Value;
        var value = await load(db, key, cancel);
        kept[key] = (stamp, value);
        return value;
    }
}
