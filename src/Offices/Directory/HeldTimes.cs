using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>A time in charge, with who and which post.</summary>
public sealed record Held(Charge Charge, string NameBn, string NameEn, Guid PostId, string TitleBn, string TitleEn);

/// <summary>Who held a post, or which posts somebody held, newest first, and on a day that one asks for.</summary>
/// <param name="On">The day that was asked for.</param>
/// <param name="ByPost">The page is a post's and each line names a person; else the other way round.</param>
public sealed record HeldTimes(string Address, DateOnly? On, bool ByPost, IReadOnlyList<Held> All, IReadOnlyList<Held> Then)
{
    private const int Most = 100;

    public static async Task<HeldTimes> Of(AppDb db, Guid? post, Guid? person, DateOnly? on, CancellationToken cancel)
    {
        var held = from c in db.Set<Charge>().IgnoreQueryFilters([AppDb.OfficeFilter])
                   join p in db.Set<Person>().IgnoreQueryFilters([AppDb.OfficeFilter]) on c.PersonId equals p.Id
                   join at in db.Set<Post>().IgnoreQueryFilters([AppDb.OfficeFilter]) on c.PostId equals at.Id
                   where (post == null || c.PostId == post) && (person == null || c.PersonId == person)
                   orderby c.From descending, c.Id
                   select new Held(c, p.NameBn, p.NameEn, at.Id, at.TitleBn, at.TitleEn);
        var all = await held.AsNoTracking().Take(Most).ToListAsync(cancel);
        IReadOnlyList<Held> then = on is not { } day ? [] : all.Count < Most ? [.. all.Where(h => h.Charge.HoldsOn(day))]
            : [.. (await held.AsNoTracking().ToListAsync(cancel)).Where(h => h.Charge.HoldsOn(day))];
        return new(post is null ? $"/people/{person}" : $"/people/posts/{post}", on, post is not null, all, then);
    }
}
