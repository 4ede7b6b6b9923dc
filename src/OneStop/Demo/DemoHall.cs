using System.Globalization;
using Dorgora.Offices;
using Dorgora.Offices.Data;
using Dorgora.OneStop.Arranging;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Demo;

/// <summary>Magura's service room: 28 services in seven queues at four counters, open for who tries the demo. Minutes are guesses to begin with.</summary>
internal static class DemoHall
{
    private const int Counters = 4;
    private static readonly Dictionary<string, string> Latin = new() { ["ক"] = "K", ["খ"] = "KH", ["গ"] = "G", ["ঘ"] = "GH", ["চ"] = "C", ["ছ"] = "CH", ["স"] = "S" };

    public static async Task Load(AppDb db)
    {
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == "magura");
        var posts = await db.Set<Post>().AsNoTracking().Where(p => p.OfficeId == office.Id).ToDictionaryAsync(p => p.Code, p => p.Id);
        using var file = typeof(DemoHall).Assembly.GetManifestResourceStream("OneStop/services.csv")!;
        var rows = Table.Read(file);
        var queues = new Dictionary<string, TokenQueue>();
        var serves = new Dictionary<int, List<Guid>>();
        foreach (var row in rows)
        {
            if (!queues.TryGetValue(row["queue_letter"], out var queue))
                db.Add(queue = queues[row["queue_letter"]] = new TokenQueue(office, row["queue_letter"], Latin[row["queue_letter"]], row["section_bn"], row["section_en"], queues.Count + 1));
            db.Add(new Errand(queue, row["code"], row["service_bn"], row["service_en"], Number(row["minutes"]), Number(row["order"]))
            {
                Icon = row["icon"], PhoneRequired = row["phone_required"] == "yes", Appointments = row["appointment"] == "yes", FromHome = row["official_post"] == "",
                OfficialPostId = row["official_post"] == "" ? null : posts[row["official_post"]], CharterCode = row["charter_service"] == "" ? null : row["charter_service"],
            });
            foreach (var no in row["counters"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Number))
                if (serves.TryGetValue(no, out var list)) list.Add(queue.Id);
                else serves[no] = [queue.Id];
        }
        for (var no = 1; no <= Counters; no++)
        {
            var counter = new Counter(office, no);
            counter.Serve(serves[no]);
            counter.Open(Actor.System, db.Time.Now);
            db.Add(counter);
        }
        db.Add(new RoomFacts(office)
        {
            Seats = 40, Water = true, Toilet = true, Ramp = true, FeedingCorner = true,
            WayBn = "জেলা প্রশাসকের কার্যালয়ের নিচতলা। প্রধান ফটক দিয়ে ঢুকে ডানে, সিঁড়ি নেই।", WayEn = "Ground floor of the Deputy Commissioner’s office. Through the main gate, then right; no steps.",
        });
        await db.SaveChangesAsync();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
