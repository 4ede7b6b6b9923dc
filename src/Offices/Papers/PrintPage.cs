using Dorgora.Offices.Directory;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Openness;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Papers;

/// <summary>The directory as paper, A4 on its side, kind by kind. A paper is Bangla.</summary>
public abstract class PrintPage(People people, Areas areas, Profiles profiles) : ActPage
{
    [FromQuery(Name = "office")] public string? OfficeSlug { get; init; }
    [FromQuery] public string? Q { get; init; }
    [FromQuery] public string? Kind { get; init; }
    [FromQuery] public string? Group { get; init; }

    protected People People => people;
    protected PeopleChoice Choice => new(OfficeSlug, Q, Kind, Group);
    public IReadOnlyList<(PostKind Kind, IReadOnlyList<Listing> Entries)> Shelves { get; private set; } = [];
    public Letterhead Head { get; private set; } = new("", []);
    public string Subject { get; protected set; } = "";
    public DateOnly Today => Time.Today;
    public int Total => Shelves.Sum(s => s.Entries.Count);
    private Atlas atlas = null!;

    public string Area(Listing e) => Places.Words(atlas, e.AreaId, e.Ward, T);

    protected async Task Fill(Office office, IReadOnlyList<Listing> entries)
    {
        var cancel = HttpContext.RequestAborted;
        atlas = await areas.Now(Db, cancel);
        var settings = await profiles.Of(Db, office.Path, cancel);
        Head = settings.OfficeId == office.Id ? settings.Letterhead() : new Letterhead(office.NameBn, [], settings.Web, settings.Emblem);
        // A group is printed in its own order, anything else by kind.
        Shelves = string.IsNullOrEmpty(Group) ? [.. PostKinds.All.Select(k => (k, (IReadOnlyList<Listing>)[.. entries.Where(e => e.Kind == k)])).Where(s => s.Item2.Count > 0)]
            : entries.Count == 0 ? [] : [(entries[0].Kind, entries)];
    }
}
