using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Offices.Data;
using Dorgora.Offices.Matching;
using Dorgora.Platform.Data;

namespace Dorgora.Offices;

/// <summary>
/// <c>import people</c>: rows of <c>name_bn,name_en,post_bn,office,group,mobile,email</c> and, for people of any kind,
/// <c>kind,institution,area,ward,other_phone,note</c> (office and area by slug, groups by code or name, several by ";"). Makes posts that are missing,
/// finds people by number and name, appoints, changes what is said otherwise. Who stands in a post already is not pushed out, and a line that may
/// mean somebody else is left for a person to decide. The first post of a person is the regular one, a further one an additional charge.
/// </summary>
public sealed class PeopleImport
{
    private readonly AppDb unit;
    private readonly Office? fallback;
    private readonly DateOnly from;
    private readonly DateTime now;
    private readonly PeopleIndex index;
    private readonly List<Person> touched = [];

    private PeopleImport(AppDb unit, Office? fallback, DateOnly from, PeopleIndex index) => (this.unit, this.fallback, this.from, this.index, now) = (unit, fallback, from, index, unit.Time.Now);

    /// <param name="db">Its scope says whose offices may be written.</param>
    /// <param name="fallback">The office of rows that name none (<c>--office</c>).</param>
    public static Task<ImportReport> Run(AppDb db, Stream csv, Office? fallback, CancellationToken cancel = default)
    {
        var rows = Table.Read(csv).ToList();
        return db.Write(unit => Run(unit, rows, fallback, unit.Time.Today, cancel), cancel);
    }

    /// <summary>The same within a unit; charges begin on <paramref name="from"/>. What nobody has decided is refused.</summary>
    internal static async Task<ImportReport> Run(AppDb unit, IEnumerable<Row> rows, Office? fallback, DateOnly from, CancellationToken cancel = default)
    {
        var lines = await Lines(unit, rows, fallback, from, new Dictionary<int, string>(), cancel);
        await unit.SaveChangesAsync(cancel);
        return Report(lines, undecided: Verdict.Refused);
    }

    /// <summary>What the list would do; nothing is written.</summary>
    internal static async Task<IReadOnlyList<MatchLine>> Preview(AppDb db, IEnumerable<Row> rows, Office fallback, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var lines = await Lines(db, rows, fallback, db.Time.Today, new Dictionary<int, string>(), cancel);
        db.ChangeTracker.Clear();
        return lines;
    }

    /// <summary>Takes the list over with what somebody chose for its lines; the caller saves.</summary>
    internal static async Task<ImportReport> Take(AppDb db, IEnumerable<Row> rows, Office fallback, IReadOnlyDictionary<int, string> choices, CancellationToken cancel)
        => Report(await Lines(db, rows, fallback, db.Time.Today, choices, cancel), undecided: Verdict.Same);

    private static async Task<IReadOnlyList<MatchLine>> Lines(AppDb unit, IEnumerable<Row> rows, Office? fallback, DateOnly from, IReadOnlyDictionary<int, string> choices, CancellationToken cancel)
    {
        var import = new PeopleImport(unit, fallback, from, await PeopleIndex.Load(unit, cancel));
        List<MatchLine> lines = [.. rows.Select(row => import.Judge(row, choices.GetValueOrDefault(row.Line, "")))];
        if (lines.Any(l => l.Verdict is Verdict.New or Verdict.Changed)) await People.Changed(unit);
        foreach (var person in import.touched.Distinct()) unit.Record(person.OfficeId, person.OfficePath, new PersonChanged(person.Id, ["import"]));
        return lines;
    }

    /// <param name="undecided">What a line counts for about which nobody decided.</param>
    private static ImportReport Report(IReadOnlyList<MatchLine> lines, Verdict undecided)
    {
        var refused = lines.Where(l => l.Verdict == Verdict.Refused || l.Verdict == Verdict.Unsure && undecided == Verdict.Refused).Select(l => new Refused(l.Line, l.Reason)).ToList();
        var accepted = lines.Count(l => l.Verdict is Verdict.New or Verdict.Changed);
        return new(accepted, lines.Count - accepted - refused.Count, refused);
    }

    private MatchLine Judge(Row row, string choice)
    {
        var (name, title) = (Clean.Line(row["name_bn"] is { Length: > 0 } bn ? bn : row["name_en"]), Clean.Line(row["post_bn"]));
        MatchLine As(Verdict verdict, IReadOnlyList<FieldChange>? changes = null, IReadOnlyList<Candidate>? perhaps = null, string reason = "") => new(row.Line, verdict, name, title, changes ?? [], perhaps ?? [], reason);
        if (choice == Choice.Skip) return As(Verdict.Same);
        try
        {
            var wish = Wish.Of(row, OfficeOf(row["office"]), index.Atlas);
            var (sure, perhaps) = index.Find(wish);
            if (sure is null && perhaps.Count > 0 && choice == "") return As(Verdict.Unsure, perhaps: perhaps, reason: perhaps[0].Why is "একই নাম" or "কাছাকাছি নাম" ? "একই বা কাছাকাছি নামে একজন আছেন; পাতা থেকে তুলে বেছে নিন" : perhaps[0].Why);
            if (sure is null && choice is not ("" or Choice.New))
                sure = Guid.TryParse(choice, out var id) && perhaps.Any(p => p.Person == id) ? index.Person(id) : throw new RuleBroken("কাকে বোঝাচ্ছে, তালিকা থেকে বাছুন");
            return sure is null ? As(Verdict.New, Enter(wish, wish.Person, isNew: true)) : Enter(wish, sure, isNew: false) is { Count: > 0 } changes ? As(Verdict.Changed, changes) : As(Verdict.Same);
        }
        catch (RuleBroken rule)
        {
            return As(Verdict.Refused, reason: string.Format(CultureInfo.InvariantCulture, rule.Sentence, [.. rule.Values]));
        }
    }

    private Office OfficeOf(string slug)
    {
        if (slug == "") return fallback ?? throw new RuleBroken("অফিসের নাম (slug) নেই");
        return index.Office(slug) ?? throw new RuleBroken("‘{0}’ নামে কোনো অফিস আপনার আওতায় নেই", values: slug);
    }

    /// <summary>Everything that can be refused is looked at before anything is written.</summary>
    private List<FieldChange> Enter(Wish wish, Person person, bool isNew)
    {
        var post = index.Post(wish, person);
        var holds = post is null ? [] : index.Holding(post);
        var stands = holds.Any(c => c.PersonId == person.Id);
        if (!stands && holds.Any(c => c.Kind == ChargeKind.Regular)) throw new RuleBroken("পদটিতে এখন অন্য একজন আছেন; আগে তাঁর দায়িত্ব শেষ করুন");
        var changes = new List<FieldChange>();
        var made = post is null;
        post ??= Make(wish);
        if (isNew) Keep(person);
        else Mend(person, wish, changes);
        if (!made) Mend(post, wish, changes);
        if (!stands) Appoint(person, post, changes);
        foreach (var group in wish.Groups.Where(g => Join(g, wish.Office, post))) changes.Add(new("দল", "", group));
        return changes;
    }

    private Post Make(Wish wish)
    {
        var n = index.PostsOf(wish.Office) + 1;
        while (index.HasCode($"{wish.Office.Slug}.{n}")) n++;
        var post = new Post(wish.Office, $"{wish.Office.Slug}.{n}", wish.TitleBn) { Order = n, Kind = wish.Kind ?? PostKind.Officer, InstitutionBn = wish.InstitutionBn };
        post.StandFor(wish.Area, wish.Ward);
        unit.Add(post);
        index.Add(post);
        return post;
    }

    private void Keep(Person person)
    {
        unit.Add(person);
        index.Add(person);
    }

    /// <summary>An empty cell changes nothing.</summary>
    private void Mend(Person person, Wish wish, List<FieldChange> changes)
    {
        var (fresh, before, said) = (wish.Person, person.Mobile, changes.Count);
        if (Differs("নাম", person.NameBn, fresh.NameBn, changes) | Differs("নাম (ইংরেজি)", person.NameEn, wish.NameEn, changes)) person.Rename(fresh.NameBn, wish.NameEn != "" ? wish.NameEn : person.NameEn);
        if (Differs("মোবাইল", person.Mobile ?? "", fresh.Mobile ?? "", changes) | Differs("ইমেইল", person.Email, fresh.Email, changes)) person.Reach(fresh.Mobile ?? person.Mobile, fresh.Email != "" ? fresh.Email : person.Email);
        if (Differs("অন্য ফোন", person.OtherPhone, fresh.OtherPhone, changes)) person.ReachAlso(fresh.OtherPhone);
        if (Differs("টীকা", person.Note, fresh.Note, changes)) person.Remark(fresh.Note);
        if (before != person.Mobile) index.Moved(person, before);
        if (changes.Count > said) touched.Add(person);
    }

    private void Mend(Post post, Wish wish, List<FieldChange> changes)
    {
        if (wish.Kind is { } kind && Differs("ধরন", PostKinds.Of(post.Kind), PostKinds.Of(kind), changes)) post.Kind = kind;
        if (Differs("প্রতিষ্ঠান", post.InstitutionBn, wish.InstitutionBn, changes)) post.InstitutionBn = wish.InstitutionBn;
        if (wish.Area is not { } area || area.Id == post.AreaId && (wish.Ward is null || wish.Ward == post.Ward)) return;
        changes.Add(new("এলাকা", Place(post.AreaId is { } at ? index.Atlas[at] : null, post.Ward), Place(area, wish.Ward)));
        post.StandFor(area, wish.Ward);
    }

    private static string Place(Area? area, int? ward) => area is null ? "" : ward is null ? area.NameBn : $"{area.NameBn}, {Digits.ToBangla(ward.Value)}";

    private static bool Differs(string field, string old, string fresh, List<FieldChange> changes)
    {
        if (fresh == "" || old == fresh) return false;
        changes.Add(new(field, old, fresh));
        return true;
    }

    private void Appoint(Person person, Post post, List<FieldChange> changes)
    {
        var charge = new Charge(person, post, index.HasRegular(person) ? ChargeKind.Additional : ChargeKind.Regular, from, now);
        index.Add(charge);
        unit.Add(charge);
        changes.Add(new("দায়িত্ব", "", post.TitleBn));
    }

    /// <summary>Groups belong to the upazila or district office; one that is not there is made.</summary>
    private bool Join(string name, Office office, Post post)
    {
        var (home, clean) = (Home(office), Clean.Line(name));
        if (index.Group(home, clean) is not { } group)
        {
            group = new ContactGroup(home, clean.Length <= 60 ? clean : $"g-{Guid.CreateVersion7():N}", GroupKind.Directory, clean);
            unit.Add(group);
            index.Add(group, clean);
        }
        if (group.Members.Any(m => m.PostId == post.Id)) return false;
        group.Join(post.Id);
        return true;
    }

    private Office Home(Office office)
    {
        var at = office;
        while (at.Kind is OfficeKind.Union or OfficeKind.Department && index.Above(at) is { } above) at = above;
        return unit.Scope.Covers(at.Path) ? at : office;
    }
}
