using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Search;

/// <summary>What may be meant while one types: the options of the search box (ui/js/combo.js). The last word may be half a word.</summary>
[Public]
public sealed class SearchSuggest : ActPage
{
    private const int Most = 7, Ends = 3;

    [FromQuery] public string? Q { get; init; }
    [FromQuery] public string? Office { get; init; }

    public IReadOnlyList<SearchHit> Shown { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        var typed = SearchQuery.Typed(Clean.Line(Q, SearchQuery.LongestQuery));
        if (typed.Count == 0) return null;
        var near = string.IsNullOrEmpty(Office) ? Caller.OfficePath : await Db.Set<Office>().Where(o => o.Slug == Office).Select(o => o.Path).SingleOrDefaultAsync(HttpContext.RequestAborted) ?? "";
        var ends = (await SearchDictionary.Beginning(Db, typed[^1], Ends, HttpContext.RequestAborted)).Select(w => w.Word);
        var found = new List<SearchHit>();
        foreach (var end in ends.DefaultIfEmpty(typed[^1]))
        {
            if (found.Count >= Most) break;
            var answer = await SearchQuery.Find(Db, new(string.Join(' ', [.. typed.SkipLast(1), end]), Near: near, May: SearchPage.May(Caller)), HttpContext.RequestAborted);
            found.AddRange(answer.Hits.Take(Most));
        }
        Shown = [.. found.DistinctBy(h => h.Document.Id).Take(Most)];
        return null;
    }
}
