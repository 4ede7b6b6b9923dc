using Dorgora.Offices.Geography;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Papers;

/// <summary>The paper for the wall: what everybody may see.</summary>
[Public]
public sealed class PublicPrint(People people, Areas areas, Profiles profiles) : PrintPage(people, areas, profiles)
{
    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Choice.Public(Db, People, cancel) is not { } entries) return NotFound();
        await Fill(await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == OfficeSlug, cancel), entries);
        return null;
    }
}
