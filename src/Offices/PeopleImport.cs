using Dorgora.Bangla;
using Dorgora.Offices.Data;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices;

/// <summary>
/// <c>import people</c>: rows of <c>name_bn,name_en,post_bn,office,group,mobile,email</c> (office by slug, groups by code or name,
/// several by ";"). Makes posts that are missing, finds people by number, appoints. Who stands in a post already is not pushed out.
/// The first post of a person is the regular one, a further row with the same number an additional charge.
/// </summary>
public sealed class PeopleImport
{
    private readonly AppDb unit;
    private readonly Office? fallback;
    private readonly DateOnly from;
    private readonly DateTime now;
    private readonly Dictionary<string, Office> offices = [];
    private readonly Dictionary<string, Office> byPath = [];
    private readonly Dictionary<(Guid, string), Post> posts = [];
    private readonly Dictionary<string, Person> people = [];
    private readonly Dictionary<(Guid, string), ContactGroup> groups = [];
    private readonly List<Charge> charges = [];
    private readonly List<Refused> refused = [];
    private int accepted, unchanged;

    private PeopleImport(AppDb unit, Office? fallback, DateOnly from) => (this.unit, this.fallback, this.from, now) = (unit, fallback, from, unit.Time.Now);

    /// <param name="db">Its scope says whose offices may be written.</param>
    /// <param name="fallback">The office of rows that name none (<c>--office</c>).</param>
    public static Task<ImportReport> Run(AppDb db, Stream csv, Office? fallback, CancellationToken cancel = default)
    {
        var rows = Table.Read(csv).ToList();
        return db.Write(unit => Run(unit, rows, fallback, unit.Time.Today, cancel), cancel);
    }

    /// <summary>The same within a unit; charges begin on <paramref name="from"/>.</summary>
    internal static Task<ImportReport> Run(AppDb unit, IEnumerable<Row> rows, Office? fallback, DateOnly from, CancellationToken cancel = default)
        => new PeopleImport(unit, fallback, from).Take(rows, cancel);

    private async Task<ImportReport> Take(IEnumerable<Row> rows, CancellationToken cancel)
    {
        await Load(cancel);
        foreach (var row in rows)
            try { if (Apply(row)) accepted++; else unchanged++; }
            catch (RuleBroken rule) { refused.Add(new(row.Line, string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.Sentence, [.. rule.Values]))); }
        if (accepted > 0) await People.Changed(unit);
        await unit.SaveChangesAsync(cancel);
        return new(accepted, unchanged, refused);
    }

    private async Task Load(CancellationToken cancel)
    {
        foreach (var office in await unit.Set<Office>().ToListAsync(cancel))
        {
            byPath[office.Path] = office;
            if (!unit.Scope.Covers(office.Path)) continue;
            offices[office.Slug] = office;
            offices.TryAdd(office.Slug.Replace('/', '-'), office);      // older lists write a union with a hyphen
        }
        foreach (var post in await unit.Set<Post>().Where(p => !p.Abolished).ToListAsync(cancel)) posts.TryAdd((post.OfficeId, SearchKeys.Norm(post.TitleBn)), post);
        foreach (var person in await unit.Set<Person>().Where(p => p.Mobile != null).ToListAsync(cancel)) people.TryAdd(person.Mobile!, person);
        foreach (var group in await unit.Set<ContactGroup>().Include(g => g.Members).ToListAsync(cancel))
        {
            groups[(group.OfficeId, group.Code)] = group;
            groups.TryAdd((group.OfficeId, group.NameBn), group);
        }
        charges.AddRange(await unit.Set<Charge>().Where(c => c.To == null).ToListAsync(cancel));
    }

    /// <summary>False when the row says what is there already. Everything that can be refused is looked at before anything is written.</summary>
    private bool Apply(Row row)
    {
        var office = OfficeOf(row["office"]);
        var title = Clean.Line(row["post_bn"]);
        if (title == "") throw new RuleBroken("পদের নাম নেই");
        if (Clean.TooLong(title, 200)) throw new RuleBroken("পদের নাম ২০০ অক্ষরের মধ্যে লিখুন");
        var (person, isNew) = PersonOf(row, office);
        var known = posts.TryGetValue((office.Id, SearchKeys.Norm(title)), out var post);
        var holds = known ? charges.Where(c => c.PostId == post!.Id).ToList() : [];
        var changed = false;
        if (!holds.Any(c => c.PersonId == person.Id))
        {
            if (holds.Any(c => c.Kind == ChargeKind.Regular)) throw new RuleBroken("পদটিতে এখন অন্য একজন আছেন; আগে তাঁর দায়িত্ব শেষ করুন");
            post ??= Make(office, title);
            if (isNew) Keep(person);
            Appoint(person, post);
            changed = true;
        }
        foreach (var group in row.List("group")) changed |= Join(group, office, post!);
        return changed;
    }

    private Office OfficeOf(string slug)
    {
        if (slug == "") return fallback ?? throw new RuleBroken("অফিসের নাম (slug) নেই");
        return offices.GetValueOrDefault(slug) ?? throw new RuleBroken("‘{0}’ নামে কোনো অফিস আপনার আওতায় নেই", values: slug);
    }

    private (Person Person, bool IsNew) PersonOf(Row row, Office office)
    {
        var fresh = new Person(office, row["name_bn"] is { Length: > 0 } bn ? bn : row["name_en"], row["name_en"]);
        fresh.Reach(row["mobile"], row["email"]);
        if (fresh.Mobile is null || !people.TryGetValue(fresh.Mobile, out var known)) return (fresh, true);
        if (SearchKeys.Norm(known.NameBn) != SearchKeys.Norm(fresh.NameBn)) throw new RuleBroken("এই মোবাইল নম্বরে আগে থেকে অন্য নাম আছে");
        return (known, false);
    }

    private Post Make(Office office, string title)
    {
        var n = posts.Values.Count(p => p.OfficeId == office.Id) + 1;
        var code = $"{office.Slug}.{n}";
        while (posts.Values.Any(p => p.Code == code)) code = $"{office.Slug}.{++n}";
        var post = new Post(office, code, title) { Order = n };
        unit.Add(posts[(office.Id, SearchKeys.Norm(title))] = post);
        return post;
    }

    private void Keep(Person person)
    {
        unit.Add(person);
        if (person.Mobile is not null) people[person.Mobile] = person;
    }

    private void Appoint(Person person, Post post)
    {
        var kind = charges.Any(c => c.PersonId == person.Id && c.Kind == ChargeKind.Regular) ? ChargeKind.Additional : ChargeKind.Regular;
        var charge = new Charge(person, post, kind, from, now);
        charges.Add(charge);
        unit.Add(charge);
    }

    /// <summary>Groups belong to the upazila or district office; one that is not there is made.</summary>
    private bool Join(string name, Office office, Post post)
    {
        var home = Home(office);
        if (!groups.TryGetValue((home.Id, Clean.Line(name)), out var group))
            unit.Add(groups[(home.Id, Clean.Line(name))] = group = new ContactGroup(home, Clean.Line(name), GroupKind.Directory, name));
        if (group.Members.Any(m => m.PostId == post.Id)) return false;
        group.Join(post.Id);
        return true;
    }

    private Office Home(Office office)
    {
        var at = office;
        while (at.Kind is OfficeKind.Union or OfficeKind.Department && byPath.Values.FirstOrDefault(o => o.Id == at.ParentId) is { } above) at = above;
        return unit.Scope.Covers(at.Path) ? at : office;
    }
}
