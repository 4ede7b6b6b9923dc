using System.Globalization;
using Dorgora.HelpDesk.Track;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>From home on the waiting list of a full day, or of any day; afterwards, by its secret, how one stands there.</summary>
[Public, EnableRateLimiting(FormRates.Write)]
public sealed class Wait(WaitingList list, Tries tries) : ActPage
{
    /// <summary>Of one mobile before it must wait.</summary>
    private const int FreeOfMobile = 5;

    /// <summary>The service's code.</summary>
    [BindProperty(SupportsGet = true)] public string Service { get; set; } = "";

    /// <summary>yyyy-MM-dd; "" for any day.</summary>
    [BindProperty(SupportsGet = true)] public string Day { get; set; } = "";

    /// <summary>A wish and its secret.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }
    [BindProperty(SupportsGet = true)] public string S { get; set; } = "";
    [BindProperty] public string Mobile { get; set; } = "";

    /// <summary>Nobody fills it; programs do.</summary>
    [BindProperty] public string Website { get; set; } = "";

    public OfficePortal Portal { get; private set; } = null!;
    public Errand For { get; private set; } = null!;
    public DateOnly? On { get; private set; }
    public Wish? Of { get; private set; }

    /// <summary>What is kept for them now.</summary>
    public Appointment? Offer { get; private set; }
    public int Ahead { get; private set; }

    public static string Address(string office, Wish wish) => $"/{office}/appointment/wait?id={wish.Id}&s={wish.Secret}";

    /// <summary>Who joins by themselves does so a few times, then must wait: a try is counted before it is judged.</summary>
    /// <param name="at">The field that a broken rule names.</param>
    internal static void Slow(Tries tries, string? typed, string at)
    {
        if (!Bangla.Mobile.TryParse(typed, out var mobile)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: at);
        if (tries.Take($"wait {mobile.E164}", FreeOfMobile) is { Ticks: > 0 }) throw new RuleBroken("এই নম্বর থেকে অল্প সময়ে অনেক সময় নেওয়া হয়েছে। একটু পরে আবার দেখুন", at: at);
    }

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        (Portal, Db.Scope) = (portal, Scope.Of(portal.Office.Path));            // whoever has the secret may see this one wish
        if (Id is { } id)
        {
            if (await Db.Set<Wish>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id && w.OfficeId == portal.Office.Id, cancel) is not { } found || !found.OpensWith(S)) return NotFound();
            Of = found;
            Ahead = await WaitingList.Ahead(Db, found, cancel);
            if (found is { State: WishState.Offered, AppointmentId: { } held }) Offer = await Db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == held && a.State == AppointmentState.Held, cancel);
        }
        if (await Db.Set<Errand>().AsNoTracking().SingleOrDefaultAsync(s => s.OfficeId == portal.Office.Id && (Of != null ? s.Id == Of.ServiceId : s.Code == Service), cancel) is not { } service) return NotFound();
        For = service;
        On = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Website != "") throw new RuleBroken("এই ঘরটি ফাঁকা রাখুন", at: nameof(Website));
        Db.Actor = Actor.Citizen;
        Slow(tries, Mobile, nameof(Mobile));
        var wish = await list.Join(Portal.Office, For, On, Mobile, "web", (unit, made) => Once.Keep(unit, Address(Portal.Office.Slug, made)), cancel);
        return new SeeOther(Address(Portal.Office.Slug, wish));
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Of is not { } wish) return NotFound();
        Db.Actor = Actor.Citizen;
        await list.Leave(wish.Id, (unit, _) => Once.Keep(unit, Address(Portal.Office.Slug, wish)), cancel);
        return new SeeOther(Address(Portal.Office.Slug, wish));
    }
}
