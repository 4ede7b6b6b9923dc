using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Search;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Directories.Providers;

/// <summary>The shown entries by office and first letter of their code, so that a change renews a few of many. Nobody's number is in the index.</summary>
internal sealed class ProvidersInSearch(Areas areas) : ISearchSource
{
    public const string Source = "providers";

    public string Name => Source;

    /// <summary>The part of the index that holds this entry.</summary>
    public static string PartOf(Guid office, string code) => $"{office}:{code[0]}";

    public async Task<IReadOnlyList<string>> Parts(AppDb db, CancellationToken cancel)
        => [.. (await db.Set<Provider>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => p.State == ProviderState.Shown).Select(p => new { p.OfficeId, First = p.Code.Substring(0, 1) }).Distinct().ToListAsync(cancel)).Select(p => PartOf(p.OfficeId, p.First))];

    public async Task<IReadOnlyList<SearchOffer>> Offers(AppDb db, string part, CancellationToken cancel)
    {
        var (id, first) = (Guid.Parse(part.Split(':')[0]), part.Split(':')[1]);
        if (await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } office) return [];
        var atlas = await areas.Now(db, cancel);
        var shown = await db.Set<Provider>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking().Include(p => p.Works).Include(p => p.Areas).AsSplitQuery()
            .Where(p => p.OfficeId == id && p.State == ProviderState.Shown && p.Code.StartsWith(first)).ToListAsync(cancel);
        return [.. shown.Select(p => Offer(p, office, atlas))];
    }

    private static SearchOffer Offer(Provider p, Office office, Atlas atlas)
    {
        var places = p.Areas.Select(a => atlas[a.AreaId]).OfType<Area>().ToList();
        var trades = p.Works.Select(w => w.Book).ToList();
        return new(SearchKinds.Provider, p.Code, p.OfficePath, office.Slug, p.NameBn, p.NameEn, $"/{office.Slug}/providers/{p.Code}")
        {
            Subtitle = $"{string.Join(", ", trades.Select(t => t.NameBn))} · {(places.Count == 0 ? office.NameBn : string.Join(", ", places.Take(3).Select(a => a.NameBn)))}",
            Facts = ProviderWords.Price(p.Works[0]),
            Keywords = string.Join(' ', trades.Select(t => $"{t.NameEn} {t.Aliases}")),
            Text = $"{p.HeadlineBn} {string.Join(' ', places.Select(a => $"{a.NameBn} {a.NameEn}"))}",
            Popularity = 50,
        };
    }
}

/// <summary>An entry that changed is found as it is a moment later, and kept pages of it are forgotten.</summary>
internal sealed class ProviderIsNew(SearchIndex index, IServiceProvider services)
    : IHandle<ProviderRegistered>, IHandle<ProviderChanged>, IHandle<ProviderShown>, IHandle<ProviderHidden>, IHandle<ProviderLeft>
{
    /// <summary>The tag of kept pages.</summary>
    public const string Tag = "providers";

    public Task Handle(ProviderRegistered happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Renew(happened.Provider, stored, db, cancel);

    public Task Handle(ProviderChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Renew(happened.Provider, stored, db, cancel);

    public Task Handle(ProviderShown happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Renew(happened.Provider, stored, db, cancel);

    public Task Handle(ProviderHidden happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Renew(happened.Provider, stored, db, cancel);

    public Task Handle(ProviderLeft happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Renew(happened.Provider, stored, db, cancel);

    private async Task Renew(Guid provider, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (await db.Set<Provider>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => p.Id == provider).Select(p => p.Code).SingleOrDefaultAsync(cancel) is not { } code) return;
        await index.Renew(db, ProvidersInSearch.Source, ProvidersInSearch.PartOf(stored.OfficeId, code), cancel);
        if (services.GetService<IOutputCacheStore>() is { } kept) await kept.EvictByTagAsync(Tag, cancel);
    }
}
