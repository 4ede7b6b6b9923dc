using Dorgora.Charter.Document;
using Dorgora.Charter.Public;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Entrance;

/// <summary>The way to the service room on an office's home page, where it has one.</summary>
internal static class RoomDoor
{
    public static async Task Fill(HttpContext http, OfficePortal portal, PortalParts parts)
    {
        await using var db = http.OpenAt(portal.Office);
        var office = portal.Office.Id;
        if (await db.Set<TokenQueue>().AnyAsync(q => q.OfficeId == office, http.RequestAborted))
            parts.Doors.Add(new Door("token", "সেবাকক্ষ", "কখন খোলা, কীভাবে আসবেন, কত ভিড়", $"/{portal.Office.Slug}/room", 30));
    }

    /// <summary>On the charter's page of a service: a token from home where it is given in the service room.</summary>
    public static async Task<ServiceDoor?> Open(HttpContext http, Office office, CharterRow row)
    {
        await using var db = http.OpenAt(office);
        var given = await db.Set<Errand>().AsNoTracking().FirstOrDefaultAsync(s => s.OfficeId == office.Id && s.CharterCode == row.Code && !s.Closed, http.RequestAborted);
        return given is null ? null : given.FromHome ? new ServiceDoor("token", "টোকেন নিন", $"/{office.Slug}/join", 10, First: true) : new ServiceDoor("token", "সেবাকক্ষে আসুন", $"/{office.Slug}/room", 10, First: true);
    }
}
