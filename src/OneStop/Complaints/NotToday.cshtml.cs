using System.Globalization;
using Dorgora.HelpDesk;
using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using HelpDeskOf = Dorgora.HelpDesk.Desk;

namespace Dorgora.OneStop.Complaints;

/// <summary>
/// The service cannot be given to the person before the counter today: it becomes a case with a date or an appointment with a time, never "come again".
/// The token ends with it.
/// </summary>
[Needs(May.Serve)]
public sealed class NotToday(HelpDeskOf desk, Slots slots, Bookings bookings) : ActPage
{
    private const int DaysShown = 10;

    [BindProperty(SupportsGet = true)] public int No { get; set; }

    /// <summary>yyyy-MM-dd, the day whose times are offered.</summary>
    [BindProperty(SupportsGet = true)] public string Day { get; set; } = "";

    /// <summary>The token that the page showed.</summary>
    [BindProperty] public Guid Shown { get; set; }
    [BindProperty] public string Slot { get; set; } = "";
    [BindProperty] public string Category { get; set; } = "SVC";
    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public string Mobile { get; set; } = "";

    public Office Office { get; private set; } = null!;
    public Counter Counter { get; private set; } = null!;
    public Token Here { get; private set; } = null!;
    public Errand Service { get; private set; } = null!;
    public IReadOnlyList<(DateOnly Day, int Free)> Days { get; private set; } = [];
    public IReadOnlyList<Slot> Times { get; private set; } = [];
    public string Address => $"/desk/counter/{No}/not-today";
    private string Back => $"/desk/counter/{No}";

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Db.Set<Counter>().AsNoTracking().SingleOrDefaultAsync(c => c.OfficeId == Caller.OfficeId && c.No == No, cancel) is not { } counter) return NotFound();
        if (await Hall.At(Db, counter.Id, cancel) is not { } here || here.Current.State != LegState.Serving) return Redirect(Back);
        (Counter, Here) = (counter, here);
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == counter.OfficeId, cancel);
        Service = await Db.Set<Errand>().AsNoTracking().SingleAsync(s => s.Id == here.Current.ServiceId, cancel);
        Days = await slots.Days(Db, Office, Service.Id, DaysShown, cancel);
        var asked = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Days.FirstOrDefault(d => d.Free > 0).Day;
        if (Days.Count > 0) Times = [.. (await slots.Of(Db, Office, Service.Id, asked, cancel)).Where(t => t.Free > 0)];
        return null;
    }

    /// <summary>A case of the help desk, written down with what was missing; the token ends in the same unit.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Ready() is { } other) return other;
        if (string.IsNullOrWhiteSpace(Text)) throw new RuleBroken("কেন আজ হলো না, এক লাইনে লিখুন", at: nameof(Text));
        var form = new CaseForm(Category, CaseKind.Request, $"{Service.NameBn}: {Text}", null, Number, null, null, Number is null, false, null, "front-desk");
        var (code, pin) = await desk.Together(async (unit, within) =>
        {
            var (logged, _, pin) = await within.Log(Office, form, cancel);
            await Finish(unit, cancel);
            return (logged.Code, pin);
        }, cancel);
        var shown = T.Digits(CaseCode.Latin(code));
        return Done(pin is null ? T["কেস হলো: {0}। নাগরিককে নম্বরটি বলুন", shown] : T["কেস হলো: {0}, পিন {1}। নাগরিককে নম্বর দুটি বলুন", shown, T.Digits(pin)]);
    }

    /// <summary>Another time for the same service; the token ends in the same unit.</summary>
    public async Task<IActionResult> OnPostTimeAsync(CancellationToken cancel)
    {
        if (await Ready() is { } other) return other;
        var made = await bookings.Book(Office, Slot, Number, null, "counter", (unit, _) => Finish(unit, cancel), cancel);
        return Done(T["সময় দেওয়া হলো, নম্বর {0}। এসএমএস যাবে", T.Digits(VisitCode.Latin(made.Code))]);
    }

    private string? Number => Here.Mobile ?? (string.IsNullOrWhiteSpace(Mobile) ? null : Mobile);

    private async Task<IActionResult?> Ready()
    {
        if (await Load() is { } other) return other;
        return Here.Id == Shown ? null : throw new RuleBroken("এই টোকেনের কাজ আগেই শেষ হয়েছে", RuleBroken.IllegalTransition);
    }

    private Task<Token> Finish(AppDb unit, CancellationToken cancel)
        => new Hall(unit, Time).Act(Counter.Id, Shown, (t, c, now) => t.Finish(c, now), (within, _) => Once.Keep(within, Back), cancel);

    private SeeOther Done(string said)
    {
        TempData["Said"] = said;
        return new SeeOther(Back);
    }

    public IEnumerable<SelectListItem> TimeItems => Times.Select(t => new SelectListItem($"{T.Time(t.Start)} ({T["{0} জায়গা", t.Free]})", t.Id));
    public IEnumerable<SelectListItem> Subjects => Categories.All.Where(c => c.Parent is null).Select(c => new SelectListItem(T.Name(c.NameBn, c.NameEn), c.Code));
}
