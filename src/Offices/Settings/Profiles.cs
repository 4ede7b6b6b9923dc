using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Settings;

/// <summary>The settings that hold for an office, kept in memory: its own, else those of the nearest office above, else the product's.</summary>
public sealed class Profiles
{
    private readonly Kept<string, OfficeSettings> kept = new(Stamp.Settings, Load);

    /// <summary>Not tracked; to change settings load the row itself.</summary>
    public Task<OfficeSettings> Of(AppDb db, string officePath, CancellationToken cancel = default) => kept.Get(db, officePath, cancel);

    /// <summary>Renews what is kept; call it beside every change.</summary>
    public static Task Changed(AppDb db) => db.Renew(Stamp.Settings);

    private static async Task<OfficeSettings> Load(AppDb db, string path, CancellationToken cancel)
    {
        var above = Above(path);
        var rows = await db.Set<OfficeSettings>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking().Where(s => above.Contains(s.OfficePath)).ToListAsync(cancel);
        if (rows.MaxBy(s => s.OfficePath.Length) is { } nearest) return nearest;
        return new OfficeSettings(await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Path == path, cancel));
    }

    /// <summary>The path itself and those above it: "a/b/c/" gives "a/", "a/b/", "a/b/c/".</summary>
    internal static string[] Above(string path) =>
        [.. path.Select((c, i) => (c, i)).Where(x => x.c == '/').Select(x => path[..(x.i + 1)])];
}
