using System.Globalization;
using Dorgora.OneStop.Kiosk;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Appointments;

/// <summary>Which screen of the way is shown. One thing a screen.</summary>
public enum TimesScreen { Number, Mine, Services, Days, Hours }

/// <summary>The visitor has a time, or wants one: by the mobile number the token comes out at once, or a service, a day and an hour are chosen.</summary>
[Needs(May.GiveTokens), ForDevice]
public sealed class KioskTimes(Slots slots, Bookings bookings, CheckIns checkIns, IDataProtectionProvider protection) : KioskSteps(protection)
{
    private const int DaysShown = 6;

    [BindProperty] public TimesScreen At { get; set; }

    /// <summary>The service's code and the day that were chosen.</summary>
    [BindProperty] public string Want { get; set; } = "";
    [BindProperty] public string Day { get; set; } = "";

    public IReadOnlyList<Errand> Services { get; private set; } = [];
    public IReadOnlyList<Appointment> Mine { get; private set; } = [];
    public IReadOnlyList<(DateOnly Day, int Free)> Days { get; private set; } = [];
    public IReadOnlyList<Slot> Hours { get; private set; } = [];
    public Errand? Chosen => Services.FirstOrDefault(s => s.Code == Want);

    public override string Address => $"{Start}/times";
    public override string WhyNumber => T["আপনার নেওয়া সময় এই নম্বরেই রাখা আছে। নম্বর কাউকে দেখানো হবে না।"];
    public override string? Skip => null;

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        var cancel = HttpContext.RequestAborted;
        Services = await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Office.Id).OrderBy(s => s.Order).ToListAsync(cancel);
        return null;
    }

    public override async Task<IActionResult> OnGetAsync() => await Load() ?? Redirect(Start);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Shut is not null) return Redirect(Start);
        if (!Common())
            switch (Key)
            {
                case ("begin", _): At = Number is null ? TimesScreen.Number : TimesScreen.Mine; break;
                case ("go", _):
                    At = TimesScreen.Number;
                    Keep();
                    At = TimesScreen.Mine;
                    break;
                case ("mine", _): At = TimesScreen.Mine; break;
                case ("new", _): At = TimesScreen.Services; break;
                case ("service", var code): (Want, At) = (code, TimesScreen.Days); break;
                case ("day", var day): (Day, At) = (day, TimesScreen.Hours); break;
                case ("check-in", var id) when Guid.TryParse(id, out var appointment): return await Receive(appointment, cancel);
                case ("slot", var slot): return await Book(slot, cancel);
            }
        if (At != TimesScreen.Number && Number is null) At = TimesScreen.Number;
        await Fill(cancel);
        return Show();
    }

    private async Task Fill(CancellationToken cancel)
    {
        if (At == TimesScreen.Mine) Mine = await checkIns.Today(Office, Number!, cancel);
        var offered = (await Slots.Offered(Db, Office.Id).Select(t => t.ServiceId).ToListAsync(cancel)).ToHashSet();
        if (At == TimesScreen.Services) Services = [.. Services.Where(s => offered.Contains(s.Id))];
        if (At == TimesScreen.Days && Chosen is { } service) Days = await slots.Days(Db, Office, service.Id, DaysShown, cancel);
        if (At == TimesScreen.Hours && Chosen is { } wanted && DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) Hours = [.. (await slots.Of(Db, Office, wanted.Id, day, cancel)).Where(s => s.Free > 0)];
    }

    private async Task<IActionResult> Receive(Guid id, CancellationToken cancel)
    {
        At = TimesScreen.Mine;
        if (Number is not { } mobile || (await checkIns.Today(Office, mobile, cancel)).All(a => a.Id != id)) throw new RuleBroken("এই নম্বরে আজ কোনো সময় নেওয়া নেই");
        var token = await checkIns.CheckIn(Office, id, (unit, given, _) => Once.Keep(unit, $"{Start}/{given.Id}{Query}"), cancel);
        return new SeeOther($"{Start}/{token.Id}{Query}");
    }

    private async Task<IActionResult> Book(string slot, CancellationToken cancel)
    {
        At = TimesScreen.Hours;
        await Fill(cancel);
        var made = await bookings.Book(Office, slot, Number, null, "kiosk", (unit, a) => Once.Keep(unit, $"{Address}/{a.Id}{Query}"), cancel);
        return new SeeOther($"{Address}/{made.Id}{Query}");
    }

    private string Query => Look == "" ? "" : $"?look={Look}";
}
