using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search.Missed;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Search;

/// <summary>The search for everybody, without script: what was found, by kind, with the words marked.</summary>
[Public]
public sealed class SearchPage : ActPage
{
    public const int Size = 20;

    [FromQuery] public string? Q { get; init; }
    [FromQuery] public string? Kind { get; init; }

    /// <summary>The portal it is asked at: its own come first.</summary>
    [FromQuery] public string? Office { get; init; }

    /// <summary>"here": only what belongs to that portal.</summary>
    [FromQuery] public string? Where { get; init; }
    [FromQuery(Name = "page")] public int? Asked { get; init; }

    /// <summary>What was typed before and found nothing.</summary>
    [FromQuery] public string? Tried { get; init; }

    public int At => Math.Max(1, Asked ?? 1);
    public SearchAnswer Answer { get; private set; } = null!;
    public IReadOnlyList<SearchHit> Shown { get; private set; } = [];
    public Office? Of { get; private set; }
    public string Typed { get; private set; } = "";

    /// <summary>The kind asked for; "" for all.</summary>
    public string Only { get; private set; } = "";

    public override async Task<IActionResult?> Load()
    {
        if (!string.IsNullOrEmpty(Office)) Of = await Db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == Office, HttpContext.RequestAborted);
        (Typed, Only) = (Clean.Line(Q, SearchQuery.LongestQuery), SearchKinds.Keys.Contains(Kind ?? "") ? Kind! : "");
        var near = Of?.Path ?? Caller.OfficePath;
        Answer = await SearchQuery.Find(Db, new(Typed, Only, Where == "here" ? near : "", near, May(Caller), (int)Math.Min(int.MaxValue, (At - 1L) * Size), Size), HttpContext.RequestAborted);
        Shown = Answer.Hits;
        if (Typed != "" && Answer.Counts.Count == 0) await SearchMisses.Count(Db, Of?.Slug ?? "", Typed, HttpContext.RequestAborted);
        if (Answer.Total > 0 && !string.IsNullOrEmpty(Tried) && Of is not null) await SearchRetry.Note(Db, Of.Slug, Clean.Line(Tried, SearchQuery.LongestQuery), Typed, HttpContext.RequestAborted);
        return null;
    }

    /// <summary>This page with other words, another kind or another place.</summary>
    public string Address(string? q = null, string? kind = null, string? where = null)
    {
        (string Name, string? Value)[] parts = [("q", q ?? Typed), ("kind", kind ?? Only), ("office", Of?.Slug), ("where", where ?? Where)];
        return "/search?" + string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
    }

    /// <summary>Staff see what needs their permission in their own office and below it.</summary>
    public static Func<string, string, bool> May(Caller caller) => (needs, path) => caller.May(needs) && caller.Scope.Covers(path);
}
