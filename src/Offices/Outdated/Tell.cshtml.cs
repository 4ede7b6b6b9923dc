using Dorgora.Offices.Directory;
using Dorgora.Offices.Openness;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Outdated;

/// <summary>Anybody tells that a public entry is out of date. Works without script.</summary>
[Public, EnableRateLimiting(OutdatedSetup.Limit)]
public sealed class Tell(People people, Portals portals, Tries tries) : TellPage
{
    /// <summary>From one network about one entry before it must wait.</summary>
    private const int FreeOfEntry = 3;

    [BindProperty] public string Mobile { get; set; } = "";

    /// <summary>No person sees this field; whoever fills it is a program.</summary>
    [BindProperty] public string Website { get; set; } = "";

    /// <summary>It was sent.</summary>
    [FromQuery(Name = "sent")] public bool Sent { get; set; }

    public Listing Entry { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (await PublicShow.Find(people, Db, RouteData.Values["id"] as string, HttpContext.RequestAborted) is not { } entry) return NotFound();
        (Entry, Db.Scope) = (entry, Scope.Of(entry.OfficePath));                       // what is told here belongs to that office
        await PublicShow.Stand(HttpContext, portals, Db, entry);
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Website != "") throw new RuleBroken("এই ঘরটি ফাঁকা রাখুন", at: nameof(Website));
        var news = News(await Db.Set<Post>().SingleAsync(p => p.Id == Entry.PostId, cancel), Mobile, "");
        var since = Time.Now.AddHours(-24);
        if (await Db.Set<OutdatedNews>().CountAsync(n => n.PostId == Entry.PostId && n.At > since, cancel) >= OutdatedNews.MostOfEntry)
            throw new RuleBroken("এই তথ্য নিয়ে আজ অনেক খবর এসেছে, অফিস দেখছে। আর পাঠাতে হবে না");
        if (tries.Take($"outdated {Network.Of(HttpContext)} {Entry.PostId}", FreeOfEntry) is { Ticks: > 0 } wait) return await TooMany(wait);
        Db.Actor = Actor.Citizen;
        Db.Add(news);
        return await Once.Save(Db, $"/officials/{Entry.PostId}/outdated?sent=true", cancel);
    }

    private async Task<IActionResult> TooMany(TimeSpan wait)
    {
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        ModelState.AddModelError("", T["এই তথ্য নিয়ে অল্প সময়ে অনেকবার লেখা হয়েছে। একটু পরে পাঠান, অথবা ফোন করুন"]);
        return await Again(StatusCodes.Status429TooManyRequests);
    }
}
