using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Search;

/// <summary>
/// Keeps the index like the rooms: a room's event handler calls <see cref="Renew(AppDb, string, string, CancellationToken)"/> for the part that
/// changed, a job looks at everything each night (charges begin and end by date), and <see cref="Build"/> makes it anew.
/// </summary>
public sealed class SearchIndex(IEnumerable<ISearchSource> sources, ILogger<SearchIndex> log)
{
    /// <summary>Raised when keys or fields are made otherwise: the next start builds the index anew.</summary>
    public const int Version = 1;

    /// <summary>Documents that are written in one unit: a second in which nobody else writes on SQLite.</summary>
    public const int Batch = 4_000;

    private static readonly Guid Turn = new("6f2f3f9e-6b0f-4c55-9a52-53e1c0a5e5c1");

    /// <summary>Makes one part of a source like what the room offers now. Writes only what changed.</summary>
    public async Task Renew(AppDb db, string source, string part, CancellationToken cancel = default)
    {
        var of = sources.First(s => s.Name == source);
        await db.Write(async unit =>
        {
            await unit.InTurn(Turn, cancel);            // offered and compared within the unit: who comes later sees more
            await Compare(unit, of, part, cancel);
        }, cancel);
    }

    private static async Task Compare(AppDb unit, ISearchSource source, string part, CancellationToken cancel)
    {
        var offers = (await source.Offers(unit, part, cancel)).DistinctBy(o => o.Id).ToDictionary(o => o.Id);
        var there = await unit.Set<SearchDocument>().Where(d => d.Source == source.Name && d.Part == part).Select(d => new { d.Id, d.Print }).ToDictionaryAsync(d => d.Id, d => d.Print, cancel);
        var gone = there.Where(d => !offers.TryGetValue(d.Key, out var offer) || offer.Print != d.Value).Select(d => d.Key).ToList();
        var changed = offers.Values.Where(o => !there.TryGetValue(o.Id, out var print) || print != o.Print).ToList();
        if (gone.Count + changed.Count > 0) await SearchWriting.Put(unit, source.Name, part, changed, gone, cancel);
    }

    /// <summary>Looks at every part of every source; parts that are no longer named lose their documents.</summary>
    public async Task RenewAll(AppDb db, CancellationToken cancel = default)
    {
        foreach (var source in sources)
        {
            var parts = await source.Parts(db, cancel);
            var known = await db.Set<SearchDocument>().Where(d => d.Source == source.Name).Select(d => d.Part).Distinct().ToListAsync(cancel);
            foreach (var part in parts.Union(known)) await Renew(db, source.Name, part, cancel);
        }
    }

    /// <summary>Makes the index anew; meanwhile little is found.</summary>
    /// <returns>How many documents it holds.</returns>
    public async Task<int> Build(AppDb db, CancellationToken cancel = default)
    {
        await db.Write(async unit =>
        {
            await unit.InTurn(Turn, cancel);
            await SearchWriting.Clear(unit, cancel);
        }, cancel);
        await RenewAll(db, cancel);
        await db.Write(async unit =>
        {
            unit.Add(new SearchBuild { Version = Version, At = unit.Time.Now });
            await unit.SaveChangesAsync(cancel);
        }, cancel);
        return await db.Set<SearchDocument>().CountAsync(cancel);
    }

    /// <summary>Builds it where there is none yet, or one of another version.</summary>
    public async Task Begin(AppDb db, CancellationToken cancel = default)
    {
        if (await db.Set<SearchBuild>().AnyAsync(b => b.Version == Version, cancel)) return;
        log.LogInformation("The search index is made: {Documents} documents", await Build(db, cancel));
    }
}

/// <summary>Each night: what begins or ends by date, and what an event did not tell.</summary>
internal sealed class RenewSearch(SearchIndex index) : IJob
{
    public async Task Run(AppDb db, CancellationToken cancel)
    {
        await index.RenewAll(db, cancel);
        await SearchMisses.Forget(db, cancel);
    }
}
