using Dorgora.Directories.Providers;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Public;

/// <summary>The way to skilled people on the home page of an office that has some.</summary>
internal static class ProviderDoor
{
    public static async Task Fill(HttpContext http, OfficePortal portal, PortalParts parts)
    {
        if (portal.Office.Kind != OfficeKind.Upazila) return;
        await using var db = http.OpenAt(portal.Office);
        if (await db.Set<Provider>().AnyAsync(p => p.OfficeId == portal.Office.Id && p.State == ProviderState.Shown, http.RequestAborted))
            parts.Doors.Add(new Door("wrench", "সেবা ও দক্ষ মানুষ", "মিস্ত্রি, চালক, দর্জি: কে কোথায়, কত টাকায়", $"/{portal.Office.Slug}/services", 40));
    }
}
