using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Offices.Directory;

/// <summary>The options of a field that picks somebody of the directory (ui/js/combo.js).</summary>
[Needs(OfficesRoom.SeePeople)]
public sealed class Suggest(People people) : ActPage
{
    [FromQuery] public string? Q { get; init; }

    public IReadOnlyList<Official> Found { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        Found = await people.Find(Db, Caller.OfficePath, Q, most: 8, HttpContext.RequestAborted);
        return null;
    }
}
