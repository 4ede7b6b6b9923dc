using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices;

/// <summary>
/// Posts with who holds them, by office. Everybody finds officials by name, post and office; representatives, teachers, registrars and others
/// of the directory are found by staff of that office only. Nobody's own number or address is in the index.
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

    private static SearchOffer Offer(Official o)
    {
        var all = o.Post.Kind is PostKind.Officer or PostKind.Staff;
        return new(SearchKinds.Person, o.Post.Code, o.Post.OfficePath, o.OfficeSlug, o.Holder?.NameBn ?? o.Post.TitleBn, o.Holder?.NameEn ?? o.Post.TitleEn,
            all ? $"/officials?office={Uri.EscapeDataString(o.OfficeSlug)}&q={Uri.EscapeDataString(o.Post.TitleBn)}" : $"/people/posts/{o.Id}")
        {
            Subtitle = o.Holder is null ? $"পদ শূন্য · {o.OfficeBn}" : $"{o.Post.TitleBn}, {o.OfficeBn}",
            Facts = o.Post.Room == "" ? "" : $"কক্ষ {o.Post.Room}",
            Keywords = $"{o.Post.TitleBn} {o.Post.TitleEn} {o.Post.RoleKey} {o.Post.UnitBn} {string.Join(' ', o.Groups)}",
            Text = o.OfficeEn,
            Needs = all ? "" : OfficesRoom.SeePeople,
            Popularity = Math.Clamp(70 - o.Post.Order, 10, 70),
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
internal sealed class DirectoryChanged(SearchIndex index) : IHandle<ChargeBegan>, IHandle<ChargeEnded>, IHandle<PostChanged>, IHandle<PersonChanged>, IHandle<OfficeSettingsChanged>
{
    public Task Handle(ChargeBegan happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Office(db, stored.OfficeId, cancel);

    public Task Handle(ChargeEnded happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Office(db, stored.OfficeId, cancel);

    public Task Handle(PostChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Office(db, stored.OfficeId, cancel);

    /// <summary>The entry is kept by one office, and its person may hold posts in several.</summary>
    public async Task Handle(PersonChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        foreach (var office in await db.Set<Charge>().Where(c => c.PersonId == happened.Subject && c.To == null).Select(c => c.OfficeId).Distinct().ToListAsync(cancel)) await Office(db, office, cancel);
    }

    public Task Handle(OfficeSettingsChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel) => index.Renew(db, OfficesInSearch.Source, "", cancel);

    private Task Office(AppDb db, Guid office, CancellationToken cancel) => index.Renew(db, PeopleInSearch.Source, office.ToString(), cancel);
}
