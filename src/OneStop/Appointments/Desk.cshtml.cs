using System.Globalization;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>The day's appointments at the desk: who comes when, check in, book, move, cancel, close the day.</summary>
[Needs(May.Book)]
public sealed class Desk(Slots slots, Bookings bookings, CheckIns checkIns, WaitingList list) : ActPage
{
    /// <summary>yyyy-MM-dd; today without it.</summary>
    [BindProperty(SupportsGet = true)] public string Day { get; set; } = "";

    /// <summary>Code of the service whose free times are offered.</summary>
    [BindProperty(SupportsGet = true)] public string Service { get; set; } = "";
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public string Slot { get; set; } = "";
    [BindProperty] public string Mobile { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";

    /// <summary>Mobile of who waits for a place of this day.</summary>
    [BindProperty] public string Waiter { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";

    public Office Office { get; private set; } = null!;
    public DateOnly On { get; private set; }
    public DateTime Now => Time.Now;
    public IReadOnlyList<Appointment> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, Errand> Services { get; private set; } = new Dictionary<Guid, Errand>();
    public IReadOnlyList<Errand> Offered { get; private set; } = [];
    public IReadOnlyList<Slot> Times { get; private set; } = [];

    /// <summary>Why nobody can book on this day; null when one can.</summary>
    public string? Shut { get; private set; }
    public bool MayClose => Caller.May(May.ArrangeSlots) && On >= Time.Today && Shut is null;

    /// <summary>The day is full for the chosen service.</summary>
    public bool MayWait => Times.Count > 0 && Times.All(t => t.Free == 0);
    public bool MayArrange => Caller.May(May.ArrangeSlots);
    public string Here => $"/desk/appointments?day={On:yyyy-MM-dd}{(Service == "" ? "" : $"&service={Uri.EscapeDataString(Service)}")}";

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, cancel);
        On = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : Time.Today;
        var (from, to) = (Dhaka.Utc(On, default), Dhaka.Utc(On.AddDays(1), default));
        Rows = await Db.Set<Appointment>().AsNoTracking().Where(a => a.OfficeId == Office.Id && a.Start >= from && a.Start < to && a.Mobile != null).OrderBy(a => a.Start).ThenBy(a => a.MadeAt).Take(300).ToListAsync(cancel);
        Services = await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Office.Id).ToDictionaryAsync(s => s.Id, cancel);
        var offered = (await Slots.Offered(Db, Office.Id).Select(t => t.ServiceId).ToListAsync(cancel)).ToHashSet();
        Offered = [.. Services.Values.Where(s => offered.Contains(s.Id)).OrderBy(s => s.Order)];
        Shut = await slots.WhyNot(Db, Office, On, cancel);
        if (Offered.FirstOrDefault(s => s.Code == Service) is { } chosen) Times = await slots.Of(Db, Office, chosen.Id, On, cancel);
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load();
        var made = await bookings.Book(Office, Slot, Mobile, Name, "desk", (unit, _) => Keep(unit), cancel);
        return Say(T["সময় দেওয়া হলো, নম্বর {0}। এসএমএস যাবে", T.Digits(VisitCode.Latin(made.Code))]);
    }

    public async Task<IActionResult> OnPostWaitAsync(CancellationToken cancel)
    {
        await Load();
        if (Offered.FirstOrDefault(s => s.Code == Service) is not { } service) return NotFound();
        if (!Bangla.Mobile.TryParse(Waiter, out _)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: nameof(Waiter));
        await list.Join(Office, service, On, Waiter, "desk", (unit, _) => Keep(unit), cancel);
        return Say(T["তালিকায় নেওয়া হলো। জায়গা খালি হলে এসএমএস যাবে"]);
    }

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancel) => Row(async a => { await bookings.Cancel(a.Id, "desk", (unit, _) => Keep(unit), cancel); return "সময়টি বাতিল করা হলো"; });
    public Task<IActionResult> OnPostMoveAsync(CancellationToken cancel) => Row(async a => { await bookings.Move(Office, a.Id, Slot, (unit, _) => Keep(unit), cancel); return "সময় বদলানো হলো"; });

    public async Task<IActionResult> OnPostCheckInAsync(CancellationToken cancel)
    {
        await Load();
        if (Rows.All(a => a.Id != Id)) return NotFound();
        var token = await checkIns.CheckIn(Office, Id, (unit, given, _) => Once.Keep(unit, $"/tokens/{given.Id}/paper"), cancel);
        return new SeeOther($"/tokens/{token.Id}/paper");
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        await Load();
        if (!Caller.May(May.ArrangeSlots)) return Forbid();
        var told = await bookings.CloseDay(Office, On, Reason, unit => Once.Keep(unit, Here), cancel);
        return Say(T["দিনটি বন্ধ করা হলো, {0} জনকে এসএমএস গেছে", told]);
    }

    private async Task<IActionResult> Row(Func<Appointment, Task<string>> act)
    {
        await Load();
        return Rows.FirstOrDefault(a => a.Id == Id) is not { } row ? NotFound() : Say(T[await act(row)]);
    }

    private SeeOther Say(string said)
    {
        TempData["Said"] = said;
        return new SeeOther(Here);
    }

    private Task Keep(AppDb unit) => Once.Keep(unit, Here);

    public IEnumerable<SelectListItem> Free => Times.Where(t => t.Free > 0).Select(t => new SelectListItem($"{T.Time(t.Start)} ({T["{0} জায়গা", t.Free]})", t.Id));
    public IEnumerable<SelectListItem> FreeOf(Appointment a) => Services[a.ServiceId].Code == Service ? Free : [];
    public string Masked(Appointment a) => Bangla.Mobile.TryParse(a.Mobile, out var mobile) ? T.Digits(mobile.Masked) : "";
}
