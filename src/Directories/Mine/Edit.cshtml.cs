using Dorgora.Directories.Providers;
using Dorgora.Directories.Trades;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Mine;

/// <summary>A citizen mends their own entry, says that they are away, or leaves. Nobody else's exists here.</summary>
[NeedsCitizen]
public sealed class Edit(Areas areas) : ProviderFormPage(areas)
{
    [FromRoute] public Guid Id { get; init; }

    /// <summary>A trade to be added.</summary>
    [FromQuery(Name = "add")] public string? Added { get; set; }
    [BindProperty] public DateOnly? AwayUntil { get; set; }

    public Provider Provider { get; private set; } = null!;
    public IEnumerable<Trade> Others => TradeBook.All.Where(t => Works.All(w => w.Trade != t.Code));

    /// <summary>"/sherpur-bogura/providers/…": how others see it; "" while it is not shown.</summary>
    public string PublicAddress => Provider.IsShown ? $"/{Provider.OfficePath.TrimEnd('/').Split('/')[^1]}/providers/{Provider.Code}" : "";

    private AppDb Own => field ??= HttpContext.OpenOwn();

    public override async Task<IActionResult?> Load()
    {
        HttpContext.Response.RegisterForDisposeAsync(Own);
        Response.Headers.CacheControl = "no-store";
        Own.ChangeTracker.Clear();
        if (await OwnEntry.Of(Own, Caller).Include(p => p.Works).Include(p => p.Areas).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == Id, HttpContext.RequestAborted) is not { } found) return NotFound();
        Provider = found;
        Seen ??= found.Version;
        await LoadUnions(found.OfficePath);
        if (HttpMethods.IsPost(Request.Method) && RouteData.Values["handler"] is null && Request.Query["handler"].Count == 0) return null;
        Take(found);
        if (HttpMethods.IsGet(Request.Method)) AwayUntil = found.AwayUntil;
        if (TradeBook.Find(Added) is { } trade && Works.TrueForAll(w => w.Trade != trade.Code)) Works.Add(new WorkInput { Trade = trade.Code, Unit = trade.Unit });
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Act(now => Provider.Rewrite(Form(Provider.Mobile), now), "বদলে রাখা হয়েছে");

    public Task<IActionResult> OnPostAwayAsync() => Act(now => Provider.Away(AwayUntil, now), "রাখা হয়েছে");

    public Task<IActionResult> OnPostLeaveAsync() => Act(now => Provider.Leave(now), "পরিচিতি মুছে ফেলা হয়েছে", "/me/profiles");

    private async Task<IActionResult> Act(Action<DateTime> act, string said, string? then = null)
    {
        if (await Load() is { } other) return other;
        Own.Expect(Provider, Seen!.Value);
        act(Time.Now);
        TempData["Said"] = T[said];
        return await Once.Save(Own, then ?? $"/me/profiles/{Id}", HttpContext.RequestAborted);
    }
}
