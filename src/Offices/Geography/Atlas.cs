using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Geography;

/// <summary>All places of the country as they are now, in memory (about 5,100).</summary>
public sealed class Atlas
{
    private readonly Dictionary<Guid, Area> byId;
    private readonly Dictionary<string, Area> byName = new(StringComparer.Ordinal);
    private readonly ILookup<Guid?, Area> below;

    public Atlas(IReadOnlyList<Area> areas)
    {
        byId = areas.ToDictionary(a => a.Id);
        below = areas.ToLookup(a => a.ParentId);
        foreach (var area in areas)
        {
            byName[area.Slug] = area;
            if (area.Bbs is not null) byName[area.Bbs] = area;
        }
        // "shahrasti-tamta-uttar" is how offices and older lists write a union; a place with that very slug goes first.
        foreach (var area in areas.Where(a => a.Slug.Contains('/', StringComparison.Ordinal))) byName.TryAdd(area.Slug.Replace('/', '-'), area);
    }

    public Area? this[Guid id] => byId.GetValueOrDefault(id);

    public int Count => byId.Count;

    /// <summary>By slug (<c>kalai/matrai</c>, also <c>kalai-matrai</c>) or BBS code in either script; null when there is none.</summary>
    public Area? Find(string? slugOrCode) =>
        string.IsNullOrWhiteSpace(slugOrCode) ? null : byName.GetValueOrDefault(Digits.ToLatin(slugOrCode.Trim()).ToLowerInvariant());

    /// <summary>The place an office stands for; for a department the place of the office above it.</summary>
    public Area? Of(string officePath)
    {
        foreach (var slug in officePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse())
            if (byName.TryGetValue(slug, out var area)) return area;
        return null;
    }

    /// <summary>The places directly below, in the order of their names; null gives the divisions.</summary>
    public IReadOnlyList<Area> Below(Area? area) => [.. below[area?.Id].OrderBy(a => a.Kind).ThenBy(a => SortKey.Of(a.NameBn), StringComparer.Ordinal)];

    /// <summary>From the division down to the place itself.</summary>
    public IReadOnlyList<Area> Chain(Area area)
    {
        List<Area> chain = [area];
        while (chain[0].ParentId is { } above && byId.TryGetValue(above, out var parent)) chain.Insert(0, parent);
        return chain;
    }

    /// <summary>"মাত্রাই, কালাই, জয়পুরহাট": smallest first, without the division.</summary>
    public string Text(Area area, bool english = false) =>
        string.Join(", ", Chain(area).Where(a => a.Kind != AreaKind.Division || a == area).Reverse().Select(a => english ? a.NameEn : a.NameBn));

    /// <summary>Whether the place is the other one or lies in it.</summary>
    public bool Within(Area area, Area of) => Chain(area).Contains(of);
}

/// <summary>Gives the atlas, loaded again only when a place changed.</summary>
public sealed class Areas
{
    private readonly Kept<string, Atlas> kept = new(Stamp.Areas, async (db, _, cancel) => new Atlas(await db.Set<Area>().AsNoTracking().ToListAsync(cancel)));

    public Task<Atlas> Now(AppDb db, CancellationToken cancel = default) => kept.Get(db, "", cancel);
}
