using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>The citizen types the code. Only the browser that asked for it has anything to type here.</summary>
[Public, KnowsCitizen]
public sealed class Enter(OneTimeCodes codes, CitizenSessions sessions, CitizenCookies cookies) : SignInPage
{
    [BindProperty] public string Code { get; set; } = "";

    public OneTimeCode Sent { get; private set; } = null!;

    /// <summary>"০১৯•••••০১২".</summary>
    public string Masked => Mobile.TryParse(Sent.Mobile, out var number) ? number.Masked : "";

    /// <summary>Whole minutes, begun ones too; 0 when it is over.</summary>
    public int Minutes => Sent.IsOpen(Time.Now) ? (int)Math.Ceiling((Sent.EndsAt - Time.Now).TotalMinutes) : 0;

    public override async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-store";
        if (Caller.IsCitizen) return new SeeOther(Onward);
        if (await codes.Latest(Db, Purpose, CitizenCookies.Request(HttpContext), HttpContext.RequestAborted) is not { UsedAt: null } sent) return new SeeOther(Step("/me/sign-in"));
        Sent = sent;
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        await sessions.Begin(HttpContext, await codes.Prove(Purpose, CitizenCookies.Request(HttpContext), Code, cancel), cancel);
        return new SeeOther(Onward);
    }

    /// <summary>"Send again": another code; the first is over with it.</summary>
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Code = "";
        if (!Mobile.TryParse(Sent.Mobile, out var number)) return NotFound();
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Sent.OfficeId, cancel);
        await codes.Send(Db, Purpose, new CodeAsk(number, CitizenCookies.Request(HttpContext), office, Network.Of(HttpContext), cookies.Knows(HttpContext, number), Again: true), cancel);
        TempData["Said"] = T["নতুন কোড গেছে। আগেরটি আর চলবে না।"];
        return new SeeOther(Step("/me/code"));
    }
}
