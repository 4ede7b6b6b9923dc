using System.Security.Cryptography;
using Dorgora.Bangla;
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
public class Take(Hall hall, IDataProtectionProvider protection) : KioskPage
{
    private const int MostDigits = 11;
    private readonly IDataProtector sealing = protection.CreateProtector("onestop kiosk mobile");

    /// <summary>Latin digits of the number so far.</summary>
    [BindProperty] public string Typed { get; set; } = "";

    /// <summary>The number after the first screen, sealed; "" when none was given.</summary>
    [BindProperty] public string Held { get; set; } = "";

    /// <summary>The section's letter.</summary>
    [BindProperty] public string Section { get; set; } = "";

    /// <summary>The service that waits for the number it needs.</summary>
    [BindProperty] public string Service { get; set; } = "";
    [BindProperty] public Priority Priority { get; set; }
    [BindProperty] public KioskScreen Screen { get; set; }

    /// <summary>What an official is to be asked about: the code of a <see cref="VisitSubject"/>.</summary>
    [BindProperty] public string Subject { get; set; } = "";

    /// <summary>The key that was pressed: a digit, or "what" or "what:which".</summary>
    [BindProperty] public string Do { get; set; } = "";

    public IReadOnlyList<TokenQueue> Queues { get; private set; } = [];
    public IReadOnlyList<Errand> Services { get; private set; } = [];

    /// <summary>Times can be booked in this office.</summary>
    public bool TakesTimes { get; private set; }

    /// <summary>The service that was chosen needs the number that is asked for now.</summary>
    public Errand? Needing => Services.FirstOrDefault(s => s.Code == Service);

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        Queues = await Db.Set<TokenQueue>().AsNoTracking().Where(q => q.OfficeId == Office.Id).OrderBy(q => q.Order).ToListAsync(HttpContext.RequestAborted);
        Services = await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Office.Id && !s.Closed).OrderBy(s => s.Order).ToListAsync(HttpContext.RequestAborted);
        TakesTimes = await Db.Set<SlotTemplate>().AnyAsync(t => t.OfficeId == Office.Id && !t.Closed, HttpContext.RequestAborted);
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
        Typed = string.Concat(Digits.ToLatin(Typed).Where(char.IsAsciiDigit).Take(MostDigits));
        var (what, which) = Do.Split(':', 2) is [var first, var second] ? (first, second) : (Do, "");
        switch (what)
        {
            case "go": return await Go(cancel);
            case "service":
                (Service, Subject) = (which, "");
                return await Give(cancel);
            case "about":
                Subject = which;
                return await Give(cancel);
            case "look":
                Looks = Looks.Turn(which);
                (Look, T.IsEnglish) = (Looks.ToString(), Looks.English);
                break;
            default: Walk(what, which); break;
        }
        ModelState.Clear();
        return Page();
    }

    /// <summary>The keys that only lead from one screen to the next.</summary>
    private void Walk(string what, string which)
    {
        switch (what)
        {
            case [>= '0' and <= '9' and var digit] when Typed.Length < MostDigits: Typed += digit; break;
            case "back" when Typed.Length > 0: Typed = Typed[..^1]; break;
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
        if (!Mobile.TryParse(Typed, out var mobile)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: nameof(Typed));
        (Held, Typed) = (sealing.Protect(mobile.E164), "");
        if (Needing is not null) return await Give(cancel);
        Screen = KioskScreen.Sections;
        ModelState.Clear();
        return Page();
    }

    /// <summary>Commits the token; only then the browser is sent on to where it is shown and printed.</summary>
    private async Task<IActionResult> Give(CancellationToken cancel)
    {
        Screen = KioskScreen.Services;
        var service = Needing ?? throw new RuleBroken("আজ এই সেবা দেওয়া হচ্ছে না", at: nameof(Service));
        Section = Queues.First(q => q.Id == service.QueueId).Letter;
        var mobile = Unsealed();
        if (service.PhoneRequired && mobile is null)
        {
            (Screen, Held) = (KioskScreen.Number, "");
            ModelState.Clear();
            return Page();
        }
        if (service.OfficialPostId is not null && VisitSubject.Find(Subject) is null)
        {
            Screen = KioskScreen.Subjects;
            ModelState.Clear();
            return Page();
        }
        var token = await hall.Give(Office, new TokenForm(service.Code, mobile, Priority, "kiosk", Subject: VisitSubject.Find(Subject)?.Bangla), (unit, given) =>
        {
            Once.Keep(unit, Address(given));
            return Task.CompletedTask;
        }, cancel);
        return new SeeOther(Address(token));
    }

    private string Address(Token token) => $"{Start}/{token.Id}{(Look == "" ? "" : $"?look={Look}")}";

    private string? Unsealed()
    {
        if (Held == "") return null;
        try { return sealing.Unprotect(Held); }
        catch (CryptographicException) { return null; }         // not ours
    }

    /// <summary>The doors of the number: the digit in each, five and then six.</summary>
    public IEnumerable<string> Doors => Enumerable.Range(0, MostDigits).Select(n => n < Typed.Length ? T.Digits(Typed[n].ToString()) : "");

    public IEnumerable<Errand> Of(TokenQueue queue) => Services.Where(s => s.QueueId == queue.Id);

    /// <summary>What stands above the question when something is not right.</summary>
    public string? Wrong => ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).FirstOrDefault(m => m != "");

    /// <summary>Only a first screen that nobody has touched may renew itself quietly.</summary>
    public bool IsFresh => Screen == KioskScreen.Number && Typed == "" && Service == "" && Look == "" && Wrong is null;
}
