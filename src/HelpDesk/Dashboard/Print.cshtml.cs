using Dorgora.Offices.Settings;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>The board on paper, for the coordination meeting: A4 on its side, everybody on it.</summary>
[Needs(May.Dashboard)]
public sealed class Print(BoardReader reader, Profiles profiles) : BoardPage(reader)
{
    public Letterhead Head { get; private set; } = new("", []);

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        var settings = await profiles.Of(Db, Board.Office.Path, HttpContext.RequestAborted);
        // An office that has no settings of its own gets those of the one above, whose letterhead is not its own.
        IReadOnlyList<string> lines = settings.OfficeId == Board.Office.Id ? settings.Head : [Board.Office.NameBn];
        Head = new Letterhead(lines[0], [string.Join(", ", lines.Skip(1))], settings.Web, settings.Emblem);
        return null;
    }
}
