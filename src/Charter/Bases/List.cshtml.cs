using Dorgora.Charter.Catalogue;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bases;

/// <summary>A base with the offices that copied it.</summary>
/// <param name="Behind">Copies whose office has not looked at the last change yet.</param>
public sealed record BaseRow(StandardService Base, int Copies, int Behind);

/// <summary>The base services of all kinds of offices: how many copied each, and how many have not looked at its last change.</summary>
[Needs(May.Standards)]
public sealed class List(Func<AppDb> databases, Caller caller, TimeProvider time) : PageModel
{
    public IReadOnlyList<IGrouping<string, BaseRow>> Kinds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var db = databases().For(Scope.All, caller.Actor, time);        // copies of every office, as the permission says
        var copies = (await db.Set<PublicService>().Where(s => s.StandardId != null && s.RetiredAt == null)
            .Join(db.Set<StandardService>(), s => s.StandardId, b => b.Id, (s, b) => new { Base = b.Id, Behind = s.StandardSeen < b.Revision })
            .GroupBy(x => x.Base).Select(g => new { g.Key, All = g.Count(), Behind = g.Count(x => x.Behind) }).ToListAsync(cancel)).ToDictionary(g => g.Key);
        Kinds = [.. (await db.Set<StandardService>().AsNoTracking().OrderBy(b => b.Order).ToListAsync(cancel))
            .Select(b => copies.TryGetValue(b.Id, out var c) ? new BaseRow(b, c.All, c.Behind) : new BaseRow(b, 0, 0)).GroupBy(r => r.Base.Kind)];
    }
}
