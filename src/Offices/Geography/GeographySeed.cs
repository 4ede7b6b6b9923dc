using System.Security.Cryptography;
using Dorgora.Offices.Data;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Geography;

/// <summary>
/// Writes the country (8 divisions, 64 districts, 495 upazilas with their offices, about 4,500 unions) into an empty database, and what
/// is new in a later edition into an old one. Nothing that is there is renamed or removed: an office may have mended a name.
/// </summary>
internal static class GeographySeed
{
    public static async Task Run(AppDb db)
    {
        var edition = Edition();
        if (await db.StampOf(Stamp.Geography) == edition) return;
        await db.Write(async unit =>
        {
            var areas = await unit.Set<Area>().ToDictionaryAsync(a => a.Slug);
            var offices = await unit.Set<Office>().ToDictionaryAsync(o => o.Slug);
            unit.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var row in Table.Shipped("geography.csv")) Place(unit, row, areas, offices);
            foreach (var row in Table.Shipped("unions.csv"))
            {
                var slug = $"{row["upazila"]}/{row["slug"]}";
                if (!areas.ContainsKey(slug))
                    unit.Add(areas[slug] = new Area(slug, Enum.Parse<AreaKind>(row["kind"], ignoreCase: true), areas[row["upazila"]], row["name_bn"], row["name_en"]));
            }
            await unit.Renew(Stamp.Geography, edition);
            await unit.Renew(Stamp.Areas);
            await unit.SaveChangesAsync();
        });
    }

    private static void Place(AppDb unit, Row row, Dictionary<string, Area> areas, Dictionary<string, Office> offices)
    {
        var (slug, above) = (row["slug"], row["parent"]);
        var parent = above == "" ? null : areas[above];
        if (!areas.TryGetValue(slug, out var area))
            unit.Add(areas[slug] = area = new Area(slug, Enum.Parse<AreaKind>(row["kind"], ignoreCase: true), parent, row["name_bn"], row["name_en"], row["bbs"]));
        if (offices.ContainsKey(slug)) return;
        var kind = Enum.Parse<OfficeKind>(row["kind"], ignoreCase: true);
        var (bn, en) = OfficeName(kind, area, parent);
        unit.Add(offices[slug] = new Office(slug, kind, bn, en, above == "" ? null : offices[above], row["bbs"]));
    }

    /// <summary>The usual name of the office that governs a place; an upazila adds its district unless its own name begins with it.</summary>
    private static (string Bn, string En) OfficeName(OfficeKind kind, Area area, Area? parent) => kind switch
    {
        OfficeKind.Division => ($"বিভাগীয় কমিশনারের কার্যালয়, {area.NameBn}", $"Office of the Divisional Commissioner, {area.NameEn}"),
        OfficeKind.District => ($"জেলা প্রশাসকের কার্যালয়, {area.NameBn}", $"Office of the Deputy Commissioner, {area.NameEn}"),
        _ when area.NameBn.StartsWith(parent!.NameBn, StringComparison.Ordinal) =>
            ($"উপজেলা নির্বাহী অফিসারের কার্যালয়, {area.NameBn}", $"Office of the Upazila Nirbahi Officer, {area.NameEn}"),
        _ => ($"উপজেলা নির্বাহী অফিসারের কার্যালয়, {area.NameBn}, {parent.NameBn}", $"Office of the Upazila Nirbahi Officer, {area.NameEn}, {parent.NameEn}"),
    };

    private static string Edition()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in new[] { "geography.csv", "unions.csv" }) hash.AppendData(Table.Bytes(name));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
