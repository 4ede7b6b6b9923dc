using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>What people ask for: the answers that were used most in 30 days, and the words that led to nothing. From these new articles are written.</summary>
[Needs(May.SeeArticles)]
public sealed class Asked(AppDb db, Caller caller, Portals portals, TimeProvider time) : PageModel
{
    public const int Days = 30, Most = 30;

    /// <param name="Title">"" when it is not there any more.</param>
    public sealed record Used(string Kind, string Title, string Address, int Times, int Sent);

    public IReadOnlyList<Used> Answers { get; private set; } = [];
    public IReadOnlyList<(string Words, int Times)> Missing { get; private set; } = [];
    public bool MayWrite => caller.May(May.WriteArticles);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (since, first) = (time.Now.AddDays(-Days), time.Today.AddDays(-Days));
        var used = await db.Set<AnswerUse>().Where(u => u.At >= since).GroupBy(u => new { u.Kind, u.Key })
            .Select(g => new { g.Key.Kind, g.Key.Key, Times = g.Count(), Sent = g.Count(u => u.SentAt != null) }).OrderByDescending(g => g.Times).ThenBy(g => g.Kind).ThenBy(g => g.Key).Take(Most).ToListAsync(cancel);
        var ids = used.Select(u => SearchId.Of($"{u.Kind}:{u.Key}")).ToList();
        var there = await db.Set<SearchDocument>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => (d.Kind, d.Key), cancel);
        Answers = [.. used.Select(u => there.TryGetValue((u.Kind, u.Key), out var d) ? new Used(u.Kind, d.TitleBn, d.Address, u.Times, u.Sent) : new Used(u.Kind, "", "", u.Times, u.Sent))];
        if (ArticleDoor.PortalOf(await portals.All(db, cancel), caller.OfficePath) is not { } portal) return;
        var slug = portal.Office.Slug;
        Missing = [.. (await db.Set<SearchMiss>().Where(m => m.Office == slug && m.Day > first).GroupBy(m => m.Words).Select(g => new { g.Key, Times = g.Sum(m => m.Count) })
            .OrderByDescending(g => g.Times).ThenBy(g => g.Key).Take(Most).ToListAsync(cancel)).Select(g => (g.Key, g.Times))];
    }
}
