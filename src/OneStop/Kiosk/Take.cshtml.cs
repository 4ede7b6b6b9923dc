using Dorgora.OneStop.Appointments;
using Dorgora.OneStop.Visitors;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Kiosk;

/// <summary>Which screen is shown. One thing a screen.</summary>
public enum KioskScreen { Number, Sections, Services, Priorities, Subjects }

/// <summary>
/// The visitor takes a token: mobile number, section, service. Each screen is one form and each key one of its buttons, so that it works
/// without script; what was typed lives in the form alone, is sealed after the first screen, and never stands in an address. A clerk who helps
/// uses the same screens.
/// </summary>
[Needs(May.GiveTokens), ForDevice]
public class Take(Hall hall, IDataProtectionProvider protection) : KioskSteps(protection)
{
    /// <summary>The section's letter.</summary>
    [BindProperty] public string Section { get; set; } = "";

    /// <summary>The service that waits for the number it needs.</summary>
    [BindProperty] public string Service { get; set; } = "";
    [BindProperty] public Priority Priority { get; set; }
    [BindProperty] public KioskScreen Screen { get; set; }

    /// <summary>What an official is to be asked about: the code of a <see cref="VisitSubject"/>.</summary>
    [BindProperty] public string Subject { get; set; } = "";

    public IReadOnlyList<TokenQueue> Queues { get; private set; } = [];
    public IReadOnlyList<Errand> Services { get; private set; } = [];

    /// <summary>Times can be booked in this office.</summary>
    public bool TakesTimes { get; private set; }

    public override string Address => Start;
    public override string WhyNumber => Needing is { } needing ? $"{T["‘{0}’ সেবার জন্য মোবাইল নম্বর লাগবে।", T.Name(needing.NameBn, needing.NameEn)]} {SmsComes}" : SmsComes;
    public override string? Skip => Needing is null ? base.Skip : T["মোবাইল নেই, অন্য সেবা দেখুন"];
    private string SmsComes => T["ডাক পড়ার আগে এই নম্বরে এসএমএস যাবে। নম্বর কাউকে দেখানো হবে না।"];

    /// <summary>Who has a token already may give it up.</summary>
    public override bool MayGiveUp => Needing is null;

    /// <summary>The service that was chosen needs the number that is asked for now.</summary>
    public Errand? Needing => Services.FirstOrDefault(s => s.Code == Service);

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        Queues = await Db.Set<TokenQueue>().AsNoTracking().Where(q => q.OfficeId == Office.Id).OrderBy(q => q.Order).ToListAsync(HttpContext.RequestAborted);
        Services = await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Office.Id && !s.Closed).OrderBy(s => s.Order).ToListAsync(HttpContext.RequestAborted);
        TakesTimes = await Slots.Offered(Db, Office.Id).AnyAsync(HttpContext.RequestAborted);
        return null;
    }

    public override async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } other) return other;
        DeviceCookie.Renew(HttpContext);
        return Page();
    }

    public virtual async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Shut is not null) return Page();
        if (Common()) return Show();
        switch (Key)
        {
            case ("go", _): return await Go(cancel);
            case ("service", var code):
                (Service, Subject) = (code, "");
                return await Give(cancel);
            case ("about", var subject):
                Subject = subject;
                return await Give(cancel);
            case var (what, which):
                Walk(what, which);
                return Show();
        }
    }

    /// <summary>The keys that only lead from one screen to the next.</summary>
    private void Walk(string what, string which)
    {
        switch (what)
        {
            case "skip": (Typed, Held, Service, Screen) = ("", "", "", KioskScreen.Sections); break;
            case "section": (Section, Screen) = (which, KioskScreen.Services); break;
            case "first": Screen = KioskScreen.Priorities; break;
            case "for": (Priority, Screen) = (Enum.TryParse<Priority>(which, out var reason) ? reason : Priority.None, KioskScreen.Sections); break;
            case "sections": Screen = KioskScreen.Sections; break;
            case "number": (Typed, Held, Service, Screen) = ("", "", "", KioskScreen.Number); break;
        }
    }

    /// <summary>The number is typed. Where a service waits for it the token is given at once.</summary>
    private async Task<IActionResult> Go(CancellationToken cancel)
    {
        Screen = KioskScreen.Number;
        Keep();
        if (Needing is not null) return await Give(cancel);
        Screen = KioskScreen.Sections;
        return Show();
    }

    /// <summary>Commits the token; only then the browser is sent on to where it is shown and printed.</summary>
    private async Task<IActionResult> Give(CancellationToken cancel)
    {
        Screen = KioskScreen.Services;
        var service = Needing ?? throw new RuleBroken("আজ এই সেবা দেওয়া হচ্ছে না", at: nameof(Service));
        Section = Queues.First(q => q.Id == service.QueueId).Letter;
        var mobile = Number;
        if (service.PhoneRequired && mobile is null)
        {
            (Screen, Held) = (KioskScreen.Number, "");
            return Show();
        }
        if (service.OfficialPostId is not null && VisitSubject.Find(Subject) is null)
        {
            Screen = KioskScreen.Subjects;
            return Show();
        }
        var token = await hall.Give(Office, new TokenForm(service.Code, mobile, Priority, "kiosk", Subject: VisitSubject.Find(Subject)?.Bangla), (unit, given) => Once.Keep(unit, Shows(given)), cancel);
        return new SeeOther(Shows(token));
    }

    private string Shows(Token token) => $"{Start}/{token.Id}{(Look == "" ? "" : $"?look={Look}")}";

    public IEnumerable<Errand> Of(TokenQueue queue) => Services.Where(s => s.QueueId == queue.Id);

    /// <summary>Only a first screen that nobody has touched may renew itself quietly.</summary>
    public bool IsFresh => Screen == KioskScreen.Number && Typed == "" && Service == "" && Look == "" && Wrong is null;
}
