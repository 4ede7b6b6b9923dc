using Dorgora.HelpDesk.Track;
using Dorgora.Offices;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Dorgora.OneStop.Visitors;

/// <summary>From home: somebody asks to meet an official of the office. The time comes by SMS and on the page that follows. Works without script.</summary>
[Public, EnableRateLimiting(FormRates.Write)]
public sealed class Meet(Visits visits, Tries tries) : ActPage
{
    /// <summary>Of one mobile before it must wait.</summary>
    private const int FreeOfMobile = 4;

    [BindProperty] public Guid? Official { get; set; }
    [BindProperty] public string Subject { get; set; } = "";
    [BindProperty] public int? Persons { get; set; } = 1;
    [BindProperty] public string Mobile { get; set; } = "";

    /// <summary>No person sees this field; whoever fills it is a program.</summary>
    [BindProperty] public string Website { get; set; } = "";

    public OfficePortal Portal { get; private set; } = null!;
    public IReadOnlyList<Official> Officials { get; private set; } = [];
    public IEnumerable<SelectListItem> Items => Officials.Select(o => new SelectListItem(T.Name(o.Post.TitleBn, o.Post.TitleEn), $"{o.Id}"));

    public override async Task<IActionResult?> Load()
    {
        if (await Portals.Of(HttpContext) is not { } portal || RouteData.Values["office"] as string != portal.Office.Slug) return NotFound();
        Portal = portal;
        Officials = await visits.Officials(portal.Office, HttpContext.RequestAborted);
        return Officials.Count == 0 ? NotFound() : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Website != "") throw new RuleBroken("এই ঘরটি ফাঁকা রাখুন", at: nameof(Website));
        if (!Bangla.Mobile.TryParse(Mobile, out var mobile)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: nameof(Mobile));
        if (Officials.All(o => o.Id != Official)) throw new RuleBroken("কার সঙ্গে দেখা করবেন, তালিকা থেকে বাছুন", at: nameof(Official));
        if (tries.Take($"meet {mobile.E164}", FreeOfMobile) is { Ticks: > 0 } wait) return await TooMany(wait);
        Db.Scope = Scope.Of(Portal.Office.Path);                        // what is asked here belongs to this office
        Db.Actor = Actor.Citizen;
        var request = await visits.Ask(Portal.Office, new MeetingForm(Official, Subject, mobile.E164, Persons, "web"), (unit, asked) => Once.Keep(unit, Asked.Address(Portal.Office.Slug, asked)), cancel);
        return new SeeOther(Asked.Address(Portal.Office.Slug, request));
    }

    private async Task<IActionResult> TooMany(TimeSpan wait)
    {
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        ModelState.AddModelError(nameof(Mobile), T["এই নম্বর থেকে অল্প সময়ে অনেক অনুরোধ এসেছে। একটু পরে পাঠান, অথবা ফোন করুন"]);
        return await Again(StatusCodes.Status429TooManyRequests);
    }
}
