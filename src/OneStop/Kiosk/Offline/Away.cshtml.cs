using Dorgora.OneStop.Api;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Kiosk.Offline;

/// <summary>
/// All screens of the kiosk in one page, which the kiosk keeps and shows when the server does not answer (ui/js/away.js). It holds what a token
/// needs without the server: services, counters, days, hours.
/// </summary>
[Needs(May.KeepNumbers), ForDevice]
public sealed class Away(Hall hall, IDataProtectionProvider protection, Site site) : Take(hall, protection)
{
    /// <summary>Where each service is given, in the language of the page: by its code.</summary>
    public IReadOnlyDictionary<string, string> Where { get; private set; } = new Dictionary<string, string>();

    /// <summary>Days for which it may hold numbers.</summary>
    public IReadOnlyList<KioskDay> Days { get; private set; } = [];

    /// <summary>Begins the address in the code on the paper.</summary>
    public string Link => site.Address + TokenApi.Short;

    public override async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } other) return other;
        var cancel = HttpContext.RequestAborted;
        var counters = await Db.Set<Counter>().AsNoTracking().Include(c => c.Queues).Where(c => c.OfficeId == Office.Id).OrderBy(c => c.No).ToListAsync(cancel);
        var posts = Services.Select(s => s.OfficialPostId).OfType<Guid>().ToList();
        var officials = await Db.Set<Dorgora.Offices.Post>().AsNoTracking().Where(p => posts.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        Where = Services.ToDictionary(s => s.Code, s => new TokenView(null!, s, new Estimate(0, null, null), [.. counters.Where(c => c.Serves(s.QueueId)).Select(c => c.No)], null, s.OfficialPostId is { } post ? officials.GetValueOrDefault(post) : null).Where(T));
        Days = await KioskDay.Of(HttpContext, Db, Office, [Time.Today, Time.Today.AddDays(1)]);
        return Page();
    }

    /// <summary>Nothing is sent to it.</summary>
    public override Task<IActionResult> OnPostAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(NotFound());
}
