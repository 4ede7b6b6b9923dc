using Dorgora.Directories.Providers;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Trust;

/// <summary>Anybody says that a page of the directory is wrong. Nothing changes by it until a person has looked. Works without script.</summary>
[Public, EnableRateLimiting(TrustSetup.Reports)]
public sealed class Report(Tries tries) : ActPage
{
    /// <summary>From one network about one page before it must wait.</summary>
    private const int FreeOfPage = 3;

    [BindProperty] public ReportReason? Reason { get; set; }
    [BindProperty] public string Words { get; set; } = "";
    [BindProperty] public string Mobile { get; set; } = "";

    /// <summary>No person sees this field; whoever fills it is a program.</summary>
    [BindProperty] public string Website { get; set; } = "";

    /// <summary>It was sent.</summary>
    [FromQuery(Name = "sent")] public bool Sent { get; set; }

    public Provider Provider { get; private set; } = null!;
    public OfficePortal Portal { get; private set; } = null!;
    public string PageAddress => $"/{Portal.Office.Slug}/providers/{Provider.Code}";
    public IEnumerable<SelectListItem> Reasons => Enum.GetValues<ReportReason>().Select(r => new SelectListItem(T[TrustWords.Of(r)], $"{r}"));

    public override async Task<IActionResult?> Load()
    {
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        (Portal, Db.Scope) = (portal, Scope.Of(portal.Office.Path));                    // what is reported here belongs to this office
        var code = RouteData.Values["code"] as string ?? "";
        if (await Db.Set<Provider>().SingleOrDefaultAsync(p => p.OfficeId == portal.Office.Id && p.Code == code && p.State == ProviderState.Shown, HttpContext.RequestAborted) is not { } found) return NotFound();
        Provider = found;
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Website != "") throw new RuleBroken("এই ঘরটি ফাঁকা রাখুন", at: nameof(Website));
        if (Reason is not { } reason || !Enum.IsDefined(reason)) throw new RuleBroken("কী ভুল, তালিকা থেকে বাছুন", at: nameof(Reason));
        var report = new ProviderReport(Provider, reason, Words, Mobile, Time.Now);
        var since = Time.Now.AddHours(-24);
        if (await Db.Set<ProviderReport>().CountAsync(r => r.ProviderId == Provider.Id && r.At > since, cancel) >= ProviderReport.MostOfPage)
            throw new RuleBroken("এই পাতা নিয়ে আজ অনেক খবর এসেছে, অফিস দেখছে। আর পাঠাতে হবে না");
        if (tries.Take($"provider-report {Network.Of(HttpContext)} {Provider.Id}", FreeOfPage) is { Ticks: > 0 } wait) return await TooMany(wait);
        Db.Actor = Actor.Citizen;
        Db.Add(report);
        return await Once.Save(Db, $"{PageAddress}/report?sent=true", cancel);
    }

    private async Task<IActionResult> TooMany(TimeSpan wait)
    {
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        ModelState.AddModelError("", T["এই পাতা নিয়ে অল্প সময়ে অনেকবার লেখা হয়েছে। একটু পরে পাঠান, অথবা ফোন করুন"]);
        return await Again(StatusCodes.Status429TooManyRequests);
    }
}
