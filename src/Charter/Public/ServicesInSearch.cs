using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Public;

/// <summary>The services of every published charter, by office, as its edition in force words them.</summary>
internal sealed class ServicesInSearch : ISearchSource
{
    public const string Source = "services";

    public string Name => Source;

    public async Task<IReadOnlyList<string>> Parts(AppDb db, CancellationToken cancel)
        => [.. (await db.Set<Edition>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(e => e.State == EditionState.Published).Select(e => e.OfficeId).Distinct().ToListAsync(cancel)).Select(id => id.ToString())];

    public async Task<IReadOnlyList<SearchOffer>> Offers(AppDb db, string part, CancellationToken cancel)
    {
        var id = Guid.Parse(part);
        var office = await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel);
        if (office is null || await Published.Find(db, id, cancel: cancel) is not { } published) return [];
        return [.. published.Document.Rows.Select(row => Offer(office, row))];
    }

    private static SearchOffer Offer(Office office, CharterRow row) => new(SearchKinds.Service, $"{office.Slug}/{row.Code}", office.Path, office.Slug, row.NameBn, row.NameEn, $"/{office.Slug}/charter/{row.Code}")
    {
        Subtitle = office.NameBn,
        Facts = row.TimeBn,
        Keywords = $"{row.Keywords.Replace(';', ' ')} {row.Code} {row.AudienceBn}",
        Text = $"{row.ResultBn} {row.ConditionsBn} {row.PapersBn} {office.NameEn}",
        Popularity = row.Category switch { ServiceCategory.Citizen => 80, ServiceCategory.Institutional => 45, _ => 20 },
    };
}

/// <summary>What an office publishes is found a moment later; what it takes back is not found any more.</summary>
internal sealed class CharterChanged(SearchIndex index) : IHandle<EditionPublished>, IHandle<EditionMoved>
{
    public Task Handle(EditionPublished happened, StoredEvent stored, AppDb db, CancellationToken cancel) => index.Renew(db, ServicesInSearch.Source, stored.OfficeId.ToString(), cancel);

    public Task Handle(EditionMoved happened, StoredEvent stored, AppDb db, CancellationToken cancel) => index.Renew(db, ServicesInSearch.Source, stored.OfficeId.ToString(), cancel);
}
