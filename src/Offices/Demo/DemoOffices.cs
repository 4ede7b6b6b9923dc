using System.Globalization;
using Dorgora.Offices.Data;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Demo;

/// <summary>
/// The five seed offices with their departments, unions, posts and invented people (see docs/third-party.md for what is fact). The pack
/// writes a union office with a hyphen; here it carries the slug of its area, <c>shahrasti/tamta-uttar</c>.
/// </summary>
internal sealed class DemoOffices(AppDb unit)
{
    /// <summary>Everybody of the demo took charge before its first case.</summary>
    private static readonly DateOnly Since = new(2025, 7, 1);

    private readonly Dictionary<string, Office> offices = [];
    private readonly Dictionary<string, Post> posts = [];
    private readonly Dictionary<string, Area> areas = [];

    /// <summary>Once, into a database that has the country's geography.</summary>
    public static Task Load(AppDb db, bool alwaysOpen) => db.Write(unit => new DemoOffices(unit).All(alwaysOpen));

    private async Task All(bool alwaysOpen)
    {
        foreach (var office in await unit.Set<Office>().ToListAsync()) offices[office.Slug] = office;
        foreach (var area in await unit.Set<Area>().AsNoTracking().Where(a => a.Kind == AreaKind.Upazila || a.Kind == AreaKind.Union || a.Kind == AreaKind.Pourashava).ToListAsync()) areas[area.Slug] = area;
        foreach (var row in Table.Shipped("offices.csv")) Add(row);
        var rows = Table.Shipped("posts.csv").ToList();
        foreach (var row in rows) Make(row);
        await unit.SaveChangesAsync();                          // posts first: some report to one that comes later
        foreach (var row in rows) Tie(row);
        var people = Table.Shipped("people.csv").ToList();
        Name(people);
        await unit.SaveChangesAsync();
        var vacant = rows.Where(r => r["vacant"] == "yes").Select(r => (r["office"], r["title_bn"])).ToHashSet();
        // A post marked vacant that has somebody all the same is an additional charge: after the person's own post.
        var report = await PeopleImport.Run(unit, people.OrderBy(r => vacant.Contains((r["office"], r["post_bn"]))), null, Since);
        if (report.Refused.Count > 0) throw new InvalidDataException($"people.csv: {report.Refused[0].Line}: {report.Refused[0].Reason}");
        foreach (var row in Table.Shipped("history.csv")) Remember(row);
        foreach (var row in Table.Shipped("settings.csv")) Set(row, alwaysOpen);
        await Profiles.Changed(unit);
        await unit.SaveChangesAsync();
    }

    private void Add(Row row)
    {
        var kind = Enum.Parse<OfficeKind>(row["kind"], ignoreCase: true);
        var (slug, parent) = (row["slug"], row["parent"]);
        if (kind == OfficeKind.Union) slug = $"{parent}/{slug[(parent.Length + 1)..]}";
        if (!offices.ContainsKey(slug))
            unit.Add(offices[slug] = new Office(slug, kind, row["name_bn"], row["name_en"], offices[parent], null));
        offices[row["slug"]] = offices[slug];
    }

    private void Make(Row row)
    {
        var kind = Enum.Parse<PostKind>(row["kind"], ignoreCase: true);
        var own = kind is PostKind.Officer or PostKind.Staff;
        unit.Add(posts[row["code"]] = new Post(offices[row["office"]], row["code"], row["title_bn"], row["title_en"], row["role_key"])
        {
            Kind = kind, Order = int.Parse(row["order"], CultureInfo.InvariantCulture), UnitBn = row["unit_bn"], Room = row["room"],
            Phone = own ? row["phone"] : "", Email = own ? row["email"] : "", IsGro = row["is_gro"] != "",
            InstitutionBn = Institution(row, kind), Focal = row["focal"] is { Length: > 0 } focal ? Enum.Parse<FocalPart>(focal, ignoreCase: true) : FocalPart.None,
        });
        var (office, ward) = (offices[row["office"]], Ward(row["title_bn"]));
        if (areas.TryGetValue(row["area"] != "" ? row["area"] : office.Slug, out var area) && (row["area"] != "" || office.Kind == OfficeKind.Union)) posts[row["code"]].StandFor(area, ward);
    }

    /// <summary>"প্রধান শিক্ষক, পূর্ব মেহের আদর্শ উচ্চ বিদ্যালয়": the school.</summary>
    private static string Institution(Row row, PostKind kind)
        => row["institution"] != "" ? row["institution"] : kind == PostKind.Teacher && row["title_bn"].Split(", ", 2) is [_, var school] ? school : "";

    /// <summary>"সদস্য, ওয়ার্ড ৩": 3.</summary>
    private static int? Ward(string title) => title.Split(", ওয়ার্ড ") is [_, var n] && Dorgora.Bangla.Digits.TryParseInt(n, out var ward) ? ward : null;

    /// <summary>Who held a post before.</summary>
    private void Remember(Row row)
    {
        var post = posts[row["post"]];
        var office = offices.Values.First(o => o.Id == post.OfficeId);
        var person = new Person(office, row["name_bn"], row["name_en"]);
        var at = unit.Time.Now;
        var charge = new Charge(person, post, ChargeKind.Regular, DateOnly.Parse(row["from"], CultureInfo.InvariantCulture), at);
        charge.End(DateOnly.Parse(row["to"], CultureInfo.InvariantCulture), at);
        unit.AddRange(person, charge);
    }

    private void Tie(Row row)
    {
        var post = posts[row["code"]];
        if (row["reports_to"] != "") post.ReportsToId = posts[row["reports_to"]].Id;
        if (row["alternate_post"] != "") post.AlternateId = posts[row["alternate_post"]].Id;
    }

    /// <summary>Groups with their proper names, before the people join them by code.</summary>
    private void Name(List<Row> people)
    {
        var rows = Table.Shipped("groups.csv").ToList();
        var homes = people.SelectMany(p => p.List("group"), (p, code) => (Home: Home(offices[p["office"]]), Code: code)).Distinct();
        foreach (var (home, code) in homes)
        {
            var row = rows.First(r => r["code"] == code);
            unit.Add(new ContactGroup(home, code, GroupKind.Directory, row["name_bn"], row["name_en"]));
        }
        foreach (var row in rows.Where(r => r["kind"] == "conference"))
        {
            var group = new ContactGroup(offices[row["office"]], row["code"], GroupKind.Conference, row["name_bn"]) { Categories = row["categories"] };
            group.Name(row["name_bn"], row["name_en"], row["purpose_bn"]);
            foreach (var code in row.List("posts")) group.Join(posts[code].Id);
            unit.Add(group);
        }
    }

    private Office Home(Office office)
    {
        while (office.Kind is OfficeKind.Union or OfficeKind.Department) office = offices.Values.First(o => o.Id == office.ParentId);
        return office;
    }

    private void Set(Row row, bool alwaysOpen)
    {
        var office = offices[row["office"]];
        var settings = new OfficeSettings(office)
        {
            PortalBn = row["portal_bn"], PortalEn = row["portal_en"], SloganBn = row["slogan_bn"], SloganEn = row["slogan_en"],
            HeadLines = row["head"].Replace('|', '\n'), Web = row["web"], AddressBn = row["address_bn"], AlwaysOpen = alwaysOpen,
        };
        settings.Paint(row["colour"]);
        settings.FileOrdersIn(row["memo_file"]);
        unit.Add(settings);
        foreach (var (line, n) in row.List("lines").Select((l, i) => (l.Split('|'), i + 1))) unit.Add(new OfficeLine(office, line[0], line[1], n));
    }
}
