using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Search;

/// <summary><c>GET /api/v1/search</c>: what everybody may find, and with a key what its office may.</summary>
internal static class SearchApi
{
    private const int MostRows = 200;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/v1/search", Find).WithTags("search").WithMetadata(new PublicAttribute())
        .WithSummary("Services, offices, people and what else there is, by words in Bangla, Banglish or English; ?q=, ?kind=, ?area= (an office and what is below it), ?near= (its own come first)");

    private static async Task<IResult> Find(AppDb db, Caller caller, HttpContext http, string? q = null, string? kind = null, string? area = null, string? near = null, int page = 1, int size = 20)
    {
        if (!string.IsNullOrEmpty(kind) && !SearchKinds.Keys.Contains(kind)) return await Bad(http, "kind", "ধরনটি service, office, person, provider, shop, product, animal বা article");
        var (within, close) = (await PathOf(db, area, http.RequestAborted), await PathOf(db, near, http.RequestAborted));
        if (within is null || close is null) return ProblemResult.Missing;
        (page, size) = (Math.Max(1, page), Math.Clamp(size, 1, MostRows));
        var answer = await SearchQuery.Find(db, new(q ?? "", kind ?? "", within, close == "" ? caller.OfficePath : close, SearchPage.May(caller), (int)Math.Min(int.MaxValue, (page - 1L) * size), size), http.RequestAborted);
        var items = answer.Hits.Select(h => new
        {
            h.Document.Kind, id = h.Document.Key, h.Document.TitleBn, h.Document.TitleEn, h.Document.Subtitle, url = h.Document.Address, office = h.Document.OfficeSlug, area = Area(h.Document.OfficePath), score = h.Score,
        });
        return Results.Json(new { items, total = answer.Total, meant = answer.Meant == "" ? null : answer.Meant }, ApiJson.Options);
    }

    /// <summary>The upazila, or the district of what stands above upazilas.</summary>
    private static string Area(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } slugs ? slugs[Math.Min(slugs.Length, 3) - 1] : "";

    /// <summary>"" for none asked, null when there is no such office.</summary>
    private static async Task<string?> PathOf(AppDb db, string? slug, CancellationToken cancel)
        => string.IsNullOrEmpty(slug) ? "" : await db.Set<Office>().Where(o => o.Slug == slug).Select(o => o.Path).SingleOrDefaultAsync(cancel);

    private static async Task<IResult> Bad(HttpContext http, string field, string sentence)
    {
        await Problem.Write(http, 400, "malformed", sentence, new Dictionary<string, string[]> { [field] = [sentence] });
        return Results.Empty;
    }
}
