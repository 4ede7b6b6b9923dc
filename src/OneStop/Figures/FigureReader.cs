using Dorgora.Offices;
using Dorgora.OneStop.Waits;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Figures;

/// <summary>Reads the statistics of an office's service room, in as few questions to the database however many days.</summary>
public sealed class FigureReader
{
    public async Task<RoomFigures> Read(AppDb db, Guid office, FigureQuery query, CancellationToken cancel = default)
    {
        var today = db.Time.Today;
        var (first, last) = query.Days(today) ?? (today, today);
        var legs = await query.Apply(db, office, today).AsNoTracking().ToListAsync(cancel);
        var told = await db.Set<Told>().Where(t => t.OfficeId == office && t.Day >= first && t.Day <= last && t.High != null && t.Actual != null).Select(t => new { t.TokenId, t.Low, t.High, t.Actual }).ToListAsync(cancel);
        var services = await db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == office).OrderBy(s => s.Order).ToListAsync(cancel);
        var counters = await db.Set<Counter>().Where(c => c.OfficeId == office).OrderBy(c => c.No).Select(c => new { c.Id, c.No }).ToListAsync(cancel);
        var official = services.Where(s => s.OfficialPostId is not null).ToDictionary(s => s.Id, s => s.OfficialPostId);
        var seen = legs.ToLookup(l => l.OfficialPostId ?? official.GetValueOrDefault(l.ServiceId));
        var ids = seen.Select(g => g.Key).OfType<Guid>().ToList();
        var posts = ids.Count == 0 ? [] : await db.Set<Post>().AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Order).ToListAsync(cancel);
        var tokens = legs.Select(l => l.TokenId).ToHashSet();
        var (byService, byCounter) = (legs.ToLookup(l => l.ServiceId), legs.ToLookup(l => l.CounterId));
        return new RoomFigures(first, last, query.Narrowed, Count.Of(legs, people: !query.Narrowed), Hits.Of([.. told.Where(t => tokens.Contains(t.TokenId)).Select(t => (t.Low!.Value, t.High!.Value, t.Actual!.Value))]),
            [.. legs.GroupBy(l => Dhaka.Local(l.Arrived).Hour).OrderBy(g => g.Key).Select(g => (g.Key, Count.Of([.. g], people: !query.Narrowed)))],
            [.. services.Where(s => byService.Contains(s.Id)).Select(s => new CountRow(s.NameBn, s.NameEn, Count.Of([.. byService[s.Id]], people: false)))],
            [.. counters.Where(c => byCounter.Contains(c.Id)).Select(c => new CountRow($"{c.No}", $"{c.No}", Count.Of([.. byCounter[c.Id]], people: false)))],
            [.. posts.Select(p => new CountRow(p.TitleBn, p.TitleEn, Count.Of([.. seen[p.Id]], people: false)))],
            Heat.Of(legs.Where(l => l.Visit is not null || query.Narrowed).Select(l => Dhaka.Local(l.Arrived))));
    }
}
