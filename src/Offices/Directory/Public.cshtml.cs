using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>The directory for everybody: posts of government with names and the office's own telephone, never a person's number, and only officials.</summary>
[Public]
public sealed class Public(People people) : ActPage
{
    [FromQuery] public string? Office { get; init; }
    [FromQuery] public string? Q { get; init; }

    public Office? Of { get; private set; }
    public IReadOnlyList<Office> Offices { get; private set; } = [];
    public IReadOnlyList<Official> Shown { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        if (string.IsNullOrEmpty(Office))
        {
            var portals = await Db.Set<Settings.OfficeSettings>().IgnoreQueryFilters([AppDb.OfficeFilter]).Select(s => s.OfficeId).Take(200).ToListAsync();
            Offices = await Db.Set<Office>().AsNoTracking().Where(o => portals.Contains(o.Id)).OrderBy(o => o.Path).ToListAsync();
            return null;
        }
        Of = await Db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == Office);
        if (Of is null) return NotFound();
        var roster = await people.Of(Db, Of.Path, HttpContext.RequestAborted);
        Shown = [.. roster.FindPublic(Of.Path, Q, most: 300)];
        return null;
    }
}
