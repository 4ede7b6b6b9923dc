using Dorgora.Offices;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Visitors;

/// <summary>Where a request to meet stands, for whoever has its secret. It shows no name and no number of a person and works without script.</summary>
[Public]
public sealed class Asked : ActPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>The secret.</summary>
    [BindProperty(SupportsGet = true)] public string S { get; set; } = "";

    public MeetingRequest Meeting { get; private set; } = null!;
    public Post Post { get; private set; } = null!;
    public string Place { get; private set; } = "";

    public static string Address(string office, MeetingRequest request) => $"/{office}/meet/{request.Id}?s={request.Secret}";

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        Db.Scope = Scope.All;                                           // whoever has the secret may see this one request
        if (await Db.Set<MeetingRequest>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id && m.OfficeId == portal.Office.Id, cancel) is not { } found || !found.OpensWith(S)) return NotFound();
        Meeting = found;
        Post = await Db.Set<Post>().AsNoTracking().SingleAsync(p => p.Id == found.PostId, cancel);
        Place = T.Name(portal.Office.NameBn, portal.Office.NameEn);
        return null;
    }

    /// <summary>The visitor cannot come.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Db.Actor = Actor.Citizen;
        var address = Address((RouteData.Values["office"] as string)!, Meeting);
        await Db.Write(async unit =>
        {
            var own = await unit.Set<MeetingRequest>().SingleAsync(m => m.Id == Id, cancel);
            own.Withdraw(unit.Time.Now);
            await Visits.LetGo(unit, own, cancel);
            await Once.Keep(unit, address);
            await unit.SaveChangesAsync(cancel);
        }, cancel);
        TempData["Said"] = T["অনুরোধ ফিরিয়ে নেওয়া হলো"];
        return new SeeOther(address);
    }
}
