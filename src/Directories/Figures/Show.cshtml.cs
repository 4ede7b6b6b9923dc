using Dorgora.Directories.Trades;
using Dorgora.Offices.Geography;
using Dorgora.Platform;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Figures;

/// <summary>The directory in figures: for an upazila by its unions, for a district by its upazilas.</summary>
[Needs(May.See)]
public sealed class Show(Areas areas) : ActPage
{
    public static readonly IReadOnlyList<int> Spans = [30, 90, 365];

    /// <summary>A column of the wall: a place and the entries that come there.</summary>
    public sealed record Place(string Name, string? Href, Func<ShownEntry, bool> Covers);

    [FromQuery(Name = "days")] public int Asked { get; set; }

    public int Days => Spans.Contains(Asked) ? Asked : Spans[0];
    public DirectoryFigures Figures { get; private set; } = null!;
    public IReadOnlyList<Place> Places { get; private set; } = [];
    public bool MayName => Caller.May(PlatformRoom.NameThings);

    /// <summary>Trades that nobody offers.</summary>
    public IEnumerable<Trade> Without => TradeBook.All.Where(t => !Figures.Shown.Any(s => s.Trades.Contains(t.Code)));

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        var offices = await Db.Set<Office>().AsNoTracking().Within(Caller.Scope).Where(o => o.Kind == OfficeKind.Upazila || o.Kind == OfficeKind.District).OrderBy(o => o.Path).ToListAsync(cancel);
        Figures = await DirectoryFigures.Read(Db, Days, [.. offices.Select(o => o.Slug)], cancel);
        var upazilas = offices.Where(o => o.Kind == OfficeKind.Upazila).ToList();
        Places = upazilas.Count == 1 ? Unions(await areas.Now(Db, cancel), upazilas[0])
            : [.. upazilas.Where(u => Figures.Shown.Any(s => s.OfficeId == u.Id)).Select(u => new Place(T.Name(u.NameBn, u.NameEn), $"/{u.Slug}/services", s => s.OfficeId == u.Id))];
        return null;
    }

    private List<Place> Unions(Atlas atlas, Office upazila)
        => [.. atlas.Below(atlas.Of(upazila.Path)).Select(a => new Place(T.Name(a.NameBn, a.NameEn), $"/{upazila.Slug}/services/area/{a.Slug.Split('/')[^1]}", s => s.Areas.Count == 0 || s.Areas.Contains(a.Id)))];

    /// <summary>1 to 5, the darker the more; null for none.</summary>
    public static int? Heat(int count, int most) => count == 0 ? null : Math.Clamp((int)Math.Ceiling(5.0 * count / most), 1, 5);
}
