using Dorgora.Directories.Providers;
using Dorgora.Directories.Trades;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Mine;

/// <summary>Somebody writes their own entry, after signing in with their number: first the trade, then name, work, price and place. The rest can wait.</summary>
[NeedsCitizen]
public sealed class Register(Areas areas) : ProviderFormPage(areas)
{
    [FromQuery(Name = "trade")] public string? Chosen { get; set; }

    public Office Office { get; private set; } = null!;
    public Trade? Trade => TradeBook.Find(Chosen);

    public override async Task<IActionResult?> Load()
    {
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug || portal.Office.Kind != OfficeKind.Upazila) return NotFound();
        if (Chosen is { Length: > 0 } && Trade is null) return NotFound();
        Office = portal.Office;
        await using var db = HttpContext.OpenAt(Office);
        var there = await db.Set<Provider>().Where(p => p.OfficeId == Office.Id && p.Mobile == Caller.Mobile).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (there is { } id) return new SeeOther($"/me/profiles/{id}");
        await LoadUnions(Office.Path);
        if (HttpMethods.IsGet(Request.Method) && Trade is not null) Works = [new WorkInput { Trade = Trade.Code, Unit = Trade.Unit }];
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        (ByCall, BySms) = (true, true);
        await using var db = HttpContext.OpenAt(Office);
        var provider = new Provider(Office, Form(Caller.Mobile!), ProviderOrigin.Self, "", Time.Now);
        db.Add(provider);
        TempData["Said"] = T["নাম জমা হয়েছে। অফিস দেখে নিলে সবাই দেখতে পাবেন"].ToString();
        return await Once.Save(db, $"/me/profiles/{provider.Id}", cancel);
    }
}
