using Dorgora.Directories.Providers;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Contact;

/// <summary>A provider's number, for who asks for it: counted, and then to be called, written to, or met on WhatsApp with one tap.</summary>
[Public, KnowsCitizen]
public sealed class Number(Tries tries) : ActPage
{
    /// <summary>Looks from one network before each further one must wait: a mobile company has thousands behind one address.</summary>
    private const int Free = 60;

    [FromRoute] public string Code { get; init; } = "";

    public OfficePortal Portal { get; private set; } = null!;
    public Office Office => Portal.Office;
    public Provider Provider { get; private set; } = null!;

    /// <summary>The number may be shown now.</summary>
    public bool IsOpen { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-store";
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        Portal = portal;
        await using var db = HttpContext.OpenAt(Office);
        if (await Find(db) is not { } found) return NotFound();
        Provider = found;
        IsOpen = await Reveals.Seen(db, found, VisitorCookie.Of(HttpContext), HttpContext.RequestAborted) || await Reveals.SeenBy(db, found, Caller.Mobile ?? "", HttpContext.RequestAborted);
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        var here = $"/{Office.Slug}/providers/{Code}/contact";
        if (IsOpen) return new SeeOther(here);
        if (tries.Take($"reveal {Network.Of(HttpContext)}", Free) is { Ticks: > 0 }) throw new RuleBroken("এখান থেকে অনেক নম্বর দেখা হয়েছে। একটু পরে আবার চেষ্টা করুন", "limit");
        var visitor = VisitorCookie.Take(HttpContext);
        await using var db = HttpContext.OpenAt(Office);
        await db.Write(tries: 3, async unit =>
        {
            if (await Find(unit) is not { } provider) return 0;
            await Reveals.Count(unit, provider, visitor, Caller.Mobile ?? "", cancel);
            await Once.Keep(unit, here);
            return await unit.SaveChangesAsync(cancel);
        }, cancel);
        return new SeeOther(here);
    }

    private Task<Provider?> Find(AppDb db) => db.Set<Provider>().AsNoTracking().Include(p => p.Works)
        .SingleOrDefaultAsync(p => p.OfficeId == Office.Id && p.Code == Code && p.State == ProviderState.Shown, HttpContext.RequestAborted);
}
