using System.Globalization;
using Dorgora.Offices.Data;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Holidays;

/// <summary>Writes the shipped holidays once: fixed dates of 2022–2027, the published list of 2026, estimates of 2027. What an office removed stays removed.</summary>
internal static class HolidaysSeed
{
    public static async Task Run(AppDb db)
    {
        if (await db.StampOf(Stamp.Holidays) != "") return;
        await db.Write(async unit =>
        {
            var paths = await unit.Set<Office>().Where(o => o.Kind == OfficeKind.District).ToDictionaryAsync(o => o.Slug, o => o.Path);
            foreach (var file in new[] { "holidays-fixed.csv", "holidays-2026.csv", "holidays-2027.csv" })
                foreach (var row in Table.Shipped(file))
                    foreach (var scope in row.List("scope"))
                        unit.Add(new Holiday(DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), scope == "national" ? "" : paths[scope],
                            row["name_bn"], row["name_en"], Enum.Parse<HolidayKind>(row["kind"], ignoreCase: true), Status(row["status"])));
            await unit.Renew(Stamp.Holidays);
            await unit.SaveChangesAsync();
        });
    }

    private static HolidayStatus Status(string text) => text switch
    {
        "published" => HolidayStatus.Listed,
        "estimated" => HolidayStatus.Estimated,
        _ => HolidayStatus.Fixed,
    };
}
