using Dorgora.Offices.Geography;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Papers;

/// <summary>The office's own paper, with every number.</summary>
[Needs(OfficesRoom.SeePeople)]
public sealed class Print(People people, Areas areas, Profiles profiles) : PrintPage(people, areas, profiles)
{
    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, cancel);
        await Fill(office, await Choice.Staff(Db, People, Caller.OfficePath, cancel));
        Subject = (await People.Of(Db, Caller.OfficePath, cancel)).Groups.FirstOrDefault(g => g.Code == Group && Caller.OfficePath.StartsWith(g.OfficePath, StringComparison.Ordinal))?.NameBn ?? "";
        return null;
    }
}
