using Dorgora.Offices.Portal;
using Dorgora.OneStop.Arranging;
using Dorgora.OneStop.Boards;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Entrance;

/// <summary>The service room as one looks it up at home: hours, what is there, the way, how many wait now, which services.</summary>
[Public]
public sealed class ServiceRoom(WallBoards boards, EndpointDataSource routes, Translator t, Caller caller) : PageModel
{
    /// <summary>Pages of the room that not every installation has.</summary>
    private static readonly (string Text, string Route)[] Perhaps = [("সময় নিয়ে আসুন", "appointment"), ("কর্মকর্তার সাক্ষাৎ চান", "meet")];

    public Office Office { get; private set; } = null!;
    public WallBoard Board { get; private set; } = null!;
    public string Hours { get; private set; } = "";
    public string Way { get; private set; } = "";
    public IReadOnlyList<(string Icon, string Text)> Facilities { get; private set; } = [];
    public IReadOnlyList<(string Text, string Address)> Ways { get; private set; } = [];
    public IReadOnlyList<TokenQueue> Queues { get; private set; } = [];
    public IReadOnlyList<Errand> Services { get; private set; } = [];

    /// <summary>A token of some service may be taken from home.</summary>
    public bool MayJoin => Services.Any(s => s is { FromHome: true, Closed: false });

    /// <summary>Who looks may arrange it.</summary>
    public bool MayArrange => caller.May(May.Arrange) && caller.OfficeId == Office.Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        Office = portal.Office;
        await using var db = HttpContext.OpenAt(Office);       // what the room's door says everybody may read
        Queues = await db.Set<TokenQueue>().AsNoTracking().Where(q => q.OfficeId == Office.Id).OrderBy(q => q.Order).ToListAsync(cancel);
        if (Queues.Count == 0) return NotFound();
        Services = await db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Office.Id).OrderBy(s => s.Order).ToListAsync(cancel);
        (Board, Hours) = (await boards.Of(db, Office, cancel), PortalFrame.Hours(portal.Settings, t));
        var counters = await db.Set<Counter>().CountAsync(c => c.OfficeId == Office.Id, cancel);
        var facts = await db.Set<RoomFacts>().AsNoTracking().SingleOrDefaultAsync(f => f.OfficeId == Office.Id, cancel);
        Way = facts is null ? "" : t.Name(facts.WayBn, facts.WayEn);
        Facilities = [.. Of(facts, counters)];
        var known = routes.Endpoints.OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText?.TrimStart('/')).ToHashSet();
        Ways = [.. Perhaps.Where(p => known.Contains($"{{office}}/{p.Route}")).Select(p => (p.Text, $"/{Office.Slug}/{p.Route}"))];
        return Page();
    }

    private IEnumerable<(string, string)> Of(RoomFacts? facts, int counters)
    {
        yield return ("users", t["{0}টি কাউন্টার", counters]);
        if (facts is null) yield break;
        if (facts.Seats > 0) yield return ("door", t["{0} জনের বসার জায়গা", facts.Seats]);
        if (facts.Water) yield return ("droplet", t["খাওয়ার পানি আছে"]);
        if (facts.Toilet) yield return ("info", t["টয়লেট আছে"]);
        if (facts.Ramp) yield return ("accessibility", t["সিঁড়ি ছাড়া ঢোকা যায়"]);
        if (facts.FeedingCorner) yield return ("baby", t["মাতৃদুগ্ধ খাওয়ানোর জায়গা আছে"]);
    }
}
