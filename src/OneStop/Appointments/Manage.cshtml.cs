using Dorgora.HelpDesk.Track;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>One appointment, for whoever has its secret: give the number while it is held, see it, move it, cancel it. No name and no number of a person stands here.</summary>
[Public, EnableRateLimiting(FormRates.Write)]
public sealed class Manage(Bookings bookings, Tries tries) : ActPage
{
    /// <summary>Of one mobile before it must wait.</summary>
    private const int FreeOfMobile = 8;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>The secret.</summary>
    [BindProperty(SupportsGet = true)] public string S { get; set; } = "";
    [BindProperty] public string Mobile { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";

    public OfficePortal Portal { get; private set; } = null!;
    public Appointment Of { get; private set; } = null!;
    public Errand Service { get; private set; } = null!;
    public DateTime Now => Time.Now;
    public bool MayCancel => Of.State == AppointmentState.Booked && Of.Start > Now;

    /// <summary>Kept for somebody who waited for it.</summary>
    public bool IsOffer => IsHeld && Of.Mobile is not null;
    public bool IsHeld => Of.State == AppointmentState.Held && Now < Of.HeldUntil;

    public static string Address(string office, Appointment of) => $"/{office}/appointment/{of.Id}?s={of.Secret}";

    public override async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        (Portal, Db.Scope) = (portal, Scope.Of(portal.Office.Path));            // whoever has the secret may see this one appointment
        if (await Db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id && a.OfficeId == portal.Office.Id, HttpContext.RequestAborted) is not { } found || !found.OpensWith(S)) return NotFound();
        Of = found;
        Service = await Db.Set<Errand>().AsNoTracking().SingleAsync(s => s.Id == found.ServiceId, HttpContext.RequestAborted);
        return null;
    }

    /// <summary>The hold becomes an appointment.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Db.Actor = Actor.Citizen;
        if (Of is { State: AppointmentState.Held, Mobile: { } known }) Mobile = known;                  // kept for that number of the waiting list
        if (!Bangla.Mobile.TryParse(Mobile, out var mobile)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: nameof(Mobile));
        if (tries.Take($"appointment {mobile.E164}", FreeOfMobile) is { Ticks: > 0 }) throw new RuleBroken("এই নম্বর থেকে অল্প সময়ে অনেক সময় নেওয়া হয়েছে। একটু পরে আবার দেখুন", at: nameof(Mobile));
        await bookings.Confirm(Id, mobile.E164, Name, (unit, _) => Keep(unit), cancel);
        return new SeeOther(Address(Portal.Office.Slug, Of));
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Db.Actor = Actor.Citizen;
        await bookings.Cancel(Id, "visitor", (unit, _) => Keep(unit), cancel);
        TempData["Said"] = T["সময়টি বাতিল করা হলো"];
        return new SeeOther(Address(Portal.Office.Slug, Of));
    }

    private Task Keep(AppDb unit) => Once.Keep(unit, Address(Portal.Office.Slug, Of));
}
