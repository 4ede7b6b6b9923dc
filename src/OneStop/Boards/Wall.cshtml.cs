using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Live;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.OneStop.Boards;

/// <summary>The board on the wall of the service room, read from ten metres: numbers and counters, never a person. Its script asks for this same page again.</summary>
[Public]
public sealed class Wall(WallBoards boards, Caller caller) : PageModel
{
    public Office Office { get; private set; } = null!;
    public WallBoard Board { get; private set; } = null!;

    /// <summary>What the stream is asked for; null for a device that may not listen and asks every few seconds instead.</summary>
    public string? Topic { get; private set; }

    /// <summary>With ?voice=off the board only chimes.</summary>
    public bool Mute => Request.Query["voice"] == "off";

    public async Task<IActionResult> OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        Office = portal.Office;
        await using var db = HttpContext.OpenAt(Office);       // what is on the wall everybody may read
        Board = await boards.Of(db, Office, HttpContext.RequestAborted);
        if (Board.Waiting.Count == 0) return NotFound();                                         // no service room here
        if (caller.May(LiveSetup.Permission) && caller.Scope.Covers(Office.Path)) Topic = Office.Slug + ".tokens";
        return Page();
    }
}
