using Dorgora.Charter.Catalogue;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Desk;

/// <summary>The services that every office of a kind offers, to take over and make one's own.</summary>
[Needs(May.Edit)]
public sealed class Standards(AppDb db, Caller caller) : PageModel
{
    /// <summary>Those of this office's kind first.</summary>
    public IReadOnlyList<IGrouping<string, StandardService>> Kinds { get; private set; } = [];

    /// <summary>Taken over already, with this office's code.</summary>
    public IReadOnlyDictionary<Guid, string> Taken { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var roles = await db.Set<Post>().Where(p => p.OfficeId == caller.OfficeId).Select(p => p.RoleKey).ToListAsync(cancel);
        Kinds = [.. (await db.Set<StandardService>().AsNoTracking().ToListAsync(cancel)).OrderBy(b => b.Order).GroupBy(b => b.Kind).OrderByDescending(g => roles.Contains(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)];
        Taken = (await db.Set<PublicService>().Where(s => s.OfficeId == caller.OfficeId && s.StandardId != null && s.RetiredAt == null).Select(s => new { Base = s.StandardId!.Value, s.Code }).ToListAsync(cancel))
            .GroupBy(s => s.Base).ToDictionary(g => g.Key, g => g.First().Code);
        return Page();
    }
}
