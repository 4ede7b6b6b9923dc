using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.OneStop.Entrance;

/// <summary>The way to the service room on an office's home page, where it has one.</summary>
internal static class RoomDoor
{
    public static async Task Fill(HttpContext http, OfficePortal portal, PortalParts parts)
    {
        var services = http.RequestServices;
        await using var db = services.GetRequiredService<Func<AppDb>>()().For(Scope.Of(portal.Office.Path), Actor.Citizen, services.GetRequiredService<TimeProvider>());
        var office = portal.Office.Id;
        if (await db.Set<TokenQueue>().AnyAsync(q => q.OfficeId == office, http.RequestAborted))
            parts.Doors.Add(new Door("token", "সেবাকক্ষ", "কখন খোলা, কীভাবে আসবেন, কত ভিড়", $"/{portal.Office.Slug}/room", 30));
    }
}
