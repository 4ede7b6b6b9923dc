using Dorgora.Directories.Contact;
using Dorgora.Directories.Providers;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Desk;

/// <summary>One entry with what is not public; it is let be shown, taken down, or marked as away here.</summary>
[Needs(May.See)]
public sealed class Show(Areas areas) : ActPage
{
    [FromRoute] public Guid Id { get; init; }
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public DateOnly? AwayUntil { get; set; }

    public Provider Provider { get; private set; } = null!;
    public string OfficeSlug { get; private set; } = "";
    public Atlas Atlas { get; private set; } = null!;
    /// <summary>Looks at the number by day, the last thirty.</summary>
    public IReadOnlyList<(DateOnly Day, int Looks)> Looks { get; private set; } = [];
    public bool MayWrite => Caller.May(May.Write) && Provider.State != ProviderState.Gone;
    public bool MayModerate => Caller.May(May.Moderate);

    /// <summary>Whether the entry stands where that can be done.</summary>
    public bool Can(ProviderAct act) => ProviderMoves.After(Provider.State, act) is not null;

    public override async Task<IActionResult?> Load()
    {
        if (await Db.Set<Provider>().Include(p => p.Works).Include(p => p.Areas).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == Id, HttpContext.RequestAborted) is not { } found) return NotFound();
        (Provider, OfficeSlug) = (found, found.OfficePath.TrimEnd('/').Split('/')[^1]);
        Atlas = await areas.Now(Db, HttpContext.RequestAborted);
        Seen ??= found.Version;
        var since = Time.Today.AddDays(-30);
        Looks = [.. (await Db.Set<Reveal>().Where(r => r.ProviderId == Id && r.Day > since).GroupBy(r => r.Day).Select(g => new { g.Key, N = g.Count() }).OrderByDescending(g => g.Key).ToListAsync(HttpContext.RequestAborted)).Select(g => (g.Key, g.N))];
        if (Request.Method == "GET") AwayUntil = found.AwayUntil;
        return null;
    }

    public Task<IActionResult> OnPostShowAsync() => Act(May.Moderate, now => Provider.Show(now), "এখন সবাই দেখতে পাবেন");

    public Task<IActionResult> OnPostHideAsync() => Act(May.Moderate, now => Provider.Hide(Reason, now), "আড়ালে নেওয়া হয়েছে");

    public Task<IActionResult> OnPostAwayAsync() => Act(May.Write, now => Provider.Away(AwayUntil, now), "রাখা হয়েছে");

    /// <summary>At the person's own wish.</summary>
    public Task<IActionResult> OnPostLeaveAsync() => Act(May.Write, now => Provider.Leave(now), "পরিচিতি মুছে ফেলা হয়েছে", "/desk/providers");

    private async Task<IActionResult> Act(string needs, Action<DateTime> act, string said, string? then = null)
    {
        if (!Caller.May(needs)) return Forbid();
        if (await Load() is { } other) return other;
        Db.Expect(Provider, Seen!.Value);
        act(Time.Now);
        TempData["Said"] = T[said];
        return await Once.Save(Db, then ?? $"/desk/providers/{Id}", HttpContext.RequestAborted);
    }
}
