using Dorgora.Offices.Openness;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices;

/// <summary>The rosters of the districts, kept in memory until somebody comes or goes, or the day ends.</summary>
public sealed class People(TimeProvider clock)
{
    private readonly Kept<string, Roster> kept = new(Stamp.People, (db, district, cancel) => Load(db, district, clock.Today, cancel));

    /// <summary>The roster of the district in which the office with that path lies (of the whole division for a divisional office).</summary>
    public async Task<Roster> Of(AppDb db, string officePath, CancellationToken cancel = default)
    {
        var district = District(officePath);
        var roster = await kept.Get(db, district, cancel);
        if (roster.Day == clock.Today) return roster;
        kept.Forget(district);
        return await kept.Get(db, district, cancel);
    }

    /// <summary>The same as it was, or will be, on another day; read from the charges and not kept.</summary>
    public Task<Roster> On(AppDb db, string officePath, DateOnly day, CancellationToken cancel = default)
        => day == clock.Today ? Of(db, officePath, cancel) : Load(db, District(officePath), day, cancel);

    /// <summary>The picker of an office: see <see cref="Roster.Find"/>.</summary>
    public async Task<IReadOnlyList<Official>> Find(AppDb db, string officePath, string? query, int most = 20, CancellationToken cancel = default)
        => (await Of(db, officePath, cancel)).Find(officePath, query, most);

    /// <summary>Renews what is kept; call it beside every change of posts, people, charges or groups.</summary>
    public static Task Changed(AppDb db) => db.Renew(Stamp.People);

    private static string District(string path)
    {
        var second = path.IndexOf('/', path.IndexOf('/', StringComparison.Ordinal) + 1);
        return second < 0 ? path : path[..(second + 1)];
    }

    private static async Task<Roster> Load(AppDb db, string district, DateOnly day, CancellationToken cancel)
    {
        var scope = Scope.Of(district);
        var offices = await All<Office>(db).Within(scope).ToDictionaryAsync(o => o.Id, cancel);
        var posts = await All<Post>(db).Within(scope).Where(p => !p.Abolished).ToListAsync(cancel);
        var holding = await (from c in All<Charge>(db).Within(scope)
                             join p in All<Person>(db) on c.PersonId equals p.Id
                             where c.From <= day && (c.To == null || c.To >= day)
                             select new Holding(c, p)).ToListAsync(cancel);
        var groups = await All<ContactGroup>(db).Within(scope).Include(g => g.Members).ToListAsync(cancel);
        foreach (var group in groups) group.Members.Sort((a, b) => a.Order.CompareTo(b.Order));
        var names = groups.Where(g => g.Kind == GroupKind.Directory).SelectMany(g => g.Members, (g, m) => (m.PostId, g.NameBn)).ToLookup(x => x.PostId, x => x.NameBn);
        var holders = holding.ToLookup(h => h.Charge.PostId);
        var rules = await All<PublicRule>(db).ToListAsync(cancel);
        var officials = posts.Select(p => Official(p, offices[p.OfficeId], First(holders[p.Id]), [.. names[p.Id]], rules));
        return new Roster(day, [.. officials.OrderBy(o => o.Post.OfficePath, StringComparer.Ordinal).ThenBy(o => o.Post.Order)], groups);
    }

    private static IQueryable<T> All<T>(AppDb db) where T : class => db.Set<T>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking();

    private static Official Official(Post post, Office office, Holding? holding, string[] groups, List<PublicRule> rules)
    {
        var rule = PublicRule.Holding(rules, post.OfficePath, post.Kind);
        var shows = holding?.Person.Shows(rule) ?? (PostKinds.Stays(post.Kind) ? rule : PublicField.None);
        return new(post, office.Slug, office.NameBn, office.NameEn, holding is { Charge: var c, Person: var p } ? new Holder(p.Id, c.Id, p.NameBn, p.NameEn, p.Mobile, p.Email, c.Kind, c.From) { OtherPhone = p.OtherPhone } : null, groups) { Shows = shows };
    }

    private sealed record Holding(Charge Charge, Person Person);

    /// <summary>Who acts comes before the regular holder, who is away then; an additional charge counts when nobody else holds the post.</summary>
    private static Holding? First(IEnumerable<Holding> holding) => holding
        .OrderBy(h => h.Charge.Kind switch { ChargeKind.Acting => 0, ChargeKind.Regular => 1, _ => 2 }).ThenByDescending(h => h.Charge.From).FirstOrDefault();
}
