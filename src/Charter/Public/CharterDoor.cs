using Dorgora.Charter.Bodies;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Meetings;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Public;

/// <summary>The ways to the charter and to the service box on an office's public page, where one is published and where something lies in it.</summary>
internal static class CharterDoor
{
    public static async Task Fill(HttpContext http, OfficePortal portal, PortalParts parts)
    {
        await using var db = http.OpenAt(portal.Office);
        var office = portal.Office.Id;
        var there = await db.Set<Office>().Where(o => o.Id == office).Select(o => new
        {
            Charter = db.Set<Edition>().Any(e => e.OfficeId == office && e.State == EditionState.Published),
            Papers = db.Set<FocalTerm>().Any(t => t.OfficeId == office && t.To == null) || db.Set<Committee>().Any(c => c.OfficeId == office && c.OrderDate != null) || db.Set<Meeting>().Any(m => m.OfficeId == office && m.State == MeetingState.Issued),
        }).SingleAsync(http.RequestAborted);
        if (there.Charter)
            parts.Doors.Add(new Door("sanad", "সেবার প্রতিশ্রুতি", "কোন সেবা কত দিনে, কত টাকায়, কে দেন", $"/{portal.Office.Slug}/charter", 20));
        if (there.Charter || there.Papers)
            parts.Doors.Add(new Door("scroll-text", "সেবা বক্স", "ফোকাল কর্মকর্তা, আদেশ, সভার কার্যবিবরণী, প্রতিবেদন", $"/{portal.Office.Slug}/charter/box", 25));
    }
}
