using System.Globalization;
using Dorgora.HelpDesk.Track;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>From home: service, day, time. Each step is an address of its own, so that it works without script; taking a time keeps it for five minutes.</summary>
[Public, EnableRateLimiting(FormRates.Write)]
public sealed class Choose(Slots slots, Bookings bookings) : ActPage
{
    private const int DaysShown = 8;

    /// <summary>The service's code.</summary>
    [BindProperty(SupportsGet = true)] public string Service { get; set; } = "";

    /// <summary>yyyy-MM-dd.</summary>
    [BindProperty(SupportsGet = true)] public string Day { get; set; } = "";

    /// <summary>An appointment that is to be moved, and its secret.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Moving { get; set; }
    [BindProperty(SupportsGet = true)] public string S { get; set; } = "";
    [BindProperty] public string Slot { get; set; } = "";

    public OfficePortal Portal { get; private set; } = null!;
    public IReadOnlyList<Errand> Services { get; private set; } = [];
    public Errand? Chosen { get; private set; }
    public IReadOnlyList<(DateOnly Day, int Free)> Days { get; private set; } = [];
    public DateOnly? On { get; private set; }
    public IReadOnlyList<Slot> Times { get; private set; } = [];
    public string Here => $"/{Portal.Office.Slug}/appointment";

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        Response.Headers.CacheControl = "no-store";
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        (Portal, Db.Scope) = (portal, Scope.Of(portal.Office.Path));            // times of this office everybody may see
        var offered = Slots.Offered(Db, portal.Office.Id).Select(t => t.ServiceId);
        Services = await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == portal.Office.Id && offered.Contains(s.Id)).OrderBy(s => s.Order).ToListAsync(cancel);
        if (Services.Count == 0) return NotFound();
        if (Service == "") return null;
        if (Services.FirstOrDefault(s => s.Code == Service) is not { } chosen) return NotFound();
        Chosen = chosen;
        Days = await slots.Days(Db, portal.Office, chosen.Id, DaysShown, cancel);
        On = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (On is { } asked) Times = await slots.Of(Db, portal.Office, chosen.Id, asked, cancel);
        return null;
    }

    /// <summary>Keeps the time, or moves the appointment there.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Db.Actor = Actor.Citizen;
        Task Keep(AppDb unit, Appointment a) => Once.Keep(unit, Manage.Address(Portal.Office.Slug, a));
        if (Moving is not { } id) return new SeeOther(Manage.Address(Portal.Office.Slug, await bookings.Hold(Portal.Office, Slot, "web", Keep, cancel)));
        if (await Db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.OfficeId == Portal.Office.Id, cancel) is not { } own || !own.OpensWith(S)) return NotFound();
        var moved = await bookings.Move(Portal.Office, id, Slot, Keep, cancel);
        TempData["Said"] = T["সময় বদলানো হলো"];
        return new SeeOther(Manage.Address(Portal.Office.Slug, moved));
    }

    /// <summary>The waiting list of that day, or of any.</summary>
    public string Wait(DateOnly? day = null) => $"{Here}/wait?service={Uri.EscapeDataString(Chosen!.Code)}{(day is { } d ? $"&day={d:yyyy-MM-dd}" : "")}";

    public string To(string? service = null, DateOnly? day = null)
    {
        var query = new[] { service is null ? "" : $"service={Uri.EscapeDataString(service)}", day is { } d ? $"day={d:yyyy-MM-dd}" : "", Moving is { } id ? $"moving={id}&s={Uri.EscapeDataString(S)}" : "" };
        return $"{Here}?{string.Join('&', query.Where(q => q != ""))}";
    }
}
