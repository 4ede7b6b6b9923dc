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
        var officials = posts.Select(p => new Official(p, offices[p.OfficeId].Slug, offices[p.OfficeId].NameBn, offices[p.OfficeId].NameEn, First(holders[p.Id]), [.. names[p.Id]]));
        return new Roster(day, [.. officials.OrderBy(o => o.Post.OfficePath, StringComparer.Ordinal).ThenBy(o => o.Post.Order)], groups);
    }

    private static IQueryable<T> All<T>(AppDb db) where T : class => db.Set<T>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking();

    private sealed record Holding(Charge Charge, Person Person);

    /// <summary>Who acts comes before the regular holder, who is away then; an additional charge counts when nobody else holds the post.</summary>
    private static Holder? First(IEnumerable<Holding> holding) => holding
        .OrderBy(h => h.Charge.Kind switch { ChargeKind.Acting => 0, ChargeKind.Regular => 1, _ => 2 }).ThenByDescending(h => h.Charge.From)
        .Select(h => new Holder(h.Person.Id, h.Charge.Id, h.Person.NameBn, h.Person.NameEn, h.Person.Mobile, h.Person.Email, h.Charge.Kind, h.Charge.From))
        .FirstOrDefault();
}
