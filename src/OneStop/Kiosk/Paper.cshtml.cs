using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Kiosk;

/// <summary>The paper of a token once more, for the desk: the same number.</summary>
[Needs(May.GiveTokens)]
public sealed class Paper(TokenViews views, Site site) : ActPage
{
    public TokenSlip Slip { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (!Guid.TryParse(RouteData.Values["id"] as string, out var id)) return NotFound();
        if (await Db.Set<Token>().AsNoTracking().Include(t => t.Legs).SingleOrDefaultAsync(t => t.Id == id, HttpContext.RequestAborted) is not { } token) return NotFound();
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == token.OfficeId, HttpContext.RequestAborted);
        Slip = await TokenSlip.Of(HttpContext, Db, office, await views.Of(Db, token, HttpContext.RequestAborted), site);
        return null;
    }
}
