using Dorgora.OneStop.Arranging;
using Dorgora.OneStop.Voice;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Kiosk;

/// <summary>
/// The token, huge, and on paper. It is already committed; that the paper came out is what the kiosk says afterwards (OnPost), and until
/// then the desk counts it as unprinted. Printed again it has the same number.
/// </summary>
[Needs(May.GiveTokens), ForDevice]
public sealed class Given(Hall hall, TokenViews views, Site site) : KioskPage
{
    public TokenView View { get; private set; } = null!;
    public TokenSlip Slip { get; private set; } = null!;

    /// <summary>Goes to the printer by itself: the first time it is shown.</summary>
    public bool PrintNow => View.Token.PrintedAt is null;

    /// <summary>Clips that say the number, in order; "" where the office wants none or the screen is English.</summary>
    public string Spoken { get; private set; } = "";

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        if (await Find() is not { } token) return NotFound();
        View = await views.Of(Db, token, HttpContext.RequestAborted);
        Slip = await TokenSlip.Of(HttpContext, Db, Office, View, site);
        if (!T.IsEnglish && !await Db.Set<RoomFacts>().AnyAsync(f => f.OfficeId == Office.Id && f.SilentKiosk, HttpContext.RequestAborted)) Spoken = string.Join(' ', Clips.Token(token.Letter, token.Number));
        return null;
    }

    /// <summary>The paper came out, as far as the browser knows.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await base.Load() is { } other) return other;
        if (await Find() is not { } token) return NotFound();
        await hall.OfVisitor(token.Id, (unit, found) => { found.Print(unit.Time.Now); return Task.CompletedTask; }, cancel);
        return new SeeOther(Request.Path + Request.QueryString);
    }

    private Task<Token?> Find() => Guid.TryParse(RouteData.Values["id"] as string, out var id)
        ? Db.Set<Token>().AsNoTracking().Include(t => t.Legs).SingleOrDefaultAsync(t => t.Id == id && t.OfficeId == Office.Id, HttpContext.RequestAborted) : Task.FromResult<Token?>(null);
}
