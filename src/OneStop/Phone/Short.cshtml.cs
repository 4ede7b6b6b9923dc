using Dorgora.OneStop.Api;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Phone;

/// <summary>The short address in an SMS, and on the paper of a kiosk without network: by the secret alone to the page of the token.</summary>
[Public, EnableRateLimiting(Rates.Track)]
public sealed class Short(Func<AppDb> databases, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (secret.Length != 32) return NotFound();
        await using var db = databases().For(Scope.All, Actor.Citizen, time);          // whoever has the secret may see this one token
        if (await db.Set<Token>().AsNoTracking().SingleOrDefaultAsync(t => t.Secret == secret, cancel) is { } token) return Redirect(TokenApi.Link(token));
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
