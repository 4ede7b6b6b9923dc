using Dorgora.Offices.Openness;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>The directory for everybody, as far as the office shows it (<see cref="PublicRule"/>).</summary>
[Public]
public sealed class Public(People people) : ActPage
{
    public const int Most = 300;

    [FromQuery] public string? Office { get; init; }
    [FromQuery] public string? Q { get; init; }
    [FromQuery] public string? Kind { get; init; }

    public Office? Of { get; private set; }
    public PostKind? OfKind => PostKinds.Find(Kind);
    public IReadOnlyList<Office> Offices { get; private set; } = [];
    public IReadOnlyList<Listing> Shown { get; private set; } = [];

    /// <summary>Kinds of which somebody is shown.</summary>
    public IReadOnlyList<PostKind> Kinds { get; private set; } = [];

    /// <summary>The same choice for the paper and the files.</summary>
    public string Filter => $"office={Uri.EscapeDataString(Office ?? "")}&kind={OfKind}&q={Uri.EscapeDataString(Q ?? "")}";

    public override async Task<IActionResult?> Load()
    {
        if (string.IsNullOrEmpty(Office))
        {
            var portals = await Db.Set<Settings.OfficeSettings>().IgnoreQueryFilters([AppDb.OfficeFilter]).Select(s => s.OfficeId).Take(200).ToListAsync();
            Offices = await Db.Set<Office>().AsNoTracking().Where(o => portals.Contains(o.Id)).OrderBy(o => o.Path).ToListAsync();
            return null;
        }
        Of = await Db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == Office);
        if (Of is null) return NotFound();
        var roster = await people.Of(Db, Of.Path, HttpContext.RequestAborted);
        Shown = roster.FindPublic(Of.Path, Q, OfKind, Most);
        var there = roster.Around(Of.Path).Where(o => o.Public is not null).Select(o => o.Post.Kind).ToHashSet();
        Kinds = [.. PostKinds.All.Where(there.Contains)];
        return null;
    }

    /// <summary>The office's telephone and the numbers that are public, each once.</summary>
    public static IEnumerable<string> NumbersOf(Listing o) => new[] { o.OfficePhone, o.Mobile, o.OtherPhone }.Where(n => n != "").DistinctBy(n => Bangla.Mobile.TryParse(n, out var m) ? m.E164 : n);

    public IEnumerable<string> Numbers(Listing o) => NumbersOf(o);
}
