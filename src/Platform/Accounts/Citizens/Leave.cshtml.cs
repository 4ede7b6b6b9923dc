using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>Ends the citizen's session on the server, here or everywhere; staff of the same browser stay in.</summary>
[NeedsCitizen]
public sealed class Leave(CitizenSessions sessions) : ActPage
{
    [BindProperty] public bool Everywhere { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await sessions.End(Caller, Everywhere, cancel);
        CitizenCookies.Take(HttpContext);
        HttpContext.DraftDone("*");
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return new SeeOther("/");
    }
}
