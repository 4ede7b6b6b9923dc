using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Search.Missed;

/// <summary>
/// Each week, for each portal: what was searched for in vain several times gets a name that the office may have meant. First what people
/// themselves tried next with success, else what the dictionary knows that is written or sounds nearly alike.
/// </summary>
internal sealed class ProposeAliases : IJob
{
    /// <summary>Searched for in vain so often in <see cref="Days"/>; tried next so often; names for one; words looked at for one portal.</summary>
    public const int Least = 3, LeastRetried = 2, Days = 30, MostNames = 2, MostWords = 50;

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var since = db.Time.Today.AddDays(-Days);
        var missed = await db.Set<SearchMiss>().AsNoTracking().Where(m => m.Day >= since && m.Office != "").GroupBy(m => new { m.Office, m.Words })
            .Select(g => new { g.Key.Office, g.Key.Words, Count = g.Sum(m => m.Count) }).Where(m => m.Count >= Least).ToListAsync(cancel);
        foreach (var portal in missed.GroupBy(m => m.Office).OrderBy(g => g.Key, StringComparer.Ordinal))
            if (await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == portal.Key, cancel) is { } office)
                await Propose(db, office, [.. portal.OrderByDescending(m => m.Count).ThenBy(m => m.Words, StringComparer.Ordinal).Take(MostWords).Select(m => (m.Words, m.Count))], since, cancel);
    }

    private static async Task Propose(AppDb db, Office office, List<(string Words, int Count)> missed, DateOnly since, CancellationToken cancel)
    {
        var known = (await db.Set<SearchAlias>().AsNoTracking().Where(a => a.OfficeId == office.Id).Select(a => new { a.Words, a.Name, a.State }).ToListAsync(cancel)).ToLookup(a => a.Words);
        foreach (var (words, count) in missed.Where(m => SearchAlias.Read(m.Words) != "" && !known[m.Words].Any(a => a.State != AliasState.Refused)))
            foreach (var (name, reason) in (await Names(db, office, words, since, cancel)).Where(n => SearchAlias.Read(n.Name) is { Length: > 0 } name && name != words && !known[words].Any(k => k.Name == name)).Take(MostNames))
                db.Add(new SearchAlias(office, words, name, reason, count, db.Time.Today));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static async Task<IReadOnlyList<(string Name, AliasReason Reason)>> Names(AppDb db, Office office, string words, DateOnly since, CancellationToken cancel)
    {
        var retried = await db.Set<SearchRetry>().AsNoTracking().Where(r => r.Day >= since && r.Office == office.Slug && r.Words == words).GroupBy(r => r.Name)
            .Select(g => new { Name = g.Key, Count = g.Sum(r => r.Count) }).Where(r => r.Count >= LeastRetried).OrderByDescending(r => r.Count).ThenBy(r => r.Name).Take(MostNames).ToListAsync(cancel);
        if (retried.Count > 0) return [.. retried.Select(r => (r.Name, AliasReason.Retried))];
        var meant = await SearchReadings.Meant(db, SearchQuery.Typed(words), cancel);
        return meant == "" ? [] : [(meant, AliasReason.Alike)];
    }
}
