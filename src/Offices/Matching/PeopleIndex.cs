using Dorgora.Bangla;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Matching;

/// <summary>The directory of the offices that one may write, for finding whom a line means. What the lines before brought is in it as well.</summary>
internal sealed class PeopleIndex
{
    private const int MostCandidates = 5;

    private readonly Dictionary<string, Office> offices = [];
    private readonly Dictionary<string, Office> byPath = [];
    private readonly Dictionary<(Guid, string), List<Post>> posts = [];
    private readonly HashSet<string> codes = [];
    private readonly Dictionary<Guid, Person> people = [];
    private readonly Dictionary<string, List<Person>> byMobile = [], byName = [], bySound = [];
    private readonly Dictionary<(Guid, string), ContactGroup> groups = [];
    private readonly List<Charge> charges = [];

    public Atlas Atlas { get; private init; } = null!;

    public static async Task<PeopleIndex> Load(AppDb unit, CancellationToken cancel)
    {
        var index = new PeopleIndex { Atlas = new Atlas(await unit.Set<Area>().AsNoTracking().ToListAsync(cancel)) };
        foreach (var office in await unit.Set<Office>().ToListAsync(cancel)) index.Add(office, unit.Scope.Covers(office.Path));
        foreach (var post in await unit.Set<Post>().Where(p => !p.Abolished).OrderBy(p => p.Order).ToListAsync(cancel)) index.Add(post);
        foreach (var person in await unit.Set<Person>().OrderBy(p => p.Id).ToListAsync(cancel)) index.Add(person);
        foreach (var group in await unit.Set<ContactGroup>().Include(g => g.Members).ToListAsync(cancel)) index.Add(group, group.NameBn);
        index.charges.AddRange(await unit.Set<Charge>().Where(c => c.To == null).ToListAsync(cancel));
        return index;
    }

    private void Add(Office office, bool mayWrite)
    {
        byPath[office.Path] = office;
        if (!mayWrite) return;
        offices[office.Slug] = office;
        offices.TryAdd(office.Slug.Replace('/', '-'), office);          // older lists write a union with a hyphen
    }

    public void Add(Post post)
    {
        var key = (post.OfficeId, SearchKeys.Norm(post.TitleBn));
        if (!posts.TryGetValue(key, out var alike)) posts[key] = alike = [];
        alike.Add(post);
        codes.Add(post.Code);
    }

    public void Add(Person person)
    {
        people[person.Id] = person;
        if (person.Mobile is not null) At(byMobile, person.Mobile).Add(person);
        At(byName, SearchKeys.Norm(person.NameBn)).Add(person);
        At(bySound, SearchKeys.Phonetic(SearchKeys.Norm(person.NameBn))).Add(person);
    }

    public void Add(ContactGroup group, string name)
    {
        groups[(group.OfficeId, group.Code)] = group;
        groups.TryAdd((group.OfficeId, name), group);
    }

    public void Add(Charge charge) => charges.Add(charge);

    /// <summary>The number of a person is another now.</summary>
    public void Moved(Person person, string? before)
    {
        if (before is not null) At(byMobile, before).Remove(person);
        if (person.Mobile is not null) At(byMobile, person.Mobile).Add(person);
    }

    public Office? Office(string slug) => offices.GetValueOrDefault(slug);

    public Office? Above(Office office) => byPath.Values.FirstOrDefault(o => o.Id == office.ParentId);

    /// <summary>The posts that the line may mean, by office, title and institution.</summary>
    private IEnumerable<Post> Alike(Wish wish) => Titled(wish).Where(wish.Fits);

    private List<Post> Titled(Wish wish) => posts.GetValueOrDefault((wish.Office.Id, SearchKeys.Norm(wish.TitleBn))) ?? [];

    /// <summary>
    /// The post in which that person is to stand: where they stand already, else one that nobody holds. A post that stays is one, and whoever holds it
    /// has it; of teachers or journalists there are many with one title, so another one is made (null).
    /// </summary>
    public Post? Post(Wish wish, Person person)
    {
        var alike = Alike(wish).ToList();
        if (Titled(wish).Find(p => Holding(p).Any(c => c.PersonId == person.Id)) is { } own) return own;          // perhaps at another school now
        if (alike.Find(p => !Holding(p).Any(c => c.Kind == ChargeKind.Regular)) is { } free) return free;
        return PostKinds.Stays(wish.Kind ?? alike.FirstOrDefault()?.Kind ?? PostKind.Officer) ? alike.FirstOrDefault() : null;
    }

    public bool HasCode(string code) => codes.Contains(code);

    public int PostsOf(Office office) => posts.Where(p => p.Key.Item1 == office.Id).Sum(p => p.Value.Count);

    public IReadOnlyList<Charge> Holding(Post post) => [.. charges.Where(c => c.PostId == post.Id)];

    public bool HasRegular(Person person) => charges.Any(c => c.PersonId == person.Id && c.Kind == ChargeKind.Regular);

    public ContactGroup? Group(Office home, string name) => groups.GetValueOrDefault((home.Id, name));

    public Person? Person(Guid id) => people.GetValueOrDefault(id);

    /// <summary>
    /// Whom the line means: surely somebody (the same number and name, or the same name in the same post), perhaps some of these, or nobody yet.
    /// The same name at another office with another number is another person.
    /// </summary>
    public (Person? Sure, IReadOnlyList<Candidate> Perhaps) Find(Wish wish)
    {
        var (name, mobile) = (SearchKeys.Norm(wish.Person.NameBn), wish.Person.Mobile);
        var holders = Alike(wish).SelectMany(Holding).Select(c => people.GetValueOrDefault(c.PersonId)).OfType<Person>().ToList();
        var called = mobile is null ? [] : byMobile.GetValueOrDefault(mobile) ?? [];
        if (called.FirstOrDefault(p => SearchKeys.Norm(p.NameBn) == name) is { } known) return (known, []);
        if (holders.FirstOrDefault(p => SearchKeys.Norm(p.NameBn) == name) is { } holder && called.Count == 0) return (holder, []);
        var same = (byName.GetValueOrDefault(name) ?? []).Where(p => p.OfficeId == wish.Office.Id || p.Mobile is null || mobile is null);
        var sound = SearchKeys.Phonetic(name);
        var alike = sound == "" ? [] : (bySound.GetValueOrDefault(sound) ?? []).Where(p => SearchKeys.Norm(p.NameBn) != name && (p.OfficeId == wish.Office.Id || holders.Contains(p)));
        return (null, [.. called.Select(p => Candidate(p, "এই মোবাইল নম্বরে আগে থেকে অন্য নাম আছে")).Concat(same.Select(p => Candidate(p, "একই নাম"))).Concat(alike.Select(p => Candidate(p, "কাছাকাছি নাম")))
            .DistinctBy(c => c.Person).Take(MostCandidates)]);
    }

    private Candidate Candidate(Person person, string why)
    {
        var post = charges.Where(c => c.PersonId == person.Id).OrderBy(c => c.Kind).Select(c => posts.Values.SelectMany(p => p).FirstOrDefault(p => p.Id == c.PostId)).FirstOrDefault();
        return new(person.Id, person.NameBn, person.NameEn, post?.TitleBn ?? "", person.Mobile ?? "", why);
    }

    private static List<Person> At(Dictionary<string, List<Person>> index, string key)
    {
        if (!index.TryGetValue(key, out var found)) index[key] = found = [];
        return found;
    }
}
