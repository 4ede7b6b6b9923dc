using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>What a citizen has here: the lines of all rooms (<see cref="Room.Own"/>), and the way out.</summary>
[NeedsCitizen]
public sealed class OwnPage(IEnumerable<Room> rooms, Func<AppDb> databases) : ActPage
{
    public IReadOnlyList<(OwnLink Link, int Count)> Lines { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        await using var db = databases().For(Scope.All, Actor.Citizen, Time);       // a number's own rows, of whichever office
        var lines = new List<(OwnLink, int)>();
        foreach (var link in rooms.SelectMany(r => r.Own).OrderBy(l => l.Order))
            lines.Add((link, link.Count is null ? 0 : await link.Count(db, Caller.Mobile!, HttpContext.RequestAborted)));
        Lines = lines;
        return null;
    }
}
