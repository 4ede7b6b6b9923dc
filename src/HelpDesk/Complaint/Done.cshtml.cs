using System.Globalization;
using Dorgora.HelpDesk.Track;
using Dorgora.Offices;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.HelpDesk.Complaint;

/// <summary>What the citizen gets for the complaint: its number, the PIN of the anonymous, the expected day. Only this browser sees it, for ten minutes.</summary>
[Public]
public sealed class Done : PageModel
{
    private const string Cookie = "complaint-receipt";

    public OfficePortal Portal { get; private set; } = null!;
    public string Code { get; private set; } = "";
    public string Pin { get; private set; } = "";
    public DateTime Due { get; private set; }
    public WithinUnit Unit { get; private set; }

    /// <summary>The sealed receipt moves from the address, where a replayed answer can bring it, into a cookie.</summary>
    public async Task<IActionResult> OnGetAsync(string? receipt)
    {
        if (await Portals.Of(HttpContext) is not { } portal) return NotFound();
        Portal = portal;
        Response.Headers.CacheControl = "no-store";
        var here = $"{portal.Address}/complaint/done";
        if (receipt is not null)
        {
            OpenedCase.Keep(HttpContext, Cookie, here, receipt);
            return new SeeOther(here);
        }
        if (OpenedCase.Unseal(HttpContext, Write.Receipt, Request.Cookies[Cookie])?.Split(' ') is not [var code, var ticks, var unit, var pin]) return Redirect($"{portal.Address}/complaint");
        (Code, Pin, Due) = (code, pin, new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc));
        Unit = Enum.Parse<WithinUnit>(unit);
        return Page();
    }
}
