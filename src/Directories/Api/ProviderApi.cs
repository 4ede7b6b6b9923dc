using Dorgora.Directories.Providers;
using Dorgora.Directories.Trades;
using Dorgora.Directories.Trust;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Api;

/// <summary>Skilled people through /api/v1, for everybody, never with a number: that is a counted reveal on the page.</summary>
public static class ProviderApi
{
    private const int MostRows = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var providers = app.MapGroup("/api/v1/providers").WithTags("Providers").WithMetadata(new PublicAttribute()).WithMetadata(new OutputCacheAttribute { PolicyName = PublicCache.Name, Tags = [ProviderIsNew.Tag] });
        providers.MapGet("", All).WithSummary("Skilled people by category (a trade’s code), area (slug or BBS code of an upazila or union) and words");
        providers.MapGet("/{id}", One).WithSummary("One of them, by id or code");
        app.MapGet("/api/v1/provider-categories", Trades).WithTags("Providers").WithMetadata(new PublicAttribute()).WithSummary("Trades in their groups, with what is asked of each");
    }

    private static async Task<IResult> All(Func<AppDb> open, Areas areas, TimeProvider time, string? category = null, string? area = null, string? q = null, bool verified = false, int page = 1, int size = 20, CancellationToken cancel = default)
    {
        await using var db = open().For(Scope.All, Actor.Citizen, time);            // what is shown to everybody
        var atlas = await areas.Now(db, cancel);
        if (!string.IsNullOrEmpty(category) && TradeBook.Find(category) is null) throw new RuleBroken("‘{0}’ নামে কোনো পেশা নেই", at: "category", values: category);
        if (!string.IsNullOrEmpty(area) && atlas.Find(area) is null) throw new RuleBroken("‘{0}’ নামে কোনো এলাকা নেই", at: "area", values: area);
        var place = atlas.Find(area);
        var upazila = place is null ? null : atlas.Chain(place).FirstOrDefault(a => a.Kind == AreaKind.Upazila);
        var office = upazila is null ? null : await db.Set<Office>().Where(o => o.Slug == upazila.Slug).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancel);
        if (upazila is not null && office is null) return Answer.Ok(new { items = Array.Empty<object>(), total = 0 });
        var found = await new ProviderQuery(office, category ?? "", place?.Kind > AreaKind.Upazila ? place.Id : null, Dorgora.Bangla.Clean.Line(q), Verified: verified).Shown(db, cancel);
        if (place?.Kind < AreaKind.Upazila) found = found.Where(p => p.OfficePath.StartsWith(PathOf(atlas, place)));
        var total = await found.CountAsync(cancel);
        (page, size) = (Math.Max(1, page), Math.Clamp(size, 1, MostRows));
        var rows = await found.Skip((int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size).Include(p => p.Works).Include(p => p.Areas).AsSplitQuery().ToListAsync(cancel);
        var holding = await db.Holding(rows, cancel);
        return Answer.Ok(new { items = rows.Select(p => Shape(p, atlas, time.Today, holding[p.Id])), total });
    }

    private static async Task<IResult> One(string id, Func<AppDb> open, Areas areas, TimeProvider time, CancellationToken cancel)
    {
        await using var db = open().For(Scope.All, Actor.Citizen, time);
        var shown = db.Set<Provider>().AsNoTracking().Include(p => p.Works).Include(p => p.Areas).AsSplitQuery().Where(p => p.State == ProviderState.Shown);
        var found = Guid.TryParse(id, out var guid) ? await shown.SingleOrDefaultAsync(p => p.Id == guid, cancel) : await shown.SingleOrDefaultAsync(p => p.Code == id, cancel);
        return found is null ? ProblemResult.Missing : Answer.Ok(Shape(found, await areas.Now(db, cancel), time.Today, (await db.Holding([found], cancel))[found.Id]));
    }

    private static Answer Trades() => Answer.Ok(new
    {
        items = TradeBook.Groups.Select(g => new
        {
            code = g.Code, nameBn = g.NameBn, nameEn = g.NameEn,
            categories = g.Trades.Select(t => new { code = t.Code, nameBn = t.NameBn, nameEn = t.NameEn, unit = t.Unit, traits = t.Traits.Select(x => new { key = x.Key, nameBn = x.NameBn, nameEn = x.NameEn, kind = x.Kind, options = x.Options.Select(o => o.Bangla) }) }),
        }),
        total = TradeBook.Groups.Count,
    });

    /// <param name="holding">What the office vouches for today.</param>
    internal static object Shape(Provider p, Atlas atlas, DateOnly today, IEnumerable<Verification> holding) => new
    {
        id = p.Id, code = p.Code, office = p.OfficePath.TrimEnd('/').Split('/')[^1], kind = p.Kind, nameBn = p.NameBn, nameEn = p.NameEn, headlineBn = p.HeadlineBn, aboutBn = p.AboutBn, workers = p.Workers,
        areas = p.Areas.Select(a => atlas[a.AreaId]?.Slug), hoursBn = p.HoursBn, awayUntil = p.IsAway(today) ? p.AwayUntil : null, confirmedAt = p.ConfirmedAt,
        verified = holding.Any(v => v.IsIdentity(p)), verifications = holding.Select(v => new { kind = v.Kind, issuer = v.Issuer, year = v.Year, at = v.At, until = v.ExpiresOn }),
        categories = p.Works.Select(w => new { category = w.Trade, nameBn = w.Book.NameBn, years = w.YearsOn(today), priceFrom = Money(w.PriceFrom), priceTo = Money(w.PriceTo), unit = w.Unit, visitFee = Money(w.VisitFee), priceOn = w.PriceOn, traits = w.Traits }),
    };

    private static object? Money(long? poisha) => poisha is { } p ? new { poisha = p, text = Dorgora.Bangla.Money.Text(p) } : null;

    /// <summary>The office path of a district or division: offices stand in the tree as places do.</summary>
    private static string PathOf(Atlas atlas, Area place) => string.Concat(atlas.Chain(place).Select(a => $"{a.Slug}/"));
}
