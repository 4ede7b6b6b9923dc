using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Demo;

/// <summary>Magura's visiting hours, slots for a few services, and a handful of invented people who want to see the Deputy Commissioner today.</summary>
internal static class DemoVisits
{
    private static readonly DayOfWeek[] Working = [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday];

    /// <summary>Service, hours, minutes, places, per cent beyond them.</summary>
    private static readonly (string Code, int From, int To, int Minutes, int Capacity, int Overbook)[] Hours =
    [
        ("KS-06", 9, 13, 30, 2, 20), ("KS-07", 9, 13, 20, 2, 20), ("KS-09", 10, 14, 20, 1, 0), ("KS-12", 10, 13, 30, 1, 0), ("KS-16", 10, 12, 15, 2, 0), ("KS-20", 14, 16, 15, 1, 0), ("KS-27", 11, 13, 10, 1, 0),
    ];

    /// <summary>Invented: minutes ago, subject, people, mobile.</summary>
    private static readonly (int Ago, string Subject, int Persons, string Mobile)[] Visitors =
    [
        (9, "দোকান ভাঙার নোটিশ নিয়ে কথা", 1, "01900000958"), (7, "জমি ও খতিয়ান", 2, "01900000971"), (6, "স্কুলের জমি দান", 3, "01900000944"), (4, "ভাতা ও সহায়তা কর্মসূচি", 1, "01900000992"), (2, "চিকিৎসা বা আর্থিক সাহায্য", 1, "01900000953"),
    ];

    public static async Task Load(AppDb db)
    {
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == "magura");
        var services = await db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == office.Id).ToDictionaryAsync(s => s.Code);
        foreach (var (code, from, to, minutes, capacity, overbook) in Hours)
            db.Add(new SlotTemplate(services[code], Working, new TimeOnly(from, 0), new TimeOnly(to, 0), minutes, capacity, overbook));
        await db.SaveChangesAsync();
        foreach (var (ago, subject, persons, mobile) in Visitors)
        {
            var hall = new Hall(db, new Earlier(db.Time, TimeSpan.FromMinutes(ago)));
            var token = await hall.Give(office, new TokenForm("KS-27", mobile, Priority.None, "kiosk", null, subject, persons));
            await hall.OfVisitor(token.Id, (_, given) => { given.Print(token.IssuedAt); return Task.CompletedTask; });
        }
    }

    /// <summary>The clock as it was a little while ago: the demo's visitors have waited already.</summary>
    private sealed class Earlier(TimeProvider now, TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.GetUtcNow() - by;
    }
}
