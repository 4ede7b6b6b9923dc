using Dorgora.OneStop.Kiosk;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>The time that was taken at the kiosk, huge, and on paper.</summary>
[Needs(May.GiveTokens), ForDevice]
public sealed class KioskBooked : KioskPage
{
    public Appointment Of { get; private set; } = null!;
    public Errand Service { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        var cancel = HttpContext.RequestAborted;
        if (!Guid.TryParse(RouteData.Values["id"] as string, out var id) || await Db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.OfficeId == Office.Id && a.Channel == "kiosk", cancel) is not { State: AppointmentState.Booked } found) return NotFound();
        if (Time.Now - found.MadeAt > Appointment.HoldFor) return NotFound();          // a later visitor sees nothing of it
        Of = found;
        Service = await Db.Set<Errand>().AsNoTracking().SingleAsync(s => s.Id == found.ServiceId, cancel);
        return null;
    }

    /// <summary>The paper came out; nothing is kept of it.</summary>
    public async Task<IActionResult> OnPostAsync() => await Load() ?? new SeeOther(Request.Path + Request.QueryString);
}
