using Dorgora.Bangla;
using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Arranging;

/// <summary>Bookable hours of one service or official.</summary>
/// <param name="Booked">Who is to come in them.</param>
/// <param name="Waiting">On the waiting list of the service.</param>
public sealed record HoursRow(SlotTemplate Template, Errand Service, int Booked, int Waiting);

/// <summary>Which hours of which services and officials can be booked.</summary>
[Needs(May.ArrangeSlots)]
public sealed class Hours : ActPage
{
    /// <summary>So long hours that are over are still shown.</summary>
    private const int DaysShown = 60;

    public IReadOnlyList<HoursRow> Rows { get; private set; } = [];
    public DateOnly Today => Time.Today;

    /// <summary>Who arranges the room comes from there, a clerk from the desk.</summary>
    public string Back => Caller.May(May.Arrange) ? "/admin/services" : "/desk/appointments";

    public override async Task<IActionResult?> Load()
    {
        var (now, since) = (Time.Now, Today.AddDays(-DaysShown));
        var templates = await Db.Set<SlotTemplate>().AsNoTracking().Where(t => t.OfficeId == Caller.OfficeId && (t.ValidUntil == null || t.ValidUntil >= since)).ToListAsync();
        var services = await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Caller.OfficeId).ToDictionaryAsync(s => s.Id);
        var booked = await Db.Set<Appointment>().Where(a => a.OfficeId == Caller.OfficeId && a.State == AppointmentState.Booked && a.Start > now).GroupBy(a => a.TemplateId).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N);
        var waiting = await Db.Set<Wish>().Where(w => w.OfficeId == Caller.OfficeId && w.State == WishState.Waiting).GroupBy(w => w.ServiceId).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N);
        Rows = [.. templates.Select(t => new HoursRow(t, services[t.ServiceId], booked.GetValueOrDefault(t.Id), waiting.GetValueOrDefault(t.ServiceId)))
            .OrderBy(r => r.Service.Order).ThenBy(r => r.Template.IsOver(Today)).ThenBy(r => r.Template.From)];
        return null;
    }

    /// <summary>"রবি, সোম, মঙ্গল".</summary>
    public string Weekdays(SlotTemplate template) => string.Join(", ", template.Hours.Weekdays.Select(d => Name(d, T.IsEnglish)));

    private static readonly DateOnly Sunday = new(2026, 11, 22);

    internal static string Name(DayOfWeek day, bool english) => english ? day.ToString()[..3] : Dates.WeekdayShort(Sunday.AddDays((int)day));
}
