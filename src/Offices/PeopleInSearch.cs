using Dorgora.Offices.Openness;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices;

/// <summary>
/// Posts with who holds them, by office. Everybody finds by what the office shows everybody (<see cref="Openness.PublicRule"/>); who is not shown is
/// found by staff of that office only. Nobody's own number or address is in the index.
/// </summary>
internal sealed class PeopleInSearch(People people) : ISearchSource
{
    public const string Source = "people";

    public string Name => Source;

    public async Task<IReadOnlyList<string>> Parts(AppDb db, CancellationToken cancel)
        => [.. (await db.Set<Post>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => !p.Abolished).Select(p => p.OfficeId).Distinct().ToListAsync(cancel)).Select(id => id.ToString())];

    public async Task<IReadOnlyList<SearchOffer>> Offers(AppDb db, string part, CancellationToken cancel)
    {
        var id = Guid.Parse(part);
        if (await db.Set<Office>().Where(o => o.Id == id).Select(o => o.Path).SingleOrDefaultAsync(cancel) is not { } path) return [];
        return [.. (await people.Of(db, path, cancel)).Officials.Where(o => o.Post.OfficeId == id).Select(Offer)];
    }

    /// <summary>Made of what its readers may see: of everybody's entry nothing is found by a hidden field.</summary>
    private static SearchOffer Offer(Official o)
    {
        var entry = o.Public ?? o.Whole;
        var groups = PostKinds.Stays(entry.Kind) || o.Public is null ? string.Join(' ', o.Groups) : "";
        return new(SearchKinds.Person, entry.Code, entry.OfficePath, entry.OfficeSlug, entry.NameBn != "" ? entry.NameBn : entry.TitleBn, entry.NameBn != "" ? entry.NameEn : entry.TitleEn, o.Public is null ? $"/people/posts/{o.Id}" : $"/officials/{o.Id}")
        {
            Subtitle = entry.Vacant ? $"পদ শূন্য · {entry.OfficeBn}" : entry.NameBn == "" ? entry.OfficeBn : $"{entry.TitleBn}, {entry.OfficeBn}",
            Facts = entry.Room == "" ? "" : $"কক্ষ {entry.Room}",
            Keywords = $"{entry.TitleBn} {entry.TitleEn} {o.Post.RoleKey} {entry.InstitutionBn} {groups}",
            Text = entry.OfficeEn,
            Needs = o.Public is null ? OfficesRoom.SeePeople : "",
            Popularity = Math.Clamp(70 - entry.Order, 10, 70),
        };
    }
}

/// <summary>Offices that have people; one part, since they are few and seldom change.</summary>
internal sealed class OfficesInSearch(Portal.Portals portals) : ISearchSource
{
    public const string Source = "offices";

    public string Name => Source;

    public Task<IReadOnlyList<string>> Parts(AppDb db, CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([""]);

    public async Task<IReadOnlyList<SearchOffer>> Offers(AppDb db, string part, CancellationToken cancel)
    {
        var open = (await portals.All(db, cancel)).ToDictionary(p => p.Office.Id);
        var staffed = db.Set<Post>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => !p.Abolished).Select(p => p.OfficeId);
        var offices = await db.Set<Office>().AsNoTracking().Where(o => staffed.Contains(o.Id))
            .Select(o => new { Office = o, Above = db.Set<Office>().Where(p => p.Id == o.ParentId).Select(p => p.NameBn).FirstOrDefault() }).ToListAsync(cancel);
        return [.. offices.Select(o => Offer(o.Office, open.GetValueOrDefault(o.Office.Id), o.Above ?? ""))];
    }

    private static SearchOffer Offer(Office o, Portal.OfficePortal? portal, string above) => new(SearchKinds.Office, o.Slug, o.Path, o.Slug, o.NameBn, o.NameEn, portal?.Address ?? $"/officials?office={Uri.EscapeDataString(o.Slug)}")
    {
        Subtitle = portal is { HasOwnSettings: true, Settings.AddressBn: { Length: > 0 } address } ? address : above,
        Keywords = portal is { HasOwnSettings: true } own ? $"{own.Settings.PortalBn} {own.Settings.PortalEn}" : "",
        Popularity = portal is null ? 40 : 80,
    };
}

/// <summary>Brings the directory's changes into the search, a moment after they happened.</summary>
internal sealed class DirectoryChanged(SearchIndex index) : IHandle<ChargeBegan>, IHandle<ChargeEnded>, IHandle<PostChanged>, IHandle<PersonChanged>, IHandle<PublicFieldsChanged>, IHandle<OfficeSettingsChanged>
{
    public Task Handle(ChargeBegan happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Office(db, stored.OfficeId, cancel);

    public Task Handle(ChargeEnded happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Office(db, stored.OfficeId, cancel);

    public Task Handle(PostChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Office(db, stored.OfficeId, cancel);

    /// <summary>The entry is kept by one office, and its person may hold posts in several.</summary>
    public async Task Handle(PersonChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        foreach (var office in await db.Set<Charge>().Where(c => c.PersonId == happened.Subject && c.To == null).Select(c => c.OfficeId).Distinct().ToListAsync(cancel)) await Office(db, office, cancel);
    }

    /// <summary>The rule holds for the offices below as well.</summary>
    public async Task Handle(PublicFieldsChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        foreach (var office in await db.Set<Post>().Where(p => p.OfficePath.StartsWith(stored.OfficePath)).Select(p => p.OfficeId).Distinct().ToListAsync(cancel)) await Office(db, office, cancel);
    }

    public Task Handle(OfficeSettingsChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel) => index.Renew(db, OfficesInSearch.Source, "", cancel);

    private Task Office(AppDb db, Guid office, CancellationToken cancel) => index.Renew(db, PeopleInSearch.Source, office.ToString(), cancel);
}
