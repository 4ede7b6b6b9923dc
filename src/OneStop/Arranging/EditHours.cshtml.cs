using Dorgora.Bangla;
using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Arranging;

/// <summary>
/// Bookable hours of one service or official: new, changed, ended. Whoever has a time that the new hours do not know is shown first, and the office says
/// whether they come all the same or are told at once that it is cancelled.
/// </summary>
[Needs(May.ArrangeSlots)]
public sealed class EditHours(BookableHours hours) : ActPage
{
    public const int Shown = 12;

    private static readonly int[] Usual = [0, 1, 2, 3, 4];

    /// <summary>Code of the service, for new hours.</summary>
    [BindProperty] public string Service { get; set; } = "";

    /// <summary>Numbers of <see cref="DayOfWeek"/>.</summary>
    [BindProperty] public int[] Days { get; set; } = [];
    [BindProperty] public TimeOnly? From { get; set; }
    [BindProperty] public TimeOnly? To { get; set; }
    [BindProperty] public int? Minutes { get; set; }
    [BindProperty] public int? Capacity { get; set; }
    [BindProperty] public int? Overbook { get; set; }
    [BindProperty] public DateOnly? ValidFrom { get; set; }
    [BindProperty] public DateOnly? ValidUntil { get; set; }
    [BindProperty] public int? DaysAhead { get; set; }

    /// <summary>What becomes of those who fall out.</summary>
    [BindProperty] public Fate? Fate { get; set; }

    /// <summary>Whose hours they are; null for new ones.</summary>
    public Errand? Of { get; private set; }
    public IReadOnlyList<Errand> Services { get; private set; } = [];
    public IReadOnlyList<Appointment> Fallen { get; private set; } = [];
    public bool IsOver { get; private set; }

    private string Id => RouteData.Values["id"] as string ?? "";
    public bool IsNew => Id == "new";
    public bool Ending => Request.Query["handler"] == "End";
    private const string List = "/admin/services/hours";

    public override async Task<IActionResult?> Load()
    {
        Services = await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Caller.OfficeId).OrderBy(s => s.Order).ToListAsync();
        var posted = HttpMethods.IsPost(Request.Method);
        if (IsNew)
        {
            if (!posted) (Days, From, To, Minutes, Capacity, Overbook, DaysAhead) = (Usual, new TimeOnly(10, 0), new TimeOnly(13, 0), 20, 1, 0, SlotHours.UsualDaysAhead);
            return null;
        }
        if (await Find() is not { } template) return NotFound();
        (Of, IsOver) = (Services.First(s => s.Id == template.ServiceId), template.IsOver(Time.Today));
        if (!posted || Ending) Show(template);
        Seen ??= template.Version;
        if (posted && (Ending ? Ended(template) : Read()) is { } wanted) Fallen = [.. (await BookableHours.FallOut(Db, template.Id, wanted)).Where(a => a.State == AppointmentState.Booked)];
        return null;
    }

    private void Show(SlotTemplate t)
        => (Days, From, To, Minutes, Capacity, Overbook, ValidFrom, ValidUntil, DaysAhead) = ([.. t.Hours.Weekdays.Select(d => (int)d)], t.From, t.To, t.Minutes, t.Capacity, t.OverbookPercent, t.ValidFrom, t.ValidUntil, t.DaysAhead);

    private SlotHours Ended(SlotTemplate t) => t.Hours with { ValidFrom = t.ValidFrom > Time.Today ? null : t.ValidFrom, ValidUntil = t.ValidFrom > Time.Today ? Time.Today.AddDays(-1) : Time.Today };

    /// <summary>As it is written in the form; null where a time is missing.</summary>
    private SlotHours? Read() => From is { } from && To is { } to
        ? new SlotHours([.. Days.Where(d => d is >= 0 and <= 6).Select(d => (DayOfWeek)d)], from, to, Minutes ?? 0, Capacity ?? 0, Overbook ?? 0, ValidFrom, ValidUntil, DaysAhead ?? 0) : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        var wanted = Read() ?? throw new RuleBroken("কয়টা থেকে কয়টা, লিখুন", at: nameof(From));
        wanted.Check();
        if (!IsNew) return await Changed(wanted, cancel);
        var service = Services.FirstOrDefault(s => s.Code == Service) ?? throw new RuleBroken("সেবাটি তালিকা থেকে বাছুন", at: nameof(Service));
        await hours.Add(service, wanted, Keep, cancel);
        return Done(T["সময় যোগ করা হলো"]);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        return IsNew ? NotFound() : await Changed(Ended((await Find())!), cancel);
    }

    private async Task<IActionResult> Changed(SlotHours wanted, CancellationToken cancel)
    {
        var told = await hours.Change(Guid.Parse(Id), Seen!.Value, wanted, Fate, Keep, cancel);
        return Done(told > 0 ? T["রাখা হয়েছে। {0} জনকে এসএমএস গেছে", told] : T["রাখা হয়েছে"]);
    }

    private Task Keep(AppDb unit) => Once.Keep(unit, List);

    private SeeOther Done(string said)
    {
        TempData["Said"] = said;
        return new SeeOther(List);
    }

    private async Task<SlotTemplate?> Find() => Guid.TryParse(Id, out var id) ? await Db.Set<SlotTemplate>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.OfficeId == Caller.OfficeId) : null;

    public IEnumerable<SelectListItem> DayItems => Enum.GetValues<DayOfWeek>().Select(d => new SelectListItem(Hours.Name(d, T.IsEnglish), $"{(int)d}"));

    public IEnumerable<SelectListItem> FateItems =>
    [
        new(T["যে সময় নিয়েছেন সে সময়েই আসবেন, কিছু বাতিল হবে না"], nameof(Appointments.Fate.Keep)),
        new(T["সময় বাতিল হবে, এখনই প্রত্যেকে এসএমএস পাবেন"], nameof(Appointments.Fate.Cancel)),
    ];

    public IEnumerable<SelectListItem> ServiceItems
    {
        get
        {
            SelectListGroup services = new() { Name = T["সেবা"] }, officials = new() { Name = T["কর্মকর্তা"] };
            return Services.OrderBy(s => s.OfficialPostId is not null).ThenBy(s => s.Order).Select(s => new SelectListItem(T.Name(s.NameBn, s.NameEn), s.Code) { Group = s.OfficialPostId is null ? services : officials });
        }
    }

    public string Masked(Appointment a) => Mobile.TryParse(a.Mobile, out var mobile) ? T.Digits(mobile.Masked) : "";
}
