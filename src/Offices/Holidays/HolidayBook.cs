using Dorgora.Bangla;
using Dorgora.Offices.Data;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Holidays;

/// <summary>Changes of holidays. Each is one unit: the rows, the stamp that makes calendars load again, and the event that moves open deadlines.</summary>
public static class HolidayBook
{
    /// <summary>Adds one holiday or working Saturday.</summary>
    /// <param name="office">For whom it holds, with all below; null for the country.</param>
    public static Task<HolidaysChanged> Add(AppDb db, Office? office, DateOnly date, string nameBn, string nameEn, HolidayKind kind) => db.Write(async unit =>
    {
        var holiday = new Holiday(date, office?.Path ?? "", nameBn, nameEn, kind, HolidayStatus.Added);
        if (await unit.Set<Holiday>().AnyAsync(h => h.Date == holiday.Date && h.Path == holiday.Path && h.NameBn == holiday.NameBn))
            throw new RuleBroken("এই দিনে এই নামের ছুটি আগেই লেখা আছে", at: "NameBn");
        unit.Add(holiday);
        return await Tell(unit, office, [holiday], []);
    });

    public static Task<HolidaysChanged> Remove(AppDb db, Office? office, Guid id) => db.Write(async unit =>
    {
        var path = office?.Path ?? "";
        var holiday = await unit.Set<Holiday>().SingleOrDefaultAsync(h => h.Id == id && h.Path == path) ?? throw new RuleBroken("ছুটিটি আর নেই", "gone");
        unit.Remove(holiday);
        return await Tell(unit, office, [], [holiday]);
    });

    /// <summary>
    /// <c>import holidays</c>: rows of <c>date,name_bn,name_en,kind</c>; also <c>status</c> (estimated) and <c>scope</c> (national or
    /// slugs) where a file has them. The file is the list of its years: what an earlier list or estimate said for the same years and
    /// offices goes, what was added by itself stays.
    /// </summary>
    /// <param name="db">Its scope says for whose offices rows may be written.</param>
    /// <param name="office">For whom rows hold that name no scope; null for the country.</param>
    /// <param name="national">Whether rows for the whole country may be written.</param>
    public static Task<(ImportReport Report, IReadOnlyList<HolidaysChanged> Changes)> Import(AppDb db, Stream csv, Office? office, bool national, CancellationToken cancel = default)
    {
        var rows = Table.Read(csv).ToList();
        return db.Write(unit => Take(unit, rows, office, national, cancel), cancel);
    }

    private static async Task<(ImportReport, IReadOnlyList<HolidaysChanged>)> Take(AppDb unit, List<Row> rows, Office? office, bool national, CancellationToken cancel)
    {
        bool May(string path) => path == "" ? national : unit.Scope.Covers(path);
        var offices = await unit.Set<Office>().ToDictionaryAsync(o => o.Slug, cancel);
        List<Refused> refused = [];
        List<Holiday> read = [];
        foreach (var row in rows)
            try { read.AddRange(Read(row, office, offices).Select(h => May(h.Path) ? h : throw new RuleBroken("এই সারির ছুটি অন্য অফিসের; আপনি লিখতে পারেন না"))); }
            catch (RuleBroken rule) { refused.Add(new(row.Line, rule.Sentence)); }
        List<HolidaysChanged> changes = [];
        var (added, same) = (0, 0);
        foreach (var list in read.DistinctBy(h => (h.Date, h.Path, h.NameBn)).GroupBy(h => h.Path).ToList())
        {
            var years = list.Select(h => h.Date.Year).ToHashSet();
            var path = list.Key;
            var old = (await unit.Set<Holiday>().Where(h => h.Path == path).ToListAsync(cancel)).Where(h => years.Contains(h.Date.Year)).ToList();
            var fresh = list.Where(h => !old.Any(o => Same(o, h))).ToList();
            var gone = old.Where(o => o.Status != HolidayStatus.Added && !list.Any(h => Same(o, h)) || fresh.Any(h => o.Date == h.Date && o.NameBn == h.NameBn)).ToList();
            (added, same) = (added + fresh.Count, same + list.Count() - fresh.Count);
            unit.RemoveRange(gone);
            if (gone.Count > 0) await unit.SaveChangesAsync(cancel);       // before the same day comes back under another status
            unit.AddRange(fresh);
            if (fresh.Count + gone.Count > 0) changes.Add(await Tell(unit, offices.Values.FirstOrDefault(o => o.Path == path), fresh, gone));
        }
        return (new(added, same, refused), changes);
    }

    private static bool Same(Holiday a, Holiday b) => (a.Date, a.NameBn, a.Kind, a.Status) == (b.Date, b.NameBn, b.Kind, b.Status);

    private static IEnumerable<Holiday> Read(Row row, Office? office, Dictionary<string, Office> offices)
    {
        if (!Dates.TryParse(row["date"], out var date)) throw new RuleBroken("তারিখটি পড়া গেল না; ২০২৬-১২-১৬ এভাবে লিখুন");
        if (!Enum.TryParse<HolidayKind>(row["kind"] is { Length: > 0 } k ? k : "general", ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            throw new RuleBroken("ছুটির ধরন হবে general, executive, optional, local বা working");
        var status = row["status"] switch { "estimated" => HolidayStatus.Estimated, "expected" or "fixed" => HolidayStatus.Fixed, _ => HolidayStatus.Listed };
        var scopes = row.List("scope");
        List<string> paths = scopes.Length == 0 ? [office?.Path ?? ""] : [.. scopes.Select(s => s == "national" ? "" : Path(s, offices))];
        return [.. paths.Select(path => new Holiday(date, path, row["name_bn"], row["name_en"], kind, status))];
    }

    private static string Path(string slug, Dictionary<string, Office> offices) =>
        offices.TryGetValue(slug, out var office) ? office.Path : throw new RuleBroken("এই নামে কোনো অফিস নেই");

    private static async Task<HolidaysChanged> Tell(AppDb unit, Office? office, List<Holiday> added, List<Holiday> removed)
    {
        var days = added.Concat(removed).Select(h => h.Date).ToList();
        var change = new HolidaysChanged(Guid.CreateVersion7(), office?.Path ?? "", days.Min(), days.Max(), added.Count, removed.Count);
        unit.Record(office?.Id ?? Guid.Empty, change.Path, change);
        await unit.Renew(Stamp.Holidays);
        await unit.SaveChangesAsync();
        return change;
    }
}
