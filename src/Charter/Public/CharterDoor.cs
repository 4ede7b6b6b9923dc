using Dorgora.Charter.Editions;
using Dorgora.Offices.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Public;

/// <summary>The way to the charter on an office's public page, where one is published.</summary>
internal static class CharterDoor
{
    public static async Task Fill(HttpContext http, OfficePortal portal, PortalParts parts)
    {
        await using var db = http.OpenAt(portal.Office);
        var office = portal.Office.Id;
        if (await db.Set<Edition>().AnyAsync(e => e.OfficeId == office && e.State == EditionState.Published, http.RequestAborted))
            parts.Doors.Add(new Door("sanad", "সেবার প্রতিশ্রুতি", "কোন সেবা কত দিনে, কত টাকায়, কে দেন", $"/{portal.Office.Slug}/charter", 20));
    }
}
