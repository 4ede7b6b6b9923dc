using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Offices.Portal;
using Dorgora.OneStop.Api;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Entrance;

/// <summary>A token from home, of the services for which the office allows it. Each mobile has one open token and few a day, each network few in an hour.</summary>
[Public]
public sealed class Join(Dorgora.Offices.Calendar calendar, Tries tries) : ActPage
{
    /// <summary>Tokens from home for one mobile on one day.</summary>
    public const int MostADay = 2;

    /// <summary>Of one network before each further one must wait: a house or an Internet shop, not a broker.</summary>
    private const int Free = 10;

    [BindProperty] public string Service { get; set; } = "";
    [BindProperty] public string Phone { get; set; } = "";

    public Office Office { get; private set; } = null!;
    public IReadOnlyList<Errand> Services { get; private set; } = [];

    /// <summary>Why no token is given now; null when one is.</summary>
    public string? Shut { get; private set; }
    public IEnumerable<SelectListItem> Items => Services.Select(s => new SelectListItem(T.Name(s.NameBn, s.NameEn), s.Code));

    public override async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-store";
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        Office = portal.Office;
        await using var db = Own();
        Services = await db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Office.Id && s.FromHome && !s.Closed).OrderBy(s => s.Order).ToListAsync(HttpContext.RequestAborted);
        if (Services.Count == 0) return NotFound();
        if (!portal.Settings.IsOpen(Time.Now, await calendar.Of(db, Office.Path, HttpContext.RequestAborted))) Shut = T["এখন অফিস বন্ধ"];
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Shut is not null) return Page();
        if (Services.All(s => s.Code != Service)) throw new RuleBroken("সেবাটি তালিকা থেকে বাছুন", at: nameof(Service));
        if (!Mobile.TryParse(Phone, out var mobile)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: nameof(Phone));
        if (tries.Take($"join {Network.Of(HttpContext)}", Free) is { Ticks: > 0 } wait) return TooOften(wait);
        await using var db = Own();
        var day = Time.Today;
        var token = await new Hall(db, Time).Give(Office, new TokenForm(Service, mobile.E164, Priority.None, "phone"), async (unit, given) =>
        {
            var before = await unit.Set<Token>().AsNoTracking().Include(t => t.Legs).Where(t => t.OfficeId == Office.Id && t.Mobile == mobile.E164 && t.Day == day).ToListAsync(cancel);
            if (before.Any(t => !t.IsOver)) throw new RuleBroken("এই নম্বরে আজকের একটি টোকেন খোলা আছে। সেটির এসএমএস দেখুন", at: nameof(Phone));
            if (before.Count(t => t.Channel == "phone") >= MostADay) throw new RuleBroken("একটি নম্বরে বাড়ি থেকে দিনে {0}টি টোকেন নেওয়া যায়। অফিসে এসে কিয়স্কে নিতে পারেন", at: nameof(Phone), values: MostADay);
            await Once.Keep(unit, TokenApi.Link(given));
        }, cancel);
        return new SeeOther(TokenApi.Link(token));
    }

    private AppDb Own() => HttpContext.OpenAt(Office);

    private PageResult TooOften(TimeSpan wait)
    {
        Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        ModelState.AddModelError("", T["এখান থেকে অনেক টোকেন নেওয়া হয়েছে। {0} মিনিট পরে আবার চেষ্টা করুন", (int)Math.Ceiling(wait.TotalMinutes)]);
        return Page();
    }
}
