using Dorgora.OneStop.Kiosk;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.OneStop.Complaints;

/// <summary>The code of the complaint, huge, and on paper.</summary>
[Needs(May.GiveTokens), ForDevice]
public sealed class KioskDone : KioskPage
{
    [BindProperty(SupportsGet = true)] public string Receipt { get; set; } = "";

    public ComplaintGiven Given { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        if (ComplaintGiven.Read(HttpContext, Receipt) is not { } given) return Redirect(Start);
        Given = given;
        return null;
    }

    /// <summary>The paper came out; nothing is kept of it.</summary>
    public async Task<IActionResult> OnPostAsync() => await Load() ?? new SeeOther(Request.Path + Request.QueryString);
}
