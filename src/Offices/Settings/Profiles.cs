using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Settings;

/// <summary>What stands around an office's pages and papers: the settings that hold for it, whose they are, the number to call (null when none).</summary>
public sealed record Profile(OfficeSettings Settings, Office Office, string? Phone);

/// <summary>The settings that hold for an office, kept in memory: its own, else those of the nearest office above, else the product's.</summary>
public sealed class Profiles
{
    private readonly Kept<string, Profile> kept = new(Stamp.Settings, Load);
    private readonly Kept<string, string?> only = new(Stamp.Settings, async (db, _, cancel) =>
        await All<OfficeSettings>(db).OrderBy(s => s.OfficePath).Select(s => s.OfficePath).Take(2).ToListAsync(cancel) is [var path] ? path : null);

    /// <summary>Not tracked; to change settings load the row itself.</summary>
    public async Task<OfficeSettings> Of(AppDb db, string officePath, CancellationToken cancel = default) => (await At(db, officePath, cancel)).Settings;

    public Task<Profile> At(AppDb db, string officePath, CancellationToken cancel = default) => kept.Get(db, officePath, cancel);

    /// <summary>The path of the one office with settings; null on an installation that serves several, or none yet.</summary>
    public Task<string?> Only(AppDb db, CancellationToken cancel = default) => only.Get(db, "", cancel);

    /// <summary>Renews what is kept; call it beside every change of settings or lines.</summary>
    public static Task Changed(AppDb db) => db.Renew(Stamp.Settings);

    private static async Task<Profile> Load(AppDb db, string path, CancellationToken cancel)
    {
        var above = Above(path);
        var rows = await All<OfficeSettings>(db).Where(s => above.Contains(s.OfficePath)).ToListAsync(cancel);
        var nearest = rows.MaxBy(s => s.OfficePath.Length);
        var home = nearest?.OfficePath ?? path;
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Path == home, cancel);
        var settings = nearest ?? new OfficeSettings(office);
        if (Bangla.Mobile.TryParse(settings.Phone, out var phone)) return new(settings, office, phone.E164);
        return new(settings, office, await All<OfficeLine>(db).Where(l => l.OfficeId == office.Id && !l.Closed).OrderBy(l => l.Order).Select(l => l.Number).FirstOrDefaultAsync(cancel));
    }

    private static IQueryable<T> All<T>(AppDb db) where T : class => db.Set<T>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking();

    /// <summary>The path itself and those above it: "a/b/c/" gives "a/", "a/b/", "a/b/c/".</summary>
    internal static string[] Above(string path) =>
        [.. path.Select((c, i) => (c, i)).Where(x => x.c == '/').Select(x => path[..(x.i + 1)])];
}
