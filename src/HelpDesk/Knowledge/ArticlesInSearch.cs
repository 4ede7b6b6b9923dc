using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Search;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>The published articles by office. What is for staff needs their permission; drafts are not found.</summary>
internal sealed class ArticlesInSearch(Portals portals) : ISearchSource
{
    public const string Source = "articles";

    public string Name => Source;

    public async Task<IReadOnlyList<string>> Parts(AppDb db, CancellationToken cancel)
        => [.. (await db.Set<Article>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(a => a.State == ArticleState.Published).Select(a => a.OfficeId).Distinct().ToListAsync(cancel)).Select(id => id.ToString())];

    public async Task<IReadOnlyList<SearchOffer>> Offers(AppDb db, string part, CancellationToken cancel)
    {
        var id = Guid.Parse(part);
        if (await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } office) return [];
        var portal = ArticleDoor.PortalOf(await portals.All(db, cancel), office.Path);
        var published = await db.Set<Article>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking().Where(a => a.OfficeId == id && a.State == ArticleState.Published).ToListAsync(cancel);
        return [.. published.Select(a => Offer(a, office, portal))];
    }

    private static SearchOffer Offer(Article a, Office office, OfficePortal? portal)
    {
        var everybody = a.Audience == ArticleAudience.Public && portal is not null;
        var subject = Categories.Find(a.Category);
        return new(SearchKinds.Article, a.Code, a.OfficePath, office.Slug, a.TitleBn, "", everybody ? ArticleDoor.Address(portal!, a) : $"/desk/articles/{a.Id}")
        {
            Subtitle = subject is null ? office.NameBn : $"{subject.NameBn} · {office.NameBn}",
            Keywords = $"{a.Keywords.Replace(';', ' ')} {subject?.NameEn}",
            Text = $"{a.BodyBn} {office.NameEn}",
            Needs = everybody ? "" : May.SeeArticles,
            Popularity = a.Kind == ArticleKind.Method ? 60 : 50,
        };
    }
}

/// <summary>What is published is found a moment later, what is withdrawn not any more; kept pages are forgotten.</summary>
internal sealed class ArticleIsNew(SearchIndex index, IServiceProvider services) : IHandle<ArticleWritten>, IHandle<ArticlePublished>, IHandle<ArticleWithdrawn>
{
    /// <summary>The tag of kept pages.</summary>
    public const string Tag = "articles";

    public Task Handle(ArticleWritten happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Renew(stored.OfficeId, db, cancel);

    public Task Handle(ArticlePublished happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Renew(stored.OfficeId, db, cancel);

    public Task Handle(ArticleWithdrawn happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Renew(stored.OfficeId, db, cancel);

    private async Task Renew(Guid office, AppDb db, CancellationToken cancel)
    {
        await index.Renew(db, ArticlesInSearch.Source, office.ToString(), cancel);
        if (services.GetService<IOutputCacheStore>() is { } kept) await kept.EvictByTagAsync(Tag, cancel);
    }
}
