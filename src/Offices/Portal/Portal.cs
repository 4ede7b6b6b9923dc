using Dorgora.Offices.Geography;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Offices.Portal;

/// <summary>An office as the public meets it at <c>/o/{slug}</c>.</summary>
/// <param name="Settings">Its own, or those of the office above it.</param>
/// <param name="Place">The upazila or district it governs; null when the atlas does not know it.</param>
/// <param name="Lines">Telephone lines in use, in the office's order; the first is the one to call.</param>
public sealed record OfficePortal(Office Office, OfficeSettings Settings, Area? Place, Area? Above, IReadOnlyList<OfficeLine> Lines)
{
    public string Address => $"/o/{Office.Slug}";

    /// <summary>The line to call, else the telephone of its letters.</summary>
    public string? Phone => Lines.Count > 0 ? Lines[0].Number : Settings.Phone is { Length: > 0 } phone ? phone : null;

    /// <summary>The office has said how it shows itself, and does not only borrow from above.</summary>
    public bool HasOwnSettings => Settings.OfficeId == Office.Id;
}

/// <summary>The offices that serve the public here: upazilas and districts that have people and settings, their own or those of the office above. Kept in memory until settings or people change.</summary>
public sealed class Portals
{
    private static readonly object Slot = new();

    private readonly Kept<string, IReadOnlyList<OfficePortal>> kept;

    public Portals(Profiles profiles, Areas areas)
        => kept = new(Stamp.Settings, (db, _, cancel) => Load(db, profiles, areas, cancel));

    /// <summary>By place in the tree of offices, so that an upazila follows its district.</summary>
    public Task<IReadOnlyList<OfficePortal>> All(AppDb db, CancellationToken cancel = default) => kept.Get(db, "", cancel);

    public async Task<OfficePortal?> Of(AppDb db, string? slug, CancellationToken cancel = default)
        => (await All(db, cancel)).FirstOrDefault(p => p.Office.Slug == slug);

    /// <summary>
    /// The portal that this request is at: named in its address, else that of who is signed in, else the only one there is. Null at an
    /// address of an office that is none.
    /// </summary>
    public static async Task<OfficePortal?> Of(HttpContext context)
    {
        if (context.Items.TryGetValue(Slot, out var known)) return known as OfficePortal;
        var services = context.RequestServices;
        var all = await services.GetRequiredService<Portals>().All(services.GetRequiredService<AppDb>(), context.RequestAborted);
        var path = services.GetRequiredService<Platform.Web.Caller>().OfficePath;
        var found = (context.Request.RouteValues["office"] as string ?? context.Request.Query["office"].FirstOrDefault()) is { Length: > 0 } slug ? all.FirstOrDefault(p => p.Office.Slug == slug)
            : path != "" ? all.Where(p => path.StartsWith(p.Office.Path, StringComparison.Ordinal)).MaxBy(p => p.Office.Path.Length)
            : all.Count == 1 ? all[0] : null;
        context.Items[Slot] = found;
        return found;
    }

    /// <summary>Says that this request is at an office's portal although its address does not: a case was found.</summary>
    public static void Is(HttpContext context, OfficePortal portal) => context.Items[Slot] = portal;

    /// <summary>Who shortens the address of an office's page gets to its home page.</summary>
    internal static async Task<IResult> Home(HttpContext context) => await Of(context) is { } portal ? Results.Redirect(portal.Address) : Results.NotFound();

    private static async Task<IReadOnlyList<OfficePortal>> Load(AppDb db, Profiles profiles, Areas areas, CancellationToken cancel)
    {
        var atlas = await areas.Now(db, cancel);
        var settled = await db.Set<OfficeSettings>().IgnoreQueryFilters([AppDb.OfficeFilter]).Select(s => s.OfficePath).ToListAsync(cancel);
        var staffed = db.Set<Post>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => !p.Abolished).Select(p => p.OfficeId);
        var offices = await db.Set<Office>().AsNoTracking().Where(o => (o.Kind == OfficeKind.Upazila || o.Kind == OfficeKind.District) && staffed.Contains(o.Id)).OrderBy(o => o.Path).ToListAsync(cancel);
        var ids = offices.Select(o => o.Id).ToList();
        var lines = (await db.Set<OfficeLine>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking().Where(l => ids.Contains(l.OfficeId) && !l.Closed).ToListAsync(cancel)).ToLookup(l => l.OfficeId);
        var portals = new List<OfficePortal>();
        foreach (var office in offices.Where(o => settled.Exists(s => o.Path.StartsWith(s, StringComparison.Ordinal))))
        {
            var place = atlas.Of(office.Path);
            portals.Add(new OfficePortal(office, await profiles.Of(db, office.Path, cancel), place, place?.ParentId is { } above ? atlas[above] : null, [.. lines[office.Id].OrderBy(l => l.Order)]));
        }
        return portals;
    }
}
