using Dorgora.HelpDesk.Track;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>An appointment by its number and the last four digits of the mobile; guessing is slowed.</summary>
[Public, EnableRateLimiting(FormRates.Ask)]
public sealed class Find(Tries tries) : ActPage
{
    [BindProperty] public string Code { get; set; } = "";
    [BindProperty] public string Digits { get; set; } = "";

    public OfficePortal Portal { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-store";
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        Portal = portal;
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Db.Scope = Scope.Of(Portal.Office.Path);                        // whoever knows both numbers may see this one appointment
        var last = Bangla.Digits.ToLatin(Digits).Trim();
        if (VisitCode.TryParse(Code, out var code) && last.Length == 4)
        {
            if (tries.Take($"appointment {Portal.Office.Slug} {code}") is { Ticks: > 0 } wait)
            {
                Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
                ModelState.AddModelError(nameof(Code), "এই নম্বরে বারবার ভুল হয়েছে। একটু পরে আবার দিন, অথবা ফোন করুন");
                return await Again(StatusCodes.Status429TooManyRequests);
            }
            var found = await Db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(a => a.OfficeId == Portal.Office.Id && a.Code == code && a.Mobile != null && a.Mobile.EndsWith(last), cancel);
            if (found is not null)
            {
                tries.Worked($"appointment {Portal.Office.Slug} {code}");
                return new SeeOther(Manage.Address(Portal.Office.Slug, found));
            }
        }
        ModelState.AddModelError(nameof(Code), "নম্বর দুটি মেলেনি। এসএমএসের নম্বর আর মোবাইলের শেষ চার অঙ্ক দেখে আবার দিন");
        return await Again(StatusCodes.Status422UnprocessableEntity);
    }
}
