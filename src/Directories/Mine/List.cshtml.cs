using Dorgora.Directories.Contact;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Mine;

/// <summary>A citizen's own entries.</summary>
[NeedsCitizen]
public sealed class List(Caller caller) : PageModel
{
    /// <summary>Each with its office's name and how often its number was looked at in thirty days.</summary>
    public IReadOnlyList<(Provider Provider, Office Office, int Looks)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        await using var db = HttpContext.OpenOwn();
        var since = db.Time.Today.AddDays(-30);
        var rows = await OwnEntry.Of(db, caller).AsNoTracking().Include(p => p.Works).OrderBy(p => p.RegisteredAt).ToListAsync(cancel);
        var (offices, ids) = (rows.Select(p => p.OfficeId).ToList(), rows.Select(p => p.Id).ToList());
        var named = await db.Set<Office>().AsNoTracking().Where(o => offices.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var looks = await db.Set<Reveal>().Where(r => ids.Contains(r.ProviderId) && r.Day > since).GroupBy(r => r.ProviderId).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, cancel);
        Rows = [.. rows.Select(p => (p, named[p.OfficeId], looks.GetValueOrDefault(p.Id)))];
        return Page();
    }
}
